import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct WrittenLabelsTests {
  private func labels(_ text: String) -> (source: SourceText, labels: WrittenLabels) {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return (source, WrittenLabels(source))
  }

  private func marker(_ style: NumberingStyle, _ number: Int, at start: Int) -> NumberingMarker {
    NumberingMarker(style: style, number: number, mark: 0, range: start..<start + 3, position: .line)
  }

  @Test(arguments: [
    ("要求（一）修渠。（二）补坝。", 3, true), ("要求（一）修渠。", 2, true), ("要求（一）修渠。（二）补坝。", 2, false),
    ("依照第（二）项。", 3, false), ("", 2, false),
  ])
  func aNumberGoesOnFromTheLastLabelBeforeIt(text: String, number: Int, isLed: Bool) {
    let (source, labels) = labels(text)
    #expect(labels.leadTo(marker(.hanInBrackets, number, at: source.count)) == isLed)
  }
}
