/// The share of a category in a collection, with its interval and the method that made both.
public struct Prevalence: Sendable, Hashable {
  /// How share and interval were found.
  public enum Method: String, Sendable {
    /// Phrases of the scheme counted, nobody checked a sample; Wilson's interval (1927) covers sampling only.
    case dictionaryNotAudited = "dictionary, not audited"
    /// Expectation-maximisation over calibrated probabilities, nobody checked a sample; bootstrap interval.
    case modelNotAudited = "model estimate, not audited"
    /// Probabilistic adjusted count, nobody checked a sample; bootstrap interval. For comparison.
    case adjustedCount = "adjusted count, not audited"
    /// The model's categories counted; bootstrap interval, too narrow. For comparison.
    case classifyAndCount = "classify and count, not audited"
    /// Prediction-powered inference on a random sample checked by hand; normal interval.
    case predictionPowered = "prediction-powered, audited"
    /// The prediction-powered share averaged with the model's own estimate as far as both agree (`CombinedShares`).
    case combined = "audited, combined with the model estimate"
    /// Prediction-powered share with the exact interval of the hand labels alone.
    case auditedExact = "audited, exact interval"
    /// Every opinion of a finished collection was checked by hand.
    case checkedByHand = "all checked by hand"
    /// A checked share of a category, divided among its subcategories as the judge divided its opinions.
    case dividedByJudge = "audited, subcategories not audited"
  }

  /// Index of the category in the scheme.
  public let category: Int
  /// Opinions judged to be of this category by phrases or model, whatever was found by hand.
  public let count: Int
  /// Opinions found to be of this category by hand, of those checked; nil where none was.
  public let audited: Int?
  /// Share of 1.
  public let share: Double
  /// The share rounded to 0.001, still a share of 1; in a table those of one whole add up to 1 (`LargestRemainder`).
  public private(set) var roundedShare: Double
  /// Lower end of the 95 % interval, share of 1.
  public let low: Double
  /// Upper end of the 95 % interval, share of 1.
  public let high: Double
  /// What share and interval rest on.
  public let method: Method
  /// The parts of the category in the order of its subcategories, what belongs to none of them last; none when the
  /// scheme does not divide it.
  public let children: [SubcategoryShare]

  /// The share is rounded by itself, until a table rounds it together with the others.
  public init(
    category: Int, count: Int, share: Double, low: Double, high: Double, method: Method,
    children: [SubcategoryShare] = [], audited: Int? = nil
  ) {
    self.children = children
    self.audited = audited
    self.category = category
    self.count = count
    self.share = share
    roundedShare = (share * Double(Self.shownParts)).rounded() / Double(Self.shownParts)
    self.low = low
    self.high = high
    self.method = method
  }

  /// The rounded share for people, in hundredths: `24.7%`.
  public func percent() -> String { Self.percent(roundedShare) }

  static func percent(_ share: Double) -> String {
    guard let parts = Int(exactly: (share * Double(shownParts)).rounded()) else { return "—" }
    let (whole, rest) = parts.magnitude.quotientAndRemainder(dividingBy: UInt(shownParts / 100))
    return (parts < 0 ? "-" : "") + "\(whole).\(rest)%"
  }

  static let shownParts = 1000

  /// The shares of one whole, shown so that they add up to it, and so their subcategories to each.
  static func shown(_ shares: [Prevalence]) -> [Prevalence] {
    let rounded = LargestRemainder.rounded(shares.map(\.share), parts: shownParts)
    return zip(shares, rounded).map { share, shown in
      var share = share.divided(into: SubcategoryShare.shown(share.children, whole: shown))
      share.roundedShare = shown
      return share
    }
  }
}

/// The shares of all categories, overall and by every dimension asked for.
public struct ShareTable: Sendable {
  /// Collected opinions are told apart by one of these.
  public enum Dimension: String, Sendable, CaseIterable {
    case unit, channel, month
  }

  /// The opinions that share one value of a dimension.
  public struct Group: Sendable {
    /// How many of them were checked by hand.
    public let audited: Int
    /// The unit, channel or month; nil for opinions without one.
    public let value: String?
    /// Number of opinions with that value.
    public let opinions: Int
    /// In the order of the scheme's categories.
    public let shares: [Prevalence]

    /// The shares are rounded together, so that what is shown of them adds up to the whole.
    public init(value: String?, opinions: Int, shares: [Prevalence], audited: Int = 0) {
      self.value = value
      self.audited = audited
      self.opinions = opinions
      self.shares = Prevalence.shown(shares)
    }
  }

  /// Number of opinions.
  public let opinions: Int
  /// How many of them were checked by hand.
  public let audited: Int
  /// What the shares are of.
  public let collection: PredictionPoweredEstimator.Collection
  /// In the order of the scheme's categories; none when there are no opinions.
  public let shares: [Prevalence]
  /// For each dimension its groups: by falling number of opinions, then by value; months by time.
  public let groups: [(dimension: Dimension, groups: [Group])]
  /// How many opinions speak of the categories beside their own; nil where nobody looked.
  public let further: FurtherCounts?

  /// Whether the overall shares rest on what was checked by hand; not where too few were.
  public var isCorrected: Bool {
    audited > 0 && !shares.contains { [.modelNotAudited, .dictionaryNotAudited].contains($0.method) }
  }

  /// The overall shares are rounded together, so that what is shown of them adds up to the whole.
  public init(
    opinions: Int, shares: [Prevalence], groups: [(dimension: Dimension, groups: [Group])], audited: Int = 0,
    of collection: PredictionPoweredEstimator.Collection = .census, further: FurtherCounts? = nil
  ) {
    self.opinions = opinions
    self.audited = audited
    self.further = further
    self.collection = collection
    self.shares = Prevalence.shown(shares)
    self.groups = groups
  }
}
