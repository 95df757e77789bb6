internal import TextModel
internal import UnicodeText
internal import Wording

/// An input read as text: its kind checked, its charset decoded, piece by piece.
struct DecodedInput {
  /// How much text is looked at for NUL characters before the input counts as text.
  private static let trial = 64 << 10

  let input: Input
  let charset: CharsetChoice

  enum Piece {
    /// Valid UTF-8, to be used before the call returns.
    case text(UnsafeBufferPointer<UInt8>)
    case illegal(IllegalBytes)
  }

  /// Hands the text to `sink`, illegal sequences at their places between; returns the charset.
  ///
  /// - Throws: a `Problem` naming the input when it cannot be read or is no text, and what `sink` throws.
  func read(_ sink: (Piece) throws -> Void) throws -> CharsetGuess {
    let decoder = CharsetDecoder(charset)
    var isFirst = true
    var seen = 0
    do {
      try input.eachChunk { bytes, isLast in
        if isFirst { try checkKind(bytes) }
        if isFirst, try TextTrial.isNoText(bytes, charset) { throw Problem(Message("input.notText")) }
        isFirst = false
        try decoder.decode(bytes, isLast: isLast) { piece in
          switch piece {
          case .text(let text):
            if seen < Self.trial, text.prefix(Self.trial - seen).contains(0) { throw Problem(Message("input.nul")) }
            seen += text.count
            try sink(.text(text))
          case .illegal(let offset, let count):
            try sink(.illegal(IllegalBytes(offset: offset, count: count, charset: decoder.guess.name)))
          }
        }
      }
    } catch let problem as Problem where problem.message.key == IllegalBytes.key {
      let mixed = try MixedEncodings.message(of: input, readAs: decoder.guess.name)
      throw Problem(mixed ?? problem.message, in: problem.input ?? input.name, at: problem.place)
    } catch let problem as Problem {
      throw problem.named(input.name)
    }
    return decoder.guess
  }

  /// The whole text, and its charset.
  ///
  /// - Parameters:
  ///   - limit: the most bytes of text that are held.
  ///   - report: told of illegal sequences, with the text before each.
  /// - Throws: as `read`, and a `Problem` when the text is longer.
  func readAll(
    upTo limit: Int, whereIllegal report: (IllegalBytes, _ before: [UInt8]) throws -> Void
  ) throws -> (text: [UInt8], charset: CharsetGuess) {
    var text: [UInt8] = []
    let guess = try read { piece in
      switch piece {
      case .text(let bytes):
        guard text.count + bytes.count <= limit else {
          throw Problem(Message("document.tooLarge", ["limit": String(limit >> 20)]))
        }
        text += bytes
      case .illegal(let bytes): try report(bytes, text)
      }
    }
    return (text, guess)
  }

  private func checkKind(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problem) {
    // Only the bytes count here: a text that is merely called .doc is still a text.
    if let refusal = InputFormat(head: bytes, fileExtension: "").refusalAsText {
      let known = InputFormat(head: bytes, fileExtension: input.fileExtension).refusalAsText
      throw Problem(known ?? refusal, in: input.name)
    }
    let named = InputFormat(head: [], fileExtension: input.fileExtension)
    guard named == .word || named == .spreadsheet,
      let refusal = InputFormat(head: bytes, fileExtension: input.fileExtension).refusal
    else { return }
    throw Problem(refusal, in: input.name)
  }
}

/// Bytes that mean nothing in the charset of their input.
struct IllegalBytes {
  let offset: Int
  let count: Int
  let charset: String

  static let key = "charset.illegal"

  var message: Message {
    Message(Self.key, ["offset": String(offset), "count": String(count), "charset": charset])
  }
}
