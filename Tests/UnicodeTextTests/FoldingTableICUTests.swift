import Testing
import TextModel
import UnicodeText

@Suite struct FoldingTableICUTests {
  @Test(arguments: [
    ("ＡＢ１２ 發展　問 題", "ab12发展问题"), ("幹部們說", "干部们说"), ("\u{F900}", "岂"), ("ｱ", "ア"), ("Ⅻ", "ⅻ"),
  ])
  func widthCaseAndTraditionalCharactersFold(text: String, expected: String) {
    let folded = FoldedText.scalars(of: text, table: .icu)
    #expect(String(String.UnicodeScalarView(folded.compactMap(Unicode.Scalar.init))) == expected)
  }
}
