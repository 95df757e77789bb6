import TestSupport
import Testing
import TextModel

@testable import Checking

/// A notice and its annex.
@Suite struct AnnexTitlesTests {
  private func findings(_ text: String) -> [Finding] {
    AnnexTitles(text: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))).findings()
  }

  @Test(arguments: [
    "关于印发《渠道用水管理办法》的通知\n各段：\n请照办。\n附件：⟦渠道水量管理办法⟧", "水管站关于修订《防汛值班工作制度》的通知\n各段：\n附件：《⟦防汛值班考勤制度⟧》\n请照办。",
  ])
  func theOtherNameIsShown(marked: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.allSatisfy { $0.rule == "annex-title" && $0.related.count == 1 })
  }

  @Test(arguments: [
    "关于印发《渠道用水管理办法》的通知\n附件：渠道用水管理办法", "关于印发《渠道用水管理办法》的通知\n附件：渠道用水登记表", "关于印发《渠道用水管理办法》的通知\n附件：渠道用水管理办法实施办法",
    "关于印发《渠道用水管理办法》的通知\n附件：1.渠道水量管理办法\n2.用水登记办法", "按照《渠道用水管理办法》放水。\n附件：渠道水量管理办法", "关于印发《第一段放水管理办法》的通知\n附件：第二段放水管理办法",
    "附件：",
  ])
  func othersAreLeft(text: String) { #expect(findings(text).isEmpty) }
}
