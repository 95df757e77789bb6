import Testing
import Wording

@testable import Reporting

@Suite struct DataTableTests {
  private func table(rows: Int, isCards: Bool = false) -> String {
    DataTable(
      id: "t", className: "x", columns: [.init(title: "<a>", name: "a"), .init(title: "b", name: "b", isNumber: true)],
      rows: (0..<rows).map { number in
        let name = "<" + String(number) + ">"
        return DataTable.Row(
          cells: [.init("\(name)", isHead: true), .init("\(number)", value: String(number))], filters: [("kind", "\"")])
      }, words: Words(language: .english), isCards: isCards
    ).html.source
  }

  @Test func cellsCarryWhatTheyAreSortedAndFilteredBy() {
    let source = table(rows: 1)
    #expect(source.contains("<td class=\"b number\" data-value=\"0\">0</td>"))
    #expect(source.contains("<th scope=\"row\" class=\"a\">&lt;0&gt;</th>"))
    #expect(source.contains("<tr data-kind=\"&quot;\">"))
    #expect(source.contains("data-sort=\"Sort by “{column}”\""))
  }

  @Test func aTableOfMoreRowsThanCanBeSeenAtOnceCanBeSearched() {
    #expect(!table(rows: 10).contains("<form"))
    #expect(table(rows: 11).contains("<form class=\"filters\" data-for=\"t\" hidden>"))
  }

  @Test func aLongTableStandsInAFrameAndCardsDoNot() {
    #expect(table(rows: 25).contains("class=\"scroll\""))
    #expect(table(rows: 26).contains("class=\"scroll long\""))
    #expect(!table(rows: 26, isCards: true).contains("scroll"))
    #expect(table(rows: 1, isCards: true).contains("data-label=\"b\"><div>0</div>"))
  }
}
