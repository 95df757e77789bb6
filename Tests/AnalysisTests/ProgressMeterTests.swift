import Foundation
import Testing

@testable import Analysis
@testable import Documents

@Suite struct ProgressMeterTests {
  private final class Steps { var all: [FolderReport.Step] = [] }

  private func meter(_ sizes: [Int], _ steps: Steps) -> ProgressMeter {
    var listing = FileListing()
    listing.entries = sizes.enumerated().map { index, size in
      .init(input: .memory([UInt8](repeating: 65, count: size), name: "\(index).csv"), kind: .opinions)
    }
    return ProgressMeter(listing) { steps.all.append($0) }
  }

  @Test func theFractionGrowsAndEndsAtAll() throws {
    let steps = Steps()
    let meter = meter([100, 300], steps)
    try meter.start("0.csv")
    try meter.advance("0.csv", to: 50)
    try meter.advance("0.csv", to: 5000)
    try meter.finish(["0.csv"])
    try meter.finish(["0.csv"])
    try meter.start("1.csv")
    try meter.finish(["1.csv"])
    #expect(steps.all.map(\.fraction) == [0, 0.125, 0.25, 0.25, 0.25, 0.25, 1])
  }

  @Test func withoutSizesThereIsNoFraction() throws {
    let steps = Steps()
    try meter([], steps).start("-")
    #expect(steps.all.map(\.fraction) == [nil])
  }
}
