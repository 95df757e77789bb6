import Testing

@testable import Classification

@Suite struct SymmetricSystemTests {
  @Test(arguments: [1, 2, 5, 12])
  func theSolutionSolvesTheEquations(size: Int) throws {
    var generator = SeededGenerator(seed: UInt64(size))
    let factors = (0..<size).map { _ in (0..<size).map { _ in generator.unit() - 0.5 } }
    var system = SymmetricSystem(size: size)
    for row in 0..<size {
      for column in 0..<size {
        system[row, column] = zip(factors[row], factors[column]).map(*).reduce(row == column ? 0.1 : 0, +)
      }
    }
    let right = (0..<size).map { _ in generator.unit() }
    let solution = try #require(system.solution(right))
    for row in 0..<size {
      let product = (0..<size).map { system[row, $0] * solution[$0] }.reduce(0, +)
      #expect(abs(product - right[row]) < 1e-9)
    }
  }

  @Test func anIndefiniteSystemHasNone() {
    var system = SymmetricSystem(size: 2)
    (system[0, 0], system[1, 0], system[1, 1]) = (1, 2, 1)
    #expect(system.solution([1, 1]) == nil)
  }
}
