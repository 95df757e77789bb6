import TestSupport
import Testing
import TextModel

@Suite struct TokenizedDocumentTests {
  @Test func sentencesAreFoundByOffsetAndTrimmed() {
    let marked = MarkedText("第一句。\n\u{3000}\u{3000}⟦第二句。⟧\r\n第三句")
    let document = TokenizedDocument(plain: marked.document)
    let index = document.sentenceIndex(at: marked.ranges[0].start)
    #expect(document.trimmedSentence(index) == marked.ranges[0])
  }

  @Test func aBlankRangeTrimsToNothing() {
    let document = TokenizedDocument(plain: Document(name: "", text: " \u{3000}\n"))
    #expect(document.trimmed(document.document.range).isEmpty)
  }
}
