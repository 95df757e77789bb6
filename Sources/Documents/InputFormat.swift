package import Wording

/// What kind of file this is, by its first bytes and, where those do not tell, by its extension.
package enum InputFormat: String, Sendable {
  case text, markdown, csv, tsv, jsonLines
  case yaml
  case pdf, word, spreadsheet, zip
  case lockedOffice, oldOffice, richText, archive, image
  case openDocument, presentation, fixedLayout, mail, webPage
  /// A web page, XML or text under the name of an office file, as many systems export tables.
  case webAsOffice, xmlAsOffice, textAsOffice
  case unknown

  /// - Parameters:
  ///   - head: the file's first bytes; none when they are not known yet.
  ///   - fileExtension: in lower case, without the dot.
  package init(head: some Collection<UInt8>, fileExtension: String) {
    self = Self.bySignature(head, fileExtension) ?? Self.byExtension[fileExtension] ?? .unknown
  }

  /// Why a file of this kind is not read at all, and what helps; nil when there is a reader.
  package var refusal: Message? {
    switch self {
    case .lockedOffice, .oldOffice, .richText, .archive, .image, .openDocument, .presentation, .fixedLayout, .mail,
      .webPage, .webAsOffice, .xmlAsOffice, .textAsOffice:
      Message("input.\(rawValue)")
    default: nil
    }
  }

  /// Why a file of this kind is not read as plain text, and what helps; nil when it is.
  package var refusalAsText: Message? {
    switch self {
    case .pdf, .word, .spreadsheet, .zip: Message("input.\(rawValue)")
    default: refusal
    }
  }

  private static let byExtension: [String: InputFormat] = [
    "txt": .text, "md": .markdown, "markdown": .markdown, "csv": .csv, "tsv": .tsv, "tab": .tsv,
    "jsonl": .jsonLines, "ndjson": .jsonLines, "yaml": .yaml, "yml": .yaml, "pdf": .pdf, "docx": .word, "docm": .word,
    "xlsx": .spreadsheet, "xlsm": .spreadsheet, "doc": .oldOffice, "xls": .oldOffice, "wps": .oldOffice,
    "et": .oldOffice, "ppt": .oldOffice, "rtf": .richText, "zip": .zip, "rar": .archive, "7z": .archive,
    "gz": .archive, "png": .image, "jpg": .image, "jpeg": .image, "gif": .image, "dps": .oldOffice,
    "ods": .openDocument, "odt": .openDocument, "odp": .openDocument, "pptx": .presentation, "ppsx": .presentation,
    "ofd": .fixedLayout, "eml": .mail, "mht": .webPage, "mhtml": .webPage, "html": .webPage, "htm": .webPage,
    "xhtml": .webPage,
  ]

  private static let signatures: [([UInt8], InputFormat)] = [
    (Array("%PDF-".utf8), .pdf), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
    (Array("{\\rtf".utf8), .richText), ([0x1F, 0x8B, 0x08], .archive), (Array("Rar!\u{1A}".utf8), .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .image),
    ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image), (Array("PK\u{5}\u{6}".utf8), .zip),
  ]

  private static func bySignature(_ head: some Collection<UInt8>, _ fileExtension: String) -> InputFormat? {
    let known = byExtension[fileExtension]
    if let match = signatures.first(where: { head.starts(with: $0.0) }) {
      // A password puts an office file into a container of the old kind.
      return match.1 == .oldOffice && (known == .word || known == .spreadsheet) ? .lockedOffice : match.1
    }
    guard head.starts(with: Array("PK\u{3}\u{4}".utf8)) else { return TextSignature.format(of: head, known) }
    let start = String(decoding: head.prefix(4096), as: UTF8.self)
    // The kind of such a file is its first member, unpacked.
    if start.prefix(256).contains("application/vnd.oasis.opendocument") { return .openDocument }
    // What lies unpacked in a folder may itself be an office file, so what calls itself a folder is one.
    if [.word, .spreadsheet, .zip, .openDocument, .presentation, .fixedLayout].contains(known) { return known }
    // The members' names stand readable in the file, the first of them at its beginning.
    if start.contains("word/") { return .word }
    if start.contains("ppt/") { return .presentation }
    if start.contains("OFD.xml") { return .fixedLayout }
    return start.contains("xl/") ? .spreadsheet : .zip
  }
}
