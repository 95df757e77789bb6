import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct ShareCounterTests {
  private func opinions(_ count: Int, seed: UInt64) -> [(Opinion, Int)] {
    var generator = RepeatableGenerator(seed: seed)
    return (0..<count).map { number in
      let unit = ["一车间", "二车间", nil].randomElement(using: &generator) ?? nil
      let date = ["2026-03-01", "2026/4/2", ""].randomElement(using: &generator)
      let opinion = Opinion(id: "\(number)", text: "", unit: unit, date: date, source: .init(file: "", row: number))
      return (opinion, Int.random(in: 0..<3, using: &generator))
    }
  }

  private func counted(_ opinions: some Sequence<(Opinion, Int)>) -> ShareCounter {
    var counter = ShareCounter(categories: 3, by: [.unit, .month])
    for (opinion, category) in opinions { counter.count(opinion, as: category) }
    return counter
  }

  @Test(arguments: 0..<20)
  func mergingPartsInAnyOrderGivesTheWhole(seed: Int) {
    let all = opinions(90, seed: UInt64(seed))
    let whole = counted(all).table
    var merged = counted(all[60...])
    merged.merge(counted(all[..<30]))
    merged.merge(counted(all[30..<60]))
    #expect(merged.table.shares == whole.shares)
    #expect(merged.table.opinions == 90)
    for (left, right) in zip(merged.table.groups, whole.groups) {
      #expect(left.groups.map(\.value) == right.groups.map(\.value))
      #expect(left.groups.map(\.shares) == right.groups.map(\.shares))
    }
  }

  @Test func groupsAreLargestFirstMonthsByTimeAndTheUnnamedLast() {
    let table = counted(opinions(300, seed: 5)).table
    let units = table.groups[0].groups
    #expect(units.last?.value == nil)
    #expect(zip(units.dropLast(), units.dropLast().dropFirst()).allSatisfy { $0.opinions >= $1.opinions })
    #expect(table.groups[1].groups.map(\.value) == ["2026-03", "2026-04", nil])
  }

  @Test func spellingsThatDifferInWidthAreOneGroupUnderTheFirst() {
    func counter(_ units: [String]) -> ShareCounter {
      var counter = ShareCounter(categories: 2, by: [.unit])
      for unit in units {
        counter.count(Opinion(id: "1", text: "", unit: unit, source: .init(file: "", row: 1)), as: 0)
      }
      return counter
    }
    var all = counter(["３号楼", "3号楼", "13号楼", "3号楼"])
    all.merge(counter(["3号楼", "１３号楼"]))
    #expect(all.table.groups[0].groups.map { "\($0.value ?? "") \($0.opinions)" } == ["３号楼 4", "13号楼 2"])
  }

  @Test func sharesOfEveryGroupAddUpToOne() {
    for group in counted(opinions(100, seed: 9)).table.groups.flatMap(\.groups) {
      #expect(abs(group.shares.map(\.share).reduce(0, +) - 1) < 1e-9)
      #expect(group.shares.map(\.count).reduce(0, +) == group.opinions)
    }
  }
}
