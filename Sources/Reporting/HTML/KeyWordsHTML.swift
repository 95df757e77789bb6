import Classification
import Lexicons

/// Words by which categories and units differ: a chart for each, and one table.
struct KeyWordsHTML {
  private static let mostBars = 8
  /// The axis ends at 64 times: words that stand nowhere else would make all others short.
  private static let mostDoublings = 6.0

  let sections: [Report.KeyWordSection]
  let scheme: CodingScheme
  let words: Words

  private var names: KeyWordNames { KeyWordNames(scheme: scheme, words: words) }

  /// Nil when there is nothing to compare.
  var child: HTMLSection.Child? {
    guard !sections.isEmpty else { return nil }
    let title = words("report.keyWords")
    let shown = sections.flatMap { Array(names.shown($0).prefix(Self.mostBars)) }
    let told = sections.filter { !names.shown($0).isEmpty }
    let rest = names.withoutWords(sections).map { "<p class=\"meta\">\($0)</p>\n" as HTML } ?? ""
    let scale = ChartScale(doublings: min(Self.mostDoublings, shown.map(\.logRatio).max() ?? 1))
    let body: HTML =
      shown.isEmpty
      ? "<p>\(words("report.keyWords.none"))</p>\n"
      : """
      <p class="meta">\(words("report.keyWords.legend"))</p>
      <div class="multiples">\(told.enumerated().map { chart($1, $0 + 1, scale) })</div>
      \(rest)\(table)
      """
    return HTMLSection.Child(
      id: "keywords", title: title, body: "<section id=\"keywords\"><h3>\(title)</h3>\n\(body)</section>\n")
  }

  private func chart(_ section: Report.KeyWordSection, _ number: Int, _ scale: ChartScale) -> HTML {
    let name = names.name(section.part)
    let shown = Array(names.shown(section).prefix(Self.mostBars))
    let bars = shown.map { word in
      BarChart.Bar(
        label: word.word, length: word.logRatio, interval: nil, value: names.figures(word, in: section.table),
        detail: "", className: color(section.part))
    }
    let told = shown.map { words.bracketed($0.word, names.figures($0, in: section.table)) }
    let chart = BarChart(
      id: "chart-words-\(number)", title: words("report.keyWords.chart", ["part": name]),
      description: words.joined(told, by: .semicolon), bars: bars, scale: scale, size: .small)
    let count = words("report.opinions.count", ["count": String(section.table.texts)])
    return "<figure><figcaption>\(name) <span>\(count)</span></figcaption>\(chart.html)</figure>\n"
  }

  private func color(_ part: Report.KeyWordSection.Part) -> String {
    switch part {
    case .category(let index): CategoryColor(scheme: scheme).className(index)
    case .unit: "c-other"
    }
  }

  private var table: HTML {
    let columns: [DataTable.Column] = [
      .init(title: words("report.keyWords.part"), name: "category"),
      .init(title: words("words.column.word"), name: "word"),
      .init(title: words("words.column.count"), name: "count", isNumber: true),
      .init(title: words("report.keyWords.rest"), name: "rest", isNumber: true),
      .init(title: words("report.keyWords.ratio"), name: "ratio", isNumber: true),
    ]
    return DataTable(
      id: "table-words", className: "figures-table", columns: columns, rows: sections.flatMap(rows), words: words
    ).html
  }

  private func rows(_ section: Report.KeyWordSection) -> [DataTable.Row] {
    names.shown(section).map { word in
      DataTable.Row(cells: [
        .init("\(names.name(section.part))"), .init("<span lang=\"zh-Hans\">\(word.word)</span>", isHead: true),
        .init("\(word.count)", value: String(word.count)), .init("\(word.restCount)", value: String(word.restCount)),
        .init("\(names.ratio(word, in: section.table) ?? "—")", value: Figures.fixed(word.logRatio, decimals: 6)),
      ])
    }
  }
}
