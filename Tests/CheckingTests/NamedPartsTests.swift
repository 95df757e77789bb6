import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct NamedPartsTests {
  /// The items of the first quoted slogan.
  private func items(_ text: String) -> [String]? {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    guard let slogan = SloganFinder(source).slogans(QuotedSpan.all(in: source)).first else { return nil }
    return NamedParts(slogan: slogan, text: source).expansion()?.items.map { source.text($0) }
  }

  @Test func everyPartHasItsOwnItems() {
    let text = "围绕“一条主线、两个确保”来干。一条主线，就是修堤；两个确保，是确保不溃口、确保不死人。"
    #expect(items(text) == ["修堤", "确保不溃口", "确保不死人"])
  }

  @Test(arguments: [
    "围绕“一条主线、两个确保”来干。", "围绕“一条主线、两个确保”来干。一条主线，就是修堤。", "围绕“一条主线、两个确保”来干。两个确保不能少，一条主线不能丢。",
  ])
  func withoutAllPartsNothingIsBelieved(text: String) {
    #expect(items(text) == nil)
  }
}
