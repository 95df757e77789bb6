import TestSupport
import Testing
import TextModel
import UnicodeText

@testable import Reporting

@Suite struct MarkedLinesTests {
  private let style = TerminalStyle(color: false, width: 80)

  private func lines(_ text: String, mark: String, width: Int) -> [String] {
    let document = Document(name: "", text: text)
    let range = TextRange(of: mark, in: document) ?? TextRange(0, 0)
    return MarkedLines(document, context: document.range, marks: [range], width: width).rendered(style)
  }

  @Test func marksStandUnderWideAndNarrowCharacters() {
    #expect(lines("我a爱ＡＢ厂", mark: "爱ＡＢ", width: 40) == ["我a爱ＡＢ厂", "   ^^^^^^"])
  }

  @Test func aMarkThatGoesOverTheLineEndIsMarkedOnBoth() {
    #expect(lines("一二三四五", mark: "二三", width: 4) == ["一二", "  ^^", "三四", "^^", "五"])
  }

  @Test func ofALongTextOnlyTheMarkedLinesAreShown() {
    #expect(lines("一二三四五六七八九", mark: "五", width: 4) == ["五六", "^^"])
  }

  @Test func controlCharactersAreShownAsOneSign() {
    #expect(lines("a\u{1B}b", mark: "b", width: 10) == ["a␛b", "  ^"])
  }

  @Test(arguments: 0..<40) func marksHaveTheWidthOfWhatTheyMark(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let parts = (0..<3).map { _ in RandomText.scalars(Int.random(in: 1...5, using: &generator), using: &generator) }
    let document = Document(name: "", text: parts.joined())
    let start = parts[0].utf8.count
    let mark = TextRange(start, start + parts[1].utf8.count)
    let lines = MarkedLines(document, context: document.range, marks: [mark], width: 1000).rendered(style)
    let marks = lines.count > 1 ? lines[1] : ""
    #expect(marks.filter { $0 == "^" }.count == columnWidth(TerminalText.printable(parts[1])))
    #expect(marks.prefix { $0 == " " }.count == (marks.isEmpty ? 0 : columnWidth(TerminalText.printable(parts[0]))))
  }
}
