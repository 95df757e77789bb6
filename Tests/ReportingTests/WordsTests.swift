import Checking
import Classification
import Testing
import Wording

@testable import Reporting

@Suite struct WordsTests {
  @Test(arguments: Language.allCases) func everyNameIsInTheCatalogue(language: Language) {
    let words = Words(language: language)
    let names =
      PointCoverage.Status.allCases.map { words($0) } + Severity.allCases.map { words($0) }
      + Check.allCases.map { words($0) } + Report.Input.Role.allCases.map { words($0) }
      + ShareTable.Dimension.allCases.flatMap { [words.heading(of: $0), words.name(of: $0)] }
      + [words.name(of: .dictionaryNotAudited), words.meaning(of: .dictionaryNotAudited)]
    #expect(names.allSatisfy { !$0.hasPrefix("report.") })
  }

  @Test func theMethodIsNamedAsWhatItIs() {
    #expect(Words(language: .chinese).name(of: .dictionaryNotAudited) == "词典判定，未抽查")
    #expect(Words(language: .english).name(of: .dictionaryNotAudited) == "dictionary, not audited")
  }

  @Test func partsHangTogetherAsTheLanguageWants() {
    #expect(Words(language: .chinese).joined(["甲", "乙", "丙"], by: .pause) == "甲、乙、丙")
    #expect(Words(language: .english).joined(["a", "b"], by: .semicolon) == "a; b")
    #expect(Words(language: .chinese).joined([], by: .comma) == "无")
  }

  @Test func bracesInInputStayWhatTheyAre() {
    #expect(Words(language: .chinese).quoted("{text}{x}") == "“{text}{x}”")
  }
}
