import Checking
import Testing
import TextModel
import UnicodeText
import Wording

@testable import Reporting

@Suite struct TerminalNotesTests {
  private func lines(_ text: String, _ words: [(Check, String)], width: Int = 80) -> [String] {
    let tokenized = SpeechFixture.tokenized("a.txt", text)
    let findings = words.map { check, words in
      SpeechFixture.finding(
        tokenized, check, "r", .info, words, "说明",
        details: check == .slogan ? .slogan(announced: 3, items: []) : .none)
    }
    let speech = Report.SpeechSection(
      document: tokenized, profile: "", review: Review(findings: findings, coverage: []))
    return TerminalNotes(
      speech, finder: PlaceFinder(tokenized.document), style: TerminalStyle(color: false, width: width),
      words: Words(language: .chinese)
    ).lines
  }

  @Test func oneLineForEachWordingWithItsPlaces() {
    #expect(
      lines("三个代表\n两天\n", [(.number, "两天"), (.slogan, "三个代表"), (.slogan, "三个代表")]) == [
        "  提示 3", "    口号      三个代表  2 次，第 1 行；报 3 项，这里没有列出", "    数量表述  两天      1 次，第 2 行；说明",
      ])
  }

  @Test func nothingToNoteIsNoTable() { #expect(lines("一", []) == []) }

  @Test(arguments: [40, 57, 80]) func theTableFitsTheWidth(width: Int) {
    let long = String(repeating: "很长的口号", count: 12)
    for line in lines(long + "\n两天", [(.slogan, long), (.number, "两天")], width: width) {
      #expect(columnWidth(line) <= width, "\(line)")
    }
  }
}
