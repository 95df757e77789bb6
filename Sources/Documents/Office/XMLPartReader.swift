internal import CXML
internal import Glibc
internal import Wording

/// Walks through an XML part of an office file, tag by tag: the owner of libxml2's reader. Memory is that of the
/// longest text between two tags.
///
/// Tags are those of an enumeration; its raw values are the elements' local names, with `m:`, `mc:` or `r:` in front
/// when they belong to the vocabulary of formulas, of alternate content or of packages.
final class XMLPartReader<Tag: RawRepresentable & Hashable> where Tag.RawValue == String {
  enum Event {
    /// A start tag; nil for an element that the enumeration does not have. Every start has its end.
    case start(Tag?)
    case end(Tag?)
    /// Character data; `appendText` has it.
    case text
  }

  private struct Name: Hashable {
    let local: UnsafePointer<UInt8>
    let space: UnsafePointer<UInt8>?
  }

  private let part: XMLPartSource
  private let reader: xmlTextReaderPtr
  /// libxml2 keeps one copy of each name, so its address stands for it.
  private var known: [Name: Tag?] = [:]
  private var open: [Tag?] = []
  private var isEmptyElement = false
  /// What has been read, kept when it had to be looked at.
  private var document: xmlDocPtr?

  init(_ part: XMLPartSource) throws(Problem) {
    self.part = part
    let context = Unmanaged.passUnretained(part).toOpaque()
    let reader = xmlReaderForIO(readPart, nil, context, nil, nil, cxml_options())
    guard let reader else { throw Problem(Message("xml.failed", ["part": part.name, "reason": ""]), in: part.file) }
    self.reader = reader
  }

  deinit {
    xmlFreeTextReader(reader)
    if let document { xmlFreeDoc(document) }
  }

  /// How many elements are open around the current place, the one just started included.
  var depth: Int { open.count }

  /// - Throws: a `Problem` when the part is no well-formed XML, has a document type, or cannot be unpacked.
  func next() throws(Problem) -> Event? {
    if isEmptyElement {
      isEmptyElement = false
      return .end(open.removeLast())
    }
    while true {
      let result = xmlTextReaderRead(reader)
      if let problem = part.problem { throw problem }
      guard result >= 0 else { throw failure() }
      if result == 0 { return nil }
      switch xmlTextReaderNodeType(reader) {
      case 1:
        let tag = currentTag()
        isEmptyElement = xmlTextReaderIsEmptyElement(reader) == 1
        open.append(tag)
        return .start(tag)
      case 15: return .end(open.popLast() ?? nil)
      case 3, 4, 13, 14: return .text
      case 10: throw Problem(Message("xml.documentType", ["part": part.name]), in: part.file)
      default: continue
      }
    }
  }

  /// The character data that `next` came to.
  func appendText(to bytes: inout [UInt8]) {
    guard let value = xmlTextReaderConstValue(reader) else { return }
    bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
  }

  /// The attributes of the element just started: local name and value, both to be used before the call returns.
  func eachAttribute(_ visit: (_ name: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>) -> Void) {
    guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return }
    repeat {
      guard let name = xmlTextReaderConstLocalName(reader), let value = xmlTextReaderConstValue(reader) else {
        continue
      }
      name.withMemoryRebound(to: CChar.self, capacity: 1) { name in
        value.withMemoryRebound(to: CChar.self, capacity: 1) { visit(name, $0) }
      }
    } while xmlTextReaderMoveToNextAttribute(reader) == 1
    xmlTextReaderMoveToElement(reader)
  }

  /// The value of an attribute of the element just started, whatever vocabulary its name is from.
  func attribute(_ name: StaticString) -> String? {
    var found: String?
    eachAttribute { candidate, value in
      if found == nil, Self.isEqual(candidate, name) { found = String(cString: value) }
    }
    return found
  }

  /// An attribute that is a whole number.
  func number(_ name: StaticString) -> Int? { attribute(name).flatMap { Int($0) } }

  static func isEqual(_ text: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
    name.utf8Start.withMemoryRebound(to: CChar.self, capacity: 1) { strcmp(text, $0) == 0 }
  }

  /// Goes on behind the end of the element just started.
  func skip() throws(Problem) {
    let outside = depth - 1
    while depth > outside, try next() != nil {}
  }

  private func currentTag() -> Tag? {
    guard let local = xmlTextReaderConstLocalName(reader) else { return nil }
    let name = Name(local: local, space: xmlTextReaderConstNamespaceUri(reader))
    if let tag = known[name] { return tag }
    let prefix = XMLVocabulary.prefix(of: name.space.map { String(cString: $0) } ?? "")
    let tag = prefix.flatMap { Tag(rawValue: $0 + String(cString: local)) }
    known[name] = .some(tag)
    return tag
  }

  private func failure() -> Problem {
    // What a document type brings in may be wrong before the reader comes to it.
    document = document ?? xmlTextReaderCurrentDoc(reader)
    if document?.pointee.intSubset != nil {
      return Problem(Message("xml.documentType", ["part": part.name]), in: part.file)
    }
    let line = Int(xmlTextReaderGetParserLineNumber(reader))
    let reason = xmlGetLastError().flatMap { $0.pointee.message }.map { String(cString: $0) } ?? ""
    let oneLine = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
    return Problem(
      Message("xml.damaged", ["part": part.name, "line": String(line), "reason": oneLine]), in: part.file)
  }
}

/// Which vocabulary an element is from.
enum XMLVocabulary {
  private static let prefixes: [String: String] = [
    "": "",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
    "http://schemas.openxmlformats.org/package/2006/relationships": "r:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
  ]

  /// Nil for a vocabulary that is passed over.
  static func prefix(of space: String) -> String? { prefixes[space] }
}

/// A part of an office file as it is unpacked.
final class XMLPartSource {
  /// The office file.
  let file: String
  /// The part's name.
  let name: String
  /// Why unpacking ended early.
  private(set) var problem: Problem?
  private let stream: ZipStream

  init(_ stream: ZipStream, name: String, file: String) {
    (self.stream, self.name, self.file) = (stream, name, file)
  }

  fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    guard problem == nil else { return -1 }
    do {
      return Int32(try stream.read(into: buffer))
    } catch {
      problem = error
      return -1
    }
  }
}

private func readPart(
  _ context: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<CChar>?, _ count: Int32
) -> Int32 {
  guard let context, let buffer, count > 0 else { return -1 }
  let part = Unmanaged<XMLPartSource>.fromOpaque(context).takeUnretainedValue()
  return part.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
}
