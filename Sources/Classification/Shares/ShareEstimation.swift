public import TextModel

/// Collects judged opinions and says at the end what share each category has, overall and by group, by the best method
/// that the material allows.
///
/// A mergeable value. Memory grows with the number of units, channels and months and of opinions checked by hand, not
/// with the number of opinions: at most 8,192 cells of probabilities are kept for the whole and 2,048 for each group
/// (`PosteriorSketch`), some 150 bytes each with four categories. Up to that many opinions, estimates are those of the
/// opinions one by one; beyond, shares differ from them by less than 0.1 points.
public struct ShareEstimation: Sendable {
  /// Groups with fewer opinions are counted, not estimated; so are the parts of a category with fewer.
  public static let smallestGroup = 30
  /// Bootstrap resamples; 100 leave the ends of an interval uncertain by a fifth of its width.
  private static let resamples = 100
  static let mostCells = 8192
  static let mostCellsOfGroup = 2048

  private let judge: OpinionJudge
  private let dimensions: [ShareTable.Dimension]
  private let leaves: SchemeLeaves
  private var counter: ShareCounter
  private var whole: EstimationPart
  private var further: FurtherCounts
  /// For each dimension what is kept of each value.
  private var parts: [[GroupName?: EstimationPart]]

  /// - Parameters:
  ///   - judge: who judges the opinions that are added.
  ///   - dimensions: what groups are told apart by; none for the whole collection alone.
  public init(_ judge: OpinionJudge, by dimensions: [ShareTable.Dimension]) {
    self.judge = judge
    self.dimensions = dimensions
    leaves = SchemeLeaves(judge.scheme)
    counter = ShareCounter(judge.scheme, by: dimensions)
    further = FurtherCounts(categories: judge.scheme.categories.count)
    whole = EstimationPart(leaves, mostCells: judge.isModel ? Self.mostCells : nil)
    parts = Array(repeating: [:], count: dimensions.count)
  }

  /// Number of opinions so far.
  public var opinions: Int { whole.opinions }

  /// - Parameter label: what a person found, when the opinion is one of a random sample checked by hand.
  /// - Precondition: the judgement is the judge's, and the label's place is one of its scheme.
  public mutating func add(_ opinion: Opinion, _ judgement: Judgement, label: HandLabel? = nil) {
    require(
      judgement.probabilities.count == judge.scheme.categories.count
        && leaves.holds(SchemePlace(category: judgement.category, subcategory: judgement.subcategory)),
      "The judgement must be one of the estimation's judge.")
    require(
      label.map { leaves.holds($0.place) } ?? true,
      "A label must name a place of the scheme (CodingScheme.place(named:)).")
    counter.count(opinion, as: judgement.category, judgement.subcategory)
    whole.add(judgement, label)
    further.add(judgement)
    let empty = emptyPart
    for (number, dimension) in dimensions.enumerated() {
      parts[number][opinion.group(of: dimension), default: empty].add(judgement, label)
    }
  }

  private var emptyPart: EstimationPart {
    EstimationPart(leaves, mostCells: judge.isModel ? Self.mostCellsOfGroup : nil)
  }

  /// Adds what another estimation has collected.
  ///
  /// - Precondition: both were made for the same judge and dimensions.
  public mutating func merge(_ other: ShareEstimation) {
    require(
      leaves == other.leaves && dimensions == other.dimensions && judge.isModel == other.judge.isModel,
      "Only estimations of the same judge and dimensions can be merged.")
    counter.merge(other.counter)
    whole.merge(other.whole)
    further.merge(other.further)
    let empty = emptyPart
    for number in dimensions.indices {
      for (value, part) in other.parts[number] { parts[number][value, default: empty].merge(part) }
    }
  }

  /// What came out, and what a reader has to be told beside it.
  public struct Outcome: Sendable {
    /// Overall and by group; what could not be estimated is counted.
    public let table: ShareTable
    /// The largest difference between estimation methods where it exceeds five points, share of 1.
    public let disagreement: Double?
    /// Whether shares follow from what was checked by hand: what differs then are the audited estimate and the model's
    /// own. Not when fewer than `PredictionPoweredEstimator.smallestAudit` opinions were checked.
    public let isAudited: Bool
    /// Groups large enough for shares in which too few opinions were checked, though enough were overall.
    public let unauditedGroups: Int
    /// How many checked opinions of one weight those are worth that were checked; nil when none was.
    public let auditWorth: Int?
    /// How many checked opinions are of the category that was judged, and how many the model's probabilities promise,
    /// where that is hardly more than by chance, as it is when labels slipped against their rows; nil otherwise.
    public let disorder: (same: Int, promised: Int)?
  }

  /// Overall and in each group what the audit allows; where too few were checked, what the model estimates; without a
  /// model, and in small groups, counts.
  ///
  /// - Parameter collection: whether the opinions are all there are, or a sample of a larger public.
  public func outcome(of collection: PredictionPoweredEstimator.Collection = .census) -> Outcome {
    let (counted, estimator) = (counter.table, estimator)
    lazy var sharpened = estimator?.sharpened()
    func estimate(_ part: EstimationPart, _ counts: [Int]) -> EstimationPart.Estimate? {
      part.isAudited(collection)
        ? part.audited(collection, counts: counts, by: estimator, resamples: Self.resamples)
        : sharpened.map { part.estimated(by: $0, counts: counts, resamples: Self.resamples) }
    }
    let overall = opinions > 0 ? estimate(whole, counter.counts(nil, nil)) : nil
    let isTold = opinions >= Self.smallestGroup && (overall?.disagreement ?? 0) > PrevalenceEstimate.tolerance
    let shares = opinions > 0 ? whole.counted(overall?.shares ?? counted.shares) : []
    let groups = groups(counted) { estimate($0, $1)?.shares }
    let isAudited = opinions > 0 && whole.isAudited(collection)
    return Outcome(
      table: ShareTable(
        opinions: opinions, shares: shares, groups: groups, audited: whole.audited, of: collection, further: further),
      disagreement: isTold ? overall?.disagreement : nil, isAudited: isAudited,
      unauditedGroups: isAudited ? unaudited(groups, collection) : 0, auditWorth: whole.auditWorth,
      disorder: judge.isModel ? whole.disorder : nil)
  }

  /// Of the model that judges; nil without one.
  private var estimator: PrevalenceEstimator? {
    guard case .model(let model) = judge else { return nil }
    return PrevalenceEstimator(scores: model.record.heldOutScores, labels: model.record.heldOutLabels)
      .prepared(resamples: Self.resamples)
  }

  /// The groups of the counted table with their shares replaced; small groups stay counted.
  private func groups(
    _ counted: ShareTable, _ shares: (EstimationPart, _ counts: [Int]) -> [Prevalence]?
  ) -> [(dimension: ShareTable.Dimension, groups: [ShareTable.Group])] {
    zip(dimensions.indices, counted.groups).map { number, dimension in
      let groups = dimension.groups.map { group in
        guard let part = parts[number][group.value.map(GroupName.init)] else { return group }
        let counts = counter.counts(dimension.dimension, group.value)
        let found = group.opinions < Self.smallestGroup ? nil : shares(part, counts)
        let told = found ?? (judge.isModel ? group.shares.map { $0.found(by: .classifyAndCount) } : group.shares)
        return ShareTable.Group(
          value: group.value, opinions: group.opinions, shares: part.counted(told),
          audited: part.audited)
      }
      return (dimension.dimension, groups)
    }
  }

  private func unaudited(
    _ groups: [(dimension: ShareTable.Dimension, groups: [ShareTable.Group])],
    _ collection: PredictionPoweredEstimator.Collection
  ) -> Int {
    zip(dimensions.indices, groups).reduce(0) { sum, dimension in
      sum
        + dimension.1.groups.count { group in
          group.opinions >= Self.smallestGroup
            && parts[dimension.0][group.value.map(GroupName.init)]?.isAudited(collection) != true
        }
    }
  }
}

extension ScoreTable {
  /// Some rows, in the order given.
  func rows(_ rows: [Int]) -> ScoreTable {
    ScoreTable(categories: categories, values: rows.flatMap { self[$0] })
  }
}
