import Testing
import TextModel

@Suite struct FoldingTableTests {
  @Test func foldingTwiceChangesNothingMore() {
    let once = FoldedText.scalars(of: "ＡｂＣ １２３，全角　空格", table: .plain)
    let text = String(String.UnicodeScalarView(once.compactMap(Unicode.Scalar.init)))
    #expect(FoldedText.scalars(of: text, table: .plain) == once)
  }
}
