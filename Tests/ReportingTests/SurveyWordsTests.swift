import Testing
import Wording

@testable import Reporting

@Suite struct SurveyWordsTests {
  private let words = SurveyWords(
    section: SectionsFixture.survey("T", question: "Q", rule: "R", units: ["A", "B"]), words: Words(language: .english))

  @Test func allTogetherStandBeforeTheUnits() {
    #expect(words.units.map(words.name) == ["overall", "A", "B", "T"])
    #expect(words.units.map(words.rate) == ["50.0%", "91.7%", "58.3%", "0.0%"])
  }

  @Test func rulesThatApplyAreToldWithTheirUnit() {
    #expect(words.verdicts(.fired).count == 1)
    #expect(words.verdicts(.fired)[0].hasPrefix("A: rule “R”"))
    #expect(words.verdicts(.open).count == 1 && words.verdicts(.open)[0].hasPrefix("B: only 7 answers"))
  }

  @Test func whoIsMissingAndWhatWasNotCountedIsSaid() {
    #expect(words.remarks.count == 3)
    #expect(words.remarks[0].hasSuffix("T") && words.remarks[1].contains("“T” (1") && words.remarks[2].contains("A (1"))
    #expect(words.sentence == "T: sheets returned: 18 (response rate 50.0%); rules apply to A.")
  }
}
