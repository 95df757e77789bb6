import Checking
import TextModel

/// What speeches share: a map, the passages, the pairs.
struct SharedPassagesHTML {
  /// Passages that the map draws; more are a thicket.
  private static let mostDrawn = 40
  private static let rowHeight = 58.0
  private static let (stripTop, stripHeight) = (30.0, 14.0)

  private let shared: SharedPassages
  private let words: Words

  init?(_ report: Report, words: Words) {
    guard let shared = SharedPassages(report, words: words) else { return nil }
    (self.shared, self.words) = (shared, words)
  }

  var section: HTMLSection {
    let isEmpty = shared.similarity.passages.isEmpty
    let rest: HTML = shared.rest.map { "<p class=\"meta\">\($0)</p>\n" } ?? ""
    let passages: HTML = isEmpty ? "<p>\(words("report.shared.none"))</p>\n" : map + table + rest
    return HTMLSection(
      id: "shared", title: words("report.shared"),
      body: passages + (shared.similarity.overlaps.isEmpty ? "" : pairs)
        + (shared.similarity.common.isEmpty ? "" : common))
  }

  private var map: HTML {
    let drawn = Array(shared.passages.prefix(Self.mostDrawn))
    let rows = shared.involved(in: drawn)
    let height = Int(Double(rows.count) * Self.rowHeight)
    let rest = words("report.shared.more", ["shown": String(Self.mostDrawn)])
    let note: HTML = drawn.count < shared.passages.count ? "<p class=\"meta\">\(rest)</p>\n" : ""
    let told = shared.pairs.map(shared.sentence)
    return """
      <p class="meta">\(words("report.shared.legend"))</p>
      <figure><svg class="chart map" width="100%" height="\(height)" role="img" aria-labelledby="map-title map-desc">
      <title id="map-title">\(words("report.shared.map"))</title>
      <desc id="map-desc">\(words("report.shared.description", ["pairs": words.joined(told, by: .semicolon)]))</desc>
      \(drawn.map { connection($0, rows) })\(rows.enumerated().map { strip($1, at: $0) })\
      \(drawn.enumerated().map { blocks($1, $0 + 1, rows) })</svg></figure>
      \(note)
      """
  }

  private func strip(_ speech: Int, at row: Int) -> HTML {
    let top = Double(row) * Self.rowHeight
    let label = words(
      "report.shared.strip", ["file": shared.name(speech), "share": Figures.percent(shared.share(speech), decimals: 0)])
    return """
      <text class="label" x="0" y="\(Figures.fixed(top + 12, decimals: 0))">\(TerminalText.shortened(label, to: 46))</text>\
      <rect class="strip" x="0" y="\(Figures.fixed(top + Self.stripTop, decimals: 0))" width="100%" \
      height="\(Int(Self.stripHeight))"/>

      """
  }

  /// Where a side of a passage lies on its strip, in parts of the whole.
  private func extent(_ side: SharedPassage.Side) -> (start: Double, width: Double) {
    let length = Double(max(1, shared.length(side.document)))
    return (Double(side.range.start) / length, max(0.006, Double(side.range.count) / length))
  }

  private func percent(_ part: Double) -> String { Figures.percent(min(1, part), decimals: 2) }

  private func connection(_ passage: SharedPassage, _ rows: [Int]) -> HTML {
    guard !passage.isInside, let (upper, lower) = ends(passage, rows) else { return "" }
    let (from, to) = (extent(upper.side), extent(lower.side))
    let y = Double(upper.row) * Self.rowHeight + Self.stripTop + Self.stripHeight
    return """
      <line class="tie" x1="\(percent(from.start + from.width / 2))" y1="\(Figures.fixed(y, decimals: 0))" \
      x2="\(percent(to.start + to.width / 2))" \
      y2="\(Figures.fixed(Double(lower.row) * Self.rowHeight + Self.stripTop, decimals: 0))"/>
      """
  }

  private func ends(
    _ passage: SharedPassage, _ rows: [Int]
  ) -> (upper: (side: SharedPassage.Side, row: Int), lower: (side: SharedPassage.Side, row: Int))? {
    guard let first = rows.firstIndex(of: passage.first.document),
      let second = rows.firstIndex(of: passage.second.document)
    else { return nil }
    let (one, other) = ((passage.first, first), (passage.second, second))
    return first <= second ? (one, other) : (other, one)
  }

  private func blocks(_ passage: SharedPassage, _ number: Int, _ rows: [Int]) -> HTML {
    let sides = [passage.first, passage.second].map { side -> HTML in
      let row = Double(rows.firstIndex(of: side.document) ?? 0)
      let (start, width) = extent(side)
      let x = percent(min(start, 1 - width))
      let y = row * Self.rowHeight + Self.stripTop
      return """
        <rect class="block" x="\(x)" y="\(Figures.fixed(y, decimals: 0))" width="\(percent(width))" \
        height="\(Int(Self.stripHeight))"/>\
        <text class="block-label" x="\(percent(start + width / 2))" y="\(Figures.fixed(y - 4, decimals: 0))" \
        text-anchor="\(start > 0.97 ? "end" : start + width < 0.03 ? "start" : "middle")">\(number)</text>

        """
    }
    return "\(sides)"
  }

  private var table: HTML {
    let columns: [DataTable.Column] = [
      .init(title: words("report.column.number"), name: "number"),
      .init(title: words("report.shared.first"), name: "file"),
      .init(title: words("report.shared.second"), name: "file"),
      .init(title: words("report.shared.length"), name: "length", isNumber: true),
      .init(title: words("report.shared.alike"), name: "alike", isNumber: true),
      .init(title: words("report.column.text"), name: "text"),
    ]
    let rows = shared.passages.enumerated().map { index, passage in
      DataTable.Row(
        cells: [
          .init("\(index + 1)", value: String(index + 1)), .init(link(passage.first)), .init(link(passage.second)),
          .init("\(passage.first.length)", value: String(passage.first.length)),
          .init(
            "\(Figures.percent(passage.similarity, decimals: 0))",
            value: Figures.fixed(passage.similarity, decimals: 6)),
          .init("<span lang=\"zh-Hans\">\(TerminalText.shortened(shared.place(passage.first).text, to: 60))</span>"),
        ], id: "passage-\(index + 1)")
    }
    return DataTable(
      id: "table-passages", className: "passages", caption: words("report.shared.passages"), columns: columns,
      rows: rows, words: words, isCards: true
    ).html
  }

  /// Leads to the finding in the text when there is one, to the speech otherwise.
  private func link(_ side: SharedPassage.Side) -> HTML {
    let place = shared.place(side)
    let anchor = "s\(side.document + 1)" + (shared.finding(side).map { "-place-\($0)" } ?? "")
    return "<a href=\"#\(anchor)\">\(words.bracketed(place.file, shared.words(of: place)))</a>"
  }

  private var pairs: HTML {
    let columns: [DataTable.Column] = [
      .init(title: words("report.shared.first"), name: "file"),
      .init(title: words("report.shared.share"), name: "share", isNumber: true),
      .init(title: words("report.shared.second"), name: "file"),
      .init(title: words("report.shared.share"), name: "share", isNumber: true),
      .init(title: words("report.shared.longest"), name: "longest", isNumber: true),
    ]
    let rows = shared.pairs.map { pair in
      DataTable.Row(cells: [
        .init("\(shared.name(pair.first.document))"), share(pair.first), .init("\(shared.name(pair.second.document))"),
        share(pair.second), .init("\(pair.longest)", value: String(pair.longest)),
      ])
    }
    return DataTable(
      id: "table-pairs", className: "figures-table", caption: words("report.shared.pairs"), columns: columns,
      rows: rows,
      words: words
    ).html
  }

  private func share(_ side: DocumentOverlap.Side) -> DataTable.Cell {
    .init("\(Figures.percent(side.share))", value: Figures.fixed(side.share, decimals: 6))
  }

  private var common: HTML {
    let items = shared.similarity.common.map { passage in
      let place = passage.places[0]
      let text = TerminalText.shortened(shared.place(place.range, in: place.document).text, to: 80)
      let count = words("report.shared.documents", ["count": String(passage.documents)])
      return "<li><span lang=\"zh-Hans\">\(text)</span> <span class=\"count\">\(count)</span></li>\n" as HTML
    }
    return "<h3>\(words("report.shared.common"))</h3>\n<ul>\(items)</ul>\n"
  }
}
