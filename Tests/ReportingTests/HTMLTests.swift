import TestSupport
import Testing

@testable import Reporting

@Suite struct HTMLTests {
  @Test func textIsEscapedAndMarkupIsNot() {
    let inner: HTML = "<b>\("<&>\"'")</b>"
    #expect(("<p>\(inner)\(3)</p>" as HTML).source == "<p><b>&lt;&amp;&gt;&quot;&#39;</b>3</p>")
  }

  @Test func aLoneByteOrderMarkVanishes() {
    #expect(("\("\u{FEFF}")" as HTML).source.isEmpty)
  }

  @Test(arguments: 0..<40) func noRandomTextMakesMarkup(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let source = ("\(RandomText.scalars(300, using: &generator))" as HTML).source
    #expect(!source.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) })
    #expect(!source.unicodeScalars.contains { $0.value < 0x20 && $0.value != 0x09 && $0.value != 0x0A })
    #expect(!source.unicodeScalars.contains { $0.value & 0xFFFE == 0xFFFE })
  }
}
