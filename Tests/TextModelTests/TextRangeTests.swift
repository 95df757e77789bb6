import Testing
import TextModel

@Suite struct TextRangeTests {
  @Test func rangesThatOnlyTouchDoNotOverlap() {
    #expect(!TextRange(0, 3).overlaps(TextRange(3, 6)))
    #expect(TextRange(0, 4).overlaps(TextRange(3, 6)))
    #expect(!TextRange(3, 3).overlaps(TextRange(3, 6)))
  }

  @Test func textOrderPutsTheShorterFirst() {
    #expect(
      [TextRange(3, 9), TextRange(0, 5), TextRange(0, 2)].sorted() == [
        TextRange(0, 2), TextRange(0, 5), TextRange(3, 9),
      ])
  }
}
