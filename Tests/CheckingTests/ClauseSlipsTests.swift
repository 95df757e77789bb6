import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

/// Words that only their clause shows to be wrong.
@Suite struct ClauseSlipsTests {
  private func findings(_ text: String) -> [Finding] {
    ClauseSlips().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("⟦既使⟧话说重了，也是为渠好。", "即使"), ("请⟦在坐⟧的各位站长想一想。", "在座"), ("巡堤不能⟦松解⟧。", "松懈"), ("渠户普遍⟦反应⟧夜里没水。", "反映"),
    ("职工先后⟦反应⟧食堂涨价。", "反映"), ("把群众⟦反应⟧最集中的事办好。", "反映"), ("要如实⟦反应⟧水情民意。", nil),
    ("要如实⟦反应⟧民情。", "反映"), ("建好应急⟦反映⟧机制。", "反应"), ("闸门没人看，⟦以至⟧造成三亩地被淹。", "以致"), ("各段⟦必需⟧立即上堤。", "必须"),
    ("⟦必需⟧尽快清淤。", "必须"), ("用好群众赋予的⟦权利⟧。", "权力"), ("站长手中的⟦权利⟧不能用来分水卖钱。", "权力"), ("有人滥用⟦权利⟧谋私。", "权力"),
    ("不准⟦截流⟧救灾款。", "截留"), ("查处贪污、⟦截流⟧水费的人。", "截留"), ("要⟦作到⟧渠渠有人管。", "做到"), ("⟦作到⟧人人会看水。", "做到"),
    ("健全看水长效⟦机智⟧。", "机制"), ("自觉⟦接收⟧渠户监督。", nil), ("自觉⟦接收⟧监督。", "接受"), ("县人大⟦长委会⟧听取了汇报。", "常委会"), ("对偷水的毫不⟦首软⟧。", "手软"),
    ("把渠户的事放在⟦心理⟧。", "心里"), ("山洪⟦爆发⟧冲了两道闸。", "暴发"), ("抓好⟦落时⟧。", "落实"),
    ("在村委会的⟦正确下⟧，渠修好了。", "正确领导下"), ("要⟦把作为⟧当前的头等大事来抓。", "把这项工作作为"),
    ("党员⟦先进行教育⟧要抓实。", "先进性教育"),
    ("⟦既使⟧遇到大旱也不怕。", "即使"), ("党员⟦先进行教育活动⟧要抓实。", "先进性教育活动"),
    ("清渠⟦既将⟧开工。", "即将"), ("⟦概括的讲⟧，渠分三段。", "概括地讲"), ("⟦在遵照⟧渠站的总体安排下，各队开了工。", "在"), ("传达渠站⟦关于《关于⟧清渠的意见》的精神。", "《关于"),
    ("看水的人在堤上⟦渡过⟧了一个冬天。", "度过"),
  ])
  func theClauseShowsTheWrongWord(marked: String, suggestion: String?) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    guard let suggestion else { return #expect(found.isEmpty) }
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == [suggestion])
    #expect(found.allSatisfy { $0.rule == "confusable" && !$0.isCertain })
  }

  @Test(arguments: [
    "渠户普遍反应良好，普遍反应是好的。", "职工反应强烈。", "应急反应情况要记下来。", "水位高，以至堤上不能走车。", "渠水清，以至于能见底。", "生活必需立即备齐。", "这是必需经费。",
    "宪法赋予公民的权利不容侵犯。", "业主手中的权利要用好。", "滥用权利的后果自负。", "上游截流补助下游的河道用水。", "工作到天黑。", "要作到月底。", "他机智地躲过了洪水。", "民兵工作机智勇敢。",
    "要接收教育局的来件。", "要接收检查组的意见。", "员工手中的权利要保障。", "接收信号不好。", "长委会讨论了长江的水情。", "首软不软。", "要把心理健康放在心上。", "放在心理健康课里讲。",
    "矛盾爆发了。", "他概括的讲话要点不长。", "严格的说教没有用。", "雨落时分。", "抓好落时间表。",
    "既使渠户得了水，又使田里长了粮。", "既使渠户得了水，也使站里省了事。", "他正在坐的船上。", "医生做了松解术。", "先进行教育活动，再分水。", "渠道既将清淤，闸门又将更换。", "大家一起渡过难关。",
    "冬天渡过了小清河。",
    "对偷水的同志，先进行教育，再罚款。", "在遵照章程的前提下，听从安排。", "存在按照领导下达的任务办的情况。", "关于《关于清渠的意见》的说明。", "转发关于《关于清渠的意见》的精神。",
    "正确下达水量，来往密切，分工明确。", "要把作为试点的渠修好来看水。",
  ])
  func elsewhereTheWordsAreRight(text: String) { #expect(findings(text).map { "\($0.message.values)" } == []) }

  @Test func whatTheOtherTablesNameIsSaidOnce() {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: "各段必需认真守堤，群众普遍反应问题多。")))
    let found = AnomalyCheck(source, Numbering(source), fragment: nil).findings().filter { $0.rule == "confusable" }
    #expect(found.count == 2)
  }
}
