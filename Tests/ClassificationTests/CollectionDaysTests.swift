import Testing

@testable import Classification

@Suite struct CollectionDaysTests {
  @Test(arguments: [
    ([0, 40, 95, 96, 97], HotIssue.Trend.rising), ([0, 60, 61, 95, 96], .steady), ([0, 50, 55, 60, 90], .falling),
    ([90, 95], .new), ([], .unknown), ([0, 10], .quiet), ([45, 50, 55, 60], .quiet),
  ])
  func theLastThirtyDaysAreComparedWithTheThirtyBefore(days: [Int], trend: HotIssue.Trend) {
    #expect(CollectionDays([0, 100]).trend(of: days, opinions: days.count) == trend)
  }

  /// Opinions of five weeks, so many each week.
  @Test(arguments: [
    ([8, 5, 1, 1, 2], HotIssue.Trend.falling), ([2, 2, 2, 2, 2], .steady), ([4, 4, 0, 0, 0], .quiet),
    ([0, 0, 0, 2, 3], .new), ([1, 1, 1, 4, 6], .rising),
  ])
  func inAShortCollectionItsHalvesAreCompared(weeks: [Int], trend: HotIssue.Trend) {
    let days = weeks.enumerated().flatMap { week, count in (0..<count).map { week * 7 + $0 % 7 } }
    #expect(CollectionDays([0, 34]).trend(of: days, opinions: days.count) == trend)
  }

  @Test(arguments: [
    ([45, 60, 90], HotIssue.Trend.unknown), ([60, 95, 96, 97], .unknown), ([90, 95, 96], .new), ([3, 4], .quiet),
  ])
  func ofAFewOpinionsNoneIsCalledRisingOrFalling(days: [Int], trend: HotIssue.Trend) {
    #expect(CollectionDays([0, 100]).trend(of: days, opinions: days.count) == trend)
  }

  @Test func whereManyHaveNoDateNothingIsToldOfATrend() {
    #expect(CollectionDays([0, 100]).trend(of: [0, 40, 95, 96, 97], opinions: 6) == .rising)
    #expect(CollectionDays([0, 100]).trend(of: [0, 40, 95, 96, 97], opinions: 7) == .unknown)
  }

  @Test func inAFewDaysNothingIsNew() {
    #expect(CollectionDays([0, 2]).trend(of: [0, 1, 2], opinions: 3) == .unknown)
    #expect(CollectionDays([]).trend(of: [], opinions: 0) == .unknown)
  }

  @Test func aSlipOfThePenIsNotTheLastDay() {
    let days = CollectionDays([0, 3, 20, 40, 13_000])
    #expect(days.last == 40)
    #expect(days.trend(of: [39, 40], opinions: 2) == .new)
  }

  @Test func twoOfAFewAreNoSlip() {
    #expect(CollectionDays([0, 3, 400, 401]).last == 401)
    #expect(CollectionDays([5]).last == 5)
  }
}
