import Checking
import Testing

@testable import Evaluation

@Suite struct CoverageGoldTests {
  private let yaml = """
    - {file: a.txt, profile: p, point: x, status: covered}
    - {file: a.txt, profile: p, point: y, status: missing}
    - {file: b.txt, profile: q, point: x, status: partial}
    """

  @Test func judgementsAreCountedByStatusAndDifferencesKept() throws {
    let gold = try CoverageGold(yaml: yaml, file: "g.yaml")
    #expect(gold.profiles == ["p", "q"])
    let score = gold.score { $0.file == "a.txt" ? .covered : .partial }
    #expect(score.confusion.counts == [[1, 0, 0], [0, 1, 0], [1, 0, 0]])
    #expect(score.differences.map(\.cell.point) == ["y"])
    #expect(
      gold.score(where: { $0.profile == "q" }) { _ in nil }.confusion.counts == [[0, 0, 0], [0, 0, 1], [0, 0, 0]])
  }

  @Test func mistakesAreRefused() {
    for wrong in [
      "", "[]", "- {file: a, profile: p, point: x, status: good}",
      yaml + "\n- {file: a.txt, profile: p, point: x, status: covered}", "- {file: a}",
    ] {
      #expect(throws: (any Error).self) { try CoverageGold(yaml: wrong, file: "g.yaml") }
    }
  }
}
