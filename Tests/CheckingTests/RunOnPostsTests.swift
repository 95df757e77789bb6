import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct RunOnPostsTests {
  private func findings(_ text: String) -> [Finding] {
    RunOnPosts().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("我校⟦党委书记校长⟧徐小华在礼堂作报告。", "党委书记、校长"), ("⟦党委副书记副校长⟧方立作了部署。", "党委副书记、副校长"),
    ("⟦组长纪委书记⟧刘大川、队员十人到场。", "组长、纪委书记"),
  ])
  func aMarkBelongsBetweenTwoPostsBeforeAName(marked: String, right: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == [right])
  }

  @Test(arguments: [
    "党委书记校长办公会定了三件事。", "党委书记校长要带头。", "党委书记校长高度重视。", "党委书记、校长徐小华在礼堂作报告。", "党委书记 校长徐小华主持。", "校长徐小华主持。",
    "各校党委书记校长：",
  ])
  func namesOfMeetingsAndTwoPeopleAreLeftAlone(text: String) { #expect(findings(text).isEmpty) }
}
