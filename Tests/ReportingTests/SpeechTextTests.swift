import Checking
import Testing
import Wording

@testable import Reporting

@Suite struct SpeechTextTests {
  private func classes(_ text: String) -> [String] {
    let speech = Report.SpeechSection(
      document: SpeechFixture.tokenized("a.txt", text), profile: "", review: Review(findings: [], coverage: []))
    let html = SpeechText(speech, id: "s1", words: Words(language: .chinese)).html.source
    return html.matches(of: /<p(?: class="([^"]*)")?>/).map { $0.1.map(String.init) ?? "" }
  }

  @Test func titleSpeakerAndDateStandInTheMiddleAndHeadingsDoNot() {
    let front = "heading front"
    #expect(
      classes("在动员会上的讲话\n缆车公司党支部书记\n（2031年8月25日）\n同志们：\n一、提高认识\n要学好。\n（一）认真学\n")
        == [front, front, front, "", "heading", "", "heading"])
    #expect(classes("一、提高认识\n要学好。") == ["heading", ""])
    #expect(classes("要学好。\n讲话") == ["", "heading"])
  }
}
