import Testing

@testable import Documents

@Suite struct ShownHeaderTests {
  @Test func aShortHeaderIsShownWhole() {
    #expect(ShownHeader(["编号", "", "满意度"]).text == "编号、满意度")
    #expect(ShownHeader([]).text == "")
  }

  @Test func aLongOneIsCut() {
    #expect(ShownHeader((1...12).map { "列\($0)" }).text == "列1、列2、列3、列4、列5、列6、列7、列8、列9、列10、…")
    #expect(ShownHeader((1...10).map { "列\($0)" }).text.hasSuffix("列10"))
    #expect(ShownHeader([String(repeating: "长", count: 31)]).text == String(repeating: "长", count: 30) + "…")
  }

  @Test func whatChangesAScreenIsLeftOut() { #expect(ShownHeader(["意\u{1B}[31m见\u{202E}", "\u{7}"]).text == "意[31m见") }
}
