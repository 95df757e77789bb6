import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct UnpairedMarksTests {
  private func found(_ text: String) -> [TextRange] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return UnpairedMarks(isFragment: false, isCut: true).findings(in: source).map(\.range)
  }

  /// The end of the text is lost, but the mark closes a name before it.
  @Test func aNameIsClosedBeforeItsComma() {
    let marked = MarkedText("牢记“三个务必”，弘扬⟦“马灯精神⟧，把渠修到田头")
    #expect(found(marked.text) == marked.ranges)
  }

  @Test(arguments: ["他说：“马灯照路，把渠修到田头", "牢记“三个务必”，他说“渠要修到田头去才算完，不修到田头"])
  func aQuotationMayEndBehindTheCut(text: String) { #expect(found(text).isEmpty) }
}
