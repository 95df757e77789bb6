import Testing
import TextModel
import UnicodeText

@Suite struct FoldingTableICUTests {
  @Test func foldsWidthCaseAndTraditional() {
    let folded = FoldedText(Document(name: "", text: "ＡＢ１２ 發展　問 題"), table: .icu)
    #expect(String(String.UnicodeScalarView(folded.scalars.compactMap(Unicode.Scalar.init))) == "ab12 发展问题")
  }
  @Test func timing() {
    let c = ContinuousClock()
    print(c.measure { _ = FoldingTable.icu })
    print(ICU.version)
  }
}
