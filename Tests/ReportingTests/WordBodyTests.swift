import Documents
import Testing

@testable import Reporting

@Suite struct WordBodyTests {
  @Test(arguments: ["上一行\n下一行", "上一行\r\n下一行", "上一行\r下一行"])
  func linesOfAnySystemAreLinesOfOneParagraph(text: String) {
    let paragraph = WordBody.paragraph(text)
    let pieces = paragraph.elements.flatMap(\.elements)
    #expect(pieces.map(\.name) == ["w:t", "w:br", "w:t"])
    #expect(pieces.map(\.text) == ["上一行", "", "下一行"])
  }
}
