import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct ComparedTextTests {
  private func compared(_ text: String) -> ComparedText {
    let document = Document(name: "", text: text)
    return ComparedText(document, folded: FoldedText(document, table: .plain))
  }

  @Test(arguments: [
    ("渡口，开船！", "渡口开船"), ("渡 口\n开船", "渡口开船"), ("ＡＢ１２", "ab12"), ("①渡口②", "渡口"), ("〇号・渡口", "〇号渡口"),
    ("……——", ""), ("ア々", "ア々"),
  ])
  func onlyWhatIsSaidCounts(text: String, scalars: String) {
    #expect(compared(text).scalars == scalars.unicodeScalars.map(\.value))
  }

  @Test func aRangeGoesBackToTheTextAsWritten() {
    let text = compared("甲、乙　丙。")
    #expect(text.document.text(text.range(0..<3)) == "甲、乙　丙")
    #expect(text.document.text(text.range(1..<2)) == "乙")
  }

  @Test(arguments: [
    ("他说“甲乙丙”。", [2..<5]), ("《甲乙》和「丙」", [0..<2, 3..<4]), ("\"甲\"乙\"丙\"", [0..<1, 2..<3]), ("“甲乙丙", []), ("甲”乙", []),
  ])
  func quotationsAndTitlesAreNoted(text: String, quotations: [Range<Int>]) {
    #expect(compared(text).quotations == quotations)
  }
}
