import Classification
import Testing
import Wording

@Suite struct MethodNamesTests {
  @Test func everyMethodHasANameAndAMeaningInBothLanguages() {
    let methods: [Prevalence.Method] = [
      .dictionaryNotAudited, .modelNotAudited, .adjustedCount, .classifyAndCount, .predictionPowered, .combined,
      .auditedExact, .checkedByHand, .dividedByJudge,
    ]
    for key in methods.flatMap({ ["report.method.name.\($0)", "report.method.meaning.\($0)"] }) {
      for language in Language.allCases {
        #expect(Message(key).text(in: language) != key)
      }
    }
  }
}
