import Classification

/// The opinions of a report in a few sentences: how many from where and when, how they divide, what most of them speak of.
struct OpinionSummary {
  /// Issues that are named.
  private static let named = 3

  private let section: Report.OpinionSection
  private let words: Words
  private var table: ShareTable { section.table }

  init(_ section: Report.OpinionSection, words: Words) { (self.section, self.words) = (section, words) }

  var sentences: [String] {
    guard table.opinions > 0 else { return [words("report.summary.noOpinions")] }
    return [shares] + [origin, issues].compactMap(\.self)
  }

  /// The largest category first, what fits none last.
  private var shares: String {
    let other = section.scheme.other
    let sorted = table.shares.enumerated().sorted { left, right in
      let (one, two) = (left.element, right.element)
      let (first, second) =
        table.isSmall ? (Double(one.count), Double(two.count)) : (one.roundedShare, two.roundedShare)
      return (one.category == other ? 1 : 0, -first, left.offset) < (
        two.category == other ? 1 : 0, -second, right.offset
      )
    }
    let key =
      table.isSmall
      ? "report.summary.opinionsFew" : table.isCorrected ? "report.summary.opinionsAudited" : "report.summary.opinions"
    return words(
      key,
      [
        "count": String(table.opinions), "audited": String(table.audited), "limit": String(Figures.smallestGroup),
        "method": words.joined(table.methods(hasGroups: false).map { words.name(of: $0) }, by: .semicolon),
        "shares": words.joined(sorted.map { phrase($0.element) }, by: .comma),
      ])
  }

  /// 发展占 58.0%（95% 区间 55.1–61.4%）; of few opinions 发展 4 条.
  private func phrase(_ share: Prevalence) -> String {
    let label = section.scheme.categories[share.category].label
    if table.isSmall { return words("report.summary.counted", ["label": label, "count": String(share.count)]) }
    return words(
      "report.summary.share",
      ["label": label, "share": Figures.percent(share.roundedShare), "interval": Figures.interval(share)])
  }

  /// How many units and channels they come from, the days they bear, and how many stand beside ratings.
  private var origin: String? {
    let named = [ShareTable.Dimension.unit, .channel].compactMap { dimension -> String? in
      let count = table.groups.first { $0.dimension == dimension }?.groups.count { $0.value != nil } ?? 0
      return count == 0 ? nil : words("report.summary.from.\(dimension.rawValue)", ["count": String(count)])
    }
    let surveys =
      section.fromSurveys == 0
      ? nil : words("report.summary.fromSurveys", ["count": String(section.fromSurveys)])
    let dates = section.span.map { words("report.summary.dated", ["dates": words.span($0)]) }
    let parts =
      (named.isEmpty ? [] : [words("report.summary.from", ["parts": words.joined(named, by: .pause)])])
      + [dates, surveys].compactMap(\.self)
    return parts.isEmpty ? nil : words("report.summary.origin", ["parts": words.joined(parts, by: .comma)])
  }

  private var issues: String? {
    let named = section.issues.prefix(Self.named).map { found in
      words.bracketed(found.issue.name, words("report.opinions.count", ["count": String(found.issue.members.count)]))
    }
    return named.isEmpty ? nil : words("report.summary.issues", ["issues": words.joined(Array(named), by: .pause)])
  }
}

extension ShareTable {
  /// Whether there are too few opinions for shares, as in a group.
  package var isSmall: Bool { opinions < Figures.smallestGroup }
}
