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

  private func findings(
    _ text: String, share: Double, low: Double, high: Double, method: Prevalence.Method, warnings: [Message] = []
  ) throws -> [Finding] {
    let shares = [0, 1].map {
      Prevalence(
        category: $0, count: 1, share: $0 == 0 ? share : 1 - share, low: $0 == 0 ? low : 1 - high,
        high: $0 == 0 ? high : 1 - low, method: method)
    }
    let section = Report.OpinionSection(
      scheme: scheme, table: ShareTable(opinions: 100, shares: shares, groups: []), quotations: [[], []],
      warnings: warnings)
    let judge = OpinionJudge.phrases(DictionaryClassifier(scheme, folding: .icu))
    let document = try Tokenizer().makeWorker().tokenize(Document(name: "a.txt", text: text))
    let speech = Report.SpeechSection(document: document, profile: "", review: .init(findings: [], coverage: []))
    return try QuotedShareCheck(judge: judge, section).added(to: [speech])[0].review.findings
  }

  private func messages(_ text: String, share: Double, low: Double, high: Double) throws -> [String] {
    try findings(text, share: share, low: low, high: high, method: .dictionaryNotAudited).map {
      "\($0.severity.rawValue) " + $0.message.text(in: .chinese)
    }
  }

  @Test func aShareIsHeldAgainstTheCategoryItMeans() throws {
    let text = "共征求意见一百条，反映食堂的意见占60%以上。"
    #expect(try messages(text, share: 0.58, low: 0.55, high: 0.61) == ["info 讲话称伙食60%以上；100 条意见按词语判定为 58.0%（55.0–61.0%），未抽查，说得通"])
    #expect(
      try messages(text, share: 0.40, low: 0.35, high: 0.45) == ["warning 讲话称伙食60%以上；100 条意见按词语判定为 40.0%（35.0–45.0%），未抽查，讲话偏高"])
  }

  @Test func howAShareWasFoundIsSaid() throws {
    let warnings = [Message("classify.methodsDisagree", ["points": "6"]), Message("classify.withoutPhrase")]
    func told(_ method: Prevalence.Method, _ warnings: [Message]) throws -> [String] {
      try findings("意见中，伙食占60%。", share: 0.4, low: 0.35, high: 0.45, method: method, warnings: warnings)
        .map { $0.message.text(in: .chinese) }
    }
    #expect(
      try told(.modelNotAudited, warnings)
        == ["讲话称伙食60%；100 条意见的模型估计为 40.0%（35.0–45.0%），未抽查，讲话偏高；几种估计方法相差 6 个百分点，请抽查后再改讲话（tingyin audit）"])
    #expect(try told(.combined, []) == ["讲话称伙食60%；100 条意见经抽查测得 40.0%（35.0–45.0%），讲话偏高"])
    let measured = try findings("意见中，伙食占60%。", share: 0.4, low: 0.35, high: 0.45, method: .combined)[0].measured
    #expect(measured?.category == "food" && measured?.share == 0.4 && measured?.opinions == 100)
    #expect(measured?.method == "audited, combined with the model estimate")
  }

  @Test func aSumOfCategoriesIsLeftAlone() throws {
    let text = "征求意见一百条，反映伙食和其他的意见占90%以上。"
    #expect(try findings(text, share: 0.4, low: 0.3, high: 0.5, method: .dictionaryNotAudited).map(\.rule) == ["uncompared-share"])
  }

  @Test func percentagesBesideANameThatWereNotComparedAreToldOnce() throws {
    let text = "各位同志：\n伙食占40%。\n伙食：35%；其余另说。\n产值增长8%。"
    let found = try findings(text, share: 0.4, low: 0.35, high: 0.45, method: .combined)
    #expect(found.map(\.rule) == ["uncompared-share"] && found.map(\.severity) == [.info])
    #expect(found[0].message.text(in: .chinese) == "2 处百分比没有比较（第 2、3 行），因为没有说是这批意见的占比；要比较，请写明“意见中”")
    #expect(found[0].related.count == 1)
  }

  @Test(arguments: [
    "意见中，伙食占60%。", "产值增长8%，伙食改善了。", "伙食办得好。成本占40%。", "小伙食客占40%。", "",
  ])
  func otherPercentagesAreNot(text: String) throws {
    let found = try findings(text, share: 0.4, low: 0.35, high: 0.45, method: .combined)
    #expect(found.filter { $0.rule == "uncompared-share" }.isEmpty)
  }

  @Test(arguments: [
    ("去年的意见中，伙食占60%，今年占40%。", ["uncompared-share"]), ("意见中，伙食占40%，上月占60%。", ["quoted-share", "uncompared-share"]),
    ("比去年的意见，伙食占60%。", ["quoted-share"]), ("去年的意见已经办结，今年的意见中，伙食占60%。", ["quoted-share"]),
  ])
  func aShareOfAnEarlierTimeIsNotCompared(text: String, rules: [String]) throws {
    let found = try findings(text, share: 0.4, low: 0.35, high: 0.45, method: .combined)
    #expect(found.map(\.rule) == rules)
  }

  @Test func whatLessensAnAuditedShareIsSaidBesideIt() throws {
    let warnings = [
      Message("audit.learned", ["file": "抽查.csv", "count": "12"]),
      Message("audit.refused", ["file": "抽查.csv", "count": "3", "rows": "2", "used": "40"]),
    ]
    let said = try findings("意见中，伙食占60%。", share: 0.4, low: 0.35, high: 0.45, method: .combined, warnings: warnings)
    #expect(said[0].message.text(in: .chinese).hasSuffix("，讲话偏高；抽查的意见里有 12 条是模型学过的，测得的占比会偏乐观；抽查表有 3 行没有采用"))
    let unaudited = try findings(
      "意见中，伙食占60%。", share: 0.4, low: 0.35, high: 0.45, method: .modelNotAudited, warnings: warnings)
    #expect(unaudited[0].message.text(in: .chinese).hasSuffix("，未抽查，讲话偏高"))
  }

  @Test func whatNamesNoCategoryIsLeftAlone() throws {
    #expect(try messages("征求意见一百条，关于足球的意见占60%以上。", share: 0.4, low: 0.3, high: 0.5) == [])
  }
}
