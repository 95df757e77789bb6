import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct BrokenMarkerTests {
  /// Style and number of the labels across the starts of lines.
  private func labels(_ text: String) -> [String] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return source.lines.compactMap { BrokenMarker.marker(acrossStartOf: $0, in: source) }.map {
      "\($0.number) " + source.text($0.range).replacing("\n", with: "|")
    }
  }

  @Test(arguments: [
    ("先看账。\n（3\n）再看货。", "3 （3|）"), ("先看账。（\n四）再看货。", "4 （|四）"), ("先看账。二\n是再看货。", "2 二|是"),
    ("先看账。\n5\n、再看货。", "5 5|、"), ("一要看账，二\n要看货。", "2 二|要"),
    ("先看账；第\n三，再看货。", "3 第|三"), ("先看账。第\n二，再看货。", "2 第|二"),
  ])
  func labelsAreJoined(text: String, label: String) {
    #expect(labels(text) == [label])
  }

  @Test(arguments: [
    "先看账二\n是再看货。", "先看账。\n2005\n、再看货。", "先看账。\n3\n是再看货。", "（一）\n再看货。", "先看账。\n再看货。", "\n）", "这是第\n三，批货。",
    "先看账。第\n三批货。",
  ])
  func othersAreLeftAlone(text: String) {
    #expect(labels(text) == [])
  }
}
