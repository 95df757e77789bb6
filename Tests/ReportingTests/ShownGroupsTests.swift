import Classification
import Testing
import Wording

@testable import Reporting

@Suite struct ShownGroupsTests {
  private func months(_ groups: [ShareTable.Group]) -> [ShareTable.Group] {
    let table = ShareTable(opinions: 0, shares: [], groups: [(.month, groups)])
    return table.shownGroups.first?.groups ?? []
  }

  private func named(_ months: [String?]) -> [ShareTable.Group] {
    months.map { ReportFixture.group($0, [20, 20, 20, 20]) }
  }

  @Test func monthsWithoutOpinionsStandInACourseInOrder() {
    let shown = months(named(["2030-11", "2031-02", nil]))
    #expect(shown.map(\.value) == ["2030-11", "2030-12", "2031-01", "2031-02", nil])
    #expect(shown.map(\.opinions) == [80, 0, 0, 80, 80])
    #expect(shown[1].isSmall && shown[1].shares.map(\.count) == [0, 0, 0, 0])
  }

  @Test func emptyMonthsThatFollowOneAnotherAreOneRow() {
    let words = Words(language: .chinese)
    let rows = words.folded(months(named(["2030-08", "2030-10", "2031-02", nil])))
    #expect(rows.map(\.value) == ["2030-08", "2030-09", "2030-10", "2030-11 至 2031-01", "2031-02", nil])
    #expect(rows.map(\.opinions) == [80, 0, 80, 0, 80, 80])
    #expect(words.folded([]).isEmpty)
  }

  @Test(arguments: [["2031-01", "2031-02"], ["1031-01", "2031-02"], ["2031-02", "2031-01"], ["某月", "2031-01"]])
  func nothingIsPutWhereNothingIsMissingOrAYearIsMistyped(values: [String]) {
    #expect(months(named(values)).map(\.value) == values)
  }

  @Test func whatNoOpinionTellsIsNotShown() {
    let groups: [(ShareTable.Dimension, [ShareTable.Group])] = [
      (.unit, named([nil])), (.channel, named(["座谈会", nil])),
    ]
    #expect(ShareTable(opinions: 0, shares: [], groups: groups).shownGroups.map(\.dimension) == [.channel])
  }

  @Test func groupsTooSmallForSharesAreCaptionedAsCounts() {
    let words = Words(language: .chinese)
    let (large, small) = (named(["一厂"]), [ReportFixture.group("二厂", [1, 2, 3, 4])])
    #expect(words.caption(of: .unit, large + small) == "按单位各类意见占比")
    #expect(words.caption(of: .unit, small) == "按单位各类意见条数")
  }

  @Test func unitsStayAsTheyAre() {
    let table = ShareTable(opinions: 0, shares: [], groups: [(.unit, named(["2030-11", "2031-02"]))])
    #expect(table.shownGroups[0].groups.map(\.value) == ["2030-11", "2031-02"])
  }
}
