import TestSupport
import Testing

@testable import Classification

@Suite struct IssueScoresTests {
  @Test(arguments: 0..<30)
  func theBestAreThoseThatSortingFinds(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    var scores = IssueScores()
    // Used again: what the first round left must not count in the second.
    for groups in [40, 60] {
      var twin = [Double](repeating: 0, count: groups)
      scores.begin(groups: groups)
      for _ in 0..<25 {
        let gain = Double(Int.random(in: 1...3, using: &generator))
        let some = (0..<6).map { _ in Int32.random(in: 0..<Int32(groups), using: &generator) }
        scores.add(gain, to: some)
        for group in some { twin[Int(group)] += gain }
      }
      let wanted = { (group: Int) in group % 3 != 0 }
      let sorted = twin.indices.filter { twin[$0] > 0 && wanted($0) }.sorted { (-twin[$0], $0) < (-twin[$1], $1) }
      #expect(scores.best(7, where: wanted) == Array(sorted.prefix(7)))
    }
  }
}
