import Checking
import Reporting
import TextModel
import Wording

/// Invented speeches with their reviews.
enum SpeechFixture {
  static func tokenized(_ name: String, _ text: String) -> TokenizedDocument {
    let document = Document(name: name, text: text)
    var sentences: [TextRange] = []
    var start = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      offset += UTF8.width(scalar)
      if "。！？\n".unicodeScalars.contains(scalar) {
        sentences.append(TextRange(start, offset))
        start = offset
      }
    }
    if start < offset { sentences.append(TextRange(start, offset)) }
    return TokenizedDocument(
      document: document, sentences: sentences, tokens: [], folded: FoldedText(document, table: .plain))
  }

  static func coverage(
    _ text: TokenizedDocument, _ title: String, _ status: PointCoverage.Status, _ words: [String], _ reason: String
  ) -> PointCoverage {
    let evidence = words.compactMap { words in
      TextRange(of: words, in: text.document).map { range in
        PointCoverage.Evidence(
          range: text.sentences[text.sentenceIndex(at: range.start)], matched: [range], why: .verbatim(words))
      }
    }
    let scores: [PointCoverage.Status: Double] = [.covered: 1, .partial: 0.5, .missing: 0]
    return PointCoverage(
      point: title, title: title, status: status, score: scores[status] ?? 0, evidence: evidence,
      reason: .verbatim(reason))
  }

  static func finding(
    _ text: TokenizedDocument, _ check: Check, _ rule: String, _ severity: Severity, _ words: String, _ message: String,
    suggestion: String? = nil, related: [Finding.RelatedRange] = [], details: Finding.Details = .none
  ) -> Finding {
    Finding(
      check: check, rule: rule, severity: severity, range: TextRange(of: words, in: text.document) ?? TextRange(0, 0),
      message: .verbatim(message), suggestion: suggestion, related: related, details: details)
  }

  static let mobilisation = tokenized(
    "材料/动员讲话.txt",
    """
    在全厂作风建设活动动员大会上的讲话
    同志们：
    　　今天这个会，是厂党委研究决定召开的。任务只有一个，就是把作风建设活动动员起来、部署下去。下面我讲三点意见。
    一、看清形势，为什么要抓
    　　这两年订单增长了三成，可是用户退回来的件也多了。问题出在图纸上的少，出在责任心上的多。抓作风，就是抓质量、抓饭碗，这是全厂职工的共同心愿，也是企业走得远的根本保证。
    二、明确任务，抓什么
    　　活动的总体要求是“三实三快”，即说实话、办实事、求实效，快响应、快落实。各分厂要对照这个要求，一条一条地查，一件一件地改。
    　　活动从3月开始，到6月底结束，分学习、查摆、整改三步走。每个步骤结束，满意度测评低于百分之八十的，要重新来过。
    三、加强领导，怎么抓
    　　各分厂党支部书记是第一责任人。书记抓、抓书记，一级做给一级看，一级带着一级干。宣传科要办好专栏，把好的做法登出来。厂领到班子带头接受监督，请大家看我们的行动。
    　　同志们，作风就是战斗力。让我们把这次活动办好，不辜负全厂职工的期望！
    """)

  static let training = tokenized(
    "材料/培训讲话（二稿）.txt",
    """
    在活动骨干培训班上的讲话
    　　办这个班，就是要让大家先学一步、学深一步，回去能讲清楚为什么抓作风。
    　　培训两天，上午听课，下午讨论。讨论要联系本单位的事，不要念稿子。
    　　大家回去以后，先给党支部汇报，再给班组讲一课。
    """)

  static let supervision = tokenized("材料/督导组见面会.md", "督导组和大家见个面。\n我们只看实效，不听汇报，请各单位把台账准备好。\n")

  static let all: [Report.SpeechSection] = [
    Report.SpeechSection(document: mobilisation, profile: "动员讲话", review: mobilisationReview),
    Report.SpeechSection(
      document: training, profile: "动员讲话",
      review: Review(
        findings: [],
        coverage: [
          coverage(training, "目的意义", .covered, ["为什么抓作风"], "说到了全部 1 个方面"),
          coverage(training, "总体要求", .missing, [], "没有找到说这一点的句子"),
          coverage(training, "时间步骤", .partial, ["培训两天"], "说到 1 个方面，缺：阶段划分"),
          coverage(training, "组织领导", .partial, ["党支部"], "说到 1 个方面，缺：责任人"),
          coverage(training, "宣传引导", .missing, [], "没有找到说这一点的句子"),
          coverage(training, "纪律要求", .missing, [], "没有找到说这一点的句子"),
        ])),
    Report.SpeechSection(
      document: supervision, profile: "督导讲话",
      review: Review(
        findings: [],
        coverage: [
          coverage(supervision, "督导内容", .covered, ["实效"], "说到了全部 1 个方面"),
          coverage(supervision, "督导方式", .covered, ["台账"], "说到了全部 1 个方面"),
        ])),
  ]

  private static var mobilisationReview: Review {
    let text = mobilisation
    let items = ["说实话", "办实事", "求实效", "快响应", "快落实"].compactMap { TextRange(of: $0, in: text.document) }
    let findings = [
      finding(
        text, .slogan, "count", .error, "“三实三快”，即说实话、办实事、求实效，快响应、快落实", "口号说六项，只列出五项",
        details: .slogan(announced: 6, items: items)),
      finding(text, .term, "organisation-name", .suggestion, "党支部", "全称应为“党支部委员会”", suggestion: "党支部委员会"),
      finding(
        text, .number, "threshold", .warning, "低于百分之八十", "别处写作“不足80%”，请统一写法", suggestion: "低于80%",
        related: [Finding.RelatedRange(file: "材料/培训讲话（二稿）.txt", range: TextRange(0, 6))],
        details: .number(
          comparator: "<", value: 80, unit: "%", consequence: TextRange(of: "要重新来过", in: text.document))),
      finding(text, .term, "same-word", .info, "书记抓、抓书记", "一句之内重复"),
      finding(text, .anomaly, "typo", .error, "领到班子", "疑为“领导班子”", suggestion: "领导班子"),
      finding(text, .similarity, "inside", .info, "书记是第一责任人。书记抓", "与常用段落相同"),
    ]
    return Review(
      findings: findings.sorted(by: Finding.inTextOrder),
      coverage: [
        coverage(text, "目的意义", .covered, ["抓作风，就是抓质量", "根本保证"], "说到了全部 2 个方面"),
        coverage(text, "总体要求", .covered, ["总体要求"], "说到了全部 1 个方面"),
        coverage(text, "时间步骤", .covered, ["从3月开始，到6月底结束", "分学习、查摆、整改三步走"], "说到了全部 2 个方面"),
        coverage(text, "组织领导", .covered, ["第一责任人", "一级做给一级看"], "说到了全部 2 个方面"),
        coverage(text, "宣传引导", .partial, ["办好专栏"], "说到 1 个方面，缺：典型宣传"),
        coverage(text, "纪律要求", .missing, [], "没有找到说这一点的句子"),
      ])
  }
}
