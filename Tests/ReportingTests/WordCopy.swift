import Documents
import TestSupport
import TextModel

/// A Word file made for a test, and what can be seen of it after a review.
struct WordCopy {
  private static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A whole file: types and relationships included.
  ///
  /// - Parameters:
  ///   - parts: further parts of the folder `word`: name, kind, content of the root.
  ///   - change: what is done to the text of every part.
  static func file(
    _ body: String, parts: [(name: String, kind: String, content: String)] = [],
    change: (String) -> String = { $0 }
  ) -> [UInt8] {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let spaces =
      "xmlns:w=\"\(space)\" xmlns:r=\"\(relations)\" xmlns:v=\"urn:v\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    let kinds = [("document", "document.main")] + parts.map { ($0.name, $0.kind) }
    let overrides = kinds.map { "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(word)\($0.1)+xml\"/>" }
    let links = parts.enumerated().map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(relations)/\($1.kind)\" Target=\"\($1.name).xml\"/>"
    }
    let packageSpace = "http://schemas.openxmlformats.org/package/2006"
    return OfficeFixture.package(
      [
        (
          "[Content_Types].xml",
          "<Types xmlns=\"\(packageSpace)/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides.joined())</Types>"
        ),
        (
          "_rels/.rels",
          "<Relationships xmlns=\"\(packageSpace)/relationships\"><Relationship Id=\"rId1\" Type=\"\(relations)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        ),
        ("word/document.xml", "<w:document \(spaces)><w:body>\(body)<w:sectPr/></w:body></w:document>"),
        (
          "word/_rels/document.xml.rels",
          "<Relationships xmlns=\"\(packageSpace)/relationships\">\(links.joined())</Relationships>"
        ),
      ].map { ($0.0, change($0.1)) }
        + parts.map { ("word/\($0.name).xml", change("<w:\($0.kind) \(spaces)>\($0.content)</w:\($0.kind)>")) })
  }

  static func input(_ bytes: [UInt8]) -> Input { .memory(bytes, name: "讲话.docx") }

  static func word(_ bytes: [UInt8]) throws -> WordText {
    guard let word = try DocumentReader().reading(of: input(bytes)).word else { throw Missing() }
    return word
  }

  struct Missing: Error {}

  private let file: OfficeFile
  let document: XMLElement

  init(_ bytes: [UInt8]) throws {
    file = try OfficeFile(Self.input(bytes))
    guard let document = try file.tree("word/document.xml") else { throw Missing() }
    self.document = document
  }

  func part(_ name: String) throws -> [UInt8]? { try file.bytes(of: name) }
  var parts: [String] { file.parts }

  /// The texts of the comments, by their numbers.
  func comments() throws -> [(id: String, text: String)] {
    (try file.tree("word/comments.xml")?.elements ?? []).map { comment in
      (
        comment.attribute(local: "id") ?? "",
        OfficeShape.all(comment).filter { $0.localName == "t" }.map(\.text).joined()
      )
    }
  }

  /// The words under a comment, as they were before any correction.
  func anchored(_ id: String) -> String {
    var isInside = false
    var text = ""
    func walk(_ element: XMLElement, inserted: Bool) {
      if element.attribute(local: "id") == id {
        if element.localName == "commentRangeStart" { isInside = true }
        if element.localName == "commentRangeEnd" { isInside = false }
      }
      let isText = (element.localName == "t" && !inserted) || element.localName == "delText"
      if isInside, isText { text += element.text }
      let isOurs = element.localName == "ins" && element.attribute(local: "author") == "听音"
      for child in element.elements { walk(child, inserted: inserted || isOurs) }
    }
    walk(document, inserted: false)
    return text
  }

  /// Every character with the formatting of its run; with changes accepted or all of ours refused.
  func characters(accepting: Bool) -> [String] {
    var characters: [String] = []
    func walk(_ element: XMLElement, _ format: String, inserted: Bool) {
      var format = format
      if element.localName == "r" {
        let properties = element.elements.first { $0.localName == "rPr" }
        format = properties.map { String(decoding: $0.document, as: UTF8.self) } ?? ""
      }
      let isDeleted = element.localName == "delText"
      let isShown = (element.localName == "t" && (accepting || !inserted)) || (isDeleted && !accepting)
      if isShown { characters += element.text.unicodeScalars.map { "\($0) \(format)" } }
      let isOurs = element.localName == "ins" && element.attribute(local: "author") == "听音"
      for child in element.elements { walk(child, format, inserted: inserted || isOurs) }
    }
    walk(document, "", inserted: false)
    return characters
  }
}
