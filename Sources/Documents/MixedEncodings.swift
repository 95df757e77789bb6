internal import TextModel
internal import UnicodeText
internal import Wording

/// Notices a file of which some lines are UTF-8 and others are written in another encoding: two files put together, or
/// rows pasted by another program. Read in either encoding, part of it is lost or senseless.
struct MixedEncodings {
  /// So many characters of three or four bytes, and nothing else beyond ASCII, make a line of UTF-8.
  private static let fewestWide = 4
  /// So many bytes beyond ASCII that are none of these, and next to none that are, make a line of another encoding; a
  /// damaged line of UTF-8 has a few.
  private static let fewestStray = 8
  private static let wideAmongStray = 6
  /// A line longer than this is looked at in parts.
  private static let longestLine = 1 << 20
  /// Enough to tell the other encoding by.
  private static let sampleSize = 4 << 10

  private var line = 1
  private var held: [UInt8] = []
  private var firstUTF8: Int?
  private var firstOther: Int?
  private var sample: [UInt8] = []

  private struct Enough: Error {}

  /// What to say of an input whose lines are not of one encoding; nil where they are, or where that cannot be seen any
  /// more: of a pipe only the bytes are known that were looked at.
  ///
  /// - Parameter charset: what the input was read as; UTF-16 has no lines of UTF-8.
  static func message(of input: Input, readAs charset: String) throws -> Message? {
    guard !charset.hasPrefix("UTF-16"), !charset.hasPrefix("UTF-32") else { return nil }
    var mixed = MixedEncodings()
    let source = input.isPipe ? Input.memory(try input.head(CharsetDetector.window), name: input.name) : input
    do {
      try source.eachChunk { bytes, isLast in try mixed.take(bytes, isLast: isLast) }
    } catch is Enough {}
    return try mixed.message()
  }

  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws {
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      try close(with: bytes[start..<end])
      line += 1
      start = end + 1
    }
    held += bytes[start...]
    if isLast || held.count > Self.longestLine { try close(with: bytes[bytes.endIndex...]) }
  }

  /// Looks at a line whose last bytes these are.
  private mutating func close(with rest: Slice<UnsafeBufferPointer<UInt8>>) throws {
    let whole = held + rest
    held = []
    look(at: whole)
    if firstUTF8 != nil, sample.count >= Self.sampleSize { throw Enough() }
  }

  private mutating func look(at bytes: [UInt8]) {
    var (wide, stray, place) = (0, 0, 0)
    while place < bytes.count {
      let length = Self.lengthOfWide(bytes, at: place)
      if length > 0 { wide += 1 } else if bytes[place] >= 0x80 { stray += 1 }
      place += max(1, length)
    }
    if stray == 0, wide >= Self.fewestWide {
      firstUTF8 = firstUTF8 ?? line
    } else if stray >= Self.fewestStray, wide * Self.wideAmongStray <= stray {
      firstOther = firstOther ?? line
      if sample.count < Self.sampleSize { sample += bytes.prefix(Self.sampleSize) + [0x0A] }
    }
  }

  /// Bytes of a character of three or four that begins here; 0 for none. Two bytes may be a character of GBK as well.
  private static func lengthOfWide(_ bytes: [UInt8], at place: Int) -> Int {
    let length =
      switch bytes[place] {
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, place + length <= bytes.count else { return 0 }
    return bytes[(place + 1)..<(place + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }

  private func message() throws -> Message? {
    guard let firstUTF8, let firstOther else { return nil }
    let charset = try CharsetDetector.guess(sample, isComplete: false).name
    guard !charset.hasPrefix("UTF-") else { return nil }
    return Message(
      "charset.mixed", ["utf8": String(firstUTF8), "other": String(firstOther), "charset": charset])
  }
}
