import TestSupport
import Testing

@testable import Evaluation

@Suite struct BCubedTests {
  @Test func aPerfectGroupingScoresOneWhateverTheGroupsAreCalled() throws {
    let score = try #require(BCubed(found: [7, 7, 3, 9], truth: [0, 0, 1, nil]))
    #expect(score == BCubed(found: [1, 1, 2, 3], truth: [5, 5, 6, nil]))
    #expect((score.precision, score.recall, score.f) == (1, 1, 1))
  }

  /// Two true groups of two in one heap: every item shares its group with two strangers.
  @Test func oneHeapHasFullRecallAndPoorPrecision() throws {
    let score = try #require(BCubed(found: [0, 0, 0, 0], truth: [1, 1, 2, 2]))
    #expect((score.precision, score.recall) == (0.5, 1))
    #expect(abs(score.f - 2.0 / 3) < 1e-12)
  }

  @Test func singletonsHaveFullPrecisionAndPoorRecall() throws {
    let score = try #require(BCubed(found: [0, 1, 2, 3], truth: [1, 1, 1, 1]))
    #expect((score.precision, score.recall) == (1, 0.25))
  }

  @Test func anIntruderThatIsNotJudgedStillLowersPrecision() throws {
    let score = try #require(BCubed(found: [0, 0, 0], truth: [1, 1, nil], judged: [0, 1]))
    #expect(abs(score.precision - 2.0 / 3) < 1e-12)
    #expect(score.recall == 1)
  }

  @Test func nothingJudgedGivesNoFigure() {
    #expect(BCubed(found: [], truth: []) == nil)
    #expect(BCubed(found: [1], truth: [nil], judged: []) == nil)
  }

  @Test(arguments: 0..<20)
  func countingAgreesWithComparingAllPairs(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let count = 40
    let found = (0..<count).map { _ in Int.random(in: 0..<8, using: &generator) }
    let truth = (0..<count).map { _ in
      Bool.random(using: &generator) ? Int?.none : Int.random(in: 0..<6, using: &generator)
    }
    let score = try #require(BCubed(found: found, truth: truth))
    var (precision, recall) = (0.0, 0.0)
    for item in 0..<count {
      let mates = (0..<count).filter { found[$0] == found[item] }
      let kin = (0..<count).filter { $0 == item || (truth[item] != nil && truth[$0] == truth[item]) }
      let common = Double(mates.filter(kin.contains).count)
      precision += common / Double(mates.count) / Double(count)
      recall += common / Double(kin.count) / Double(count)
    }
    #expect(abs(score.precision - precision) < 1e-9)
    #expect(abs(score.recall - recall) < 1e-9)
  }
}
