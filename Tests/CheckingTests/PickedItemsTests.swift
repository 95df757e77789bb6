import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct PickedItemsTests {
  private func findings(_ text: String) -> [String] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: "同志们：\n" + text)))
    return EnumerationCheck(text: source, numbering: Numbering(source)).findings().map(\.rule)
  }

  @Test(arguments: [
    "这十步当中，第二步、第四步、第五步最要紧。第二步，是摸底。第四步，是放水。第五步，是验收。", "修渠分七步，其中，第二步，备料要足；第四步，砌石要密。",
    "章程共十二条，其中第三，讲轮灌；第五，讲收费。", "首先要清淤。其次要补堤。再其次是植树。第四是修路。",
  ])
  func whatIsPickedOutLeavesNoGap(text: String) { #expect(findings(text) == []) }

  @Test(arguments: [
    ("修渠分四步。第一步，备料。第二步，清底。第四步，砌石。", ["skipped"]), ("其中一个办法是轮灌。第一，排班。第二，放水。第四，收费。", ["skipped"]),
  ])
  func otherGapsAreTold(text: String, rules: [String]) { #expect(findings(text) == rules) }
}
