import Classification
import Wording

/// The figures of a collection in the words, tables and charts of the Word report.
struct WordFigures {
  /// Longer tables belong into the spreadsheet.
  private static let mostGroups = 30

  private let section: Report.OpinionSection
  private let words: Words
  private var table: ShareTable { section.table }
  private var scheme: CodingScheme { section.scheme }

  init(_ section: Report.OpinionSection, words: Words) { (self.section, self.words) = (section, words) }

  /// 发展 58.0%（95% 区间 55.1–61.4%；355 条），…
  var overallSentence: String {
    guard !table.isSmall else {
      let counts = table.shares.map {
        words("report.summary.counted", ["label": label($0), "count": String($0.count)])
      }
      return words(
        "report.word.overall",
        ["count": String(table.opinions), "shares": words.joined(counts, by: .semicolon)])
    }
    let shares = table.shares.map { share in
      let interval = words("report.interval95", ["interval": Figures.interval(share)])
      let count = words("report.opinions.count", ["count": String(share.count)])
      return words.bracketed(
        words("report.word.share", ["label": label(share), "share": Figures.percent(share.roundedShare)]),
        words.joined([interval, count], by: .semicolon))
    }
    return words(
      table.audited > 0 ? "report.word.overallAudited" : "report.word.overall",
      [
        "count": String(table.opinions), "audited": String(table.audited),
        "shares": words.joined(shares, by: .semicolon),
      ])
  }

  /// How the shares were found and what that leaves unknown.
  var methods: [String] {
    if table.isSmall { return [words.fewNote(table)].compactMap(\.self) }
    return table.methods().map {
      words.labelled(words.name(of: $0), words.plainMeaning(of: $0)) + words("report.word.stop")
    }
      + [words.name(of: table.collection)] + [words.fewNote(table)].compactMap(\.self)
  }

  /// What the counts of the tables mean, where they are of two kinds, and what they leave out.
  var countNotes: [String] {
    [AuditedCounts(table).legend(words), words.further(table, scheme)].compactMap(\.self)
  }

  private func label(_ share: Prevalence) -> String { scheme.categories[share.category].label }

  var shareColumns: [WordBody.Column] {
    let counts = AuditedCounts(table).columns.map { name in
      WordBody.Column(title: words("report.column.\(name)"), width: 14, kind: .number)
    }
    let figures: [WordBody.Column] = [
      .init(title: words("report.column.share"), width: 14, kind: .number),
      .init(title: words("report.column.interval"), width: 22, kind: .number),
      .init(title: words("report.method"), width: 30),
    ]
    return [.init(title: words("report.column.category"), width: 20)] + counts + (table.isSmall ? [] : figures)
  }

  var shareRows: [[String]] {
    table.shares.map {
      [label($0)] + AuditedCounts(table).cells($0)
        + (table.isSmall ? [] : [Figures.percent($0.roundedShare), Figures.interval($0), words.name(of: $0.method)])
    }
  }

  func groupColumns(_ dimension: ShareTable.Dimension) -> [WordBody.Column] {
    // Beside many categories a number must still stand in one line.
    let count = scheme.categories.count * (table.audited > 0 ? 4 : 2) + 4
    return [
      .init(title: words.name(of: dimension), width: 24),
      .init(title: words("report.column.opinions"), width: max(12, count), kind: .number),
    ] + scheme.categories.map { .init(title: $0.label, width: 20, kind: .number) }
  }

  /// All months, of others the largest; those too small for shares have counts. Counts what is left out.
  func shownGroups(
    _ dimension: ShareTable.Dimension, _ groups: [ShareTable.Group]
  ) -> (shown: [ShareTable.Group], rest: String?) {
    let shown = dimension == .month ? groups : Array(groups.prefix(Self.mostGroups))
    guard shown.count < groups.count else { return (shown, nil) }
    let values = [
      "count": String(groups.count - shown.count),
      "opinions": String(table.opinions - shown.map(\.opinions).reduce(0, +)), "limit": String(Figures.smallestGroup),
    ]
    return (shown, words("report.word.rest", values))
  }

  func groupRows(_ groups: [ShareTable.Group]) -> [[String]] {
    groups.map { group in
      [words.name(of: group, in: table), words.cell(group, in: table)]
        + group.shares.map {
          let count = words("report.opinions.count", ["count": String($0.count)])
          return group.isSmall
            ? count : count + " " + Figures.percent($0.roundedShare) + "\n" + Figures.interval($0)
        }
    }
  }
}

// Charts.
extension WordFigures {
  var shareChart: OfficeChart {
    OfficeChart(
      kind: .bars,
      categories: table.shares.map {
        words("report.word.share", ["label": label($0), "share": Figures.percent($0.roundedShare)])
      },
      series: [
        OfficeChart.Series(
          name: words("report.column.share"), color: CategoryColor(scheme: scheme).hexadecimal(0),
          points: table.shares.map(point))
      ])
  }

  var shareDescription: String {
    let shares = table.shares.map {
      words.bracketed(
        words("report.word.share", ["label": label($0), "share": Figures.percent($0.roundedShare)]),
        Figures.interval($0))
    }
    return words(
      "report.chart.description",
      ["count": String(table.opinions), "shares": words.joined(shares, by: .comma)])
  }

  /// Months with too few opinions leave a gap.
  func trendChart(_ groups: [ShareTable.Group]) -> OfficeChart {
    let months = groups.filter { $0.value != nil }
    let colors = CategoryColor(scheme: scheme)
    return OfficeChart(
      kind: .lines, categories: months.map { $0.value ?? "" },
      series: scheme.categories.enumerated().map { index, category in
        OfficeChart.Series(
          name: category.label, color: colors.hexadecimal(index),
          points: months.map { $0.isSmall ? nil : point($0.shares[index]) })
      })
  }

  func trendDescription(_ groups: [ShareTable.Group]) -> String {
    words("report.chart.trendDescription", ["months": description(of: groups.filter { $0.value != nil })])
  }

  /// The figures of some groups in words.
  func description(of groups: [ShareTable.Group]) -> String {
    let groups = groups.map { group -> String in
      let month = group.value ?? words("report.unnamed")
      guard !group.isSmall else {
        return words("report.chart.trendFew", ["month": month, "count": String(group.opinions)])
      }
      let shares = group.shares.map {
        words.bracketed(
          words("report.word.share", ["label": label($0), "share": Figures.percent($0.roundedShare)]),
          Figures.interval($0))
      }
      return words.labelled(month, words.joined(shares, by: .comma))
    }
    return words.joined(groups, by: .semicolon)
  }

  var trendLegend: String {
    words("report.chart.trendLegend", ["limit": String(Figures.smallestGroup)])
  }

  private func point(_ share: Prevalence) -> OfficeChart.Point {
    OfficeChart.Point(
      share: Figures.clamped(share.roundedShare), low: Figures.clamped(share.low), high: Figures.clamped(share.high))
  }
}
