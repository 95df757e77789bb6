import Reporting
import TestSupport
import Testing
import TextModel
import UnicodeText
import Wording

@Suite struct TerminalRendererTests {
  private let plain = TerminalRenderer(style: TerminalStyle(color: false, width: 80))

  @Test(arguments: Language.allCases) func theSummaryIsTheOneWeLookedAt(language: Language) {
    expectSnapshot(plain.render(ReportFixture.report, language: language), named: "summary.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases) func theReviewIsTheOneWeLookedAt(language: Language) {
    let review = plain.reviews(ReportFixture.report.speeches, language: language)
    expectSnapshot(review, named: "check.\(language.rawValue).txt")
  }

  @Test func theSharesAreTheOnesWeLookedAt() throws {
    let section = try #require(ReportFixture.report.opinions)
    let bytes = plain.shares(section.table, scheme: section.scheme, warnings: section.warnings, language: .chinese)
    expectSnapshot(bytes, named: "classify.zh.txt")
  }

  @Test func colourAddsNothingButEscapes() {
    let colored = TerminalRenderer(style: TerminalStyle(color: true, width: 80))
    let bytes = colored.reviews(ReportFixture.report.speeches, language: .chinese)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\u{1B}[31m✗\u{1B}[0m"))
    #expect(
      text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        == String(
          decoding: plain.reviews(ReportFixture.report.speeches, language: .chinese), as: UTF8.self))
  }

  @Test(arguments: [40, 60, 80, 120]) func reviewsFitTheWidth(width: Int) {
    let narrow = TerminalRenderer(style: TerminalStyle(color: false, width: width))
    let text = String(decoding: narrow.reviews(ReportFixture.report.speeches, language: .chinese), as: UTF8.self)
    for line in text.split(separator: "\n") { #expect(columnWidth(line) <= width, "\(line)") }
  }

  @Test func inputCannotCommandTheTerminal() {
    for bytes in [
      plain.render(HostileReport.report, language: .chinese),
      plain.reviews(HostileReport.report.speeches, language: .chinese),
    ] {
      #expect(bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
      #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func anEmptyReportSaysSo() {
    let text = String(decoding: plain.render(HostileReport.empty, language: .chinese), as: UTF8.self)
    #expect(text == "\n没有读到意见，也没有读到讲话稿。\n")
  }
}
