import TestSupport
import Testing
import TextModel
import UnicodeText

@Suite struct BoundaryFinderTests {
  private func pieces(_ text: String, _ unit: BoundaryFinder.Unit) throws -> [String] {
    let document = Document(name: "", text: text)
    return try BoundaryFinder(unit).ranges(in: document.utf8).map(document.text)
  }

  @Test func wordsAndSentencesAreICUs() throws {
    #expect(try pieces("提高工作效率。", .word) == ["提高", "工作", "效率", "。"])
    #expect(try pieces("好！真的？行。", .sentence) == ["好！", "真的？", "行。"])
    #expect(try pieces("", .word) == [])
  }

  @Test func theFirstTextIsCutLikeEveryLaterOne() throws {
    let first = try pieces("ージョン", .word)
    _ = try pieces("中国", .word)
    #expect(try pieces("ージョン", .word) == first)
  }

  @Test(arguments: 0..<100)
  func piecesTileRandomText(seed: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let document = Document(name: "", text: RandomText.scalars(80, using: &generator))
    for unit in [BoundaryFinder.Unit.word, .sentence] {
      let ranges = try BoundaryFinder(unit).ranges(in: document.utf8)
      #expect(ranges.first?.start == 0)
      #expect(ranges.last?.end == document.utf8.count)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end == $1.start })
      #expect(ranges.allSatisfy { String(validating: document.utf8[$0.bounds], as: UTF8.self) != nil })
    }
  }
}
