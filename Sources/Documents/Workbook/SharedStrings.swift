internal import Wording

/// The texts that the cells of a workbook share, one behind the other in one array.
struct SharedStrings: Sendable {
  enum Tag: String { case si, t, rPh }

  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// No texts: some programs write every text into its cell.
  init() {}

  /// - Throws: a `Problem` when the part is damaged or too large.
  init(_ package: OfficePackage, part: String, limits: ReadingLimits) throws {
    let reader = try package.reader(of: part, as: Tag.self)
    while let event = try reader.next() {
      switch event {
      // How a text is read aloud stands beside it.
      case .start(.rPh): try reader.skip()
      case .start(.t): try appendText(reader)
      case .end(.si): ends.append(UInt32(bytes.count))
      default: break
      }
      guard bytes.count <= limits.sharedStringBytes else {
        let values = ["member": part, "limit": String(limits.sharedStringBytes >> 20)]
        throw Problem(Message("zip.memberTooLarge", values), in: package.file)
      }
    }
  }

  private mutating func appendText(_ reader: XMLPartReader<Tag>) throws {
    let start = bytes.count
    let outside = reader.depth - 1
    while reader.depth > outside, let event = try reader.next() {
      if case .text = event { reader.appendText(to: &bytes) }
    }
    EscapedText.unescape(&bytes, from: start)
  }

  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard index >= 0, index < ends.count else { return nil }
    return bytes[Int(index == 0 ? 0 : ends[index - 1])..<Int(ends[index])]
  }
}

/// Characters that XML has no place for, as workbooks write them: `_x000D_`.
enum EscapedText {
  private static let underscore = UInt8(ascii: "_")

  /// Puts the characters in the place of their escapes. Linear.
  static func unescape(_ bytes: inout [UInt8], from start: Int) {
    guard var next = escape(in: bytes, from: start) else { return }
    var text = Array(bytes[..<next.place])
    var index = next.place
    while true {
      var scalar = String.UnicodeScalarView()
      // A line break in a cell is one character; other control characters mean nothing to a reader.
      if next.value == 0x0A || next.value >= 0x20, let value = Unicode.Scalar(next.value) { scalar.append(value) }
      text += Array(String(scalar).utf8)
      index = next.place + 7
      guard let following = escape(in: bytes, from: index) else { break }
      text += bytes[index..<following.place]
      next = following
    }
    bytes = text + bytes[index...]
  }

  private static func escape(in bytes: [UInt8], from start: Int) -> (place: Int, value: UInt32)? {
    var index = start
    while index + 7 <= bytes.count {
      guard let place = bytes[index...].firstIndex(of: underscore), place + 7 <= bytes.count else { return nil }
      if bytes[place + 1] == UInt8(ascii: "x"), bytes[place + 6] == underscore,
        let value = UInt32(String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
      {
        return (place, value)
      }
      index = place + 1
    }
    return nil
  }
}
