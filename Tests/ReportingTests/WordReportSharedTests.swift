import Classification
import Documents
import Lexicons
import Testing
import TextModel
import Wording

@testable import Checking
@testable import Reporting

@Suite struct WordReportSharedTests {
  private func text(_ report: Report) throws -> String {
    let bytes = try WordReport().render(report, language: .chinese)
    return String(decoding: try WordCopy.word(bytes).document.utf8, as: UTF8.self)
  }

  @Test func passagesStandInSentencesAndInATable() throws {
    let text = try text(ReportFixture.report)
    let shared = try #require(SharedPassages(ReportFixture.report, words: Words(language: .chinese, isClosed: true)))
    #expect(text.contains("雷同段落\n" + shared.sentence(shared.similarity.overlaps[0]) + "。\n"))
    #expect(
      text.contains("94%")
        && text.contains(TerminalText.shortened(shared.place(shared.similarity.passages[0].first).text, to: 60)))
    for line in shared.commonLines { #expect(text.contains(line)) }
  }

  @Test func speechesThatShareNothingAreSaidToShareNothing() throws {
    var report = ReportFixture.report
    report.similarity = .init(passages: [], overlaps: [], common: [], copies: [])
    #expect(try text(report).contains("雷同段落\n各篇之间没有雷同。\n"))
    report.similarity = nil
    #expect(try !text(report).contains("雷同"))
  }

  @Test func typicalWordsStandInASentenceForEachPart() throws {
    let text = try text(ReportFixture.report)
    let names = KeyWordNames(scheme: ReportFixture.scheme, words: Words(language: .chinese, isClosed: true))
    let sentences = ReportFixture.report.keyWords.compactMap { names.sentence($0, most: 8) }
    #expect(sentences.count == 2)
    for sentence in sentences { #expect(text.contains(sentence + "。\n")) }
    #expect(sentences[0].hasPrefix("发展：图纸（20次"))
  }
}
