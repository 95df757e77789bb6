import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct FormerBodiesTests {
  private func findings(_ text: String) -> [Finding] {
    FormerBodies(text: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))).findings()
  }

  @Test(arguments: [
    ("关于清渠的通知\n由县⟦环保局⟧测水质。\n2024年3月5日", "生态环境局"), ("2023年清渠要点\n⟦质量技术监督局⟧验闸。", "市场监督管理局"),
    ("关于清渠的通知\n（2025年6月1日）\n请⟦国务院扶贫办⟧指导。", "农业农村部"), ("清渠方案\n水利站会同乡⟦计生委⟧办。\n二〇二二年一月四日", "卫生健康局"),
    ("2021年清渠要点\n区⟦人事劳动和社会保障局⟧招看水员。", "人力资源和社会保障局"), ("2020年清渠要点\n水利站、⟦安监局⟧同查。", "应急管理局"),
    ("2024年清渠要点\n2016年，县环保局测过水质。县⟦环保局⟧今年再测。", nil),
  ])
  func anOldNameInALaterDocumentIsTold(marked: String, now: String?) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    guard let now else { return #expect(found.isEmpty) }
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == [now])
    #expect(found.allSatisfy { $0.rule == "former-body" && $0.check == .term && !$0.isCertain })
  }

  @Test func theNameAndTheYearsAreSaid() {
    let said = findings("2024年清渠要点\n县国土局划界。").map { $0.message.text(in: .chinese) }
    #expect(said == ["“国土局”这个名称最晚用到 2019 年，现为“自然资源局”，而文稿写于 2024 年；若说的是往事，可写“原国土局”"])
  }

  @Test(arguments: [
    "县环保局测水质。", "关于清渠的通知\n由县环保局测水质。\n2015年3月5日", "2024年清渠要点\n原县环保局的旧楼拆了。", "2024年清渠要点\n县环保局更名为生态环境局。县环保局的牌子摘了。",
    "2024年清渠要点\n他时任县工商局局长。", "2024年清渠要点\n2017年，县工商局查过三家。", "2024年清渠要点\n按《县环保局关于测水的意见》办。", "2024年清渠要点\n县环保局（现生态环境局）测水质。",
    "2024年清渠要点\n农业部门、环保局域网、开发区安监局、文化旅游局照旧。", "2024年清渠要点\n学美国农业部的办法。", "2016年—2030年水利规划\n县环保局测水质。",
    "2024年全县要把渠修好，把水管好。\n县环保局测水质。", "",
  ])
  func historyAndOtherBodiesAreNot(text: String) { #expect(findings(text).map { "\($0.message.values)" } == []) }
}
