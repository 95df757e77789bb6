import Testing

@testable import Analysis

@Suite struct ParallelMapTests {
  private struct Odd: Error, Equatable { let number: Int }

  @Test(arguments: [1, 2, 4, 9])
  func resultsStandInTheOrderOfTheItems(jobs: Int) throws {
    let items = Array(0..<500)
    let squares = try parallelMap(items, jobs: jobs) {
    } transform: { _, item in
      item * item
    }
    #expect(squares == items.map { $0 * $0 })
  }

  @Test(arguments: [1, 4])
  func theErrorOfTheEarliestItemIsThrown(jobs: Int) {
    #expect(throws: Odd(number: 7)) {
      try parallelMap(Array(0..<100), jobs: jobs) {
      } transform: { _, item in
        if item % 10 == 7 { throw Odd(number: item) }
        return item
      }
    }
  }

  @Test func nothingGivesNothing() throws {
    #expect(try parallelMap([Int](), jobs: 4, makeWorker: {}, transform: { $1 }) == [])
  }
}
