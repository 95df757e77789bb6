internal import CICU
internal import Wording

/// Turns UTF-8 back into the charset that a file was read in.
package enum CharsetEncoder {
  /// The text in a charset, behind the byte order mark that the file began with.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - charset: an IANA name, as `CharsetGuess` gives it.
  ///   - original: the bytes that the text was decoded from; their mark is kept.
  /// - Returns: nil when the charset has no place for a character of the text.
  /// - Throws: a `Problem` when ICU has no such charset. Linear.
  package static func encode(_ text: [UInt8], charset: String, markOf original: [UInt8]) throws -> [UInt8]? {
    let mark = Array(original.prefix(ByteOrderMark(original)?.length ?? 0))
    if charset == "UTF-8" { return mark + text }
    // UTF-32 makes four bytes of one; no other charset needs more.
    var output = [UInt8](repeating: 0, count: text.count * 4 + 16)
    let count = try ICU.check { status in
      output.withUnsafeMutableBufferPointer { output in
        text.withUnsafeBufferPointer { text in
          withUnsafePointer(to: UInt8(0)) { nothing in
            cicu_encode(charset, text.baseAddress ?? nothing, text.count, output.baseAddress, output.count, &status)
          }
        }
      }
    }
    return count < 0 ? nil : mark + output[..<Int(count)]
  }
}
