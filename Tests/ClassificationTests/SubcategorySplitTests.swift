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
        method: .predictionPowered, audited: leaf)
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
    #expect(divided[2].children.map(\.audited) == [0, 1, 2, 3] && divided[3].children.allSatisfy { $0.audited == nil })
    for prevalence in divided {
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

  /// Below every part its own parts add up to it, whatever made the shares; what is shown does so too.
  @Test(arguments: 0..<40)
  func nestedPartsAddUpAtEveryLevel(seed: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let deep = SchemeLeaves(parents: [[nil, 0, 1, 0, nil], []])
    let counts = (0..<deep.count).map { _ in Int.random(in: 0...90, using: &generator) }
    let split = SubcategorySplit(deep, counts)
    let (judged, total) = (split.count(of: 0), counts.reduce(0, +))
    let share = Double.random(in: 0.1...1, using: &generator)
    let estimated = whole(share, low: share * 0.9, high: min(1, share * 1.1), count: judged)
    let parts = (0..<deep.count).map { leaf in
      Prevalence(category: leaf, count: leaf, share: 0.1, low: 0, high: 0.4, method: .predictionPowered)
    }
    let counted = whole(Double(judged) / Double(max(1, total)), low: 0, high: 1, count: judged)
    for prevalence in [
      split.counted(counted, of: total),
      split.estimated(estimated, resampled: (0..<40).map { share * (0.8 + Double($0) / 100) }, of: total),
      split.audited(estimated, parts: parts, merged: [parts, parts, parts]),
      split.audited(estimated, parts: parts, merged: [parts, parts, parts]) { $0 != 0 },
      split.dividedByJudge(estimated),
    ] {
      #expect(prevalence.children.map(\.subcategory) == [0, 4, nil])
      #expect(prevalence.children[0].children.map(\.subcategory) == [1, 3, nil])
      #expect(prevalence.children[0].children[0].children.map(\.subcategory) == [2, nil])
      let shown = try #require(Prevalence.shown([prevalence]).first)
      expectSum(prevalence.children, count: prevalence.children.map(\.count).reduce(0, +), share: prevalence.share) {
        $0.share
      }
      expectSum(shown.children, count: shown.children.map(\.count).reduce(0, +), share: shown.roundedShare) {
        $0.roundedShare
      }
    }
  }

  private func expectSum(
    _ parts: [SubcategoryShare], count: Int, share: Double?, _ figure: (SubcategoryShare.Estimate) -> Double
  ) {
    guard !parts.isEmpty else { return }
    #expect(parts.map(\.count).reduce(0, +) == count)
    let figures = parts.compactMap(\.estimate).map(figure)
    if let share, !figures.isEmpty { #expect(abs(figures.reduce(0, +) - share) < 1e-9) }
    #expect(figures.isEmpty || figures.count == parts.count)
    for part in parts { expectSum(part.children, count: part.count, share: part.estimate.map(figure), figure) }
  }
}
