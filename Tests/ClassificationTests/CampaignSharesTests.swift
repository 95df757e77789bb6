import Testing
import TextModel

@testable import Classification

@Suite struct CampaignSharesTests {
  private static let scheme = CodingScheme(
    id: "s", title: "s",
    categories: ["a", "b"].map { Category(id: $0, label: $0, description: $0, groups: [], exclude: []) }, other: 1)

  private func campaign(_ items: [(category: Int, isCopy: Bool)]) -> CampaignShares {
    var shares = CampaignShares(.phrases(DictionaryClassifier(Self.scheme, folding: .plain)))
    for item in items {
      let judgement = Judgement(
        category: item.category, probabilities: item.category == 0 ? [1, 0] : [0, 1], secondary: [], evidence: [],
        review: false)
      shares.add(IssueFixture.opinion(0, "x", unit: nil), judgement, isCopy: item.isCopy)
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

  @Test func auditedCopiesAreLeftOutAndTheOthersKeepTheirPlaces() throws {
    let shares = campaign([(0, false), (0, true), (1, false), (0, false)])
    let audit = [0, 1, 2, 3].map { AuditedOpinion(opinion: $0, category: $0 == 2 ? 1 : 0) }
    let found = try #require(shares.shares(audit: audit))
    #expect(found.map(\.count) == [2, 1])
    #expect(found.allSatisfy { $0.method == .checkedByHand })
  }
}
