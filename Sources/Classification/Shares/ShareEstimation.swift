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
  /// For each dimension what is kept of each value.
  private var parts: [[String?: EstimationPart]]

  /// - Parameters:
  ///   - judge: who judges the opinions that are added.
  ///   - dimensions: what groups are told apart by; none for the whole collection alone.
  public init(_ judge: OpinionJudge, by dimensions: [ShareTable.Dimension]) {
    self.judge = judge
    self.dimensions = dimensions
    leaves = SchemeLeaves(judge.scheme)
    counter = ShareCounter(judge.scheme, by: dimensions)
    whole = EstimationPart(leaves, mostCells: judge.isModel ? Self.mostCells : nil)
    parts = Array(repeating: [:], count: dimensions.count)
  }

  /// Number of opinions so far.
  public var opinions: Int { whole.opinions }

  /// - Parameter label: what a person found, when the opinion is one of a random sample checked by hand.
  public mutating func add(_ opinion: Opinion, _ judgement: Judgement, label: HandLabel? = nil) {
    counter.count(opinion, as: judgement.category, judgement.subcategory)
    whole.add(judgement, label)
    let empty = emptyPart
    for (number, dimension) in dimensions.enumerated() {
      parts[number][opinion.value(of: dimension), default: empty].add(judgement, label)
    }
  }

  private var emptyPart: EstimationPart {
    EstimationPart(leaves, mostCells: judge.isModel ? Self.mostCellsOfGroup : nil)
  }

  /// Adds what another estimation of the same judge and dimensions has collected.
  public mutating func merge(_ other: ShareEstimation) {
    counter.merge(other.counter)
    whole.merge(other.whole)
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
    /// Whether a sample was checked by hand: what differs then are the audited estimate and the model's own.
    public let isAudited: Bool

    init(table: ShareTable, disagreement: Double?, isAudited: Bool = false) {
      (self.table, self.disagreement, self.isAudited) = (table, disagreement, isAudited)
    }
  }

  /// - Parameter collection: whether the opinions are all there are, or a sample of a larger public.
  public func outcome(of collection: PredictionPoweredEstimator.Collection = .census) -> Outcome {
    let (counted, isAudited, estimator) = (counter.table, whole.isChecked, estimator)
    func estimate(_ part: EstimationPart, _ counts: [Int]) -> EstimationPart.Estimate? {
      isAudited
        ? part.audited(collection, counts: counts, by: estimator, resamples: Self.resamples)
        : estimator.map { part.estimated(by: $0, counts: counts, resamples: Self.resamples) }
    }
    guard let overall = estimate(whole, counter.counts(nil, nil)) else {
      return Outcome(table: counted, disagreement: nil)
    }
    let isTold = opinions >= Self.smallestGroup && overall.disagreement > PrevalenceEstimate.tolerance
    return Outcome(
      table: table(counted, overall.shares) { estimate($0, $1)?.shares ?? overall.shares },
      disagreement: isTold ? overall.disagreement : nil, isAudited: isAudited)
  }

  /// Of the model that judges; nil without one.
  private var estimator: PrevalenceEstimator? {
    guard case .model(let model) = judge else { return nil }
    return PrevalenceEstimator(scores: model.record.heldOutScores, labels: model.record.heldOutLabels)
      .prepared(resamples: Self.resamples)
  }

  /// The counted table with its shares replaced; small groups stay counted.
  private func table(
    _ counted: ShareTable, _ overall: [Prevalence], _ shares: (EstimationPart, _ counts: [Int]) -> [Prevalence]
  ) -> ShareTable {
    let groups = zip(dimensions.indices, counted.groups).map { number, dimension in
      let groups = dimension.groups.map { group in
        guard group.opinions >= Self.smallestGroup, let part = parts[number][group.value] else { return group }
        let counts = counter.counts(dimension.dimension, group.value)
        return ShareTable.Group(value: group.value, opinions: group.opinions, shares: shares(part, counts))
      }
      return (dimension.dimension, groups)
    }
    return ShareTable(opinions: counted.opinions, shares: overall, groups: groups)
  }
}

extension ScoreTable {
  /// Some rows, in the order given.
  func rows(_ rows: [Int]) -> ScoreTable {
    ScoreTable(categories: categories, values: rows.flatMap { self[$0] })
  }
}
