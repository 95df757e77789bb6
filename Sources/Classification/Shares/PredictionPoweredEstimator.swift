import TextModel

/// An opinion whose category a person has determined.
public struct AuditedOpinion: Sendable, Hashable {
  /// Index of the opinion in the collection.
  public let opinion: Int
  /// Index of the category in the scheme.
  public let category: Int
  /// How many opinions of the collection it stands for (`AuditSample.weights`).
  public let weight: Double

  /// - Precondition: the weight is above 0 and finite.
  public init(opinion: Int, category: Int, weight: Double = 1) {
    require(weight > 0 && weight.isFinite, "an audited opinion stands for some opinions")
    (self.opinion, self.category, self.weight) = (opinion, category, weight)
  }
}

/// Shares of categories from calibrated probabilities of all opinions and a random sample of them checked by hand.
///
/// Prediction-powered inference (Angelopoulos et al. 2023, Science 382:669) with power tuning (PPI++, Angelopoulos,
/// Duchi, Zrnic 2023): share = mean of the hand labels − λ · (mean probability in the sample − mean probability of all).
/// Whatever the model does, this is right on average; the better the model, the narrower the interval. One λ in 0...1,
/// that of least total variance, serves all categories: so the shares add up to 1, and a rare category does not get a λ
/// from its own two or three labels (with one λ for each, 95 % intervals of rare categories covered 60-85 %).
///
/// How the interval is made, decided for each category:
/// 1. A census in which everything was checked: the count itself, both ends equal to it.
/// 2. Fewer than 30 checked, or none checked inside or none outside the category: the exact interval of the hand labels
///    alone, hypergeometric for a census and Clopper-Pearson for a sample, moved by what the prediction-powered share
///    differs from that of the hand labels: the estimate varies less than they do, so the interval holds as often or
///    more often. Where none or all were found inside, only the end towards which the share differs is moved.
/// 3. Otherwise Student's interval with n − 2 degrees of freedom. The variance of a label's deviation is the largest of:
///    what the sample shows; the same mixed with what the probabilities themselves imply (at most that of labels without
///    a model), which counts like 30 labels; what one mistake in the sample would give. The last two guard against an
///    audit that happened to meet few mistakes: without them intervals of rare categories covered 65-90 %. Where fewer
///    than five of all checked opinions were misjudged, one more misjudged each way is added to what the sample shows,
///    as far as labels without a model vary (the adjusted interval of a difference of paired shares, Bonett and Price
///    2012, Journal of Educational and Behavioral Statistics 37:479): without, intervals covered 83 % where a model
///    misjudges 15 of 500 opinions one way.
///
/// A census cannot hold fewer opinions of a category than were found by hand, nor more than are left: shares and
/// intervals are cut to that, and the shares so moved that they still add up to 1 (`PossibleShares`).
public struct PredictionPoweredEstimator: Sendable {
  /// What the shares are of.
  public enum Collection: String, Sendable {
    /// The collected opinions themselves, all of which are here: what was not audited is the only uncertainty.
    case census
    /// A larger public of which the opinions are a random sample: intervals are wider.
    case sample
  }

  /// Fewer checked opinions than this say nothing of all: the exact interval of a share of one half is then wider than
  /// 60 points, and λ rests on a handful of labels. `ShareEstimation` keeps to what can be said without an audit.
  public static let smallestAudit = 10

  /// Fewer checked opinions than this get exact intervals.
  public static let smallestNormalAudit = 30

  private static let labelsWorthOfModel = 30

  private let population: PopulationMoments
  /// Of every opinion, where they are at hand.
  private let probabilities: ScoreTable?
  private let collection: Collection

  /// - Parameter probabilities: calibrated, of every opinion of the collection.
  public init(probabilities: ScoreTable, of collection: Collection = .census) {
    population = PopulationMoments(probabilities)
    (self.probabilities, self.collection) = (probabilities, collection)
  }

  /// For a collection of which only the moments are known, and the probabilities of what was checked.
  init(_ population: PopulationMoments, of collection: Collection) {
    (self.population, probabilities, self.collection) = (population, nil, collection)
  }

  /// Shares of all categories with 95 % intervals, in the order of the categories.
  ///
  /// Weights are used as they are relative to each other. Unequal ones, those of a stratified sample, widen the interval
  /// by what they do to the variance; that strata may also have made it narrower is not counted on. `count` and
  /// `audited` of a result are the number found by hand.
  /// - Parameter audit: a random sample of the collection, each opinion once; never the review queue.
  /// - Complexity: O((opinions + audit) · categories).
  public func shares(audit: [AuditedOpinion]) -> [Prevalence] {
    shares(moments(audit), labels: audit.map(\.category))
  }

  /// The shares of all categories with their variances, before they are cut to what is possible.
  package func uncertain(audit: [AuditedOpinion]) -> [UncertainShare] {
    uncertain(moments(audit), audited: audit.count)
  }

  private func moments(_ audit: [AuditedOpinion]) -> AuditMoments {
    let categories = population.means.count
    require(Set(audit.map(\.opinion)).count == audit.count, "an opinion is audited once")
    require(
      audit.allSatisfy { (0..<population.count).contains($0.opinion) && (0..<categories).contains($0.category) },
      "an audited opinion must be one of the collection and have one of its categories")
    let rows = probabilities?.rows(audit.map(\.opinion)) ?? ScoreTable(categories: categories)
    return AuditMoments(population, audited: rows, labels: audit.map(\.category), weights: audit.map(\.weight))
  }

  /// - Parameter labels: what each checked opinion was found to be.
  func shares(_ moments: AuditMoments, labels: [Int]) -> [Prevalence] {
    let checked = population.means.indices.map { category in labels.count { $0 == category } }
    let estimates = checked.indices.map { interval(of: $0, checked: checked[$0], of: labels.count, moments) }
    let shares = PossibleShares.nearest(to: checked.indices.map(moments.share), in: estimates.map(\.possible))
    return estimates.indices.map { category in
      let (share, estimate) = (shares[category], estimates[category])
      return Prevalence(
        category: category, count: checked[category], share: share, low: min(estimate.low, share),
        high: max(estimate.high, share), method: estimate.method, audited: checked[category])
    }
  }

  /// - Parameter audited: number of checked opinions.
  func uncertain(_ moments: AuditMoments, audited: Int) -> [UncertainShare] {
    population.means.indices.map {
      UncertainShare(share: moments.share($0), variance: variance($0, audited, moments))
    }
  }

  private typealias Estimate = (low: Double, high: Double, possible: ClosedRange<Double>, method: Prevalence.Method)

  private func interval(of category: Int, checked: Int, of audited: Int, _ moments: AuditMoments) -> Estimate {
    let total = Double(population.count)
    if collection == .census, audited == population.count, audited > 0 {
      let share = Double(checked) / total
      return (share, share, share...share, .checkedByHand)
    }
    if audited < Self.smallestNormalAudit || checked == 0 || checked == audited { return exact(category, moments) }
    let bounds = PossibleShares.bounds(found: checked, of: audited, opinions: population.count, collection)
    let known = moments.smoothedShare(category)
    let drawing = collection == .census ? 0 : known * (1 - known) / total
    let variance = variance(category, audited, moments) + drawing
    let margin = Distributions.student975(audited - 2) * variance.squareRoot()
    return (
      max(moments.share(category) - margin, bounds.lowerBound),
      min(moments.share(category) + margin, bounds.upperBound), bounds, .predictionPowered
    )
  }

  /// Of the error as to the collection itself.
  private func variance(_ category: Int, _ audited: Int, _ moments: AuditMoments) -> Double {
    let (n, total) = (Double(max(3, audited)), Double(max(1, population.count)))
    let known = moments.smoothedShare(category)
    let seen = moments.squares(category) / (n - 2)
    let alone = known * (1 - known) * moments.weightEffect
    let misjudged = moments.isHardlyMisjudged ? min(seen + 2 * moments.weightEffect / (n - 2), alone) : 0
    let implied = min(moments.impliedVariance(category) * moments.weightEffect, alone)
    let prior = Double(Self.labelsWorthOfModel)
    let deviation = max(seen, (n * seen + prior * implied) / (n + prior), 1 / (n - 2), misjudged)
    return deviation / n * max(0, 1 - n / total)
  }

  private func exact(_ category: Int, _ moments: AuditMoments) -> Estimate {
    // Unequal weights are worth fewer equal ones (Korn and Graubard 1998).
    let worth = Int(moments.effectiveCount)
    let found = min(worth, Int((moments.labelMeans[category] * Double(worth)).rounded()))
    let interval =
      collection == .census
      ? ExactInterval(count: found, of: worth, population: population.count)
      : ExactInterval(count: found, of: worth)
    let bounds = PossibleShares.bounds(
      found: moments.found(category), of: moments.audited.count, opinions: population.count, collection)
    let shift = moments.share(category) - moments.labelMeans[category]
    // An end that is what is possible, and no estimate, cannot be moved inwards.
    let isCut = found == 0 || found == worth || !bounds.contains(moments.share(category))
    let (low, high) = (interval.low + (isCut ? min(0, shift) : shift), interval.high + (isCut ? max(0, shift) : shift))
    return (max(low, bounds.lowerBound), min(high, bounds.upperBound), bounds, .auditedExact)
  }
}
