import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct PlanClosingsTests {
  @Test(
    arguments: [
      ("以上三项由后勤处负责", .before(3)), ("以上3项工作6月底前完成", .before(3)), ("上述两个问题由工会牵头", .before(2)),
      ("以上各项年底前完成", .before(nil)),
      ("上述工作由总务处负责", .before(nil)), ("以下五项由设备科负责", .below), ("以上单位要重视", nil), ("三项工作由工会负责", nil), ("以下简称本院", nil),
    ] as [(String, PlanClosings.Reach?)])
  func whatIsCountedIsSpokenOf(sentence: String, reach: PlanClosings.Reach?) {
    let text = SourceText(TokenizedDocument(plain: Document(name: "", text: sentence)))
    #expect(PlanClosings(text).reach(of: 0..<text.count) == reach)
  }
}
