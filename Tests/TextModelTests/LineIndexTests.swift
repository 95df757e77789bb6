import TestSupport
import Testing
import TextModel

@Suite struct LineIndexTests {
  @Test func linesAndColumnsCountFromOneInScalars() {
    let document = Document(name: "", text: "一二\r\n😀三\r四\n")
    let index = LineIndex(document)
    #expect(index.lineCount == 4)
    #expect(index.position(of: 3) == .init(line: 1, column: 2))
    #expect(index.position(of: 12) == .init(line: 2, column: 2))
    #expect(document.text(index.lineRange(2)) == "😀三")
    #expect(index.position(of: document.utf8.count) == .init(line: 4, column: 1))
  }

  @Test(arguments: 0..<50)
  func scalarOffsetsAgreeWithCountingFromTheStart(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let text = RandomText.scalars(400, using: &generator)
    let index = LineIndex(Document(name: "", text: text))
    var offset = 0
    for (number, scalar) in text.unicodeScalars.enumerated() {
      #expect(index.scalarOffset(of: offset) == number)
      offset += String(scalar).utf8.count
    }
    #expect(index.scalarOffset(of: offset) == text.unicodeScalars.count)
  }

  @Test func aRangeIsToldInScalarsAndInUnitsOfUTF16() {
    let document = Document(name: "", text: String(repeating: "食👍🏽", count: 100) + "堂")
    let index = LineIndex(document)
    let last = TextRange(document.utf8.count - 3, document.utf8.count)
    #expect(index.scalarRange(of: last) == 300..<301)
    #expect(index.utf16Range(of: last) == 500..<501)
    #expect(index.utf16Range(of: TextRange(3, 7)) == 1..<3)
    #expect(index.utf16Range(of: document.range) == 0..<501)
  }
}
