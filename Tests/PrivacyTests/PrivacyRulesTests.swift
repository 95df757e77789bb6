import Privacy
import Testing
import Wording

@Suite struct PrivacyRulesTests {
  @Test func everyFaultOfATableIsNamedWithItsLine() throws {
    let numbers = PrivacyRules.File(name: "n.tsv", text: "digit\t零 一\ncolour\tred\nunit\n")
    let problems = try #require(throws: Problems.self) {
      try PrivacyRules(numbers: numbers, names: .init(name: "x", text: ""))
    }
    let texts = problems.all.map(\.description)
    #expect(texts.contains { $0.hasPrefix("n.tsv:2:") && $0.contains("colour") })
    #expect(texts.contains { $0.hasPrefix("n.tsv:3:") })
    #expect(texts.contains { $0.contains("“province” is missing") })
  }
}
