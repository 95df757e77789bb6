import Testing
import Wording

@testable import Classification

@Suite struct IssueWeightsTests {
  @Test func theTableThatShipsIsRead() throws {
    let weights = try IssueFixture.weights()
    #expect(weights.heat.base == 10 && weights.threshold > 0)
  }

  @Test func everyMistakeIsNamedWithItsLine() {
    let error = #expect(throws: Problems.self) {
      try IssueWeights(table: "place\t1\nplaces\t2\ntime\tmuch\nunit\t-1\n", file: "w.tsv")
    }
    let lines = error?.all.compactMap { problem -> Int? in
      if case .line(let line, _) = problem.place { line } else { nil }
    }
    #expect(Set(lines ?? []) == [2, 3, 4])
    #expect(error?.all.contains { $0.message == Message("issues.noWeight", ["name": "practice"]) } == true)
  }
}
