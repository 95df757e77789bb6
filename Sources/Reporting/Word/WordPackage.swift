import Documents

/// A new Word document: its body and the parts that all of them have.
struct WordPackage {
  private static let types = "application/vnd.openxmlformats-officedocument."
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let mainPart = "word/document.xml"
  /// Behind them come the charts.
  private static let parts: [(name: String, kind: String, content: [UInt8])] = [
    ("styles", "styles", PackageResources.word_styles_xml),
    ("fontTable", "fontTable", PackageResources.word_fonts_xml),
    ("settings", "settings", PackageResources.word_settings_xml),
    ("footer1", "footer", PackageResources.word_footer_odd_xml),
    ("footer2", "footer", PackageResources.word_footer_even_xml),
  ]

  let title: String
  let author: String
  /// The day that the document bears, `2026-11-05`; nil for none, so that the same report is the same file on every day.
  var created: String?
  /// By what such documents are known again; nil for none.
  var category: String?
  var body = WordBody()

  static func id(ofChart number: Int) -> String { "rId\(parts.count + number)" }

  /// - Parameter file: what the document is called in messages.
  func bytes(file: String) throws -> [UInt8] {
    let writer = try ZipWriter(file: file)
    try writer.add("[Content_Types].xml", contentTypes.document)
    try writer.add("_rels/.rels", packageRelationships.document)
    try writer.add(Self.mainPart, document.document)
    try writer.add("word/_rels/document.xml.rels", documentRelationships.document)
    for part in Self.parts { try writer.add("word/\(part.name).xml", part.content) }
    for (index, chart) in body.charts.enumerated() {
      try writer.add("word/charts/chart\(index + 1).xml", chart.document)
    }
    try writer.add("docProps/core.xml", coreProperties.document)
    try writer.add("docProps/app.xml", applicationProperties.document)
    return try writer.finish()
  }

  private var document: XMLElement {
    XMLElement(
      "w:document",
      [
        "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r": Self.relations,
        "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      ], [WordBody.w("body", [:], body.elements + [section])])
  }

  /// A4 with the margins of GB/T 9704 and page numbers outside.
  private var section: XMLElement {
    func footer(_ type: String, _ number: Int) -> XMLElement {
      XMLElement("w:footerReference", ["w:type": type, "r:id": "rId\(number)"])
    }
    return WordBody.w(
      "sectPr", [:],
      [
        footer("default", 4), footer("even", 5), WordBody.w("pgSz", ["w": "11906", "h": "16838"]),
        WordBody.w(
          "pgMar",
          [
            "top": "2098", "right": "1474", "bottom": "1984", "left": "1587", "header": "851", "footer": "1247",
            "gutter": "0",
          ]),
        WordBody.w("docGrid", ["linePitch": "578"]),
      ])
  }

  private var contentTypes: XMLElement {
    func override(_ name: String, _ type: String) -> XMLElement {
      XMLElement("Override", ["PartName": "/" + name, "ContentType": type])
    }
    let word = Self.types + "wordprocessingml."
    return XMLElement(
      "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"],
      [
        XMLElement(
          "Default",
          ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"]),
        XMLElement("Default", ["Extension": "xml", "ContentType": "application/xml"]),
        override(Self.mainPart, word + "document.main+xml"),
      ] + Self.parts.map { override("word/\($0.name).xml", word + $0.kind + "+xml") }
        + body.charts.indices.map { override("word/charts/chart\($0 + 1).xml", Self.types + "drawingml.chart+xml") }
        + [
          override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
          override("docProps/app.xml", Self.types + "extended-properties+xml"),
        ])
  }

  private func relationships(_ all: [(type: String, target: String)]) -> XMLElement {
    XMLElement(
      "Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"],
      all.enumerated().map { index, item in
        XMLElement("Relationship", ["Id": "rId\(index + 1)", "Type": item.type, "Target": item.target])
      })
  }

  private var packageRelationships: XMLElement {
    relationships([
      (Self.relations + "/officeDocument", Self.mainPart),
      ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
      (Self.relations + "/extended-properties", "docProps/app.xml"),
    ])
  }

  private var documentRelationships: XMLElement {
    relationships(
      Self.parts.map { (Self.relations + "/" + $0.kind, $0.name + ".xml") }
        + body.charts.indices.map { (Self.relations + "/chart", "charts/chart\($0 + 1).xml") })
  }

  private var coreProperties: XMLElement {
    let dates = ["dcterms:created", "dcterms:modified"].flatMap { name in
      created.map { [XMLElement(name, ["xsi:type": "dcterms:W3CDTF"], text: $0 + "T00:00:00Z")] } ?? []
    }
    return XMLElement(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ], [XMLElement("dc:title", text: title), XMLElement("dc:creator", text: author)]
        + (category.map { [XMLElement("cp:category", text: $0)] } ?? []) + dates)
  }

  private var applicationProperties: XMLElement {
    XMLElement(
      "Properties", ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"],
      [XMLElement("Application", text: "Tingyin")])
  }
}
