package import TextModel
internal import Wording

/// What comes out of decoding, in the order of the input.
package enum DecodedPiece {
  /// Valid UTF-8, to be used before the call returns.
  case text(UnsafeBufferPointer<UInt8>)
  /// Bytes that mean nothing in the charset: where they stand in the input, and how many they are.
  case illegal(offset: Int, count: Int)
}

/// Turns bytes of any charset into UTF-8, piece by piece and in bounded memory (about 100 KiB).
///
/// With `CharsetChoice.auto` ASCII passes at once, and the guess is made where the first other byte stands, so that a
/// file whose first megabyte is ASCII is read right as well. A byte order mark is left out and wins over the choice,
/// since no text begins with those bytes. Nothing is replaced: illegal bytes come out as pieces of their own.
package final class CharsetDecoder {
  private enum State {
    /// Looks at the bytes kept so far; `atStart` until the first of them have passed.
    case looking(atStart: Bool)
    case utf8(UTF8Validator)
    case icu(ICUConverter)
  }

  /// The charset, once it is known; UTF-8 while only ASCII has come.
  package private(set) var guess = CharsetGuess(name: "UTF-8", confidence: 100)
  private let choice: CharsetChoice
  private var state = State.looking(atStart: true)
  private var kept: [UInt8] = []
  private var keptOffset = 0

  package init(_ choice: CharsetChoice) { self.choice = choice }

  /// Decodes the next bytes.
  ///
  /// - Parameters:
  ///   - isLast: no more bytes will come.
  ///   - sink: gets the pieces in order.
  /// - Throws: a `Problem` when ICU has no such charset, and what `sink` throws.
  package func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, sink: (DecodedPiece) throws -> Void
  ) throws {
    guard case .looking(let atStart) = state else {
      return try pass(bytes, isLast: isLast, sink: sink)
    }
    if !atStart && kept.isEmpty, try passASCII(bytes, sink: sink) { return }
    if kept.isEmpty && !atStart {
      let start = endOfASCII(bytes, from: 0)
      kept = Array(bytes[start...])
    } else {
      kept += bytes
    }
    try look(atStart: atStart, isLast: isLast, sink: sink)
  }

  /// Passes leading ASCII through; whether that was all.
  private func passASCII(_ bytes: UnsafeBufferPointer<UInt8>, sink: (DecodedPiece) throws -> Void) throws -> Bool {
    let end = endOfASCII(bytes, from: 0)
    keptOffset += end
    if end > 0 { try sink(.text(UnsafeBufferPointer(rebasing: bytes[..<end]))) }
    return end == bytes.count
  }

  private func look(atStart: Bool, isLast: Bool, sink: (DecodedPiece) throws -> Void) throws {
    let firstOther = kept.withUnsafeBufferPointer { endOfASCII($0, from: 0) }
    let needed = choice.charset == nil || choice.charset == "UTF-16" ? CharsetDetector.window : 4
    let seen = firstOther < kept.count ? kept.count - firstOther : kept.count
    guard seen >= needed || isLast else { return }
    let bytes = kept
    kept = []
    if choice.charset == nil && firstOther == bytes.count && !isLast && !bytes.contains(0) {
      state = .looking(atStart: false)
      try bytes.withUnsafeBufferPointer { _ = try passASCII($0, sink: sink) }
      return
    }
    let mark = atStart ? ByteOrderMark(bytes) : nil
    try settle(bytes, mark: mark, isLast: isLast)
    try bytes.withUnsafeBufferPointer {
      try pass(UnsafeBufferPointer(rebasing: $0[(mark?.length ?? 0)...]), isLast: isLast, sink: sink)
    }
  }

  /// Decides on the charset.
  private func settle(_ bytes: [UInt8], mark: ByteOrderMark?, isLast: Bool) throws {
    if let mark {
      guess = CharsetGuess(name: mark.charset, confidence: 100)
    } else if choice.charset == "UTF-16" {
      let name = try CharsetDetector.byteOrderOfUTF16(bytes, isComplete: isLast)
      guess = CharsetGuess(name: name, confidence: 100)
    } else if let charset = choice.charset {
      guess = CharsetGuess(name: charset, confidence: 100)
    } else {
      guess = try CharsetDetector.guess(bytes, isComplete: isLast)
    }
    let offset = keptOffset + (mark?.length ?? 0)
    state =
      guess.name == "UTF-8"
      ? .utf8(UTF8Validator(offset: offset)) : .icu(try ICUConverter(guess.name, offset: offset))
  }

  private func pass(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, sink: (DecodedPiece) throws -> Void
  ) throws {
    switch state {
    case .utf8(var validator):
      try validator.validate(bytes, isLast: isLast, sink: sink)
      state = .utf8(validator)
    case .icu(let converter): try converter.convert(bytes, isLast: isLast, sink: sink)
    case .looking: break
    }
  }
}
