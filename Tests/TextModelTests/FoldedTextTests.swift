import TestSupport
import Testing
import TextModel

@Suite struct FoldedTextTests {
  private func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(FoldedText.scalars(of: text, table: .plain).compactMap(Unicode.Scalar.init)))
  }

  @Test(arguments: [
    ("第 二 批", "第二批"), ("ＡＢ１２", "ab12"), ("先\u{3000}进\u{200B}性", "先进性"), ("use  ICU now", "use icu now"),
    ("共 20 户", "共20户"), ("「四讲」", "\"四讲\""), ("“四讲”", "\"四讲\""), ("\u{FEFF}开头", "开头"), ("一\n二", "一\n二"),
  ])
  func widthCaseBlanksAndQuotesAreFolded(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test func aRangeOfFoldedScalarsLeadsBackToTheOriginal() {
    let marked = MarkedText("落实⟦先 进　性⟧教育")
    let text = FoldedText(marked.document, table: .plain)
    #expect(text.original(2..<5) == marked.ranges[0])
  }

  @Test(arguments: 0..<200)
  func originalRangesLieOnScalarBoundariesInsideTheText(seed: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let document = Document(name: "random", text: RandomText.scalars(60, using: &generator))
    let folded = FoldedText(document, table: .plain)
    for start in folded.scalars.indices {
      let range = folded.original(start..<min(start + 3, folded.scalars.count))
      #expect(range.end <= document.utf8.count)
      #expect(String(validating: document.utf8[range.bounds], as: UTF8.self) != nil)
      #expect(folded.index(ofByte: range.start) <= start)
    }
  }
}
