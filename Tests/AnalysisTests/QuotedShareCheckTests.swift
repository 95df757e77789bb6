import Checking
import Classification
import Reporting
import Testing
import TextModel
import Tokenization
import UnicodeText
import Wording

@testable import Analysis

@Suite struct QuotedShareCheckTests {
  private let scheme = CodingScheme(
    id: "s", title: "t",
    categories: [
      Category(
        id: "food", label: "伙食", description: "",
        groups: [.init(topic: "", name: "伙食", weight: 3, phrases: ["食堂", "饭菜"])], exclude: []),
      Category(id: "other", label: "其他", description: "", groups: [], exclude: []),
    ], other: 1)

  private func messages(_ text: String, share: Double, low: Double, high: Double) throws -> [String] {
    let shares = [0, 1].map {
      Prevalence(
        category: $0, count: 1, share: $0 == 0 ? share : 1 - share, low: $0 == 0 ? low : 1 - high,
        high: $0 == 0 ? high : 1 - low, method: .dictionaryNotAudited)
    }
    let section = Report.OpinionSection(
      scheme: scheme, table: ShareTable(opinions: 100, shares: shares, groups: []), quotations: [[], []], warnings: [])
    let judge = OpinionJudge.phrases(DictionaryClassifier(scheme, folding: .icu))
    let document = try Tokenizer().makeWorker().tokenize(Document(name: "a.txt", text: text))
    let speech = Report.SpeechSection(document: document, profile: "", review: .init(findings: [], coverage: []))
    return try QuotedShareCheck(judge: judge, section).added(to: [speech])[0].review.findings.map {
      "\($0.severity.rawValue) " + $0.message.text(in: .chinese)
    }
  }

  @Test func aShareIsHeldAgainstTheCategoryItMeans() throws {
    let text = "共征求意见一百条，反映食堂的意见占60%以上。"
    #expect(try messages(text, share: 0.58, low: 0.55, high: 0.61) == ["info 讲话称伙食60%以上；100 条意见中测得 58.0%（55.0–61.0%），说得通"])
    #expect(
      try messages(text, share: 0.40, low: 0.35, high: 0.45) == ["warning 讲话称伙食60%以上；100 条意见中测得 40.0%（35.0–45.0%），讲话偏高"])
  }

  @Test func whatNamesNoCategoryIsLeftAlone() throws {
    #expect(try messages("征求意见一百条，关于足球的意见占60%以上。", share: 0.4, low: 0.3, high: 0.5) == [])
  }
}
