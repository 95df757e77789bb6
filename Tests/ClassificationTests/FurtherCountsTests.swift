import Testing

@testable import Classification

@Suite struct FurtherCountsTests {
  private func judgement(_ secondary: [Int]) -> Judgement {
    Judgement(
      category: 0, subcategory: nil, probabilities: [0.8, 0.1, 0.1], secondary: secondary, evidence: [], review: false,
      scores: [])
  }

  @Test func partsCountAsTheWhole() {
    let all = [[], [1], [2, 1], [2]].map(judgement)
    func counted(_ judgements: some Sequence<Judgement>) -> FurtherCounts {
      judgements.reduce(into: FurtherCounts(categories: 3)) { $0.add($1) }
    }
    let whole = counted(all)
    #expect(whole.several == 3 && whole.counts == [0, 2, 2])
    var merged = counted(all.prefix(2))
    merged.merge(counted(all.dropFirst(2)))
    #expect(merged == whole)
  }
}
