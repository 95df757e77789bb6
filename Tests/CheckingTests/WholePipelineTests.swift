import TestSupport
import Testing
import TextModel

@testable import Checking

/// Every rule inside the whole pipeline: what stands between the marks is found, as this rule and as nothing else.
@Suite struct WholePipelineTests {
  private func found(_ text: String) throws -> (rules: [String], ranges: [TextRange]) {
    let profile = ReviewProfile(
      id: "p", title: "t",
      terms: [.init(id: "race", use: "劳动竞赛", not: ["劳竞", "劳赛"])], slogans: [.init(text: "从严从实", required: true)])
    let findings = Reviewer(profile, folding: .plain)
      .review(TokenizedDocument(plain: Document(name: "a.txt", text: text))).findings
    return (findings.map { "\($0.check.rawValue)/\($0.rule)" }, findings.map(\.range))
  }

  @Test(arguments: [
    ("⟦劳竞⟧开始了。", "term/race"), ("不宜称为“劳竞”。", ""), ("“⟦劳赛⟧”热火朝天。", "term/race"),
    ("坚持⟦从严从实⟧。", "slogan/listed"),
    ("开展“⟦三查三看⟧”，一查账目，看清不清；二查仓库，看满不满；三查车辆，看好不好。", "slogan/numbered"),
    ("既要防火，又要防盗，做到“⟦两防⟧”。", "slogan/numbered"),
    ("落实“⟦两个务必⟧”，即务必守时、不迟到，务必守信、不食言。", "slogan/numbered"),
    ("搭建“⟦一个平台、两个网络、三项机制⟧”。", "slogan/numbered"),
    ("做到“⟦五勤⟧”：眼勤、手勤、腿勤、嘴勤。", "slogan/mismatch"),
    ("贯彻“八字方针”，念好“三字经”。", ""),
    ("十六大以来，三个月里，“三农”问题，“一把手”，三八红旗手，五一长假，第二批单位。", ""),
    ("一、防汛\n讲防汛。\n二、抗旱\n讲抗旱。\n⟦四、⟧造林\n讲造林。", "enumeration/skipped"),
    ("做好三件事：一、清渠；二、补堤；⟦四、⟧植树。", "enumeration/skipped"),
    ("一是学。二是练。⟦二是⟧比。", "enumeration/repeated"),
    ("一是学，一是思，两样都要紧。", ""),
    ("讲⟦三点意见⟧：一是学。二是练。", "enumeration/announced-count"),
    ("一、防汛\n（一）备料\n（二）巡堤\n二、抗旱\n（三）打井", ""),
    ("一、防汛\n（一）备料\n（二）巡堤\n二、抗旱\n⟦（二）⟧打井", "enumeration/lost-start"),
    ("⟦切实加强领导，切实加强领导⟧，抓好落实。", "anomaly/doubled-passage"),
    ("大家要⟦做到做到⟧人人过关。", "anomaly/doubled-word"),
    ("各党（总⟦)⟧支部参加。", "anomaly/width"),
    ("落款⟦锟斤拷锟斤拷⟧。", "anomaly/mojibake"),
    ("队员们⟦认真的排查⟧险段。", "anomaly/particle"), ("排队⟦3三⟧个小时。", "anomaly/doubled-number"),
    ("学⟦习 “⟧样板”经验，不走样。", "anomaly/stray-blank"), ("甲站、乙站⟦……等⟧单位到会。", "anomaly/ellipsis-before-etc"),
    ("提高认识⟦&nbsp;⟧狠抓落实。", "anomaly/leftover-markup"),
    ("完成产值⟦312?5⟧万元。", "anomaly/garbled-number"),
    ("⟦20xx⟧年开工。", "anomaly/masked-year"), ("⟦**⟧同志到会。", "anomaly/mask"), ("管好⟦自已⟧。", "anomaly/confusable"),
    ("⟦权利观、地位观⟧、利益观。", "anomaly/confusable"), ("权利和义务相统一。", ""), ("⟦截止⟧目前，已完成大半。", "anomaly/confusable"),
    ("报名截止日期是⟦月底⟧。", "number/at-most"), ("学习⟦《手册⟧，掌握要点。", "anomaly/unclosed-mark"), ("怎么办⟦?⟧靠大家。", "anomaly/width"),
    ("满意率⟦低于80%⟧的要补课。", "number/less-than"), ("⟦过半数⟧的代表赞成。", "number/more-than"), ("用了⟦一个半月左右⟧。", "number/about"),
    ("凡有⟦三分之一以上⟧的人不满意，就要返工。", "number/at-least"), ("一季度、第三名、二〇〇五年。", ""),
    ("“甲”⟦、⟧“乙”。", "punctuation/between-quotes"), ("大家辛苦了！", ""), ("", ""),
  ])
  func eachCaseHasOneAnswer(marked: String, expected: String) throws {
    let marked = MarkedText("同志们：\n" + marked + "\n散会。\n")
    let found = try found(marked.text)
    #expect(found.rules.joined(separator: " ") == expected)
    #expect(found.ranges == marked.ranges)
  }
}
