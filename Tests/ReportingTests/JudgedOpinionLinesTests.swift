import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct JudgedOpinionLinesTests {
  @Test func aLineHoldsTheMembersThatTheInterfacePromises() throws {
    let quotation = ReportFixture.quotations[1][0]
    let line = JudgedOpinionLines(scheme: ReportFixture.scheme).line(quotation.opinion, quotation.judgement)
    #expect(line.filter { $0 == 0x0A }.count == 1 && line.last == 0x0A)
    let json = try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    let names = [
      "id", "file", "sheet", "table", "row", "text", "category", "probability", "secondary", "evidence", "review",
      "subcategory", "score", "scores", "remainder",
    ]
    #expect(Set(json.keys) == Set(names))
    #expect(json["category"] as? String == "work-style" && json["secondary"] as? [String] == ["development"])
    let evidence = try #require((json["evidence"] as? [[String: Any]])?.first)
    #expect(evidence["text"] as? String == "盖一个章跑五趟" && evidence["weight"] as? Double == 3)
    #expect(evidence["start"] as? Int == 14 && evidence["end"] as? Int == 21)
  }

  @Test(arguments: ["运输公司 \"夜班车\"", nil]) func theIssueIsTheLastMember(issue: String?) throws {
    let quotation = ReportFixture.quotations[1][0]
    let lines = JudgedOpinionLines(scheme: ReportFixture.scheme)
    let line = lines.line(quotation.opinion, quotation.judgement)
    let whole = lines.line(line, of: issue)
    #expect(whole.starts(with: line.dropLast(2)))
    #expect(whole.last == UInt8(ascii: "\n"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(whole)) as? [String: Any])
    #expect(json["issue"] as? String == issue)
    #expect(json.keys.contains("issue"))
  }
}
