import Foundation
import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

/// Faults that only the words around them show.
@Suite struct SlipsInContextTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return AnomalyCheck(source, Numbering(source), fragment: Fragment(source, Numbering(source))).findings().sorted(
      by: Finding.inTextOrder)
  }

  @Test(arguments: [
    ("做好⟦2017度⟧工作总结。", "2017年度"), ("评出⟦2009度⟧先进渠长。", "2009年度"),
    ("⟦只有⟧坚持早修渠，就能早受益。", "只要"), ("⟦只有⟧把堤补牢，就不怕发水。", "只要"),
    ("报名的⟦应与20个工作日内⟧答复。", nil), ("各队须⟦与3日内⟧交账。", "于3日内"), ("款项定⟦与12月底前⟧付清。", "于12月底前"),
    ("大家⟦紧紧的联系在一起⟧。", "紧紧地联系在一起"), ("我⟦深深的体会到⟧，水贵如油。", "深深地体会到"), ("要⟦清醒的看到⟧，堤还不牢。", "清醒地看到"),
    ("要⟦切实的做好⟧看水工作。", "切实地做好"), ("⟦最大限度的减少⟧漏水。", "最大限度地减少"),
    ("大水带来了⟦极大地考验⟧，大家没有退。", "极大的考验"), ("取得了⟦显著地成效⟧。", "显著的成效"),
    ("新来的渠工很快⟦熔入大家庭⟧。", "融入大家庭"), ("一场雨，老闸⟦也跨了⟧。", "也垮了"), ("⟦全面部属⟧春灌。", "全面部署"),
    ("讲清⟦根本情况⟧，修好⟦根本农田⟧。", nil), ("提高⟦公共效劳⟧水平。", "公共服务"), ("排查⟦平安隐患⟧。", "安全隐患"), ("按⟦指导原那么⟧办。", "指导原则"),
    ("到11⟦月未⟧，渠要修完。", "月末"), ("2006⟦年未⟧前交账。", "年末"),
    ("抓好⟦党风廉建设⟧。", "党风廉政建设"), ("开展⟦先进性教活动⟧。", "先进性教育活动"), ("发挥⟦战斗堡作用⟧。", "战斗堡垒作用"), ("开好⟦民主活会⟧。", "民主生活会"),
    ("学习⟦习近平新时代特色社会主义思想⟧。", "习近平新时代中国特色社会主义思想"), ("坚持⟦以人民为的发展思想⟧。", "以人民为中心的发展思想"),
    ("贯彻⟦六中会精神⟧。", "六中全会精神"), ("高举⟦中国特色社会主义伟旗帜⟧。", "中国特色社会主义伟大旗帜"),
    ("提三点希望⟦；⟧一是早修渠；二是勤看水；三是严管护。", "："),
    ("会后⟦重C点⟧看了东渠。", "重点"),
    ("1.清渠要早，各队都要在开春之前把淤泥清完。\n2.补堤要实，各段都要有人日夜守着并记好水位⟦，⟧\n3.植树要快，栽一棵活一棵。", "。"),
  ])
  func theWordsAroundShowTheFault(marked: String, suggestion: String?) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    if suggestion == nil { return #expect(!findings.isEmpty) }
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.map(\.suggestion) == [suggestion])
  }

  @Test(arguments: [
    "今年用电2017度，耗电2005度，水温2000度左右。", "只有坚持早修渠，才能早受益。", "只有三户人家，就占了半条渠。", "村里只有把渠修好这一件事，就看大家。",
    "与20个工作日相比少了三天，与3日前一样。", "紧紧的一条心，深深的水，清醒的头脑。", "有效的减少幅度，有力的预防措施，全面的预防体系。",
    "极大地鼓舞了人心，积极地影响着大家。", "他把铁熔入模子，跨了过去，也跨了一步。", "部属单位和部属院校，这项工作部属于常事。", "立根本、管长远，平安健康，愿为大家效劳。",
    "党小组生活会照开，思想政治作用不小，毛泽东想修渠。", "看A级景区、B类渠道和甲C队。", "重点C看了。", "讲了三点；大家鼓掌。一是早修渠。二是勤看水。",
    "6月未完成的，7月补。", "一年未见，渠变了样。", "个别党员党员意识淡薄。", "价格3.\n2.5元一斤的也有，", "提三点希望：一是早修渠；二是勤看水；三是严管护。",
  ])
  func otherwiseTheSameWordsAreRight(text: String) {
    #expect(findings(text).map { "\($0.rule) \($0.message.values)" } == [])
  }

  @Test func aBlankBeforeANumberIsASlipAmongNumbersWithoutOne() {
    let text = "全村清渠12里，补堤35里，植树800棵，修路3里，架桥2座，发放水票共计⟦票 1239⟧张。"
    let marked = MarkedText(text.replacingOccurrences(of: "⟦票 1239⟧", with: "⟦票 1⟧239"))
    #expect(findings(marked.text).map(\.range) == marked.ranges)
    #expect(findings("全村清渠 12里，补堤 35里，植树 800棵，修路 3里，架桥 2座，发放水票共计 1239张。").isEmpty)
    #expect(findings("全村清渠12里，补堤35里，植树800棵，修路3里，架桥2座。建设第 1章，先看水。").isEmpty)
  }

  @Test func aBlankBehindADashIsASlipAndInATitleItPartsTwoHalves() {
    let marked = MarkedText("老渠工说了一句大家都记得的话⟦— “⟧水要早引”，从此年年早开闸。")
    #expect(findings(marked.text.replacingOccurrences(of: "—", with: "——")).map(\.suggestion) == ["—“"])
    #expect(findings("会上学习《管好三渠的水 守住千亩的田》一文，各队都交了一篇心得，放在水管站里。").isEmpty)
    #expect(findings("会议以“管好三渠的水 守住千亩的田”为主题，各队都派了人，会开了整整一天。").isEmpty)
  }

  @Test func aMarkWhosePartnerLiesBehindTheEndOfACutTextIsLeftAlone() {
    let start = "水渠要早修，堤坝要早补，各村都要动手。各队要把渠段分到人头，"
    #expect(!findings(start + "并学习“三个").contains { $0.rule == "unclosed-mark" })
    #expect(findings(start + "并学习“三个到位。大家照办。").contains { $0.rule == "unclosed-mark" })
  }
}
