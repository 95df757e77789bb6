import Classification
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

  @Test func emptySheetsStandBesideThoseThatCameIn() {
    #expect(words.returned.map(\.title) == ["sheets", "asked", "rate"])
    var counter = SurveyCounter(rules: words.section.rules)
    for answer in ["好", nil, "中", nil] { counter.count(unit: "A", answers: [answer]) }
    let result = SurveyResult(counter, list: [.init(name: "A", asked: 5)])
    let some = SurveyWords(section: .init(rules: words.section.rules, result: result), words: words.words)
    #expect(
      some.returned.map { "\($0.title) \($0.text(some.units[0]))" } == [
        "sheets 4", "empty 2", "asked 5", "rate 80.0%", "validRate 40.0%",
      ])
    let text = SurveyRenderer(result, rules: words.section.rules).text(
      style: TerminalStyle(color: false, width: 100), language: .chinese)
    #expect(String(decoding: text, as: UTF8.self).contains("收回 4 份（其中空白 2 份，不算有效答卷）  应答 5 人，收回率 80.0%，除去空白 40.0%"))
  }

  @Test func rulesThatApplyAreToldWithTheirUnit() {
    let lists = SurveyRulings(words).lists
    #expect(lists.map(\.isFired) == [true, false, false])
    #expect(lists[0].lines.count == 1 && lists[0].lines[0].hasPrefix("A: rule “R”"))
    #expect(lists[1].lines.count == 1 && lists[1].lines[0].hasPrefix("B: only 7 answers"))
    // Who handed in nothing is not passed over in silence.
    #expect(lists[2].lines == ["T: no valid answers: nothing can be said"])
  }

  @Test func whoIsMissingAndWhatWasNotCountedIsSaid() {
    #expect(words.remarks.count == 3)
    #expect(
      words.remarks[0].hasSuffix("T (12 asked)") && words.remarks[1].contains("“T” (1")
        && words.remarks[2].contains("A (1"))
    #expect(
      words.sentence
        == "T: sheets returned: 18 (response rate 50.0%); Units where this follows: R: A; To be judged by people: B; handed in nothing: T (12 asked)."
    )
  }
}
