import Reporting
import TestSupport
import Testing
import Wording

@Suite struct MarkdownRendererTests {
  @Test(arguments: Language.allCases) func theReportIsTheOneWeLookedAt(language: Language) {
    expectSnapshot(
      MarkdownRenderer().render(ReportFixture.report, language: language), named: "report.\(language.rawValue).md")
  }

  @Test func inputNeverBecomesMarkup() {
    let text = String(decoding: MarkdownRenderer().render(HostileReport.report, language: .chinese), as: UTF8.self)
    #expect(!text.replacing("<!-- Tingyin report -->", with: "").contains("<"))
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(text.contains("&lt;script\\>alert('x')&lt;/script\\>"))
    #expect(text.contains("\\|\\`\\*\\_&amp;amp;"))
  }

  @Test func everyRowOfATableHasTheCellsOfItsHead() {
    for report in [ReportFixture.report, HostileReport.report] {
      let text = String(decoding: MarkdownRenderer().render(report, language: .chinese), as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("|") && next.hasPrefix("|") {
        #expect(bars(line) == bars(next), "\(next)")
      }
    }
  }

  private func bars(_ line: String) -> Int { line.replacing("\\|", with: "").filter { $0 == "|" }.count }
}
