import Classification
import Wording

/// The part of the page about opinions: shares, groups, trend, quotations.
struct OpinionsHTML {
  /// More charts than this are not compared any more; the table holds all groups.
  private static let mostCharts = 24

  private let section: Report.OpinionSection
  private let words: Words
  private let scale: ChartScale

  init(section: Report.OpinionSection, words: Words) {
    self.section = section
    self.words = words
    scale = ChartScale(section.table)
  }

  private var table: ShareTable { section.table }
  private var scheme: CodingScheme { section.scheme }

  var sectionOfPage: HTMLSection {
    HTMLSection(id: "opinions", title: words("report.opinions"), body: warnings + overall, children: children)
  }

  private var warnings: HTML {
    guard !section.warnings.isEmpty else { return "" }
    let items = section.warnings.map { "<li>\(words.plain($0))</li>" as HTML }
    return
      "<aside class=\"note\"><p><strong>\(words("report.opinions.warnings"))</strong></p><ul>\(items)</ul></aside>\n"
  }

  private var overall: HTML {
    guard table.opinions > 0 else { return "<p>\(words("report.summary.noOpinions"))</p>\n" }
    let scope: HTML = """
      <p class="meta">\(words("report.opinions.scheme", ["title": scheme.title])) · \
      \(words.opinions(table.opinions, audited: table.audited))</p>

      """
    let tables: HTML = """
      \(OpinionTables(section: section, words: words).overall)\(legend)\
      \(SubcategoriesHTML(section: section, words: words).html)
      """
    guard !table.isSmall else { return scope + method + tables }
    let chart = ShareChart(
      id: "chart-all", title: words("report.chart.shares"), opinions: table.opinions, shares: table.shares,
      scheme: scheme, scale: scale, size: .large, words: words)
    return """
      \(scope)\(method)<figure class="overall">\(chart.html)<figcaption>\(words("report.chart.legend"))</figcaption></figure>
      \(tables)
      """
  }

  private var method: HTML {
    let few = words.fewNote(table).map { "<p class=\"method\">\($0)</p>\n" as HTML } ?? ""
    guard !table.isSmall else { return few }
    let sentences = table.methods().map { method in
      "<p class=\"method\"><strong>\(words.name(of: method))</strong> \(words.plainMeaning(of: method))</p>\n" as HTML
    }
    return "\(sentences)<p class=\"method\">\(words.name(of: table.collection))</p>\n\(few)"
  }

  private var legend: HTML {
    let notes = [AuditedCounts(table).legend(words), words.further(table, scheme)].compactMap(\.self)
    return "\(notes.map { "<p class=\"meta\">\($0)</p>\n" as HTML })"
  }

  private var children: [HTMLSection.Child] {
    guard table.opinions > 0 else { return [] }
    let groups = table.shownGroups.filter { !$0.groups.isEmpty }.map { child($0.dimension, $0.groups) }
    return PatternsHTML(section: section, words: words).children + groups
      + [QuotationsHTML(section: section, words: words).child]
  }

  private func child(_ dimension: ShareTable.Dimension, _ groups: [ShareTable.Group]) -> HTMLSection.Child {
    let id = "by-\(dimension.rawValue)"
    let dated = groups.filter { $0.value != nil }
    // One point is no course.
    let isCourse = dimension == .month && dated.count { !$0.isSmall } > 1
    let charts = isCourse ? trend(dated) : multiples(dimension, groups)
    return HTMLSection.Child(
      id: id, title: words.heading(of: dimension),
      body: """
        <section id="\(id)"><h3>\(words.heading(of: dimension))</h3>
        \(charts)\(OpinionTables(section: section, words: words).groups(dimension, groups))</section>

        """)
  }

  private func multiples(_ dimension: ShareTable.Dimension, _ groups: [ShareTable.Group]) -> HTML {
    let large = groups.filter { !$0.isSmall }
    guard !large.isEmpty else { return "" }
    let figures = large.prefix(Self.mostCharts).enumerated().map { index, group in
      let name = words.name(of: group, in: table)
      let chart = ShareChart(
        id: "chart-\(dimension.rawValue)-\(index + 1)", title: words("report.chart.sharesOf", ["group": name]),
        opinions: group.opinions, shares: group.shares, scheme: scheme, scale: scale, size: .small, words: words)
      let count = words.opinions(group.opinions, audited: group.audited)
      return "<figure><figcaption>\(name) <span>\(count)</span></figcaption>\(chart.html)</figure>\n" as HTML
    }
    let rest = words("report.opinions.rest", ["shown": String(Self.mostCharts)])
    let note: HTML = large.count > Self.mostCharts ? "<p class=\"meta\">\(rest)</p>\n" : ""
    return "<div class=\"multiples\">\(figures)</div>\n\(note)"
  }

  private func trend(_ months: [ShareTable.Group]) -> HTML {
    let figures = scheme.categories.indices.map { category in
      let chart = TrendChart(
        id: "trend-\(category + 1)", category: category, months: months, scheme: scheme, scale: scale, words: words)
      return "<figure><figcaption>\(scheme.categories[category].label)</figcaption>\(chart.html)</figure>\n" as HTML
    }
    let legend = words("report.chart.trendLegend", ["limit": String(Figures.smallestGroup)])
    return "<div class=\"multiples trends\">\(figures)</div>\n<p class=\"meta\">\(legend)</p>\n"
  }
}
