import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct SetWordsTests {
  private func findings(_ text: String) -> [Finding] {
    Confusables().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("村支书是⟦第1责任⟧人。", "第一责任"), ("修渠是⟦第1要务⟧。", "第一要务"), ("下面，我⟦讲3点意见⟧。", "讲三点意见"), ("我⟦讲2点意见⟧。", "讲两点意见"),
    ("⟦1把手⟧要到渠上去。", "一把手"),
    ("⟦3农问题⟧是大事。", "三农问题"), ("⟦抢占至高点⟧。", "抢占制高点"), ("不能⟦鸣锣收金⟧。", "鸣金收兵"), ("评选全省和本次⟦盛市、县⟧先进。", "省、市、县"),
    ("进行⟦分表表彰⟧。", "分别表彰"),
    ("作了⟦发态发言⟧。", "表态发言"), ("表示⟦新切的慰问⟧。", "亲切的慰问"), ("⟦象今天这样⟧的水。", "像今天这样"),
  ])
  func setWordsHaveTheirOwnNumbersAndWords(marked: String, right: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == [right])
  }

  @Test(arguments: [
    "产量居全国第1位，得了第1名。", "3点半开会，提3点要求。", "连任过21把手，编号A1把手。", "13农场问题。", "昌盛市、县两级。", "现象今天这样多。", "积分表表彰的是渠工。", "登上至高点。",
  ])
  func numbersThatCountAndOtherWordsAreLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }
}
