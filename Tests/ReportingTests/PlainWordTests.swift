import Documents
import Testing
import TextModel

@testable import Reporting

@Suite struct PlainWordTests {
  @Test(arguments: ["动员讲话\n同志们：\n\n　　甲\t乙。\n", "一行", "", "\n\n甲\r\n乙\u{1}丙<&>\n"])
  func linesBecomeParagraphsWithTheirCharacters(text: String) throws {
    let document = Document(name: "稿.txt", text: text)
    let plain = PlainWord(document, author: "听音")
    let bytes = try plain.file.bytes()
    #expect(try OfficeShape.problems(of: bytes) == [])
    let paragraphs = OfficeShape.all(try WordCopy(bytes).document).filter { $0.localName == "p" }
    let lines = LineIndex(document)
    #expect(paragraphs.count == lines.lineCount)
    for (line, paragraph) in paragraphs.enumerated() {
      let written = OfficeShape.all(paragraph).filter { $0.localName == "t" }.map(\.text).joined()
      let expected = document.text(lines.lineRange(line + 1)).replacing("\u{1}", with: "\u{FFFD}")
      #expect(written == expected)
    }
  }

  @Test func aNoteStandsAtItsCharacters() throws {
    let document = Document(name: "稿.txt", text: "动员讲话\n　　请厂领到班子带头\n")
    let plain = PlainWord(document, author: "听音")
    let range = try #require(TextRange(of: "领到", in: document))
    let result = try ReviewedWord.bytes(
      of: plain.file, word: plain.word, notes: [ReviewNote(range: range, paragraphs: ["误"], replacement: "领导")],
      signature: WordSignature(author: "听音", initials: "听", date: "2026-11-25T00:00:00Z"))
    #expect(result.comments == 1 && result.corrections == 1)
    let copy = try WordCopy(result.bytes)
    #expect(copy.anchored("0") == "领到")
    #expect(OfficeShape.all(copy.document).contains { $0[attribute: "w:date"] == "2026-11-25T00:00:00Z" })
    #expect(try OfficeShape.problems(of: result.bytes) == [])
  }
}
