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
    _ text: String, share: Double, low: Double, high: Double, method: Prevalence.Method, warnings: [Message] = [],
    opinions: Int = 100
  ) throws -> [Finding] {
    let shares = [0, 1].map {
      Prevalence(
        category: $0, count: 1, share: $0 == 0 ? share : 1 - share, low: $0 == 0 ? low : 1 - high,
        high: $0 == 0 ? high : 1 - low, method: method)
    }
    let section = Report.OpinionSection(
      scheme: scheme, table: ShareTable(opinions: opinions, shares: shares, groups: []), quotations: [[], []],
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
    #expect(
      try messages(text, share: 0.58, low: 0.55, high: 0.61) == [
        "info 文中称伙食60%以上；100 条意见按词语判定为 58.0%（55.0–61.0%），未抽查，说得通"
      ])
    #expect(
      try messages(text, share: 0.40, low: 0.35, high: 0.45) == [
        "warning 文中称伙食60%以上；100 条意见按词语判定为 40.0%（35.0–45.0%），未抽查，文中偏高"
      ])
  }

  @Test func theNumberOfAllOpinionsIsHeldAgainstThoseRead() throws {
    #expect(try messages("共收到意见一百条。", share: 0.4, low: 0.3, high: 0.5) == [])
    #expect(
      try messages("共收到意见203条。", share: 0.4, low: 0.3, high: 0.5) == ["warning 文中称共收到意见 203 条；读入的意见是 100 条，请核对是不是同一批"])
  }

  @Test func howAShareWasFoundIsSaid() throws {
    let warnings = [Message("classify.methodsDisagree", ["points": "6"]), Message("classify.withoutPhrase")]
    func told(_ method: Prevalence.Method, _ warnings: [Message]) throws -> [String] {
      try findings("意见中，伙食占60%。", share: 0.4, low: 0.35, high: 0.45, method: method, warnings: warnings)
        .map { $0.message.text(in: .chinese) }
    }
    #expect(
      try told(.modelNotAudited, warnings)
        == ["文中称伙食60%；100 条意见的模型估计为 40.0%（35.0–45.0%），未抽查，文中偏高；几种估计方法相差 6 个百分点，请抽查后再改（tingyin audit）"])
    #expect(try told(.combined, []) == ["文中称伙食60%；100 条意见经抽查测得 40.0%（35.0–45.0%），文中偏高"])
    let measured = try findings("意见中，伙食占60%。", share: 0.4, low: 0.35, high: 0.45, method: .combined)[0].measured
    #expect(measured?.category == "food" && measured?.share == 0.4 && measured?.opinions == 100)
    #expect(measured?.method == "audited, combined with the model estimate")
  }

  @Test func ofFewOpinionsThereAreNoSharesUnlessAllWereAudited() throws {
    let few = try findings("意见中，伙食占60%。", share: 0.4, low: 0.1, high: 0.5, method: .modelNotAudited, opinions: 29)
    #expect(few.map(\.rule) == ["uncompared-share"])
    #expect(few[0].message.text(in: .chinese) == "1 处占比没有比较（第 1 行），因为意见不足 30 条，只有件数，不算占比")
    let audited = try findings("意见中，伙食占60%。", share: 0.4, low: 0.4, high: 0.4, method: .auditedExact, opinions: 29)
    #expect(audited.map(\.rule) == ["quoted-share"])
  }

  @Test func aSumOfCategoriesIsLeftAlone() throws {
    let text = "征求意见一百条，反映伙食和其他的意见占90%以上。"
    #expect(
      try findings(text, share: 0.4, low: 0.3, high: 0.5, method: .dictionaryNotAudited).map(\.rule) == [
        "uncompared-share"
      ])
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
    ("去年的意见中，伙食占60%，今年占40%。", ["uncompared-share", "uncompared-share"]),
    ("意见中，伙食占40%，上月占60%。", ["quoted-share", "uncompared-share"]),
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
    #expect(said[0].message.text(in: .chinese).hasSuffix("，文中偏高；抽查的意见里有 12 条是模型学过的，测得的区间会偏窄；抽查表有 3 行没有采用"))
    let unaudited = try findings(
      "意见中，伙食占60%。", share: 0.4, low: 0.35, high: 0.45, method: .modelNotAudited, warnings: warnings)
    #expect(unaudited[0].message.text(in: .chinese).hasSuffix("，未抽查，文中偏高"))
  }

  @Test func whatNamesNoCategoryIsLeftAlone() throws {
    #expect(try messages("征求意见一百条，关于足球的意见占60%以上。", share: 0.4, low: 0.3, high: 0.5) == [])
  }

  // MARK: Parts

  private static let divided = CodingScheme(
    id: "s", title: "t",
    categories: [
      Category(
        id: "food", label: "伙食", description: "",
        groups: [.init(topic: "食堂", name: "食堂", weight: 3, phrases: ["食堂", "饭菜"])], exclude: [],
        subcategories: [.init(id: "canteen", label: "食堂", description: "", topics: nil)]),
      Category(id: "style", label: "作风", description: "", groups: [], exclude: []),
      Category(id: "other", label: "其他", description: "", groups: [], exclude: []),
    ], other: 2)

  private static func shares(_ food: Double) -> [Prevalence] {
    let part = SubcategoryShare.Estimate(share: 0.1, low: 0.08, high: 0.12, method: .modelNotAudited)
    return [food, 0.9 - food, 0.1].enumerated().map { number, share in
      Prevalence(
        category: number, count: 1, share: share, low: share - 0.02, high: share + 0.02, method: .modelNotAudited,
        children: number == 0 ? [.init(subcategory: 0, count: 20, estimate: part)] : [])
    }
  }

  /// 200 opinions: 40 % food in all, 70 % in 一车间, of 三车间 too few.
  private func told(_ text: String) throws -> [String] {
    let units = [("一车间", 80, 0.7), ("销售部", 60, 0.2), ("三车间", 12, 0.5)].map {
      ShareTable.Group(value: $0.0, opinions: $0.1, shares: Self.shares($0.2))
    }
    let channels = [ShareTable.Group(value: "意见箱", opinions: 50, shares: Self.shares(0.3))]
    let section = Report.OpinionSection(
      scheme: Self.divided,
      table: ShareTable(opinions: 200, shares: Self.shares(0.4), groups: [(.unit, units), (.channel, channels)]),
      quotations: [[], [], []], warnings: [])
    let judge = OpinionJudge.phrases(DictionaryClassifier(Self.divided, folding: .icu))
    let document = try Tokenizer().makeWorker().tokenize(Document(name: "a.txt", text: text))
    let speech = Report.SpeechSection(document: document, profile: "", review: .init(findings: [], coverage: []))
    return try QuotedShareCheck(judge: judge, section).added(to: [speech])[0].review.findings.map { finding in
      guard let measured = finding.measured else { return finding.message.key }
      let verdict = finding.severity == .info ? "agrees" : "differs"
      return "\(measured.group ?? "all") \(measured.subcategory ?? measured.category) \(measured.opinions) \(verdict)"
    }
  }

  @Test(arguments: [
    ("一车间的意见中，伙食占70%。", ["一车间 food 80 agrees"]), ("一车间职工提出的意见里，伙食占40%。", ["一车间 food 80 differs"]),
    ("一车间共提出意见80条。其中，伙食占70%。", ["一车间 food 80 agrees"]), ("意见箱收到的意见中，伙食占三成。", ["意见箱 food 50 agrees"]),
    ("销售部的意见中，伙食占20%；一车间的意见中，伙食占70%。", ["销售部 food 60 agrees", "一车间 food 80 agrees"]),
    ("收集意见200条，伙食占40%。", ["all food 200 agrees"]), ("一车间的意见最多，总的看，意见中伙食占40%。", ["all food 200 agrees"]),
    ("对一车间的意见不少，全部意见中，伙食占40%。", ["all food 200 agrees"]), ("职工群众的意见中，伙食占40%。", ["all food 200 agrees"]),
    ("各车间的意见中，伙食占40%。", ["all food 200 agrees"]),
  ])
  func aShareIsHeldAgainstTheGroupThatItIsOf(text: String, expected: [String]) throws {
    #expect(try told(text) == expected)
  }

  @Test(arguments: [
    "三车间的意见中，伙食占50%。", "一车间和销售部的意见中，伙食占50%。", "除一车间外的意见中，伙食占30%。", "四车间的意见中，伙食占50%。", "女职工的意见中，伙食占50%。",
    "离退休老同志提出的意见里，伙食占50%。", "十一车间的意见中，伙食占50%。",
  ])
  func aShareOfSomeOtherPartIsNotCompared(text: String) throws { #expect(try told(text) == ["number.uncompared.part"]) }

  @Test(arguments: [
    ("意见中，食堂问题占10%。", ["all canteen 200 agrees"]), ("意见中，食堂占三成。", ["all canteen 200 differs"]),
    ("征求意见时，反映食堂排队的意见占5%。", ["number.uncompared.finer"]), ("征求意见时，反映伙食和作风的意见占90%。", ["number.uncompared.sum"]),
    ("去年的意见中，伙食占60%。", ["number.uncompared.earlier"]), ("意见中，其他占一成。", ["number.uncompared.other"]),
    ("意见中，其它占一成。", ["number.uncompared.other"]),
    ("方案答复了占意见总数40%的伙食问题。", ["all food 200 agrees"]), ("方案答复了占意见总数40%的热点问题。", []), ("食堂占全年支出的10%。", []),
  ])
  func whatCannotBeComparedIsSaidWithItsReason(text: String, expected: [String]) throws {
    #expect(try told(text).filter { $0 != "number.uncompared" } == expected)
  }
}
