import Classification
import Wording

/// The sheets of shares: overall, and one for each dimension, with native charts.
struct ShareSheets {
  /// Groups that a chart shows; more bars cannot be told apart.
  private static let mostBars = 30

  private let writer: WorkbookWriter
  private let section: Report.OpinionSection
  private let words: Words
  private var scheme: CodingScheme { section.scheme }

  init(_ writer: WorkbookWriter, _ section: Report.OpinionSection, _ words: Words) {
    (self.writer, self.section, self.words) = (writer, section, words)
  }

  /// The cells that name the categories.
  static func labels(_ words: Words, categories: Int) -> String {
    "'\(words("sheet.shares"))'!$A$2:$A$\(categories + 1)"
  }

  func write() {
    guard let charts = writeOverall() else { return }
    var row = charts.row
    for (dimension, groups) in section.table.shownGroups where !groups.isEmpty {
      guard let sheet = write(dimension, groups) else { continue }
      row = addChart(dimension, groups, of: sheet, on: charts.sheet, at: row)
    }
  }

  private func color(_ category: Int) -> UInt32 {
    UInt32(CategoryColor(scheme: scheme).hexadecimal(category), radix: 16) ?? 0x808080
  }

  /// The sheet of all shares, where the charts of all others stand too, and the row below its own chart.
  private func writeOverall() -> (sheet: WorkbookWriter.Sheet, row: Int)? {
    let counts = AuditedCounts(section.table)
    let titles =
      (["category"] + counts.columns + ["share", "low", "high"]).map { words("report.column.\($0)") }
      + [words("report.method")]
    let widths: [Double] = [18] + counts.columns.map { _ in 12 } + [10, 10, 10, 24]
    let share = counts.columns.count + 1
    guard
      let sheet = writer.addSheet(
        words("sheet.shares"), zip(titles, widths).map { .init(title: $0, width: $1) })
    else { return nil }
    for (index, share) in section.table.shares.enumerated() {
      let figures: [WorkbookWriter.Cell] =
        section.table.isSmall
        ? []
        : [.share(share.roundedShare), .share(share.low), .share(share.high), .text(words.name(of: share.method))]
      let cells = counts.workbookCells(share.count, audited: share.audited ?? 0) + figures
      writer.write([.text(scheme.categories[share.category].label)] + cells, to: sheet, row: index + 1)
    }
    var row = section.table.shares.count + 2
    for line in notes {
      writer.writeLine(line, to: sheet, row: row)
      row += 1
    }
    return (
      sheet, section.table.opinions > 0 && !section.table.isSmall ? addChart(to: sheet, share: share, at: row + 1) : row
    )
  }

  /// The chart of all shares, whose column is given; the row below it.
  private func addChart(to sheet: WorkbookWriter.Sheet, share: Int, at row: Int) -> Int {
    writer.addChart(
      .lines,
      of: [
        .init(title: words("report.column.share"), column: share, color: color(0), kind: .dot),
        .init(title: words("report.column.low"), column: share + 1, color: 0x404040, kind: .tick),
        .init(title: words("report.column.high"), column: share + 2, color: 0x404040, kind: .tick),
      ], rows: 1...section.table.shares.count, from: sheet, on: sheet, title: words("report.chart.shares"),
      description: WordFigures(section, words: words).shareDescription, spans: true, at: row)
  }

  private var notes: [String] {
    let figures = WordFigures(section, words: words)
    let collection = [
      words("report.opinions.scheme", ["title": scheme.title]),
      words.opinions(section.table.opinions, audited: section.table.audited),
    ]
    return collection + figures.countNotes + figures.methods + section.warnings.map { words.plain($0) } + copies
  }

  /// How many opinions repeat others, and the shares without these.
  private var copies: [String] {
    guard section.duplicates.copies > 0 else { return [] }
    let says = IssueWords(words: words)
    return [says.summary(section.duplicates), says.shares(section.duplicates, scheme)].compactMap { $0 }
  }

  /// Titles of the columns about what was checked by hand: they stand last, where no chart counts on a place.
  private var audited: [String] {
    guard section.table.audited > 0 else { return [] }
    return [words("report.column.checked")]
      + scheme.categories.map { $0.label + " " + words("report.column.audited") } + [words("report.method")]
  }

  private func write(_ dimension: ShareTable.Dimension, _ groups: [ShareTable.Group]) -> WorkbookWriter.Sheet? {
    let categories = scheme.categories
    let figures = categories.flatMap { category in
      ["count", "share", "low", "high"].map { category.label + " " + words("report.column.\($0)") }
    }
    let titles = [words.name(of: dimension), words("report.column.opinions")] + figures + audited
    let widths: [Double] = [24, 10] + figures.map { _ in 12 } + audited.map { _ in 16 }
    guard
      let sheet = writer.addSheet(
        words.heading(of: dimension), zip(titles, widths).map { .init(title: $0, width: $1) })
    else { return nil }
    for (index, group) in groups.enumerated() { writer.write(cells(group), to: sheet, row: index + 1) }
    writer.addFilter(to: sheet, lastRow: groups.count, columns: titles.count)
    return sheet
  }

  /// Groups too small for shares show counts only.
  private func cells(_ group: ShareTable.Group) -> [WorkbookWriter.Cell] {
    let figures = group.shares.flatMap { share -> [WorkbookWriter.Cell] in
      group.isSmall
        ? [.count(share.count), .empty, .empty, .empty]
        : [.count(share.count), .share(share.roundedShare), .share(share.low), .share(share.high)]
    }
    return [.text(group.value ?? words("report.unnamed")), .count(group.opinions)] + figures
      + (section.table.audited > 0 ? checked(group) : [])
  }

  private func checked(_ group: ShareTable.Group) -> [WorkbookWriter.Cell] {
    let method =
      words.note(of: group, in: section.table)
      ?? words.joined(section.table.methods(hasGroups: false).map { words.name(of: $0) }, by: .semicolon)
    var cells: [WorkbookWriter.Cell] = [.count(group.audited)]
    cells += group.shares.map { .count($0.audited ?? 0) }
    return cells + [group.isSmall ? .empty : .text(method)]
  }

  private func addChart(
    _ dimension: ShareTable.Dimension, _ groups: [ShareTable.Group], of source: WorkbookWriter.Sheet,
    on sheet: WorkbookWriter.Sheet, at row: Int
  ) -> Int {
    // By falling size, or by time; those without a share come last or leave gaps.
    let rows = dimension == .month ? groups.count(where: { $0.value != nil }) : groups.prefix { !$0.isSmall }.count
    let shown = dimension == .month ? rows : min(rows, Self.mostBars)
    // One point is no course, and a month without a share leaves a gap only.
    let points = dimension == .month ? groups.prefix(shown).count { !$0.isSmall } : shown
    guard points > (dimension == .month ? 1 : 0) else { return row }
    let series = scheme.categories.enumerated().map { index, category in
      WorkbookWriter.Series(title: category.label, column: 3 + index * 4, color: color(index))
    }
    let title = words.caption(of: dimension, groups)
    return writer.addChart(
      dimension == .month ? .lines : .bars, of: series, rows: 1...shown, from: source, on: sheet, title: title,
      description: WordFigures(section, words: words).description(of: Array(groups.prefix(shown))), spans: false,
      at: row)
  }
}
