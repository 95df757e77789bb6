#if canImport(Glibc)
  import Glibc
#endif

/// What is kept of some opinions to estimate shares from: of those nobody checked sums and a sketch, of those checked
/// by hand everything. A mergeable value.
struct EstimationPart: Sendable {
  /// An opinion that was checked by hand.
  struct Checked: Sendable {
    let probabilities: [Double]
    let judged: SchemePlace
    let label: HandLabel
  }

  /// Shares, and how far methods differ.
  struct Estimate {
    let shares: [Prevalence]
    /// The model's own, with their variances; empty where it was not asked.
    var modelled: [UncertainShare] = []
    /// The largest difference of a category's share between methods, share of 1.
    let disagreement: Double
  }

  private let leaves: SchemeLeaves
  private var sums: PopulationSums
  /// nil where only counts or an audit can be asked for.
  private var sketch: PosteriorSketch?
  private var checked: [Checked] = []

  /// - Parameter mostCells: of the sketch; nil for none.
  init(_ leaves: SchemeLeaves, mostCells: Int?) {
    self.leaves = leaves
    sums = PopulationSums(leaves)
    sketch = mostCells.map { PosteriorSketch(categories: leaves.categories, mostCells: $0) }
  }

  var opinions: Int { sums.count }
  /// How many were checked by hand.
  var audited: Int { checked.count }

  /// How many checked opinions of one weight these are worth (Kish 1965).
  var auditWorth: Int? {
    let weights = checked.map(\.label.weight)
    let (sum, squares) = (weights.reduce(0, +), weights.reduce(0) { $0 + $1 * $1 })
    return squares > 0 ? Int((sum * sum / squares).rounded()) : nil
  }

  /// From so many checked opinions on their agreement with the judgements tells something.
  private static let fewestCompared = 30
  /// Below this part of the way from chance to what the probabilities promise, agreement is no matter of wording.
  private static let leastAgreement = 1.0 / 3

  /// How many checked opinions are of the category that was judged, and how many the probabilities promise, where it is
  /// hardly more than by chance: labels that slipped against their rows look so. Nil otherwise.
  var disorder: (same: Int, promised: Int)? {
    let count = Double(checked.count)
    guard checked.count >= Self.fewestCompared else { return nil }
    let same = checked.count { $0.judged.category == $0.label.place.category }
    let promised = checked.reduce(0) { $0 + $1.probabilities[$1.judged.category] }
    let chance = (0..<leaves.categories).reduce(0.0) { sum, category in
      let judged = checked.count { $0.judged.category == category }
      return sum + Double(judged * checked.count { $0.label.place.category == category }) / count
    }
    guard Double(same) - chance < Self.leastAgreement * (promised - chance) else { return nil }
    return (same, Int(promised.rounded()))
  }

  /// Whether enough were checked to say anything of all; of a census that was checked to the last any number is.
  func isAudited(_ collection: PredictionPoweredEstimator.Collection) -> Bool {
    audited >= PredictionPoweredEstimator.smallestAudit || (collection == .census && audited == opinions && audited > 0)
  }

  /// Shares with what was found by hand beside them.
  func counted(_ shares: [Prevalence]) -> [Prevalence] {
    guard !checked.isEmpty else { return shares }
    var found = [Int](repeating: 0, count: leaves.categories)
    for row in checked { found[row.label.place.category] += 1 }
    return shares.map { $0.counted($0.count, audited: found[$0.category]) }
  }

  mutating func add(_ judgement: Judgement, _ label: HandLabel?) {
    sums.add(judgement.probabilities, judged: judgement.place)
    sketch?.add(judgement.probabilities)
    if let label {
      checked.append(Checked(probabilities: judgement.probabilities, judged: judgement.place, label: label))
    }
  }

  mutating func merge(_ other: EstimationPart) {
    sums.merge(other.sums)
    if let more = other.sketch { sketch?.merge(more) }
    checked += other.checked
  }

  /// - Parameter counts: judged opinions by leaf.
  func estimated(by estimator: PrevalenceEstimator, counts: [Int], resamples: Int) -> Estimate {
    let empty = PosteriorSketch(categories: leaves.categories, mostCells: 1)
    let (means, sizes, spread) = (sketch ?? empty).summary
    // Logarithms of the probabilities are what the estimator calibrates.
    let logits = ScoreTable(categories: means.categories, values: means.values.map { log(max($0, 1e-12)) })
    let estimate = estimator.estimate(logits, counts: sizes, spread: spread, resamples: resamples)
    let split = SubcategorySplit(leaves, counts)
    let shares = estimate.shares.map { share in
      split.estimated(
        Prevalence(
          category: share.category, count: split.count(of: share.category), share: share.share, low: share.low,
          high: share.high, method: share.method),
        resampled: estimate.resampled.map { $0[share.category] }, of: opinions)
    }
    return Estimate(shares: shares, modelled: estimate.uncertain, disagreement: estimate.disagreement)
  }

  /// Shares from what was checked by hand.
  ///
  /// - Parameter estimator: makes the model's own estimate, with which the audited one is combined; nil without a model.
  func audited(
    _ collection: PredictionPoweredEstimator.Collection, counts: [Int],
    by estimator: PrevalenceEstimator?, resamples: Int
  ) -> Estimate {
    let table = ScoreTable(categories: leaves.categories, values: checked.flatMap(\.probabilities))
    let (labels, weights) = (checked.map(\.label.place.category), checked.map(\.label.weight))
    let moments = AuditMoments(sums.moments, audited: table, labels: labels, weights: weights)
    let powering = PredictionPoweredEstimator(sums.moments, of: collection)
    let powered = powering.shares(moments, labels: labels)
    let modelled = estimator.map { estimated(by: $0, counts: counts, resamples: resamples) }
    let whole = modelled.map {
      CombinedShares.combine(
        powered, powering.uncertain(moments, audited: labels.count), $0.modelled, opinions: opinions,
        disagreements: moments.disagreements, of: collection)
    }
    let split = SubcategorySplit(leaves, counts)
    let told = (whole ?? powered).map { $0.counted(split.count(of: $0.category), audited: $0.audited) }
    return Estimate(
      shares: divided(told, collection, counts: counts, tuning: moments.tuning),
      disagreement: CombinedShares.disagreement(powered, modelled?.shares ?? powered))
  }

  /// Checked shares with those of their subcategories.
  private func divided(
    _ whole: [Prevalence], _ collection: PredictionPoweredEstimator.Collection, counts: [Int], tuning: Double
  ) -> [Prevalence] {
    let split = SubcategorySplit(leaves, counts)
    guard whole.contains(where: { leaves.isDivided($0.category) }) else { return whole }
    let parts = parts(collection, split.division, tuning: tuning, merged: Array(0..<leaves.count))
    let merged =
      leaves.levels == 1
      ? []
      : (0..<leaves.levels).map {
        self.parts(collection, split.division, tuning: tuning, merged: leaves.merged(below: $0))
      }
    return whole.map { share in
      // A label that stops at the category says nothing of its parts, nor one that stops at a subcategory of the parts
      // of that.
      let own = checked.map(\.label.place).filter { $0.category == share.category }
      let isDividedByHand = !own.isEmpty && own.allSatisfy { $0.subcategory != nil }
      return isDividedByHand
        ? split.audited(share, parts: parts, merged: merged) { part in !own.contains { $0.subcategory == part } }
        : split.dividedByJudge(share)
    }
  }

  /// Prediction-powered shares of the leaves, with the trust in the model that the categories got: so their sums are
  /// the categories' shares but for what intervals cut off.
  ///
  /// - Parameter merged: for each leaf the one that stands for it.
  private func parts(
    _ collection: PredictionPoweredEstimator.Collection, _ division: [Double], tuning: Double, merged: [Int]
  ) -> [Prevalence] {
    let division = PopulationSums.merge(division, merged)
    var table = ScoreTable(categories: leaves.count)
    for row in checked {
      var leafwise = [Double](repeating: 0, count: leaves.count)
      for category in 0..<leaves.categories {
        for leaf in leaves.leaves(of: category) {
          let isOwn = leaf == merged[leaves.leaf(of: row.judged)]
          let part = category == row.judged.category ? (isOwn ? 1 : 0) : division[leaf]
          leafwise[leaf] = row.probabilities[category] * part
        }
      }
      table.append(leafwise)
    }
    let labels = checked.map { merged[leaves.leaf(of: $0.label.place)] }
    let moments = sums.moments(of: division, merged: merged)
    return PredictionPoweredEstimator(moments, of: collection).shares(
      AuditMoments(moments, audited: table, labels: labels, weights: checked.map(\.label.weight), tuning: tuning),
      labels: labels)
  }
}
