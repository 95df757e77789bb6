import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct OpenedParagraphsTests {
  private func items(_ text: String) -> [String]? {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    guard let slogan = SloganFinder(source).slogans(QuotedSpan.all(in: source)).first else { return nil }
    let start = SloganOpening(after: slogan.end, in: source).end
    return OpenedParagraphs(slogan: slogan, text: source).expansion(from: start)?.items.map(source.text)
  }

  @Test func paragraphsOpenedByTheWordAreTheItems() {
    #expect(items("“三个聚焦”：\n聚焦水。修渠。\n修到东村。\n——聚焦粮\n聚焦路。") == ["聚焦水", "聚焦粮", "聚焦路"])
  }

  @Test(arguments: [
    "“三个聚焦”：\n聚焦水。\n聚焦粮。", "“三个聚焦”：聚焦水。\n聚焦粮。\n聚焦路。", "“三个聚焦”：\n修渠。\n选种。\n铺路。", "“两聚焦三看重”：\n聚焦水。",
  ])
  func otherNumbersAndOtherLinesAreNot(text: String) {
    #expect(items(text) == nil)
  }
}
