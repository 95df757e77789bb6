/// Small .xlsx and .docx files for tests, their parts written out here.
package enum OfficeFixture {
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// One sheet of a workbook.
  package struct Sheet {
    package let name: String
    package let rows: String
    package let before: String
    package let behind: String
    package let state: String

    /// - Parameters:
    ///   - rows: the `row` elements.
    ///   - before: what stands in front of `sheetData`, columns for example.
    ///   - behind: what stands behind it, merged cells for example.
    package init(_ name: String, _ rows: String, before: String = "", behind: String = "", state: String = "visible") {
      (self.name, self.rows, self.before, self.behind, self.state) = (name, rows, before, behind, state)
    }

    /// Rows of texts written into their cells, from row 1 on.
    package init(_ name: String, table: [[String]]) {
      let rows = table.enumerated().map { number, cells in
        let written = cells.map {
          "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(OfficeFixture.escaped($0))</t></is></c>"
        }
        return "<row r=\"\(number + 1)\">" + written.joined() + "</row>"
      }
      self.init(name, rows.joined())
    }
  }

  package static func workbook(
    _ sheets: [Sheet], charts: [String] = [], strings: String? = nil, formats: String = "", properties: String = ""
  ) -> [UInt8] {
    var parts: [(String, String)] = [
      ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
      ("_rels/.rels", list([("rId1", "officeDocument", "xl/workbook.xml")])),
    ]
    var targets = sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
    targets.append(("rIdStyles", "styles", "styles.xml"))
    if strings != nil { targets.append(("rIdStrings", "sharedStrings", "/xl/sharedStrings.xml")) }
    targets += charts.indices.map { ("rIdChart\($0)", "chartsheet", "chartsheets/sheet\($0).xml") }
    let tabs =
      sheets.enumerated().map { index, sheet in
        "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(index + 1)\"/>"
      } + charts.enumerated().map { "<sheet name=\"\(escaped($1))\" sheetId=\"\(90 + $0)\" r:id=\"rIdChart\($0)\"/>" }
    parts.append(("xl/_rels/workbook.xml.rels", list(targets)))
    parts.append(
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(spreadsheet)\" xmlns:r=\"\(relationships)\">\(properties)<sheets>\(tabs.joined())</sheets></workbook>"
      ))
    parts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(spreadsheet)\">\(formats)</styleSheet>"))
    if let strings { parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(spreadsheet)\">\(strings)</sst>")) }
    for (index, sheet) in sheets.enumerated() {
      let content = "\(sheet.before)<sheetData>\(sheet.rows)</sheetData>\(sheet.behind)"
      parts.append(
        ("xl/worksheets/sheet\(index + 1).xml", "<worksheet xmlns=\"\(spreadsheet)\">\(content)</worksheet>"))
    }
    return package(parts)
  }

  /// - Parameters:
  ///   - body: the paragraphs and tables.
  ///   - styles, numbering, footnotes: the content of these parts; nil for none.
  package static func document(
    _ body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil, endnotes: String? = nil
  ) -> [UInt8] {
    let spaces =
      "xmlns:w=\"\(word)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:wps=\"urn:wps\" xmlns:v=\"urn:vml\""
    let others = [
      ("styles", styles), ("numbering", numbering), ("footnotes", footnotes), ("endnotes", endnotes),
    ].compactMap { name, content in content.map { (name, $0) } }
    var parts = [
      ("_rels/.rels", list([("rId1", "officeDocument", "word/document.xml")])),
      ("word/_rels/document.xml.rels", list(others.map { ("r" + $0.0, $0.0, $0.0 + ".xml") })),
      ("word/document.xml", "<w:document \(spaces)><w:body>\(body)</w:body></w:document>"),
    ]
    for (name, content) in others { parts.append(("word/\(name).xml", "<w:\(name) \(spaces)>\(content)</w:\(name)>")) }
    return package(parts)
  }

  /// A paragraph of one run.
  package static func paragraph(_ text: String, _ properties: String = "") -> String {
    let inside = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
    return "<w:p>\(inside)<w:r><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r></w:p>"
  }

  /// A cell of a table with one paragraph.
  package static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc>" + (properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>") + paragraph(text) + "</w:tc>"
  }

  /// - Parameter merge: by column `restart` where a cell goes on downwards, nothing where it goes on one above.
  package static func row(_ texts: [String], merge: [Int: String] = [:]) -> String {
    let cells = texts.enumerated().map { column, text in
      cell(text, merge[column].map { $0.isEmpty ? "<w:vMerge/>" : "<w:vMerge w:val=\"\($0)\"/>" } ?? "")
    }
    return "<w:tr>\(cells.joined())</w:tr>"
  }

  package static func table(_ rows: [[String]]) -> String { "<w:tbl>" + rows.map { row($0) }.joined() + "</w:tbl>" }

  package static func package(_ parts: [(String, String)]) -> [UInt8] {
    ZipFixture.zip(parts.map { ($0.0, Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + $0.1).utf8)) })
  }

  package static func escaped(_ text: String) -> String {
    text.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"][String($0)] ?? String($0) }.joined()
  }

  private static func list(_ targets: [(id: String, type: String, target: String)]) -> String {
    let entries = targets.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(relationships)/\($0.type)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"\(packageRelationships)\">\(entries.joined())</Relationships>"
  }
}
