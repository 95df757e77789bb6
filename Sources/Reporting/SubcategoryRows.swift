import Classification

/// The parts of the categories as every format shows them: those with opinions, the most frequent first, those with hardly
/// any put together.
struct SubcategoryRows {
  /// Parts with fewer opinions have no row of their own: their shares would tell nothing.
  private static let fewest = 3

  /// One part, its figures ready to be shown.
  struct Row {
    let category: Int
    let label: String
    let count: Int
    /// Found by hand; nil where nothing was checked or labels do not go that far.
    let audited: Int?
    /// nil where only counts can be told.
    let share: String?
    let interval: String?
    let estimate: SubcategoryShare.Estimate?
  }

  private let scheme: CodingScheme
  private let words: Words

  init(scheme: CodingScheme, words: Words) { (self.scheme, self.words) = (scheme, words) }

  func rows(_ prevalence: Prevalence) -> [Row] { rows(prevalence.children, of: nil, prevalence.category) }

  /// Each is followed by what it is divided into.
  private func rows(_ children: [SubcategoryShare], of outer: Int?, _ category: Int) -> [Row] {
    let shown = children.enumerated().filter { $0.element.isShown }
      .sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }.map(\.element)
    let few = shown.filter { child in
      child.count < Self.fewest && child.estimate != nil && (child.audited ?? 0) == 0
        && !child.children.contains(where: \.isShown)
    }
    // One alone is not made clearer by another name. Where only counts are told, each tells enough.
    let rest = few.count > 1 ? few : []
    let own = shown.filter { child in !rest.contains { $0.subcategory == child.subcategory } }
    return own.flatMap { child in
      [row(child, of: outer, category)] + rows(child.children, of: child.subcategory, category)
    } + (rest.isEmpty ? [] : [row(ofRest: rest, of: outer, category)])
  }

  /// 其余（培训 2、用工 1）
  private func row(ofRest rest: [SubcategoryShare], of outer: Int?, _ category: Int) -> Row {
    let named = rest.map { child in
      words(
        "issues.count",
        [
          "name": Self.label(child.subcategory, of: outer, scheme.categories[category], words),
          "count": String(child.count),
        ])
    }
    let share = rest.compactMap(\.estimate?.roundedShare).reduce(0, +)
    return Row(
      category: category, label: words.bracketed(words("report.subcategory.rest"), words.joined(named, by: .pause)),
      count: rest.map(\.count).reduce(0, +), audited: rest.contains { $0.audited != nil } ? 0 : nil,
      share: Figures.percent(share), interval: nil, estimate: nil)
  }

  private func row(_ child: SubcategoryShare, of outer: Int?, _ category: Int) -> Row {
    Row(
      category: category, label: Self.label(child.subcategory, of: outer, scheme.categories[category], words),
      count: child.count, audited: child.audited, share: child.estimate.map { Figures.percent($0.roundedShare) },
      interval: child.estimate.map { Figures.interval(low: $0.low, high: $0.high) }, estimate: child.estimate)
  }

  /// `科技创新/信息化`; for what belongs to none of the parts, `科技创新/未细分`.
  static func label(_ inner: Int?, of outer: Int?, _ category: Classification.Category, _ words: Words) -> String {
    if let inner { return category.label(of: inner) }
    return (outer.map { category.label(of: $0) + "/" } ?? "") + words("report.subcategory.none")
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
      Self.methods(share.children).filter { $0 == .dividedByJudge && $0 != share.method }
    }
    return others.first.map { words.labelled(words.name(of: $0), words.meaning(of: $0)) }
  }

  private static func methods(_ children: [SubcategoryShare]) -> [Prevalence.Method] {
    children.flatMap { ($0.estimate.map { [$0.method] } ?? []) + methods($0.children) }
  }

  /// `科技创新 12（4.1%，2.9–5.6%）`; `科技创新 12（抽查 3；4.1%，2.9–5.6%）`
  func sentence(_ row: Row) -> String {
    let found = row.audited.map { words("report.opinions.found", ["count": String($0)]) }
    let figures = [row.share, row.interval].compactMap { $0 }
    let told = [found, figures.isEmpty ? nil : words.joined(figures, by: .comma)].compactMap { $0 }
    let counted = row.label + " \(row.count)"
    return told.isEmpty ? counted : words.bracketed(counted, words.joined(told, by: .semicolon))
  }
}

extension SubcategoryShare {
  /// Whether there is anything to tell of it.
  var isShown: Bool { count > 0 || (audited ?? 0) > 0 }
}
