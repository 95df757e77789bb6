import TestSupport
import Testing
import UnicodeText

@testable import Reporting

@Suite struct TerminalTextTests {
  @Test func wordsAndIntervalsStayWhole() {
    #expect(TerminalText.wrapped("占 54–62%，ICU version 72", to: 10) == ["占 54–62%，", "ICU", "version 72"])
  }

  @Test func noLineBeginsWithAClosingSign() {
    #expect(TerminalText.wrapped("一二三四。五六", to: 8) == ["一二三四。", "五六"])
  }

  @Test func anEmptyTextIsOneEmptyLine() {
    #expect(TerminalText.wrapped("", to: 10) == [""])
  }

  @Test func longTextIsShortenedToItsWidth() {
    #expect(TerminalText.shortened("一二三四", to: 7) == "一二三…")
    #expect(TerminalText.shortened("一二三四", to: 8) == "一二三四")
  }

  @Test func paddingCountsColumns() {
    #expect(TerminalText.padded("发展", to: 6) == "发展  ")
    #expect(TerminalText.padded("发展", to: 6, leading: true) == "  发展")
  }

  @Test(arguments: 0..<40) func wrappingLosesOnlyBlanksAtTheBreaks(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let text = TerminalText.printable(RandomText.scalars(120, using: &generator))
    let lines = TerminalText.wrapped(text, to: 20)
    #expect(lines.joined().unicodeScalars.filter { $0 != " " } == text.unicodeScalars.filter { $0 != " " })
  }
}
