import Reporting
import TestSupport
import Testing
import TextModel

@Suite struct JudgedOpinionTableTests {
  private let table = JudgedOpinionTable(scheme: ReportFixture.scheme)

  @Test func theTableIsTheOneWeLookedAt() {
    let rows = ReportFixture.quotations.joined().flatMap { table.row($0.opinion, $0.judgement) }
    expectSnapshot(table.header() + rows, named: "opinions.csv")
  }

  @Test func theIssueIsTheLastCell() {
    let quotation = ReportFixture.quotations[1][0]
    let row = table.row(quotation.opinion, quotation.judgement)
    #expect(String(decoding: table.header(withIssue: true), as: UTF8.self).hasSuffix(",row,issue\r\n"))
    #expect(table.row(row, of: "机关 推诿") == row.dropLast(2) + Array(",机关 推诿\r\n".utf8))
    #expect(table.row(row, of: nil) == row.dropLast(2) + Array(",\r\n".utf8))
    #expect(table.row(row, of: "=1,2") == row.dropLast(2) + Array(",\"\t=1,2\"\r\n".utf8))
  }

  @Test func aByteOrderMarkComesOnRequest() {
    #expect(table.header(byteOrderMark: true).starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(table.header().first == UInt8(ascii: "i"))
  }

  @Test(arguments: [
    ("=1+1", "\"\t=1+1\""), ("+86", "\"\t+86\""), ("-工资", "\"\t-工资\""), ("-1.5", "-1.5"),
    ("-1+2", "\"\t-1+2\""), ("-", "-"), ("@SUM(A1)", "\"\t@SUM(A1)\""),
    ("＝1", "\"\t＝1\""), ("\t=1", "\"\t\t=1\""), ("a=1", "a=1"), ("说“好”", "说“好”"), ("a,b", "\"a,b\""),
    ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""), ("", ""),
  ]) func cellsAreQuotedAndNeverFormulas(text: String, expected: String) {
    let quotation = ReportFixture.quotation("1", text, unit: "u", category: 0, probability: 1, [])
    let row = String(decoding: table.row(quotation.opinion, quotation.judgement), as: UTF8.self)
    let source = quotation.opinion.source
    #expect(
      row == "1,u,意见箱,2031-04-02,\(expected),,development,发展,1.0000,,,false,,,\(source.file),,\(source.row)\r\n")
  }
}
