import Testing
import TextModel

@testable import Classification

@Suite struct IssueHeatTests {
  private static let heat = IssueHeat(
    base: 10, halfLife: 60, undated: 0.5, copy: 0.25, unitWidth: 0.5, channelWidth: 0.25, temper: 1)

  private func entry(day: Int?, copyOf: Int? = nil) throws -> IssueEntry {
    let text = Document(name: "", text: "食堂排队")
    let features = IssueFeatures(FoldedText(text, table: .plain), try IssueFixture.subjects())
    return IssueEntry(
      id: "1", text: text, unit: nil, channel: nil, day: day, features: features, topics: nil, places: [],
      category: nil, certainty: 0, group: 0, isOpen: true, isPractice: false, copyOf: copyOf)
  }

  @Test func aPlainOpinionOfTheLastDayHasTen() throws {
    #expect(Self.heat.heat([try entry(day: 100)], lastDay: 100, units: 0, channels: 0, strong: 0) == 10)
  }

  @Test func halfOfItIsLeftAfterTheHalfLifeAndWithoutADate() throws {
    #expect(Self.heat.heat([try entry(day: 40)], lastDay: 100, units: 1, channels: 1, strong: 0) == 5)
    #expect(Self.heat.heat([try entry(day: nil)], lastDay: 100, units: 1, channels: 1, strong: 0) == 5)
  }

  @Test func copiesCountAQuarter() throws {
    let letters = try [entry(day: 9)] + (0..<4).map { _ in try entry(day: 9, copyOf: 0) }
    #expect(Self.heat.heat(letters, lastDay: 9, units: 1, channels: 1, strong: 0) == 20)
  }

  @Test func widthAndTemperRaiseIt() throws {
    let two = try [entry(day: 9), entry(day: 9)]
    #expect(Self.heat.heat(two, lastDay: 9, units: 4, channels: 1, strong: 0) == 40)
    #expect(Self.heat.heat(two, lastDay: 9, units: 1, channels: 4, strong: 0) == 30)
    #expect(Self.heat.heat(two, lastDay: 9, units: 1, channels: 1, strong: 1) == 40)
  }
}
