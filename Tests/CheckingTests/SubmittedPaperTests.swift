import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct SubmittedPaperTests {
  /// - Parameter marked: a clause with its deadline between the marks.
  private func name(_ marked: String) -> String? {
    let marked = MarkedText(marked)
    let source = SourceText(TokenizedDocument(plain: Document(name: "t", text: marked.text)))
    return SubmittedPaper(text: source).name(at: source.indices(marked.ranges[0])).map { String(scalars: $0) }
  }

  @Test(arguments: [
    ("各队的清淤方案务必于⟦月底前⟧上报。", "清淤方案"), ("⟦26日前⟧把清淤方案交到水站。", "清淤方案"), ("⟦3月底前⟧上报本单位清淤方案。", "清淤方案"),
    ("东片清淤方案⟦26日前⟧交。", "东片清淤方案"),
    ("清淤方案⟦26日前⟧交流。", nil), ("清淤方案初稿⟦26日前⟧交。", nil), ("方案⟦26日前⟧交。", nil), ("清淤⟦26日前⟧完成。", nil), ("⟦26日前⟧", nil),
  ])
  func theNameStandsBeforeTheDateOrBehindTheVerb(marked: String, expected: String?) {
    #expect(name(marked) == expected)
  }
}
