import Testing
import TextModel

@testable import Classification

@Suite struct IssueEvidenceTests {
  @Test func aTextSpeaksOfAnIssueByTheWordsOfItsSubjects() throws {
    var issues = try IssueFixture.issues(IssueFixture.quarry)
    issues.settle()
    let canteen = try #require(issues.ranked(5).first { $0.members.contains(3) })
    let evidence = issues.evidence(of: canteen)
    func share(_ text: String) -> Double {
      evidence.share(in: FoldedText(Document(name: "", text: text), table: .plain))
    }
    #expect(share("食堂增加窗口，减少排队") > 0.4)
    #expect(share("浴室换管道，坏了的马上修") < 0.2)
    #expect(share("") == 0)
    #expect(share("饭堂又是长队，食堂排队半小时，饭都凉透") <= 1.0001)
  }
}
