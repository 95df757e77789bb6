/// What stands between the tags of an element.
package enum XMLNode {
  case element(XMLElement)
  case text(String)
  case comment(String)
  case instruction(target: String, data: String)
}

/// An element of an XML part with everything in it, to be changed and written again.
///
/// A class, because a place in a document is this very element and no other one that looks like it.
package final class XMLElement {
  /// As the file writes it, prefix included.
  package let name: String
  /// The vocabulary; empty when it has none, or when the element was made here.
  package let space: String
  /// In the order of the file, declarations of prefixes among them.
  package var attributes: [(name: String, value: String)]
  package var children: [XMLNode]

  package init(
    _ name: String, space: String = "", _ attributes: KeyValuePairs<String, String> = [:],
    _ children: [XMLElement] = []
  ) {
    self.name = name
    self.space = space
    self.attributes = attributes.map { (name: $0.key, value: $0.value) }
    self.children = children.map(XMLNode.element)
  }

  /// An element that holds text.
  package convenience init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.init(name, attributes)
    children = [.text(text)]
  }

  /// The name without its prefix.
  package var localName: Substring { name.split(separator: ":", maxSplits: 1).last ?? "" }

  /// The prefix with its colon; empty without one.
  package var prefix: String {
    name.utf8.contains(UInt8(ascii: ":")) ? String(name.dropLast(localName.utf8.count)) : ""
  }

  /// The child elements.
  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The value of an attribute, by its name as the file writes it.
  package subscript(attribute attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      let place = attributes.firstIndex { $0.name == attribute }
      switch (place, newValue) {
      case (let place?, let value?): attributes[place].value = value
      case (let place?, nil): attributes.remove(at: place)
      case (nil, let value?): attributes.append((attribute, value))
      case (nil, nil): break
      }
    }
  }

  /// The value of the first attribute of a name, whatever its prefix.
  package func attribute(local: String) -> String? {
    attributes.first { $0.name == local || $0.name.hasSuffix(":" + local) }?.value
  }

  /// Its character data, that of the elements inside left out.
  package var text: String {
    children.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
  }

  package func append(_ child: XMLElement) { children.append(.element(child)) }

  /// The same content in elements of their own.
  package func copy() -> XMLElement {
    let copy = XMLElement(name, space: space)
    copy.attributes = attributes
    copy.children = children.map { if case .element(let element) = $0 { .element(element.copy()) } else { $0 } }
    return copy
  }
}

extension XMLElement {
  /// The part with this element as its root, as UTF-8.
  package var document: [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    bytes += "<".utf8
    bytes += name.utf8
    for (name, value) in attributes {
      bytes += " ".utf8
      bytes += name.utf8
      bytes += "=\"".utf8
      Self.escape(value, isAttribute: true, to: &bytes)
      bytes += "\"".utf8
    }
    guard !children.isEmpty else {
      bytes += "/>".utf8
      return
    }
    bytes += ">".utf8
    for child in children {
      switch child {
      case .element(let element): element.write(to: &bytes)
      case .text(let text): Self.escape(text, isAttribute: false, to: &bytes)
      case .comment(let text): bytes += "<!--\(text)-->".utf8
      case .instruction(let target, let data): bytes += "<?\(target) \(data)?>".utf8
      }
    }
    bytes += "</".utf8
    bytes += name.utf8
    bytes += ">".utf8
  }

  /// A parser makes blanks of the line ends in attributes and a line feed of a carriage return; what XML forbids
  /// becomes U+FFFD.
  private static func escape(_ text: String, isAttribute: Bool, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x22 where isAttribute: bytes += "&quot;".utf8
      case 0x09 where isAttribute, 0x0A where isAttribute, 0x0D: bytes += "&#\(scalar.value);".utf8
      case 0x09, 0x0A, 0x20...0x7E: bytes.append(UInt8(scalar.value))
      case 0..<0x20, 0xFFFE, 0xFFFF: bytes += "\u{FFFD}".utf8
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }
}
