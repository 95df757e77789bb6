import Testing

@testable import Classification

/// A model that misjudges a few of many opinions, all one way: an audit often meets none of them.
@Suite struct FewMisjudgedTests {
  private static let opinions = 500
  private static let shares = [0.15, 0.25, 0.35, 0.25]

  /// Opinions that the model is sure of, the first `misjudged` of the last category being of the first.
  private func collection(misjudged: Int) -> (table: ScoreTable, truth: [Int]) {
    var (table, truth) = (ScoreTable(categories: 4), [Int]())
    for (category, share) in Self.shares.enumerated() {
      for number in 0..<Int(share * Double(Self.opinions)) {
        table.append((0..<4).map { $0 == category ? 0.994 : 0.002 })
        truth.append(category == 3 && number < misjudged ? 0 : category)
      }
    }
    return (table, truth)
  }

  /// How many of 80 intervals of the category that was overlooked hold its share, audited alone and combined with a model
  /// that is as sure as it is wrong.
  private func held(misjudged: Int) -> (audited: Int, combined: Int) {
    let (table, truth) = collection(misjudged: misjudged)
    let share = Double(truth.count { $0 == 0 }) / Double(truth.count)
    let model = table.means().map { UncertainShare(share: $0, variance: 1e-5) }
    let powering = PredictionPoweredEstimator(probabilities: table)
    var held = (audited: 0, combined: 0)
    for seed in 1...80 as ClosedRange<UInt64> {
      let audit = AuditSample.simple(size: 100, of: truth.count, seed: seed).opinions.map {
        AuditedOpinion(opinion: $0, category: truth[$0])
      }
      let audited = powering.shares(audit: audit)
      let combined = CombinedShares.combine(
        audited, powering.uncertain(audit: audit), model, opinions: truth.count,
        disagreements: audit.count { table.best($0.opinion) != $0.category })
      held.audited += audited[0].low <= share && share <= audited[0].high ? 1 : 0
      held.combined += combined[0].low <= share && share <= combined[0].high ? 1 : 0
    }
    return held
  }

  @Test(arguments: [3, 6, 12, 18, 24, 30])
  func intervalsHoldTheShareThoughTheAuditMayMeetNoMistake(misjudged: Int) {
    let held = held(misjudged: misjudged)
    #expect(held.audited >= 74 && held.combined >= 74, "\(held)")
  }
}
