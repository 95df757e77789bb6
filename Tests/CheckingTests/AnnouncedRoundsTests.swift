import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct AnnouncedRoundsTests {
  private func findings(_ text: String) -> [Finding] {
    AnnouncedRounds(text: SourceText(TokenizedDocument(plain: Document(name: "t", text: text)))).findings()
  }

  @Test(arguments: [
    "站里组织⟦三轮督查⟧：第一轮在5月，第二轮在7月。", "分⟦两批⟧，第一批修干渠，第二批修支渠，第三批修毛渠。",
    "分⟦3个阶段⟧：第一阶段学习，第二阶段查摆。",
  ])
  func roundsThatAreMissing(marked: String) {
    let text = MarkedText(marked)
    #expect(findings(text.text).map(\.range) == text.ranges)
  }

  @Test(arguments: [
    "站里组织三轮督查：第一轮在5月，第二轮在7月，第三轮在9月。", "站里组织三轮督查：第一轮在5月，第二轮在7月，最后一轮在9月。",
    "分三步：第一步清淤，第二步加固。\n第三步通水。", "第三轮督查：第一轮的问题改了没有。", "组织三轮督查：第一轮在5月。",
    "三批物资：第一批、第三批已到。",
  ])
  func roundsThatAreAllThere(text: String) {
    #expect(findings(text).isEmpty)
  }
}
