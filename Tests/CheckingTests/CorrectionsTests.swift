import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct CorrectionsTests {
  private let profile = ReviewProfile(
    id: "p", title: "t",
    terms: [
      .init(id: "race", use: "劳动竞赛活动", not: ["劳竞活动"]), .init(id: "office", use: "劳动竞赛活动办公室", not: ["劳竞办"]),
      .init(id: "mild", use: "食堂", not: ["饭堂"], severity: .suggestion),
    ])

  private func corrections(_ text: String) -> Corrections {
    let document = Document(name: "", text: text)
    let review = Reviewer(profile, folding: .plain, checks: [.term, .anomaly, .punctuation, .enumeration])
      .review(TokenizedDocument(plain: document))
    return Corrections(review.findings, in: document)
  }

  private func corrected(_ text: String) -> String { String(decoding: corrections(text).text, as: UTF8.self) }

  @Test(arguments: [
    ("请劳竞办发文。", "请劳动竞赛活动办公室发文。"), ("劳竞活动动员大会。", "劳动竞赛活动动员大会。"), ("管好自已，再接再励。", "管好自己，再接再厉。"),
    ("参加2O人，共１5天。", "参加20人，共15天。"), ("来了l60人，I8日完工，印3,60O份。", "来了160人，18日完工，印3,600份。"),
    ("收缴率达百分之92%，漏损占百分之三%。", "收缴率达92%，漏损占百分之三。"), ("截止3月31日前报齐。", "3月31日前报齐。"), ("请劳 竞 办发文。", "请劳动竞赛活动办公室发文。"),
    ("进行进行讨论，我我们用了3三个小时。", "进行讨论，我们用了3个小时。"), ("（一）修渠。\n（二）补堤。\n（二）看水。\n（四）巡渠。", "（一）修渠。\n（二）补堤。\n（三）看水。\n（四）巡渠。"),
  ])
  func whatIsCertainIsRewritten(before: String, after: String) {
    #expect(corrected(before) == after)
    #expect(corrected(after) == after)
  }

  @Test(arguments: [
    "请劳竞办公室发文。", "请劳动劳竞活动发文。", "会上宣读了《劳竞活动方案》。", "他说：“劳竞办管得宽。”", "不宜称为“劳竞办”。", "去饭堂吃饭。",
    "用药O2次。", "产值108?5亿元。", "请劳竞\n办发文。", "党员党员讨论。", "（一）修渠。\n（二）补堤。\n（二）看水。", "同志们,大家好。", "强组织领导。", "",
  ])
  func whatNeedsAReaderStays(text: String) {
    #expect(corrected(text) == text)
  }

  @Test func ofTwoThatOverlapAndDifferNeitherIsFollowed() {
    let document = Document(name: "", text: "abcdef")
    func finding(_ start: Int, _ end: Int, _ suggestion: String) -> Finding {
      Finding(
        check: .anomaly, rule: "r", severity: .warning, range: TextRange(start, end), message: .verbatim(""),
        suggestion: suggestion, isCertain: true)
    }
    let disputed = Corrections([finding(0, 3, "x"), finding(2, 4, "y"), finding(5, 6, "z")], in: document)
    #expect(String(decoding: disputed.text, as: UTF8.self) == "abcdez")
    let agreed = Corrections([finding(0, 3, "x"), finding(0, 3, "x")], in: document)
    #expect(String(decoding: agreed.text, as: UTF8.self) == "xdef")
  }

  @Test func aFindingWithoutASuggestionIsNeverCertain() {
    let finding = Finding(
      check: .anomaly, rule: "r", severity: .warning, range: TextRange(0, 1), message: .verbatim(""), isCertain: true)
    #expect(!finding.isCertain)
  }

  @Test(arguments: 0..<60) func correctingTwiceChangesNothingMoreAndKeepsTheRest(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let faults = ["劳竞办", "自已", "2O人", "《劳竞活动》", "劳竞活动"]
    let parts = (0..<8).map { _ in
      RandomText.scalars(3, using: &generator) + (faults.randomElement(using: &generator) ?? "")
    }
    let text = parts.joined()
    let corrections = corrections(text)
    #expect(
      self.corrections(corrected(text)).findings.allSatisfy { finding in
        // A correction may bring two words together that were apart; it must not repeat itself.
        !corrections.findings.contains { $0.range.start == finding.range.start && $0.suggestion == finding.suggestion }
      })
    // The slow twin: from the end, one at a time.
    var twin = Array(text.utf8)
    for finding in corrections.findings.reversed() {
      twin.replaceSubrange(finding.range.bounds, with: Array((finding.suggestion ?? "").utf8))
    }
    #expect(corrections.text == twin)
  }

  @Test func theOrderOfTheFindingsDoesNotMatter() {
    let document = Document(name: "", text: "abcdef")
    func finding(_ start: Int, _ end: Int, _ suggestion: String) -> Finding {
      Finding(
        check: .anomaly, rule: "r", severity: .warning, range: TextRange(start, end), message: .verbatim(""),
        suggestion: suggestion, isCertain: true)
    }
    let corrections = Corrections([finding(5, 6, "z"), finding(3, 3, "+"), finding(0, 3, "x")], in: document)
    #expect(String(decoding: corrections.text, as: UTF8.self) == "xdez")
  }

  @Test func aFindingThatCutsACharacterIsNoneOfTheDocument() async {
    await #expect(processExitsWith: .failure) {
      let finding = Finding(
        check: .anomaly, rule: "r", severity: .warning, range: TextRange(1, 4), message: .verbatim(""), suggestion: "x",
        isCertain: true)
      _ = Corrections([finding], in: Document(name: "", text: "食堂"))
    }
  }
}
