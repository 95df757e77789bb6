#if canImport(Glibc)
  import Glibc
#endif
public import TextModel

/// Collects judged opinions and says at the end what share each category has, overall and by group, by the best method
/// that the material allows.
///
/// Memory grows by about 50 bytes an opinion: estimates need every probability, not only counts.
public struct ShareEstimation: Sendable {
  /// Groups with fewer opinions are counted, not estimated.
  public static let smallestGroup = 30
  /// Bootstrap resamples; 100 leave the ends of an interval uncertain by a fifth of its width.
  private static let resamples = 100

  private let judge: OpinionJudge
  private let dimensions: [ShareTable.Dimension]
  private var counter: ShareCounter
  private var probabilities: ScoreTable
  /// For each dimension the opinions of each value.
  private var members: [[String?: [Int]]]

  public init(_ judge: OpinionJudge, by dimensions: [ShareTable.Dimension]) {
    self.judge = judge
    self.dimensions = dimensions
    let categories = judge.scheme.categories.count
    counter = ShareCounter(categories: categories, by: dimensions)
    probabilities = ScoreTable(categories: categories)
    members = Array(repeating: [:], count: dimensions.count)
  }

  /// Number of opinions so far; the index of the next.
  public var opinions: Int { probabilities.count }

  public mutating func add(_ opinion: Opinion, _ judgement: Judgement) {
    counter.count(opinion, as: judgement.category)
    for (number, dimension) in dimensions.enumerated() {
      members[number][opinion.value(of: dimension), default: []].append(probabilities.count)
    }
    probabilities.append(judgement.probabilities)
  }

  /// Adds what another estimation of the same judge and dimensions has collected, behind what is here.
  public mutating func merge(_ other: ShareEstimation) {
    let shift = probabilities.count
    counter.merge(other.counter)
    for number in dimensions.indices {
      for (value, opinions) in other.members[number] {
        members[number][value, default: []] += opinions.map { $0 + shift }
      }
    }
    for row in 0..<other.probabilities.count { probabilities.append(other.probabilities[row]) }
  }

  /// What came out, and what a reader has to be told beside it.
  public struct Outcome: Sendable {
    public let table: ShareTable
    /// The largest difference between estimation methods where it exceeds five points, share of 1.
    public let disagreement: Double?
  }

  /// - Parameters:
  ///   - audit: opinions of this collection, drawn at random and labelled by hand.
  ///   - collection: whether the opinions are all there are, or a sample of a larger public.
  public func outcome(
    audit: [AuditedOpinion] = [], of collection: PredictionPoweredEstimator.Collection = .census
  ) -> Outcome {
    let counted = counter.table
    guard case .model(let model) = judge else {
      guard !audit.isEmpty else { return Outcome(table: counted, disagreement: nil) }
      return Outcome(table: table(counted) { audited($0, audit, collection) }, disagreement: nil)
    }
    guard audit.isEmpty else {
      return Outcome(table: table(counted) { audited($0, audit, collection) }, disagreement: nil)
    }
    let estimator = PrevalenceEstimator(scores: model.record.heldOutScores, labels: model.record.heldOutLabels)
      .prepared(resamples: Self.resamples)
    let overall = estimator.estimate(logits(of: nil), resamples: Self.resamples)
    return Outcome(
      table: table(counted) { rows in
        rows == nil
          ? overall.shares : estimator.estimate(logits(of: rows), resamples: Self.resamples).shares
      },
      disagreement: opinions >= Self.smallestGroup && overall.methodsDisagree ? overall.disagreement : nil)
  }

  /// The counted table with its shares replaced; small groups stay counted.
  private func table(_ counted: ShareTable, _ shares: ([Int]?) -> [Prevalence]) -> ShareTable {
    let groups = zip(dimensions.indices, counted.groups).map { number, dimension in
      let groups = dimension.groups.map { group in
        group.opinions < Self.smallestGroup
          ? group
          : ShareTable.Group(
            value: group.value, opinions: group.opinions, shares: shares(members[number][group.value] ?? []))
      }
      return (dimension.dimension, groups)
    }
    return ShareTable(opinions: counted.opinions, shares: shares(nil), groups: groups)
  }

  private func audited(
    _ rows: [Int]?, _ audit: [AuditedOpinion], _ collection: PredictionPoweredEstimator.Collection
  ) -> [Prevalence] {
    guard let rows else {
      return PredictionPoweredEstimator(probabilities: probabilities, of: collection).shares(audit: audit)
    }
    let place = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let inside = audit.compactMap { item in
      place[item.opinion].map { AuditedOpinion(opinion: $0, category: item.category, weight: item.weight) }
    }
    return PredictionPoweredEstimator(probabilities: probabilities.rows(rows), of: collection).shares(audit: inside)
  }

  /// Logarithms of the probabilities, which is what the estimator calibrates.
  private func logits(of rows: [Int]?) -> ScoreTable {
    let table = rows.map { probabilities.rows($0) } ?? probabilities
    return ScoreTable(categories: table.categories, values: table.values.map { log(max($0, 1e-12)) })
  }
}

extension ScoreTable {
  /// Some rows, in the order given.
  func rows(_ rows: [Int]) -> ScoreTable {
    ScoreTable(categories: categories, values: rows.flatMap { self[$0] })
  }
}
