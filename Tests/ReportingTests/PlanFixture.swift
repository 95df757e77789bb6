import Checking
import Reporting
import TextModel
import Wording

/// An invented plan and an invented reply against four invented issues, with an answer of each kind.
enum PlanFixture {
  static let plan = SpeechFixture.tokenized(
    "材料/整改方案.docx",
    """
    关于职工意见的整改方案
    一、夜班车
    运输公司从6月1日起恢复两趟夜班车。
    二、图纸审批
    大家对图纸审批有意见，有关部门要高度重视。
    三、缆车票价
    与景区协商，资金到位后降低票价。
    """)

  static let reply = SpeechFixture.tokenized("材料/答复.txt", "职工意见答复\n食堂的热水已经修好。\n")

  private static let titles = ["夜班车：夜里下班没有车", "图纸审批：报上去三个月<没批>", "缆车票价：票价又涨了", "热水：食堂|没有热水"]

  private static func range(_ words: String, _ text: TokenizedDocument) -> TextRange {
    TextRange(of: words, in: text.document) ?? TextRange(0, 0)
  }

  private static func issue(
    _ number: Int, _ status: PointCoverage.Status, _ answer: IssueAnswer, _ sentence: String?,
    in text: TokenizedDocument
  ) -> PointCoverage {
    PointCoverage(
      point: "issue-\(number)", title: titles[number - 1], status: status, score: status == .covered ? 1 : 0,
      evidence: sentence.map { [.init(range: range($0, text), matched: [], why: .verbatim("讲到这个问题"))] } ?? [],
      reason: .verbatim("判读"), answer: answer)
  }

  private static let compared = ComparedOpinions(
    opinions: 20, asked: 12,
    behind: Dictionary(
      uniqueKeysWithValues: titles.enumerated().map { place, title in
        let opinion = Opinion(
          id: "0\(place)", text: title, unit: nil, channel: nil, date: nil, label: nil,
          source: Opinion.Source(file: "意见.csv", row: place + 2))
        return (
          "issue-\(place + 1)",
          ComparedOpinions.Behind(
            name: String(title.prefix { $0 != "：" }), count: 5 - place,
            examples: [.init(opinion, at: .row(place + 2), text: title)])
        )
      }), smaller: [], single: ["打印机缺墨"])

  private static func section(_ text: TokenizedDocument, _ issues: [PointCoverage]) -> Report.SpeechSection {
    Report.SpeechSection(
      document: text, profile: "整改方案", chosenBy: Message("profile.chosen.planTitle", ["words": "整改方案"]),
      review: Review(findings: [], coverage: issues), compared: compared)
  }

  static let planSection: Report.SpeechSection = {
    var open = IssueAnswer(
      state: .answered, promise: .withOthers, condition: range("资金到位", plan),
      found: [(.measure, range("降低票价", plan))])
    open.doubt = .alike
    return section(
      plan,
      [
        issue(
          1, .covered,
          IssueAnswer(
            state: .answered, promise: .byDate,
            found: [
              (.measure, range("恢复两趟夜班车", plan)), (.unit, range("运输公司", plan)), (.deadline, range("6月1日", plan)),
            ]), "运输公司从6月1日起恢复两趟夜班车。", in: plan),
        issue(
          2, .partial, IssueAnswer(state: .mentioned, promise: nil, found: []), "大家对图纸审批有意见，有关部门要高度重视。", in: plan),
        issue(3, .partial, open, "与景区协商，资金到位后降低票价。", in: plan),
        issue(4, .missing, IssueAnswer(state: .silent, promise: nil, found: []), nil, in: plan),
      ])
  }()

  static let replySection: Report.SpeechSection = {
    let silent = IssueAnswer(state: .silent, promise: nil, found: [])
    return section(
      reply,
      (1...3).map { issue($0, .missing, silent, nil, in: reply) } + [
        issue(
          4, .covered,
          IssueAnswer(state: .answered, promise: .atOnce, isDone: true, found: [(.measure, range("修好", reply))]),
          "食堂的热水已经修好。", in: reply)
      ])
  }()

  static func report(_ sections: [Report.SpeechSection]) -> Report {
    Report(
      title: "材料", provenance: ReportFixture.report.provenance, inputs: [], opinions: nil, speeches: sections)
  }

  /// A speech, the plan and the reply.
  static let all = report([SpeechFixture.all[1], planSection, replySection])
}
