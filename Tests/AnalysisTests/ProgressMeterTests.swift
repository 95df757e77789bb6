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

  @Test func theFractionGrowsAndEndsAtAll() {
    let steps = Steps()
    let meter = meter([100, 300], steps)
    meter.start("0.csv")
    meter.advance("0.csv", to: 50)
    meter.advance("0.csv", to: 5000)
    meter.finish(["0.csv"])
    meter.finish(["0.csv"])
    meter.start("1.csv")
    meter.finish(["1.csv"])
    #expect(steps.all.map(\.fraction) == [0, 0.125, 0.25, 0.25, 0.25, 0.25, 1])
  }

  @Test func withoutSizesThereIsNoFraction() {
    let steps = Steps()
    meter([], steps).start("-")
    #expect(steps.all.map(\.fraction) == [nil])
  }
}
