import Reporting
import Testing
import TextModel

@testable import Analysis

@Suite struct CopyCollectorTests {
  private let letter = "请渡口管理处把末班渡船延到晚上九点，下了工的人回不了岛，年年说研究，年年没有下文。"

  private func collector(_ texts: [String]) -> CopyCollector {
    var collector = CopyCollector()
    for (index, text) in texts.enumerated() {
      collector.add(Opinion(id: "n\(index)", text: text, source: .init(file: "a.csv", row: index + 2)))
    }
    return collector
  }

  @Test func copiesAreGroupedUnderTheirFirstTextWithAllIdentifiers() throws {
    let found = collector([letter, "船票太贵", letter + "谢谢！", letter, "船票太贵。"]).duplicates()
    #expect((found.opinions, found.copies, found.unremembered) == (5, 3, 0))
    #expect(found.groups.map(\.opinions) == [["n0", "n2", "n3"], ["n1", "n4"]])
    #expect(found.groups.map(\.exact) == [2, 2])
    #expect(found.groups[0].first.id == "n0")
  }

  @Test func copiesAreNamedWithTheirSheets() {
    var collector = CopyCollector()
    for (sheet, row) in [("甲", 2), ("乙", 2), ("甲", 3)] {
      collector.add(Opinion(id: String(row), text: letter, source: .init(file: "a.xlsx", row: row, sheet: sheet)))
    }
    let places = collector.duplicates().groups.flatMap(\.places)
    #expect(places.map(\.id) == ["2", "2", "3"] && places.map(\.sheet.name) == ["a.xlsx#甲", "a.xlsx#乙", "a.xlsx#甲"])
  }

  @Test func nothingCopiedIsNoGroup() {
    let found = collector(["船票太贵", letter]).duplicates()
    #expect(found.copies == 0 && found.groups.isEmpty && found.shares == nil)
  }
}
