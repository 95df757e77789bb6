import Testing

@testable import Reporting

@Suite struct CellTextTests {
  @Test func linesEndAsCellsEndThem() {
    #expect(CellText.fitting("上一行\r\n下一行\n") == "上一行\n下一行\n")
  }

  @Test func whatACellCannotHoldIsCutOff() {
    let kept = CellText.fitting(String(repeating: "听", count: 40_000))
    #expect(kept.utf16.count == 32_767 && kept.hasSuffix("听…"))
    #expect(CellText.fitting("a\u{0}b\u{1F}c\td") == "a\u{FFFD}b\u{FFFD}c\td")
  }
}
