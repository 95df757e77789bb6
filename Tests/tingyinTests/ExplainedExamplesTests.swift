import Foundation
import Testing

/// What `check --explain` prints as an example is found by the rule that it explains.
@Suite struct ExplainedExamplesTests {
  /// Each rule with its example in a document in which nothing is missing around it.
  private static let documents: [(rule: String, text: String)] = [
    ("coverage/fragment", "三是抓好骨干培训。"),
    ("term/short-name", "开展集中整治活动（以下简称集中整治活动），各科室要配合。集整活动下月结束。"),
    ("term/annex-title", "关于印发《公务用车管理办法》的通知\n各单位：\n请照办。\n附件：公务车辆管理办法"),
    ("term/present-absent", "出席：李伟、葛晓燕\n请假：葛晓燕"),
    ("term/name-variant", "主持：邢国栋\n会议由刑国栋同志总结。"),
    ("term/leader-name", "会上传达了胡锦滔同志的讲话。"), ("term/region-as-country", "香港、台湾等国家也派人来看渠。"),
    ("term/former-body", "关于修渠的通知\n这项工作由市环保局负责，各队配合。\n2024年3月5日"),
    ("slogan/listed", "切实做到两不误、两促进。"),
    ("slogan/numbered", "开展“四查四看”。"),
    ("slogan/mismatch", "做到“三个清楚”：底数清楚、责任清楚。"),
    ("enumeration/broken-line", "这项工作对第\n二、第三批单位同样适用。"),
    ("enumeration/lost-start", "同志们：\n今天部署修渠。\n二、分工\n各队负责一段。\n三、要求\n按期完工。"),
    ("enumeration/skipped", "一、认识\n渠要修。\n二、分工\n各队一段。\n四、要求\n按期完工。"),
    ("enumeration/repeated", "一、认识\n渠要修。\n二、分工\n各队一段。\n二、要求\n按期完工。"),
    ("enumeration/out-of-order", "一是修渠。三是清淤。二是补堤。"),
    ("enumeration/mixed-marks", "1.修渠\n2、清淤\n3.补堤"),
    ("enumeration/mixed-levels", "一、分工\n1.修渠\n（一）清淤\n（二）补堤\n2.护坡"),
    ("enumeration/missing-article", "第一条 渠要清。\n第二条 违反本制度第三十二条的，停水。\n第三条 本制度自印发之日起施行。"),
    ("enumeration/missing-annex", "请填写登记表（见附件3）。\n附件：1.登记表\n2.汇总表"),
    ("enumeration/announced-count", "今天讲三点意见：\n一、修渠。\n二、清淤。"),
    ("anomaly/sign-for-sign", "第—批工程完工。"),
    ("anomaly/traditional", String(repeating: "今年的防汛工作抓得紧，各段都按时备齐了沙袋和木桩，值班的人一个不缺。\n", count: 8) + "黨员带头。"),
    ("anomaly/impossible-date", "完成时限：9月31日。"),
    ("anomaly/wrong-weekday", "定于2026年11月27日（星期四）开会。"),
    ("enumeration/empty-item", "一、工作\n1、抓部署。\n2、\n3、严督查。"),
    ("anomaly/truncated-line", "今天召开动员大会，主要任务……\n今天召开动员大会，主要任务是部署工作。"),
    ("anomaly/letter-for-digit", "来了2O人修渠。"),
    ("anomaly/garbled-number", "完成产值108?5亿元。"),
    ("anomaly/lost-number", "产值、税收分别增长 %和 %。"),
    ("anomaly/mixed-width", "来了１5人修渠。"),
    ("anomaly/masked-year", "20xx年3月开工。"),
    ("anomaly/mask", "**公司负责施工。"),
    ("anomaly/mojibake", "锟斤拷"),
    ("anomaly/leftover-markup", "要加强&nbsp;领导。"),
    ("anomaly/doubled-word", "正在进行进行整改。"),
    ("anomaly/doubled-passage", "要切实加强领导，要切实加强领导。"),
    ("anomaly/broken-line", "各车间要在月底以前把台账报上来，逾期不报的，必须\n说明原因并补报。"),
    ("anomaly/missing-end-mark", "今年的任务已经明确了，请各队按照分工抓好落实。今后还要继续努力\n二、几点要求\n抓紧开工。"),
    ("anomaly/lost-line-break", "渠要抓紧修好，抓好落实。　　二、加强领导"),
    ("anomaly/run-on-heading", "一、切实加强领导抓出成效各单位要部署。\n二、切实增强责任感各单位要带头。"),
    ("anomaly/particle", "要认真的查找问题。"),
    ("anomaly/doubled-number", "用了3三个小时。"),
    ("anomaly/stray-blank", "各队要开展 “三比”活动，按期完工。"),
    ("anomaly/missing-pause", "党委书记校长徐小华主持会议。"),
    ("anomaly/missing-colon", "他指出“水渠要早修，堤坝要早补。”"),
    ("anomaly/doubled-comparator", "赞成的超过30%以上。"),
    ("anomaly/confusable", "要再接再励。"),
    ("anomaly/lost-word", "渠修好了。同志指出，水要管好。"),
    ("anomaly/lost-beginning", "的第一责任人，对本队的工程质量和安全负总责，出了问题要追究到底，谁也不能例外。\n二是抓好骨干培训。\n三是按期完工。"),
    ("anomaly/lost-ending", "在全县动员大会上的讲\n同志们：\n今天开会。"),
    ("anomaly/lost-list", "一、清渠\n渠要清。\n二、修堤\n堤有三处险，今年冬天一并解决，具体是：\n三、几点要求\n人要齐。"),
    ("anomaly/page-number", "水单签字以后……报站段党委\n— 7 —\n备案。"),
    ("anomaly/unclosed-mark", "“三个服务的要求。"),
    ("anomaly/unopened-mark", "三个服务”的要求。"),
    ("anomaly/turned-quote", "“先进“的标准。"),
    ("anomaly/nested-quotes", "“推动“两渠”建设”的要求。"),
    ("number/at-least", "满意率60%以上。"),
    ("number/at-most", "不超过3天；5月26日前报名。"),
    ("number/more-than", "来了六千多名。"),
    ("number/less-than", "赞成的不到三分之二。"),
    ("number/about", "赞成的占20%左右。"),
    ("number/share", "必须达到100%；扣发50%的奖金。"),
    ("number/range", "干三至五天。"),
    ("number/change", "供水率由88%提高到93%，提高了5%。"),
    ("number/ratio", "10件中办结9件，办结率80%。"),
    ("number/sum", "甲组12人、乙组9人，共25人。"),
    ("number/table-sum", "批次\t单位数\n第一批\t126\n第二批\t284\n合计\t420"),
    ("number/table-order", "序号\t措施\n1\t修渠\n2\t清淤\n3\t补堤\n5\t护坡"),
    ("number/table-shares", "意见\t占比\n漏水\t45%\n停水\t38%\n水费\t25%"),
    ("number/product", "分成6个组，每组8人，共50人。"),
    ("number/duration", "4月6日至12日公示15天。"),
    ("number/date-order", "6月20日至6月10日报名。"),
    ("number/bands", "欠费1万元以上、5万元以下的，停水一周；3万元以上的，停水一月。"),
    ("number/two-values", "全县有高层住宅86栋。\n68栋高层住宅要有人守。"),
    ("number/over-whole", "满意率达到103%。"),
    ("number/fewer-times", "漏水点下降了一倍。"),
    (
      "similarity/repeated-passage",
      "各位同志，今天我们要把渠道清淤、闸门检修和堤岸加固这三件关系全镇收成的大事一次部署到位，责任落实到每个生产队和每名党员。\n再说防汛。\n最后强调，今天我们要把渠道清淤、闸门检修和堤岸加固这三件关系全镇收成的大事一次部署到位，责任落实到每个生产队和每名党员。"
    ),
    ("anomaly/width", "同志们,今天修渠，明天清淤。"),
    ("anomaly/ellipsis", "等等..."),
    ("anomaly/repeated-mark", "渠要修，，堤要补。"),
    ("anomaly/ellipsis-before-etc", "水利、农机……等部门参加。"),
    ("anomaly/mark-before-etc", "采取讲座、参观、等形式。"),
    ("anomaly/clause-mark", "要认真整改、从而取得实效。"),
    ("anomaly/dash", "实现目标--三年不变。"),
    ("punctuation/between-quotes", "“甲”、“乙”两队。"),
    ("anomaly/straight-quotes", "\"三个服务\"的要求。"),
    ("punctuation/bracket-pause", "（一）、加强领导。\n（二）、统一思想。"),
    ("punctuation/numbering-mark", "1、修渠\n2、清淤"),
  ]

  /// These need opinions, a second document, or the numbers of a Word file, and are tried where those are.
  private static let elsewhere: Set<String> = [
    "number/quoted-share", "number/quoted-total", "number/uncompared-share", "number/contradiction",
    "similarity/shared-passage", "enumeration/doubled-number",
  ]

  /// The Chinese examples of the catalogue, by rule.
  private static func examples() throws -> [String: String] {
    let catalogue = try String(
      contentsOf: Program.root.appending(path: "Sources/Wording/catalogue.tsv"), encoding: .utf8)
    var examples: [String: String] = [:]
    for line in catalogue.split(separator: "\n") where line.hasPrefix("explain.") {
      let cells = line.split(separator: "\t").map(String.init)
      let name = cells[0].split(separator: ".", maxSplits: 2).map(String.init)
      guard name.count == 3, cells.count > 1, let example = cells[1].components(separatedBy: "\\n例：").dropFirst().first
      else { continue }
      examples[name[1] + "/" + name[2]] = example
    }
    return examples
  }

  @Test func everyExplainedRuleHasAnExampleHere() throws {
    let rules = try Set(Self.examples().keys)
    #expect(rules.count > 50)
    #expect(rules.subtracting(Self.documents.map(\.rule)).subtracting(Self.elsewhere).sorted() == [])
  }

  @Test func theExamplesStandInTheDocuments() throws {
    let examples = try Self.examples()
    let borders = CharacterSet(charactersIn: "→；：（。， “”")
    // What repeats is told in words.
    for (rule, text) in Self.documents where rule != "similarity/repeated-passage" {
      let example = try #require(examples[rule], "\(rule)").replacing("换行", with: "，")
      let parts = example.components(separatedBy: borders).filter { $0.count > 1 }
      let first = String(example.prefix { $0 != " " })
      let isShown =
        parts.contains { text.contains($0) } || text.contains(first) || example.hasPrefix(String(text.prefix(2)))
      #expect(isShown, "\(rule): \(example)")
    }
  }

  @Test func everyExampleIsFoundByItsRule() throws {
    let scratch = try Scratch()
    for (number, document) in Self.documents.enumerated() {
      try scratch.put(String(format: "%02d.txt", number), document.text + "\n")
    }
    let result = try Program.run(["check", ".", "--profile", "mobilisation", "--format", "json"], in: scratch.folder)
    let documents = try #require(try result.json()["documents"] as? [[String: Any]])
    #expect(documents.count == Self.documents.count)
    for (document, expected) in zip(documents, Self.documents) {
      let found = (document["findings"] as? [[String: Any]] ?? []).map { "\($0["check"] ?? "")/\($0["rule"] ?? "")" }
      #expect(found.contains(expected.rule), "\(expected.rule): \(found)")
    }
  }
}
