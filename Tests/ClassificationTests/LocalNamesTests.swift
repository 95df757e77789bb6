import TestSupport
import Testing
import TextModel

@testable import Classification

/// Names of places that a collection tells by itself.
@Suite struct LocalNamesTests {
  private func features(_ text: String) throws -> IssueFeatures {
    IssueFeatures(FoldedText(Document(name: "t", text: text), table: .plain), try IssueFixture.subjects())
  }

  private func pair(_ text: String) throws -> UInt32 {
    let scalars = text.unicodeScalars.map(\.value)
    return IssueKey.pair(try #require(scalars.first), try #require(scalars.last))
  }

  @Test(arguments: [
    ("青龙渠漏水", ["青龙"]), ("白杨树村停水，黑石村也停水", ["杨树", "黑石"]), ("这条渠漏水", []), ("修渠", []), ("渠", []), ("a1村", []), ("", []),
  ])
  func whatStandsBeforeAnEndingMayBeAName(text: String, expected: [String]) throws {
    let found = try features(text).named
    #expect(try Set(found) == Set(expected.map { try pair($0) }))
    #expect(found == found.sorted())
  }

  @Test func aNameStandsTwiceAndOftenBeforeAnEnding() throws {
    var names = LocalNames()
    for text in ["青龙渠漏水", "青龙渠塌了", "白杨村停水"] { names.add(try features(text)) }
    let (dragon, poplar, other) = (try pair("青龙"), try pair("白杨"), try pair("漏水"))
    #expect(names.holds(dragon, standing: 2) && names.holds(dragon, standing: 6))
    #expect(!names.holds(dragon, standing: 7))
    #expect(!names.holds(poplar, standing: 1) && names.holds(poplar, standing: 3))
    #expect(!names.holds(other, standing: 2))
  }

  /// So near in wording that only a heavy weight on names keeps them apart.
  @Test(arguments: [(0.0, true), (30.0, false)])
  func aTroubleOfAnotherVillageIsAnotherIssue(weight: Double, isJoined: Bool) throws {
    let texts = ["青龙渠的浴室停了", "青龙渠浴室停了三天", "青龙的浴室又停了", "青龙渠的浴室坏了没人修", "黑石渠的浴室停了", "黑石渠的路灯太暗"]
    let table = try IssueFixture.weightsTable().replacing(/otherName\t\d+/, with: "otherName\t\(weight)")
    var issues = HotIssues(
      subjects: try IssueFixture.subjects(), weights: try IssueWeights(table: table, file: "weights.tsv"))
    for (number, text) in (IssueFixture.quarry.map(\.text) + texts).enumerated() {
      issues.take(IssueFixture.opinion(number, text, unit: nil))
    }
    issues.settle()
    let groups = Array(issues.groups.suffix(texts.count))
    #expect(Set(groups[0...2]).count == 1)
    #expect((groups[4] == groups[0]) == isJoined)
  }

  /// Names found anew, after more opinions have come, leave nothing of what was counted before.
  @Test func settlingTwiceIsSettlingOnce() throws {
    var once = try IssueFixture.issues(IssueFixture.quarry)
    once.settle()
    let first = once.groups
    once.settle()
    #expect(once.groups == first)
  }
}
