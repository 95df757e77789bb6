import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct NamedMarkerTests {
  @Test(
    arguments: [
      ("收获之三，大家心齐了。", 3), ("好做法之十一：早开工。", 11), ("  体会之一、早开工。", 1), ("收获之中，最大的是心齐。", nil), ("收获之三个方面。", nil),
      ("大家说，收获之三，心齐。", nil), ("总之一句话，要早开工。", nil), ("", nil),
    ] as [(String, Int?)])
  func linesThatBeginWithNamedNumbersAreRead(text: String, number: Int?) {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    let marker = source.lines.first.flatMap { NamedMarker.marker(startingLine: $0, in: source) }
    #expect(marker?.number == number)
  }
}
