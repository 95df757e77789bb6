/// What a file is that begins with readable text: a web page, a mail, or one of these and plain text under the name of an
/// office file.
enum TextSignature {
  private static let pages = ["<!doctype html", "<html"]
  private static let workbook = "urn:schemas-microsoft-com:office:spreadsheet"
  /// Bytes of the beginning in which the lines of a mail's head are looked for.
  private static let head = 4096

  /// - Parameter known: what the name says.
  /// - Returns: nil of texts without a sign, which are what their names say.
  static func format(of bytes: some Collection<UInt8>, _ known: InputFormat?) -> InputFormat? {
    let isOffice = known == .oldOffice || known == .word || known == .spreadsheet
    let start = String(decoding: text(bytes.prefix(head)), as: UTF8.self).lowercased()
    let beginning = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let isXML = beginning.hasPrefix("<?xml")
    if isOffice, isXML, start.contains(workbook) { return .xmlAsOffice }
    if pages.contains(where: beginning.hasPrefix) || isXML && start.contains("<html") {
      return isOffice ? .webAsOffice : .webPage
    }
    if isMail(beginning) { return start.contains("multipart/related") ? .webPage : .mail }
    guard isOffice, !bytes.isEmpty else { return nil }
    if isXML { return .xmlAsOffice }
    if start.contains("<table") || start.contains("<meta") { return .webAsOffice }
    return isText(bytes.prefix(head)) ? .textAsOffice : nil
  }

  /// The lines of a mail's head: Name: value, one of which says by which rules it is written.
  private static func isMail(_ start: Substring) -> Bool {
    guard let line = start.prefix(while: { !$0.isNewline }).split(separator: ":", maxSplits: 1).first else { return false }
    let isName = !line.isEmpty && line.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
    return isName && start.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("mime-version:") }
  }

  /// UTF-16 as its ASCII characters, which are all that is looked for.
  private static func text(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    return isWide ? bytes.dropFirst(2).filter { $0 != 0 } : Array(bytes)
  }

  /// Without the control characters that programs write.
  private static func isText(_ bytes: some Collection<UInt8>) -> Bool {
    text(bytes).allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) || $0 == 0x1A }
  }
}
