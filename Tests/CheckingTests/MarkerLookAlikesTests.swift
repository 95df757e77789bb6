import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct MarkerLookAlikesTests {
  private func source(_ text: String) -> SourceText {
    SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
  }

  @Test(arguments: [
    ("第（一）、", "（二）", "、（四）项措施", true), ("有前条第(三)和", "(四)", "情形的", true), ("（一）甲。", "（二）", "项目要快", false),
    ("按（一）、", "（二）", "目办理", true), ("分（一）、", "（二）", "项目两组", false), ("", "（二）", "", false),
  ])
  func aLabelBehindAnOrdinalOrBeforeItemNamesOne(before: String, label: String, behind: String, isReference: Bool) {
    let start = before.unicodeScalars.count
    let text = source(before + label + behind)
    #expect(MarkerLookAlikes.isReference(start..<start + label.unicodeScalars.count, in: text) == isReference)
  }

  @Test(arguments: [("2026年修路", true), ("5+2站点", true), ("2026个", false), ("5米", false), ("+2", false), ("", false)])
  func aYearOrASumBehindTheDotIsAFigureOfItsOwn(text: String, isFigure: Bool) {
    #expect(MarkerLookAlikes.opensFigure(at: 0, in: source(text)) == isFigure)
  }

  @Test(arguments: [("见（第", true), ("见（第）", false), ("（\n", false), ("", false)])
  func anOpenBracketIsSeenWithinItsLine(text: String, isInside: Bool) {
    let text = source(text)
    #expect(MarkerLookAlikes.isInsideBrackets(text.count, in: text) == isInside)
  }
}
