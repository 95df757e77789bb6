internal import TextModel
internal import UnicodeText

/// Whether the beginning of an input is no text at all but the bytes of some program.
///
/// Signs that no charset and no damage gives a text: many different control characters, and in UTF-16, where any two
/// bytes are a character, many without a meaning or, where nobody named the charset, of scripts that Chinese texts lack. One kind of control character alone proves nothing: old
/// programs part cells and pages with them.
enum TextTrial {
  private static let size = 64 << 10
  /// One control byte in so many is worth a second look; UTF-16 has more of them.
  private static let suspicion = 50
  /// One control character in so many is too much, and in UTF-16 one without a meaning.
  private static let rarity = (control: 25, meaningless: 40, foreign: 10)
  private static let fewest = 16
  private static let fewestKinds = 8

  /// - Parameter bytes: the beginning of the input.
  /// - Throws: a `Problem` when ICU has no such charset.
  static func isNoText(_ bytes: UnsafeBufferPointer<UInt8>, _ charset: CharsetChoice) throws -> Bool {
    let beginning = UnsafeBufferPointer(rebasing: bytes.prefix(size))
    let controls = beginning.count(where: isControl)
    guard controls >= fewest, controls * suspicion > beginning.count else { return false }
    let decoder = CharsetDecoder(charset)
    var (scalars, controlled, meaningless, foreign, kinds) = (0, 0, 0, 0, Set<UInt8>())
    try decoder.decode(beginning, isLast: true) { piece in
      guard case .text(let text) = piece else { return }
      var last: UInt8 = 0
      for byte in text {
        if byte & 0xC0 != 0x80 { scalars += 1 }
        if isControl(byte) {
          controlled += 1
          kinds.insert(byte)
        }
        if isPrivateUse(last, byte) { meaningless += 1 }
        if isForeign(byte) { foreign += 1 }
        last = byte
      }
    }
    let isWide = decoder.guess.name.hasPrefix("UTF-16")
    if isWide, charset == .auto, !hasMark(beginning), foreign >= fewest,
      foreign * rarity.foreign > scalars
    {
      return true
    }
    return kinds.count >= fewestKinds && controlled * rarity.control > scalars
      || isWide && meaningless >= fewest && meaningless * rarity.meaningless > scalars
  }

  /// Tabs, line ends, the page break, ESC and the old end of file stand in texts too; NUL has a message of its own.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0 && !(0x09...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B
  }

  /// FF FE or FE FF: a byte order mark of UTF-16.
  private static func hasMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The first bytes of U+0100 to U+02FF and of U+0600 to U+1FFF.
  private static func isForeign(_ byte: UInt8) -> Bool {
    (0xC4...0xCB).contains(byte) || (0xD8...0xDF).contains(byte) || byte == 0xE0 || byte == 0xE1
  }

  /// U+E000 to U+EFFF by their first two bytes.
  private static func isPrivateUse(_ first: UInt8, _ second: UInt8) -> Bool { first == 0xEE && second & 0xC0 == 0x80 }
}
