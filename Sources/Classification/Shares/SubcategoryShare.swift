/// The share of a part of a category. Shares of the parts add up to the share of the category, counts to its count.
public struct SubcategoryShare: Sendable, Hashable {
  /// A share of all opinions with its interval.
  public struct Estimate: Sendable, Hashable {
    /// Share of 1.
    public let share: Double
    /// The share rounded to 0.001, still a share of 1; in a table those of a category add up to its rounded share.
    public fileprivate(set) var roundedShare: Double
    /// Ends of the 95 % interval, shares of 1.
    public let low: Double
    /// Upper end of the 95 % interval, share of 1.
    public let high: Double
    /// What share and interval rest on.
    public let method: Prevalence.Method

    /// The share is rounded by itself, until a table rounds it together with the others.
    public init(share: Double, low: Double, high: Double, method: Prevalence.Method) {
      self.share = share
      roundedShare = (share * 1000).rounded() / 1000
      self.low = low
      self.high = high
      self.method = method
    }

    /// The rounded share for people, in hundredths: `24.7%`.
    public func percent() -> String { Prevalence.percent(roundedShare) }
  }

  /// Index among the category's subcategories; nil for opinions of the category that name none of them.
  public let subcategory: Int?
  /// Opinions judged to be of it by phrases or model, whatever was found by hand.
  public let count: Int
  /// Opinions found to be of it by hand, of those checked; nil where labels do not go that far.
  public let audited: Int?
  /// nil when the category has fewer than 30 opinions: then only counts can be told.
  public private(set) var estimate: Estimate?
  /// What it is divided into in its turn, what belongs to none of these last; they add up to it. None when the scheme
  /// does not divide it.
  public private(set) var children: [SubcategoryShare]

  /// Without an estimate only the count is told.
  public init(
    subcategory: Int?, count: Int, estimate: Estimate?, children: [SubcategoryShare] = [], audited: Int? = nil
  ) {
    self.children = children
    self.audited = audited
    self.subcategory = subcategory
    self.count = count
    self.estimate = estimate
  }

  /// The same with a share that is shown otherwise, its parts so that they add up to it.
  private func shown(as shown: Double) -> SubcategoryShare {
    var other = self
    other.estimate?.roundedShare = shown
    other.children = Self.shown(children, whole: shown)
    return other
  }

  /// The parts of one whole, shown so that they add up to what is shown of it; as they are where only counts are told.
  static func shown(_ parts: [SubcategoryShare], whole: Double) -> [SubcategoryShare] {
    let shares = parts.compactMap(\.estimate?.share)
    guard shares.count == parts.count else { return parts }
    let rounded = LargestRemainder.rounded(shares, parts: Prevalence.shownParts, whole: whole)
    return zip(parts, rounded).map { $0.shown(as: $1) }
  }
}

extension Prevalence {
  /// The same share with its parts.
  func divided(into children: [SubcategoryShare]) -> Prevalence {
    Prevalence(
      category: category, count: count, share: share, low: low, high: high, method: method, children: children,
      audited: audited)
  }

  /// The same share, found in another way.
  func found(by method: Method) -> Prevalence {
    Prevalence(
      category: category, count: count, share: share, low: low, high: high, method: method, children: children,
      audited: audited)
  }

  /// The same share with other counts.
  func counted(_ count: Int, audited: Int?) -> Prevalence {
    Prevalence(
      category: category, count: count, share: share, low: low, high: high, method: method, children: children,
      audited: audited)
  }
}
