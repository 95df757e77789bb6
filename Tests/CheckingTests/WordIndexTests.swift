import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct WordIndexTests {
  private let index = WordIndex(["补课", "补", "重新补课", ""].map(\.scalarValues))

  private func text(_ string: String) -> SourceText {
    SourceText(TokenizedDocument(plain: Document(name: "", text: string)))
  }

  @Test func theLongestWordAtAPlaceIsFound() {
    #expect(index.word(at: 1, of: text("要重新补课")) == "重新补课".scalarValues)
    #expect(index.word(at: 0, of: text("补课")) == "补课".scalarValues)
    #expect(index.word(at: 0, of: text("要")) == nil)
    #expect(index.word(at: 9, of: text("要")) == nil)
  }

  @Test func theFirstWordOfARangeLiesInIt() {
    #expect(index.first(in: 0..<5, of: text("他要补课吗")) == 2..<4)
    #expect(index.first(in: 0..<3, of: text("他要补课吗")) == 2..<3)
    #expect(index.first(in: 3..<5, of: text("他要补课吗")) == nil)
  }
}
