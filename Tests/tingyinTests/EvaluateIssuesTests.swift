import Foundation
import Testing

@Suite struct EvaluateIssuesTests {
  @Test func theGroupingIsScoredAgainstGroupsMadeByHand() throws {
    let result = try Program.run([
      "evaluate", "--issues", "Corpora/gold/issues-2.yaml", "Corpora/opinions/issues-2.csv", "--model", "none", "-f",
      "json",
    ])
    #expect(result.status == 0)
    let json = try result.json()
    #expect(json["opinions"] as? Int == 273)
    for name in ["precision", "recall", "f"] {
      let figure = try #require(json[name] as? Double)
      #expect(figure > 0.4 && figure <= 1)
    }
  }

  @Test func groupsOfOtherOpinionsAreRefused() throws {
    let scratch = try Scratch()
    let gold = try scratch.put("gold.yaml", "X1: a\nX2: a\n")
    let result = try Program.run(
      ["evaluate", "--issues", gold, "Corpora/opinions/issues-2.csv", "--model", "none", "--language", "en"])
    #expect(result.status == 2)
    #expect(result.errors.contains("none of these opinions"))
  }
}
