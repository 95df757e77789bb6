import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct SloganRunTests {
  private func items(_ text: String, count: Int, head: String) -> [String]? {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text + head)))
    let end = text.unicodeScalars.count
    let part = NumberedSlogan.Part(count: count, head: end..<source.count, range: end..<source.count)
    return SloganRun(part, in: source).items(endingAt: end)?.map(source.text)
  }

  @Test func wordsInARowThatEndWithTheCountedSignAreTheItems() {
    #expect(items("打通种业农业牧业", count: 3, head: "业") == ["种业", "农业", "牧业"])
  }

  @Test(arguments: [("打通种业农业", 3), ("种业农业牧业渔业", 3), ("种业、农业、牧业", 3), ("业业业业业业", 3), ("", 3), ("种业农业", 2)])
  func otherRowsAreNone(text: String, count: Int) {
    #expect(items(text, count: count, head: "业") == nil)
  }

  @Test func aWordOfTwoSignsIsCountedOtherwise() {
    #expect(items("打通种业农业牧业", count: 3, head: "产业") == nil)
  }
}
