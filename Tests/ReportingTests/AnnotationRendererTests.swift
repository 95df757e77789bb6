import Checking
import Reporting
import TestSupport
import Testing
import TextModel
import Wording

@Suite struct AnnotationRendererTests {
  private func text(_ speeches: [Report.SpeechSection]) -> String {
    String(decoding: AnnotationRenderer().check(speeches, language: .chinese), as: UTF8.self)
  }

  private func annotation(_ file: String, _ text: String, of words: String, message: String, _ severity: Severity)
    -> String
  {
    let tokenized = SpeechFixture.tokenized(file, text)
    let finding = SpeechFixture.finding(tokenized, .term, "a,b:c", severity, words, message)
    return self.text([.init(document: tokenized, profile: "", review: Review(findings: [finding], coverage: []))])
  }

  @Test func theAnnotationsAreTheOnesWeLookedAt() {
    expectSnapshot(
      AnnotationRenderer().check(ReportFixture.report.speeches, language: .chinese), named: "check.github.txt")
  }

  @Test func whatWouldEndTheCommandIsEscaped() {
    #expect(
      annotation("a,b:c.txt", "一\n二三四", of: "三", message: "100%\n: ,", .warning)
        == "::warning file=a%2Cb%3Ac.txt,line=2,endLine=2,col=2,endColumn=3,title=用语 a%2Cb%3Ac::100%25%0A: ,\n")
  }

  @Test func aPlaceOfSeveralLinesHasNoColumns() {
    #expect(
      annotation("a.txt", "一\n二三四", of: "一\n二", message: "x", .error)
        == "::error file=a.txt,line=1,endLine=2,title=用语 a%2Cb%3Ac::x\n")
  }

  @Test func aWordFileHasNoLinesAndTheMessageSaysWhere() {
    #expect(
      annotation("a.docx", "一\n\n二三四", of: "三", message: "x", .warning)
        == "::warning file=a.docx,title=用语 a%2Cb%3Ac::第 2 段第 2 字：“三”%0Ax\n")
  }

  @Test func notesAreNoAnnotations() {
    #expect(annotation("a.txt", "一", of: "一", message: "x", .info).isEmpty)
    #expect(annotation("a.txt", "一", of: "一", message: "x", .suggestion).hasPrefix("::notice "))
  }

  @Test func everyLineIsACommandWhateverTheInputHolds() {
    let lines = text(HostileReport.report.speeches).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.hasPrefix("::") })
  }
}
