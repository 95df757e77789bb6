import Testing
import TextModel

@testable import Classification

@Suite struct IssueEvidenceTests {
  @Test func aTextSpeaksOfAnIssueByTheWordsOfItsSubjects() throws {
    let table = try SubjectTable(
      table: "place\t食堂\t食堂 饭堂 打饭\nplace\t浴室\t浴室 澡堂\ntrouble\t排队\t排队 排长队 等半天\ntrouble\t断水\t断水 没有热水", file: "s.tsv", folding: .plain)
    var issues = HotIssues(subjects: table)
    let texts = ["食堂排队太长", "食堂中午排队", "打饭要排队", "浴室没有热水", "澡堂又断水", "浴室断水三天"]
    for (number, text) in texts.enumerated() {
      let opinion = Opinion(id: "\(number)", text: text, source: .init(file: "t.csv", row: number + 2))
      issues.add(opinion, FoldedText(opinion.text, table: .plain))
    }
    issues.settle()
    let canteen = try #require(issues.ranked(5).first { $0.members.contains(0) })
    let evidence = issues.evidence(of: canteen)
    func share(_ text: String) -> Double { evidence.share(in: FoldedText(Document(name: "", text: text), table: .plain)) }
    #expect(share("饭堂增加窗口，减少排队") > 0.5)
    #expect(share("浴室换管道，不再断水") < 0.2)
    #expect(share("") == 0)
    #expect(share("食堂排队太长") <= 1.0001)
  }
}
