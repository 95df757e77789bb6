import Testing

@testable import Classification

@Suite struct QuasiNewtonTests {
  @Test func theMinimumOfAStretchedBowlIsFound() {
    let centre = [3.0, -2, 0.5, 10]
    let found = QuasiNewton.minimum(from: [0, 0, 0, 0]) { point, gradient in
      var value = 0.0
      for index in point.indices {
        let (stretch, deviation) = (Double(1 + index * 3), point[index] - centre[index])
        value += stretch * deviation * deviation / 2
        gradient[index] = stretch * deviation
      }
      return value
    }
    #expect(zip(found, centre).allSatisfy { abs($0 - $1) < 0.02 })
  }

  @Test func whoStandsInTheMinimumStays() {
    #expect(
      QuasiNewton.minimum(from: [1]) { point, gradient in
        gradient[0] = 2 * (point[0] - 1)
        return (point[0] - 1) * (point[0] - 1)
      } == [1])
  }
}
