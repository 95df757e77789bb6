import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

/// Corrections leave marks in pairs.
@Suite struct MarkBalanceTests {
  private let profile = ReviewProfile(
    id: "p", title: "t", terms: [.init(id: "race", use: "“三比”竞赛", not: ["三比竞赛", "“三比竞赛”"], severity: .error)])

  private func corrected(_ text: String) -> String {
    let document = Document(name: "", text: text)
    let review = Reviewer(profile, folding: .plain, checks: [.term]).review(TokenizedDocument(plain: document))
    return String(decoding: Corrections(review.findings, in: document).text, as: UTF8.self)
  }

  @Test(arguments: [
    ("搞好“三比竞赛为主的活动。", "搞好“三比”竞赛为主的活动。"), ("搞好三比竞赛”活动。", "搞好“三比”竞赛活动。"), ("搞好“三比竞赛”活动。", "搞好“三比”竞赛活动。"),
    ("搞好三比竞赛。", "搞好“三比”竞赛。"),
    ("他说：“搞好三比竞赛。”", "他说：“搞好三比竞赛。”"), ("“三比竞赛、清渠”都要搞。", "“三比竞赛、清渠”都要搞。"),
  ])
  func aMarkWithoutItsPartnerGoesWithTheName(before: String, after: String) { #expect(corrected(before) == after) }

  @Test(arguments: [("“渠”", 0), ("““渠”", 2), ("（渠", 1), ("《渠》）", 1), ("“甲‘乙’”", 0)])
  func faultsAreCounted(text: String, faults: Int) { #expect(MarkBalance.faults(in: text) == faults) }

  @Test func aCorrectionThatWouldPartAPairIsNotMade() {
    func corrected(_ suggestion: String) -> String {
      let document = Document(name: "", text: "“渠”")
      let finding = Finding(
        check: .anomaly, rule: "r", severity: .warning, range: TextRange(0, 6), message: .verbatim(""),
        suggestion: suggestion, isCertain: true)
      return String(decoding: Corrections([finding], in: document).text, as: UTF8.self)
    }
    #expect(corrected("堤") == "“渠”")
    #expect(corrected("“堤") == "“堤”")
  }
}
