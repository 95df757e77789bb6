import Checking
import Testing

@testable import Reporting

@Suite struct CoverageRowsTests {
  @Test func speechesOfOneProfileShareAMatrix() {
    let matrices = CoverageRows.all(SpeechFixture.all)
    #expect(matrices.map(\.profile) == ["动员讲话", "督导讲话"])
    #expect(matrices.map(\.speeches.count) == [2, 1])
    #expect(matrices[0].points.map(\.title) == ["目的意义", "总体要求", "时间步骤", "组织领导", "宣传引导", "纪律要求"])
  }

  @Test func aPointThatWasNotAskedForHasNoState() {
    let matrix = CoverageRows.all(SpeechFixture.all)[0]
    #expect(matrix.statuses(of: SpeechFixture.all[0]) == [.covered, .covered, .covered, .covered, .partial, .missing])
    #expect(matrix.statuses(of: SpeechFixture.all[2]).allSatisfy { $0 == nil })
  }

  @Test func theThreeStatesDifferWithoutColour() {
    #expect(Set(PointCoverage.Status.allCases.map(\.printedSign)).count == 3)
  }
}
