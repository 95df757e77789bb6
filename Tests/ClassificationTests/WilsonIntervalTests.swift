import Testing

@testable import Classification

@Suite struct WilsonIntervalTests {
  /// Values from the formula in Newcombe 1998, Statistics in Medicine 17:857, table I.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718),
  ])
  func agreesWithPublishedValues(count: Int, total: Int, low: Double, high: Double) {
    let interval = WilsonInterval(count: count, of: total)
    #expect(abs(interval.low - low) < 0.00006)
    #expect(abs(interval.high - high) < 0.00006)
  }

  @Test func nothingAskedMeansNothingKnown() {
    #expect(WilsonInterval(count: 0, of: 0).low == 0)
    #expect(WilsonInterval(count: 0, of: 0).high == 1)
  }

  @Test(arguments: [1, 2, 7, 50, 1000])
  func theIntervalHoldsTheShareAndStaysInside(total: Int) {
    for count in 0...total {
      let interval = WilsonInterval(count: count, of: total)
      let share = Double(count) / Double(total)
      #expect(0 <= interval.low && interval.low <= share && share <= interval.high && interval.high <= 1)
    }
  }

  @Test func moreSuccessesThanTrialsAreNone() async {
    await #expect(processExitsWith: .failure) { _ = WilsonInterval(count: 5, of: 3) }
    await #expect(processExitsWith: .failure) { _ = ExactInterval(count: 5, of: 3) }
  }
}
