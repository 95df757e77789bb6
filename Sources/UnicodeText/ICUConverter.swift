internal import CICU
internal import Wording

/// One of ICU's converters, from a named charset to UTF-8, piece by piece.
///
/// Owns a handle; use it from one task at a time. Memory: one buffer of 32 KiB.
final class ICUConverter {
  private let handle: OpaquePointer
  private var output = [UInt8](repeating: 0, count: 32 << 10)
  /// Bytes taken so far, which is the offset of the next byte.
  private var taken: Int
  private let start: Int
  /// Bytes of one unit; a place is never inside one, though ICU may hold half a unit back.
  private let unit: Int

  /// - Parameter offset: where in the input the first byte stands, for the places of illegal bytes.
  /// - Throws: a `Problem` when ICU has no such charset.
  init(_ charset: String, offset: Int = 0) throws(Problem) {
    var status: Int32 = 0
    guard let handle = cicu_decoder_open(charset, &status), status <= 0 else {
      throw Problem(Message("charset.unknown", ["name": charset]))
    }
    self.handle = handle
    taken = offset
    start = offset
    unit = charset.hasPrefix("UTF-16") ? 2 : charset.hasPrefix("UTF-32") ? 4 : 1
  }

  deinit { cicu_decoder_close(handle) }

  static func isKnown(_ charset: String) -> Bool {
    // A name may carry converter options behind a comma; people who write one have mistyped.
    guard !charset.contains(",") else { return false }
    return (try? ICUConverter(charset)) != nil
  }

  /// Hands the text of the next bytes to `sink`, and every illegal sequence at its place between.
  func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, sink: (DecodedPiece) throws -> Void
  ) throws {
    var start = 0
    while true {
      let step = try step(UnsafeBufferPointer(rebasing: bytes[start...]), isLast: isLast)
      start += step.consumed
      taken += step.consumed
      if step.produced > 0 {
        try output.withUnsafeBufferPointer { try sink(.text(UnsafeBufferPointer(rebasing: $0[..<step.produced]))) }
      }
      switch step.result {
      case 0: return
      case 2:
        let offset = taken - step.held - step.illegal
        try sink(.illegal(offset: offset - (offset - self.start) % unit, count: step.illegal))
      default: break
      }
    }
  }

  private func step(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool
  ) throws(Problem) -> (result: Int32, consumed: Int, produced: Int, illegal: Int, held: Int) {
    var consumed = 0
    var produced = 0
    var illegal: Int32 = 0
    var held: Int32 = 0
    let empty: UInt8 = 0
    let result = try ICU.check { status in
      output.withUnsafeMutableBufferPointer { output in
        withUnsafePointer(to: empty) { nothing in
          cicu_decoder_step(
            handle, bytes.baseAddress ?? nothing, bytes.count, isLast, output.baseAddress, output.count, &consumed,
            &produced, &illegal, &held, &status)
        }
      }
    }
    return (result, consumed, produced, Int(illegal), Int(held))
  }
}
