import Testing
import Wording

@testable import Classification

@Suite struct SurveyRulesYAMLTests {
  private func problems(_ yaml: String) -> [String] {
    do {
      _ = try SurveyRules(yaml: yaml, file: "r.yaml")
      return []
    } catch let problems as Problems {
      return problems.all.map { $0.text(in: .english) }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func rulesAreReadWithTheirDefaults() throws {
    let rules = try SurveyRules(
      yaml: """
        id: r
        title: 测评
        questions:
          - {id: s, title: 满意度, ratings: [满意, 基本满意, 不满意]}
          - {id: q, title: 总体评价, ratings: [好, 较好, 一般化, {name: 走了过场, also: [走过场]}]}
        rules:
          - {id: formality, question: q, ratings: [走了过场, 一般化], fires: at-least, threshold: 30%, of: asked,
             minimum: 5, consequence: 补课}
          - {id: satisfied, question: s, ratings: [满意, 基本满意], fires: below, threshold: 2/3, consequence: 补课}
        """, file: "r.yaml")
    #expect(rules.questions[1].ratings[3].also == ["走过场"])
    #expect(rules.rules.map(\.ratings) == [[2, 3], [0, 1]])
    #expect(rules.rules.map(\.comparator) == [.atLeast, .below])
    #expect(rules.rules.map(\.base) == [.asked, .answers])
    #expect(rules.rules.map(\.minimumAnswers) == [5, 10])
    #expect(rules.rules[1].threshold.denominator == 3)
  }

  @Test func otherScalesAndAnswersThatSayNothingAreRead() throws {
    let rules = try SurveyRules(
      yaml: """
        id: r
        title: t
        questions:
          - {id: s, title: 满意度, columns: [是否满意], ratings: [满意, {name: 一般, optional: true}, 不满意]}
        rules:
          - {id: a, question: s, ratings: [满意], fires: below, threshold: 2/3, response: 60%, consequence: c}
        abstain: [弃权]
        """, file: "r.yaml")
    #expect(
      rules.questions[0].columns == ["是否满意"] && rules.questions[0].ratings.map(\.isOptional) == [false, true, false])
    #expect(rules.rules[0].response == ExactFraction("60%") && SurveyRules.defaultResponse.text == "1/2")
    #expect(rules.abstentions == ["弃权"] && rules.blanks.contains("(跳过)"))
  }

  @Test func mistakesAreNamedTogether() {
    let found = problems(
      """
      id: r
      title: t
      questions:
        - {id: s, title: A, ratings: [好]}
        - {id: s, title: B, ratings: [好, {name: 差, also: [好]}]}
      rules:
        - {id: a, question: x, ratings: [好], fires: below, threshold: 2/3, consequence: c}
        - {id: b, question: s, ratings: [坏], fires: above, threshold: 0.3, minimum: 0, consequence: c}
        - {id: c, question: s, ratings: [好], threshold: 2/3, consequence: c}
      """)
    #expect(found.contains { $0.contains("a question needs at least two ratings") })
    #expect(found.contains { $0.contains("“好” stands twice") })
    #expect(found.contains { $0.contains("“s” stands twice") })
    #expect(found.contains { $0.hasPrefix("r.yaml:7:") && $0.contains("no question with the id “x”") })
    #expect(found.contains { $0.contains("“fires” cannot be “above”; choose one of: at-least, below") })
    #expect(found.contains { $0.contains("“0.3” is not a share") })
    #expect(found.contains { $0.contains("“ratings” cannot be “坏”") })
    #expect(found.contains { $0.contains("minimum must be at least 1") })
    #expect(found.contains { $0.hasPrefix("r.yaml:9:") && $0.contains("the key “fires” is missing") })
    #expect(found.count == 9)
  }

  @Test func rulesWithoutQuestionsAreRefused() {
    #expect(problems("id: r\ntitle: t\n") == ["r.yaml:1:1: the key “questions” is missing"])
  }
}
