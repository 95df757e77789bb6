internal import CXML
internal import Wording

/// Reads an XML part as a tree.
///
/// Nothing is lost but what no program can see: how attributes are quoted, how characters are escaped, whether an empty
/// element has one tag or two. Memory is some ten times the part.
package enum XMLTreeReader {
  /// - Parameters:
  ///   - part: the part's name, for messages.
  ///   - file: the file's name, for messages.
  /// - Throws: a `Problem` when the bytes are no well-formed XML or have a document type.
  package static func read(_ bytes: [UInt8], part: String, file: String) throws -> XMLElement {
    try bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let reader = xmlReaderForMemory(start, Int32(clamping: buffer.count), nil, nil, cxml_options()) else {
        throw Problem(Message("xml.failed", ["part": part, "reason": ""]), in: file)
      }
      defer { xmlFreeTextReader(reader) }
      return try root(reader, part: part, file: file)
    }
  }

  private static func root(_ reader: xmlTextReaderPtr, part: String, file: String) throws(Problem) -> XMLElement {
    let outside = XMLElement("")
    var open = [outside]
    while case let result = xmlTextReaderRead(reader), result != 0 {
      guard result > 0 else { throw failure(part, file) }
      switch xmlTextReaderNodeType(reader) {
      case 1:
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        let element = Self.element(reader)
        open[open.count - 1].append(element)
        if !isEmpty { open.append(element) }
      case 15: open.removeLast()
      case 3, 4, 13, 14: open[open.count - 1].children.append(.text(value(reader)))
      case 7: open[open.count - 1].children.append(.instruction(target: name(reader), data: value(reader)))
      case 8: open[open.count - 1].children.append(.comment(value(reader)))
      case 10: throw Problem(Message("xml.documentType", ["part": part]), in: file)
      default: break
      }
    }
    guard let root = outside.elements.first else { throw failure(part, file) }
    return root
  }

  private static func element(_ reader: xmlTextReaderPtr) -> XMLElement {
    let element = XMLElement(
      name(reader), space: xmlTextReaderConstNamespaceUri(reader).map { String(cString: $0) } ?? "")
    while xmlTextReaderMoveToNextAttribute(reader) == 1 { element.attributes.append((name(reader), value(reader))) }
    xmlTextReaderMoveToElement(reader)
    return element
  }

  private static func name(_ reader: xmlTextReaderPtr) -> String {
    xmlTextReaderConstName(reader).map { String(cString: $0) } ?? ""
  }

  private static func value(_ reader: xmlTextReaderPtr) -> String {
    xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
  }

  private static func failure(_ part: String, _ file: String) -> Problem {
    let reason = xmlGetLastError().flatMap { $0.pointee.message }.map { String(cString: $0) } ?? ""
    let line = reason.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return Problem(Message("xml.failed", ["part": part, "reason": line]), in: file)
  }
}
