import Testing
import TextModel

@testable import Classification

@Suite struct CampaignSharesTests {
  private static let scheme = CodingScheme(
    id: "s", title: "s",
    categories: ["a", "b"].map { Category(id: $0, label: $0, description: $0, groups: [], exclude: []) }, other: 1)

  private func campaign(_ items: [(category: Int, isCopy: Bool)], labels: [Int]? = nil) -> CampaignShares {
    var shares = CampaignShares(.phrases(DictionaryClassifier(Self.scheme, folding: .plain)))
    for (index, item) in items.enumerated() {
      let judgement = Judgement(
        category: item.category, probabilities: item.category == 0 ? [1, 0] : [0, 1], secondary: [], evidence: [],
        review: false)
      let label = labels.map { HandLabel(SchemePlace(category: $0[index], subcategory: nil)) }
      shares.add(IssueFixture.opinion(0, "x", unit: nil), judgement, label: label, isCopy: item.isCopy)
    }
    return shares
  }

  @Test func copiesAreLeftOutOfTheCounts() {
    let shares = campaign([(0, false), (0, true), (0, true), (1, false)])
    #expect(shares.shares()?.map(\.count) == [1, 1])
    #expect(shares.copies == 2)
  }

  @Test func withoutCopiesThereAreNoSecondShares() {
    #expect(campaign([(0, false), (1, false)]).shares() == nil)
  }

  @Test func labelsOfCopiesAreLeftOut() throws {
    let shares = campaign([(0, false), (0, true), (1, false), (0, false)], labels: [0, 0, 1, 0])
    let found = try #require(shares.shares())
    #expect(found.map(\.count) == [2, 1])
    #expect(found.allSatisfy { $0.method == .checkedByHand })
  }
}
