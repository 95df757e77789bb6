import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct MixedLabelsTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return EnumerationCheck(text: source, numbering: Numbering(source)).findings()
  }

  @Test(arguments: [
    ("第一，清淤要早。上冻就挖不动。\n第二，护坡要平。\n⟦三是⟧闸门要上油。", "第三，"),
    ("一是清淤要早。\n⟦第二，⟧护坡要平。\n三是闸门要上油。\n四是要有人看。", "二是"),
    ("一是清淤要早。\n⟦第二是⟧护坡要平。\n三是闸门要上油。", "二是"),
    ("第一，清淤要早。上冻就挖不动。第二，护坡要平。⟦三是⟧闸门要上油。油桶在站里。", "第三，"),
    ("一要清淤；⟦第二，⟧要护坡；三要给闸门上油。", "二要"),
    ("首先，清淤要早。其次，护坡要平。⟦第三⟧，闸门要上油。", "再次"),
    ("要做好四件事：一是清淤，二是护坡，⟦第三，⟧上油，四是看闸。", "三是"),
    ("第一，清淤要早。\n⟦其次⟧，护坡要平。\n第三，闸门要上油。\n第四，堤上要有人。", "第二"),
  ])
  func oneLabelOfAnotherKindIsFound(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == [expected] && found.allSatisfy { $0.rule == "mixed-marks" })
  }

  @Test func alsoInARowWhoseBeginningIsLost() {
    let marked = MarkedText("同志们：\n三是闸门要上油。\n⟦第四，⟧堤上要有人。\n五是水尺要换。")
    #expect(findings(marked.text).filter { $0.rule == "mixed-marks" }.map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    "第一，清淤，二是护坡，第三，上油。", "首先，清淤。其次，护坡。最后，上油。", "首先，清淤。\n第二，护坡。\n第三，上油。", "一是清淤。\n二要护坡。\n三是上油。", "第一，清淤。\n二是护坡。",
    "第一，清淤。\n第二，护坡：一是上游，二是下游。\n第三，上油。", "第一，清淤。\n二是护坡。\n第三，上油。\n四是看闸。", "一是早，二是快，第三是张家村先动的手。",
  ])
  func listsInOneWayAndWaysOfSpeakingAreLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }

  @Test(arguments: [
    ("（一）清淤。\n（二）护坡。\n（二）上油。\n（四）看闸。", ["（三）"]), ("一是清淤；二是护坡；二是上油；四是看闸。", ["三是"]),
    // which of them is wrong, and what those behind should be, is not certain
    ("（一）清淤。\n（二）护坡。\n（二）上油。\n（三）看闸。", []), ("（一）清淤。\n（二）护坡。\n（二）上油。", []),
    ("（一）清淤。\n（二）护坡。\n（四）看闸。", []), ("（一）清淤。\n（二）护坡。\n（二）上油。\n（四）看闸。\n（四）巡渠。", []),
  ])
  func aNumberUsedTwiceIsRewrittenWhereOnlyItIsWrong(text: String, suggestions: [String]) {
    #expect(findings(text).filter(\.isCertain).compactMap(\.suggestion) == suggestions)
  }
}
