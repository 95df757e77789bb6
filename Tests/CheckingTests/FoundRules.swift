import TestSupport
import Testing
import TextModel

@testable import Checking

extension NumberCheck {
  static func findings(in text: String) -> [Finding] {
    NumberCheck(text: SourceText(TokenizedDocument(plain: Document(name: "t", text: text)))).findings()
  }
}

/// That a text in which one place is marked has one finding, by the rule and at the place.
func expectOnly(
  _ rule: String, at marked: String, _ findings: (String) -> [Finding],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(marked)
  let found = findings(text.text)
  #expect(found.map(\.rule) == [rule], sourceLocation: sourceLocation)
  #expect(found.map(\.range) == text.ranges, sourceLocation: sourceLocation)
}
