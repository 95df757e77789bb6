import Testing

@testable import Classification

@Suite struct PredictionPoweredEstimatorTests {
  private func world(_ count: Int, seed: UInt64) -> (table: ScoreTable, labels: [Int]) {
    var generator = SeededGenerator(seed: seed)
    var table = ScoreTable(categories: 3)
    var labels = [Int]()
    for _ in 0..<count {
      let probabilities = softmax((0..<3).map { _ in 5 * generator.unit() })
      var rest = generator.unit()
      labels.append(
        probabilities.firstIndex {
          rest -= $0
          return rest < 0
        } ?? 2)
      table.append(probabilities)
    }
    return (table, labels)
  }

  private func audit(_ labels: [Int], _ size: Int, seed: UInt64) -> [AuditedOpinion] {
    AuditSample.simple(size: size, of: labels.count, seed: seed).opinions.map {
      AuditedOpinion(opinion: $0, category: labels[$0])
    }
  }

  /// PPI++ as its authors write it: the mean of λ·f over the unlabelled plus the mean of Y − λ·f over the labelled,
  /// with λ = cov(Y, f) / ((1 + n/N) var f), here with covariances added over the categories and the first
  /// factor at most 1.
  @Test(arguments: 1...5)
  func theShareIsThatOfTheDefinition(seed: UInt64) {
    let (table, labels) = world(300, seed: seed)
    let audit = audit(labels, 90, seed: seed)
    let drawn = Set(audit.map(\.opinion))
    let rest = (0..<300).filter { !drawn.contains($0) }
    func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }
    func covariance(_ left: [Double], _ right: [Double]) -> Double {
      zip(left, right).map { ($0 - mean(left)) * ($1 - mean(right)) }.reduce(0, +)
    }
    let truths = (0..<3).map { category in audit.map { $0.category == category ? 1.0 : 0 } }
    let guesses = (0..<3).map { category in audit.map { table.values[$0.opinion * 3 + category] } }
    let together = (0..<3).map { covariance(truths[$0], guesses[$0]) }.reduce(0, +)
    let alone = (0..<3).map { covariance(guesses[$0], guesses[$0]) }.reduce(0, +)
    let lambda = min(1, together / alone) / (1 + 90.0 / 210)
    let shares = PredictionPoweredEstimator(probabilities: table).shares(audit: audit)
    for category in 0..<3 {
      let all = mean(rest.map { lambda * table.values[$0 * 3 + category] })
      let rectifier = mean(zip(truths[category], guesses[category]).map { $0 - lambda * $1 })
      #expect(abs(shares[category].share - (all + rectifier)) < 1e-9)
      #expect(shares[category].method == .predictionPowered)
    }
    #expect(abs(shares.map(\.share).reduce(0, +) - 1) < 1e-9)
  }

  /// Cochran 1977, Sampling Techniques, 3.2: s² = p(1 − p) n/(n − 1), variance s²/n (1 − n/N).
  @Test func aModelThatKnowsNothingLeavesTheHandLabels() {
    let table = ScoreTable(categories: 2, values: [Double](repeating: 0.5, count: 1000))
    let audit = (0..<100).map { AuditedOpinion(opinion: $0 * 5, category: $0 < 40 ? 0 : 1) }
    let share = PredictionPoweredEstimator(probabilities: table).shares(audit: audit)[0]
    #expect(abs(share.share - 0.4) < 1e-12)
    let margin = 1.98447 * (0.4 * 0.6 * 100 / 98 / 100 * (1 - 0.2)).squareRoot()
    #expect(abs(share.high - 0.4 - margin) < 0.0025)
    #expect(abs(share.high + share.low - 0.8) < 1e-9)
  }

  /// Of few checked opinions, too, and where the model is far off: the point is that of the interval.
  @Test(arguments: 1...60)
  func theShareAlwaysLiesWithinItsInterval(seed: UInt64) {
    let (table, labels) = world(67, seed: seed)
    var generator = SeededGenerator(seed: seed)
    // Labels that the model knows nothing of, in every third world.
    let found = seed % 3 == 0 ? labels.map { _ in Int(generator.unit() * 3) } : labels
    for (size, collection) in [10, 17, 29, 30, 66, 67].flatMap({ size in
      [PredictionPoweredEstimator.Collection.census, .sample].map { (size, $0) }
    }) {
      let estimator = PredictionPoweredEstimator(probabilities: table, of: collection)
      let shares = estimator.shares(audit: audit(found, size, seed: seed))
      #expect(shares.allSatisfy { 0 <= $0.low && $0.low <= $0.share && $0.share <= $0.high && $0.high <= 1 })
      #expect(abs(shares.map(\.share).reduce(0, +) - 1) < 1e-9)
      // Glued to an end only where nothing lies beyond it.
      for share in shares where share.method == .auditedExact && share.count > 0 && share.count < size {
        let (least, most) =
          collection == .census
          ? (Double(share.count) / 67, 1 - Double(size - share.count) / 67) : (0, 1)
        #expect(share.share > share.low || share.low <= least + 1e-9)
        #expect(share.share < share.high || share.high >= most - 1e-9)
      }
    }
  }

  @Test func betterModelsGiveNarrowerIntervals() {
    let (table, labels) = world(600, seed: 2)
    let audit = audit(labels, 120, seed: 4)
    let ignorant = ScoreTable(categories: 3, values: [Double](repeating: 1 / 3.0, count: 1800))
    let knowing = PredictionPoweredEstimator(probabilities: table).shares(audit: audit)
    let alone = PredictionPoweredEstimator(probabilities: ignorant).shares(audit: audit)
    for (left, right) in zip(knowing, alone) { #expect(left.high - left.low < right.high - right.low) }
  }

  @Test func aSampleOfALargerPublicIsLessCertainThanACensus() {
    let (table, labels) = world(400, seed: 3)
    let audit = audit(labels, 100, seed: 1)
    let census = PredictionPoweredEstimator(probabilities: table, of: .census).shares(audit: audit)
    let sample = PredictionPoweredEstimator(probabilities: table, of: .sample).shares(audit: audit)
    for (left, right) in zip(census, sample) {
      #expect(abs(left.share - right.share) < 1e-12)
      #expect(left.high - left.low < right.high - right.low)
    }
  }

  /// By symmetry each category has a third of the public; in the collection its share is what came about.
  @Test func censusIntervalsHoldTheCollectionAndSampleIntervalsThePublic() {
    var (heldByCensus, heldBySample, publicInCensus) = (0, 0, 0)
    for seed in 1...200 as ClosedRange<UInt64> {
      let (table, labels) = world(160, seed: 1000 + seed)
      let audit = audit(labels, 80, seed: seed)
      let census = PredictionPoweredEstimator(probabilities: table, of: .census).shares(audit: audit)
      let sample = PredictionPoweredEstimator(probabilities: table, of: .sample).shares(audit: audit)
      for category in 0..<3 {
        let realised = Double(labels.count { $0 == category }) / 160
        heldByCensus += census[category].low <= realised && realised <= census[category].high ? 1 : 0
        heldBySample += sample[category].low <= 1 / 3.0 && 1 / 3.0 <= sample[category].high ? 1 : 0
        publicInCensus += census[category].low <= 1 / 3.0 && 1 / 3.0 <= census[category].high ? 1 : 0
      }
    }
    #expect(558...594 ~= heldByCensus)
    #expect(558...594 ~= heldBySample)
    #expect(publicInCensus < 540)
  }

  @Test func uncutSharesAddUpAndTheirVarianceIsThatOfTheIntervals() {
    let (table, labels) = world(400, seed: 5)
    let audit = audit(labels, 100, seed: 3)
    let quantile = Distributions.student975(98)
    for collection in [PredictionPoweredEstimator.Collection.census, .sample] {
      let estimator = PredictionPoweredEstimator(probabilities: table, of: collection)
      let uncertain = estimator.uncertain(audit: audit)
      #expect(abs(uncertain.reduce(0) { $0 + $1.share } - 1) < 1e-9)
      for (share, uncut) in zip(estimator.shares(audit: audit), uncertain) {
        let margin = quantile * uncut.variance.squareRoot()
        #expect(abs(share.share - uncut.share) < 1e-9)
        let reach = share.high - uncut.share
        #expect(collection == .census ? abs(reach - margin) < 1e-9 : reach > margin)
      }
    }
  }

  @Test func aCensusCheckedToTheLastIsCounted() {
    let (table, labels) = world(50, seed: 3)
    let all = labels.enumerated().map { AuditedOpinion(opinion: $0, category: $1) }
    for share in PredictionPoweredEstimator(probabilities: table).shares(audit: all) {
      let truth = Double(labels.count { $0 == share.category }) / 50
      #expect(share.share == truth && share.low == truth && share.high == truth && share.method == .checkedByHand)
    }
    #expect(PredictionPoweredEstimator(probabilities: table, of: .sample).shares(audit: all)[0].high < 1)
    #expect(
      PredictionPoweredEstimator(probabilities: table, of: .sample).shares(audit: all)[0].method != .checkedByHand)
  }

  @Test func smallAuditsAndUnseenCategoriesGetExactIntervals() {
    let (table, labels) = world(200, seed: 6)
    let small = PredictionPoweredEstimator(probabilities: table).shares(audit: audit(labels, 29, seed: 1))
    for share in small {
      // Moved with the estimate, but not beyond what the collection can hold.
      let exact = ExactInterval(count: share.count, of: 29, population: 200)
      let shift = share.share - Double(share.count) / 29
      let possible = Double(share.count) / 200...1 - Double(29 - share.count) / 200
      #expect(share.method == .auditedExact && (1..<29).contains(share.count))
      #expect(abs(share.low - max(exact.low + shift, possible.lowerBound)) < 1e-9)
      #expect(abs(share.high - min(exact.high + shift, possible.upperBound)) < 1e-9)
      #expect(share.low <= share.share && share.share <= share.high)
    }
    let unseen = (0..<60).map { AuditedOpinion(opinion: $0, category: 1) }
    let shares = PredictionPoweredEstimator(probabilities: table, of: .sample).shares(audit: unseen)
    #expect(shares.allSatisfy { $0.method == .auditedExact })
    #expect(shares[0].high == ExactInterval(count: 0, of: 60).high)
  }

  @Test func whatWasFoundByHandBoundsTheShares() {
    for seed in 1...30 as ClosedRange<UInt64> {
      let (table, labels) = world(40, seed: seed)
      let audit = audit(labels, 36, seed: seed)
      for share in PredictionPoweredEstimator(probabilities: table).shares(audit: audit) {
        #expect(share.low >= Double(share.count) / 40 - 1e-12)
        #expect(share.high <= 1 - Double(36 - share.count) / 40 + 1e-12)
        #expect(share.low <= share.share && share.share <= share.high)
      }
    }
  }

  @Test(arguments: [5, 12, 29, 36, 60, 110])
  func sharesAddUpHoweverTheyHadToBeCut(size: Int) {
    for seed in 1...20 as ClosedRange<UInt64> {
      let (table, labels) = world(120, seed: seed)
      // People find what the model hardly thought of, so that shares leave what is possible.
      let audit = audit(labels, size, seed: seed).map {
        AuditedOpinion(opinion: $0.opinion, category: $0.opinion % 7 == 0 ? 1 : 2)
      }
      for collection in [PredictionPoweredEstimator.Collection.census, .sample] {
        let shares = PredictionPoweredEstimator(probabilities: table, of: collection).shares(audit: audit)
        #expect(abs(shares.reduce(0) { $0 + $1.share } - 1) < 1e-9)
        #expect(shares.allSatisfy { $0.low <= $0.share && $0.share <= $0.high })
      }
    }
  }

  @Test func withoutAnAuditNothingIsKnown() {
    let (table, _) = world(20, seed: 1)
    for share in PredictionPoweredEstimator(probabilities: table).shares(audit: []) {
      #expect(share.low == 0 && share.high == 1)
    }
  }

  @Test func equalWeightsOfAnySizeChangeNothingAndUnequalOnesWiden() {
    let (table, labels) = world(300, seed: 8)
    let plain = audit(labels, 80, seed: 2)
    let estimator = PredictionPoweredEstimator(probabilities: table)
    let heavy = plain.map { AuditedOpinion(opinion: $0.opinion, category: $0.category, weight: 3.75) }
    let uneven = plain.enumerated().map {
      AuditedOpinion(opinion: $1.opinion, category: $1.category, weight: $0 % 2 == 0 ? 1 : 9)
    }
    for ((left, right), wide) in zip(
      zip(estimator.shares(audit: plain), estimator.shares(audit: heavy)), estimator.shares(audit: uneven))
    {
      #expect(abs(left.share - right.share) < 1e-9 && abs(left.low - right.low) < 1e-9)
      #expect(wide.high - wide.low > left.high - left.low)
    }
  }
}
