import Classification
import Testing

@testable import Reporting

@Suite struct ChartScaleTests {
  private func scale(high: Double, small: Double = 0) -> ChartScale {
    func share(_ high: Double) -> Prevalence {
      Prevalence(category: 0, count: 1, share: high / 2, low: 0, high: high, method: .dictionaryNotAudited)
    }
    let group = ShareTable.Group(value: "a", opinions: 3, shares: [share(small)])
    return ChartScale(ShareTable(opinions: 100, shares: [share(high)], groups: [(.unit, [group])]))
  }

  @Test(arguments: [(0.05, 0.2), (0.31, 0.4), (0.41, 0.6), (0.62, 0.8), (0.99, 1), (.nan, 0.2)])
  func theAxisEndsBehindTheLongestInterval(high: Double, top: Double) {
    #expect(scale(high: high).top == top)
    #expect(scale(high: high).ticks.first == 0 && scale(high: high).ticks.last == top)
  }

  @Test func groupsThatAreNotDrawnDoNotStretchIt() {
    #expect(scale(high: 0.2, small: 1).top == 0.2)
  }

  @Test func positionsStayInsideTheFrame() {
    let scale = scale(high: 0.4)
    #expect(
      [-1, 0, 0.2, 0.4, 2, .nan].map(scale.position) == ["0.00%", "0.00%", "50.00%", "100.00%", "100.00%", "0.00%"])
  }
}
