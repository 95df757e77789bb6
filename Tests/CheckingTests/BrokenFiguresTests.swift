import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct BrokenFiguresTests {
  private func findings(_ text: String) -> [Finding] {
    BrokenFigures().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("水费收缴率达到⟦百分之92.5%⟧。", "92.5%"), ("漏损率下降⟦3%个百分点⟧。", "3个百分点"), ("漏损率占⟦百分之三十%⟧。", "百分之三十"),
    ("水费涨了⟦百分之一百五十六％%⟧。", "百分之一百五十六"), ("收了⟦百分之40%%⟧。", "40%"), ("投资⟦3 .5⟧亿元修渠。", "3.5"),
    ("亩产提高⟦12. 3⟧%。", "12.3"), ("从2024⟦年年⟧3月起放水。", "年"),
    ("到3⟦月月⟧15日止。", "月"), ("⟦6月30前⟧修完。", "6月30日前"), ("⟦11月5前⟧放水。", "11月5日前"),
    ("渠水温度到⟦38o C⟧。", "38℃"), ("修了⟦10几⟧米渠，清了⟦30几⟧方淤。", "十几 三十几"),
  ])
  func figuresWrittenTwiceOverOrBrokenAreFound(marked: String, right: String) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.map { $0.suggestion ?? "" }.joined(separator: " ") == right)
  }

  @Test(arguments: [
    "收缴率达到92.5%，下降3个百分点。", "百分之九十二", "2024年年底放水，2024年年中检修。", "1. 3个支部到场。",
    "见表2. 3亿元的项目另列。\n", "6月30日前修完，6月3号前备料。", "6月30前后几天下雨。", "2. 5%的村没有通水。", "气温38℃，方案C。", "修了100几米、12几何题、十几米。",
    "",
  ])
  func whatIsRightOrDoubtfulIsLeftAlone(text: String) { #expect(findings(text).isEmpty) }
}
