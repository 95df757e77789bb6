import Classification
import Testing
import TextModel

@testable import Reporting

@Suite struct OpinionSpoolTests {
  private func rows(_ spool: OpinionSpool) throws -> [OpinionSpool.Row] {
    var rows: [OpinionSpool.Row] = []
    try spool.forEach { rows.append($0) }
    return rows
  }

  private func quotation(_ id: String, _ text: String) -> Report.Quotation {
    ReportFixture.quotation(id, text, category: 2, probability: 0.75, [("食堂", 2, 1)], secondary: [0, 1], review: true)
  }

  @Test func whatIsPutAsideComesBackInOrder() throws {
    let spool = try OpinionSpool(scheme: ReportFixture.scheme)
    for number in 0..<3000 {
      let item = quotation("第\(number)", String(repeating: "食堂太贵\n", count: number % 50))
      try spool.add(item.opinion, item.judgement)
    }
    let rows = try rows(spool)
    #expect(rows.count == 3000 && spool.count == 3000)
    for (number, row) in rows.enumerated() {
      #expect(row.id == "第\(number)" && row.text.count == number % 50 * 5)
    }
    let last = try #require(rows.last)
    #expect(last.unit == "机电一分厂" && last.category == 2 && last.probability == 0.75 && last.review)
    #expect(last.evidence == "食堂" && last.secondary == "发展; 工作作风")
  }

  @Test func whatIsCutBackIsForgotten() throws {
    let spool = try OpinionSpool(scheme: ReportFixture.scheme)
    func add(_ id: String) throws {
      let item = quotation(id, "食堂")
      try spool.add(item.opinion, item.judgement)
    }
    try add("甲")
    let mark = spool.mark
    for _ in 0..<5000 { try add("乙") }
    try spool.cut(backTo: mark)
    try add("丙")
    #expect(try rows(spool).map(\.id) == ["甲", "丙"])
    #expect(try rows(spool).map(\.id) == ["甲", "丙"])
  }
}
