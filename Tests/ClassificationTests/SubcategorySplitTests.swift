import TestSupport
import Testing

@testable import Classification

@Suite struct SubcategorySplitTests {
  private let leaves = SchemeLeaves(sizes: [3, 0])

  private func whole(_ share: Double, low: Double, high: Double, count: Int) -> Prevalence {
    Prevalence(category: 0, count: count, share: share, low: low, high: high, method: .modelNotAudited)
  }

  @Test(arguments: 0..<30)
  func partsAddUpToTheShareAndTheCountByEveryMethod(seed: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let counts = (0..<leaves.count).map { _ in Int.random(in: 0...400, using: &generator) }
    let split = SubcategorySplit(leaves, counts)
    let (judged, total) = (split.count(of: 0), counts.reduce(0, +))
    guard judged >= 30 else { return }
    let share = Double.random(in: 0...1, using: &generator)
    let share0 = whole(share, low: share * 0.9, high: min(1, share * 1.1), count: judged)
    let parts = (0..<leaves.count).map { leaf in
      Prevalence(
        category: leaf, count: leaf, share: Double.random(in: 0...0.3, using: &generator), low: 0, high: 0.4,
        method: .predictionPowered)
    }
    let counted = whole(Double(judged) / Double(total), low: 0, high: 1, count: judged)
    let divided = [
      split.counted(counted, of: total),
      split.estimated(share0, resampled: (0..<40).map { share * (0.8 + Double($0) / 100) }, of: total),
      split.audited(share0, parts: parts), split.dividedByJudge(share0),
    ]
    for prevalence in divided {
      let estimates = try prevalence.children.map { try #require($0.estimate) }
      #expect(prevalence.children.map(\.subcategory) == [0, 1, 2, nil])
      #expect(abs(estimates.map(\.share).reduce(0, +) - prevalence.share) < 1e-12)
      for estimate in estimates {
        #expect(0 <= estimate.low && estimate.low <= estimate.share + 1e-12)
        #expect(estimate.share <= estimate.high + 1e-12 || estimate.method == .predictionPowered)
        #expect(estimate.high <= 1)
      }
    }
    for prevalence in [divided[0], divided[1], divided[3]] {
      #expect(prevalence.children.map(\.count).reduce(0, +) == judged)
    }
  }

  @Test func aSmallCategoryIsCountedOnly() {
    let split = SubcategorySplit(leaves, [20, 5, 4, 0, 100])
    let divided = split.counted(whole(29.0 / 129, low: 0, high: 1, count: 29), of: 129)
    #expect(divided.children.map(\.count) == [20, 5, 4, 0])
    #expect(divided.children.allSatisfy { $0.estimate == nil })
  }

  @Test func anUndividedCategoryStaysWhole() {
    let split = SubcategorySplit(leaves, [20, 5, 4, 0, 100])
    let share = Prevalence(category: 1, count: 100, share: 0.7, low: 0.6, high: 0.8, method: .modelNotAudited)
    #expect(split.counted(share, of: 129) == share)
    #expect(split.estimated(share, resampled: [0.7, 0.6], of: 129) == share)
  }
}
