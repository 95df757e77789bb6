import Classification

/// The parts of the categories as every format shows them: those with opinions, the most frequent first.
struct SubcategoryRows {
  /// One part, its figures ready to be shown.
  struct Row {
    let category: Int
    let label: String
    let count: Int
    /// nil where only counts can be told.
    let share: String?
    let interval: String?
    let estimate: SubcategoryShare.Estimate?
  }

  private let scheme: CodingScheme
  private let words: Words

  init(scheme: CodingScheme, words: Words) { (self.scheme, self.words) = (scheme, words) }

  func rows(_ prevalence: Prevalence) -> [Row] {
    let category = scheme.categories[prevalence.category]
    let shown = prevalence.children.enumerated().filter { $0.element.count > 0 }
      .sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
    return shown.map { _, child in
      let label = child.subcategory.map { category.subcategories[$0].label } ?? words("report.subcategory.none")
      return Row(
        category: prevalence.category, label: label, count: child.count,
        share: child.estimate.map { Figures.percent($0.shown) },
        interval: child.estimate.map { Figures.interval(low: $0.low, high: $0.high) }, estimate: child.estimate)
    }
  }

  func rows(_ shares: [Prevalence]) -> [Row] { shares.flatMap(rows) }

  /// Said where a category is too small to be divided in shares; nil when none is.
  func note(_ shares: [Prevalence]) -> String? {
    rows(shares).contains { $0.share == nil }
      ? words("report.subcategory.few", ["limit": String(Figures.smallestGroup)]) : nil
  }

  /// What the method of the parts leaves unknown, where it is not that of the categories.
  func method(_ shares: [Prevalence]) -> String? {
    let others = shares.flatMap { share in
      share.children.compactMap(\.estimate?.method).filter { $0 == .dividedByJudge && $0 != share.method }
    }
    return others.first.map { words.labelled(words.name(of: $0), words.meaning(of: $0)) }
  }

  /// `科技创新 12（4.1%，2.9–5.6%）`
  func sentence(_ row: Row) -> String {
    guard let share = row.share, let interval = row.interval else { return row.label + " \(row.count)" }
    return words.bracketed(row.label + " \(row.count)", words.joined([share, interval], by: .comma))
  }
}
