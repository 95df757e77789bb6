import Checking
import Testing
import TextModel
import Wording

@testable import Evaluation

@Suite struct FindingGoldTests {
  private static let head = "file\tcheck\tquote\texpected\n"

  private func gold(_ rows: String) throws -> FindingGold { try FindingGold(table: Self.head + rows, name: "g.tsv") }

  @Test func everyKindOfRowIsRead() throws {
    let rows = """
      a.txt\tslogan\t“三定”\tannounced=3+1 items=2 (WRONG)
      a.txt\tterm\t劳竞办\tuse
      a.txt\tterm\t“劳竞”\tno-finding (mention)
      a.txt\ttrap\t热处理\tslogan/anomaly: plain
      a.txt\tnumber\t年底前\toptional: a date
      b.txt\tother\t三步走\ta plain count
      b.txt\tcoverage\t-\tdemands: covered
      """
    let gold = try gold(rows)
    #expect(
      gold.rows.map(\.kind) == [
        .slogan(announced: 4, items: 2), .report(.term), .trap([.term]), .trap([.slogan, .anomaly]), .open(.number),
        .open(nil),
      ])
    #expect(gold.files == ["a.txt", "b.txt"])
    #expect(gold.checks == [.slogan, .term])
    #expect(gold.rows.map(\.line) == [2, 3, 4, 5, 6, 7])
  }

  @Test func aQuoteThatStandsTwiceOrNotAtAllIsNamedWithItsLine() throws {
    let gold = try gold("a.txt\tanomaly\t三查\tx\na.txt\tanomaly\t四查\tx\na.txt\tanomaly\t五查\tx\n")
    let document = Document(name: "d/a.txt", text: "三查不如四查，三查易。")
    let (rows, problems) = gold.places(in: document, named: "a.txt")
    #expect(rows.map(\.row.quote) == ["四查"])
    #expect(rows.map { document.text($0.range) } == ["四查"])
    #expect(problems.map(\.place) == [.line(2), .line(4)])
    #expect(problems.map { $0.message.values["count"] } == ["2", "0"])
    #expect(problems.allSatisfy { $0.input == "g.tsv" })
  }

  @Test(arguments: [
    ("a.txt\tspelling\t三查\tx\n", 2), ("a.txt\tslogan\t三查\tthree\n", 2), ("a.txt\tslogan\t三查\tannounced=3 items=a\n", 2),
    ("a.txt\tterm\t三查\tuse\na.txt\tterm\n", 3),
  ])
  func aRowThatCannotBeReadIsNamedWithItsLine(rows: String, line: Int) throws {
    #expect { try gold(rows) } throws: { ($0 as? Problems)?.all.map(\.place) == [.line(line)] }
  }

  @Test func aTableWithoutItsHeadIsRefused() {
    #expect(throws: Problem.self) { try FindingGold(table: "a.txt\tterm\t劳竞办\tuse\n", name: "g.tsv") }
    #expect(throws: Problem.self) { try FindingGold(table: "", name: "g.tsv") }
  }
}
