import Documents

/// The body of a Word document, paragraph by paragraph.
struct WordBody {
  /// A column of a table.
  struct Column {
    enum Kind { case text, number, sign }

    let title: String
    /// Parts of the width of the type area.
    let width: Int
    var kind = Kind.text
    /// Whether the title stands upright, so that many narrow columns have room.
    var isUpright = false
  }

  /// Width of the type area of A4 by GB/T 9704 (156 mm), in twentieths of a point.
  private static let width = 8845
  /// English Metric Units a twentieth of a point.
  private static let emu = 635
  /// Tables of so many lines stay on one page.
  private static let mostKept = 14
  /// Of an ideograph in a table, in twentieths of a point; a cell is padded by as much on both sides.
  private static let ideograph = 210
  /// Of the 225 mm of the type area, what a chart may take so that its heading stands above it, in millimetres.
  private static let tallestChart = 200

  private(set) var elements: [XMLElement] = []
  private(set) var charts: [XMLElement] = []

  static func w(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [XMLElement] = [])
    -> XMLElement
  {
    let element = XMLElement("w:" + name, [:], children)
    element.attributes = attributes.map { ("w:" + $0.key, $0.value) }
    return element
  }

  static func run(_ text: String) -> XMLElement {
    w("r", [:], [XMLElement("w:t", ["xml:space": "preserve"], text: text)])
  }

  /// - Parameter keeps: whether it stays on the page of the next one.
  static func paragraph(_ text: String, style: String? = nil, keeps: Bool = false) -> XMLElement {
    let all = (style.map { [w("pStyle", ["val": $0])] } ?? []) + (keeps ? [w("keepNext")] : [])
    let properties = all.isEmpty ? [] : [w("pPr", [:], all)]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var runs: [XMLElement] = []
    for (index, line) in lines.enumerated() where !text.isEmpty {
      if index > 0 { runs.append(w("r", [:], [w("br")])) }
      if !line.isEmpty { runs.append(run(String(line))) }
    }
    return w("p", [:], properties + runs)
  }

  mutating func add(_ text: String, style: String? = nil) { elements.append(Self.paragraph(text, style: style)) }

  /// A table as wide as the text, its head on every page, with notes right below it.
  mutating func add(_ columns: [Column], _ rows: [[String]], notes: [String] = []) {
    let total = columns.map(\.width).reduce(0, +)
    let widths = columns.map { $0.width * Self.width / max(1, total) }
    let properties = Self.w(
      "tblPr", [:],
      [
        Self.w("tblStyle", ["val": "TableGrid"]), Self.w("tblW", ["w": String(widths.reduce(0, +)), "type": "dxa"]),
        Self.w("tblLayout", ["type": "fixed"]), Self.w("tblLook", ["val": "0420"]),
      ])
    let grid = Self.w("tblGrid", [:], widths.map { Self.w("gridCol", ["w": String($0)]) })
    let isKept = Self.lines(of: rows, in: widths) <= Self.mostKept
    let body = rows.enumerated().map { index, row in
      let keeps = isKept && (index + 1 < rows.count || !notes.isEmpty)
      return Self.w("tr", [:], [Self.w("trPr", [:], [Self.w("cantSplit")])] + cells(row, columns, widths, keeps: keeps))
    }
    elements.append(Self.w("tbl", [:], [properties, grid, head(columns, widths)] + body))
    // Two tables that touch are one, and the last paragraph of a document cannot be a table.
    for note in notes.isEmpty ? [""] : notes { add(note, style: "TableNote") }
  }

  /// How many lines the rows of a table take, about.
  private static func lines(of rows: [[String]], in widths: [Int]) -> Int {
    rows.reduce(0) { sum, row in
      let heights = zip(row, widths).map { text, width in
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) { lines, line in
          let length = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? ideograph / 2 : ideograph) }
          return lines + max(1, (length + width - ideograph - 1) / max(ideograph, width - ideograph))
        }
      }
      return sum + (heights.max() ?? 0)
    }
  }

  private func head(_ columns: [Column], _ widths: [Int]) -> XMLElement {
    let longest = columns.filter(\.isUpright).map(\.title.unicodeScalars.count).max()
    let height = longest.map { [Self.w("trHeight", ["val": String(200 + $0 * 230), "hRule": "exact"])] } ?? []
    let cells = zip(columns, widths).map { column, width in
      Self.w(
        "tc", [:],
        [
          Self.w(
            "tcPr", [:],
            [Self.w("tcW", ["w": String(width), "type": "dxa"])]
              + (column.isUpright ? [Self.w("textDirection", ["val": "tbRlV"])] : []) + [
                Self.w("vAlign", ["val": "center"])
              ]),
          Self.paragraph(column.title, style: "TableHead", keeps: true),
        ])
    }
    return Self.w("tr", [:], [Self.w("trPr", [:], [Self.w("cantSplit")] + height + [Self.w("tblHeader")])] + cells)
  }

  private func cells(_ row: [String], _ columns: [Column], _ widths: [Int], keeps: Bool) -> [XMLElement] {
    zip(zip(columns, widths), row).map { column, text in
      let style =
        switch column.0.kind {
        case .text: "TableText"
        case .number: "TableNumber"
        case .sign: "TableSign"
        }
      return Self.w(
        "tc", [:],
        [
          Self.w(
            "tcPr", [:], [Self.w("tcW", ["w": String(column.1), "type": "dxa"]), Self.w("vAlign", ["val": "center"])]),
          Self.paragraph(text, style: style, keeps: keeps),
        ])
    }
  }

  /// A chart that people who do not see it are told in words.
  ///
  /// - Parameter height: in millimetres; a chart that would not fit on a page is drawn closer.
  mutating func add(_ chart: OfficeChart, named name: String, describedAs description: String, height: Int) {
    charts.append(chart.part)
    let number = charts.count
    let frame = XMLElement(
      "c:chart",
      [
        "xmlns:c": OfficeChart.space, "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "r:id": WordPackage.id(ofChart: number),
      ])
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    let graphic = XMLElement(
      "a:graphic", ["xmlns:a": drawing], [XMLElement("a:graphicData", ["uri": OfficeChart.space], [frame])])
    let inline = XMLElement(
      "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
      [
        XMLElement(
          "wp:extent", ["cx": String(Self.width * Self.emu), "cy": String(min(height, Self.tallestChart) * 36000)]),
        XMLElement("wp:docPr", ["id": String(number), "name": name, "descr": description]),
        XMLElement("wp:cNvGraphicFramePr"), graphic,
      ])
    elements.append(
      Self.w(
        "p", [:],
        [
          Self.w("pPr", [:], [Self.w("pStyle", ["val": "Figure"])]),
          Self.w("r", [:], [Self.w("drawing", [:], [inline])]),
        ]))
  }
}
