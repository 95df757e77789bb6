import TestSupport
import Testing
import TextModel

@testable import Documents

@Suite struct WordTextTests {
  private let body = """
    <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>加强</w:t></w:r>\
    <w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> 党\u{AD}建&amp;工作</w:t></w:r></w:p>\
    <w:p><w:r><w:t>末</w:t></w:r></w:p>
    """
  private let numbering = """
    <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>\
    <w:lvlText w:val="%1、"/><w:suff w:val="nothing"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    """

  private func word() throws -> WordText {
    try WordDocument.read(.memory(OfficeFixture.document(body, numbering: numbering), name: "a.docx"))
  }

  private func range(_ text: String, in word: WordText) throws -> TextRange {
    let bytes = Array(text.utf8)
    let utf8 = word.document.utf8
    let start = try #require(utf8.indices.first { utf8[$0...].starts(with: bytes) })
    return TextRange(start, start + bytes.count)
  }

  private func shown(_ stretches: [WordText.Stretch]) -> [String] {
    stretches.map { "\($0.start.paragraph).\($0.start.run).\($0.start.text)@\($0.start.scalar)+\($0.scalars)" }
  }

  @Test func aRangeLeadsBackToTheCharactersOfTheFile() throws {
    let word = try word()
    #expect(word.document.text(word.document.range) == "一、加强 党建&工作\n末\n")
    #expect(shown(word.stretches(of: try range("强 党建", in: word))) == ["0.0.0@1+1", "0.2.1@0+2", "0.2.1@3+1"])
    #expect(shown(word.stretches(of: try range("&工", in: word))) == ["0.2.1@4+2"])
    #expect(shown(word.stretches(of: try range("一、加", in: word))) == ["0.0.0@0+1"])
    #expect(word.stretches(of: try range("一、", in: word)).isEmpty)
    #expect(word.paragraphs.map(\.number?.range) == [TextRange(0, 6), nil])
  }

  @Test func aPlaceThatTheFileDoesNotHaveIsAnchoredNearby() throws {
    let word = try word()
    let anchor = { (offset: Int) in word.anchor(at: offset).map { "\($0.part) \($0.text)@\($0.scalar)" } }
    #expect(anchor(0) == "word/document.xml 0@0")
    #expect(anchor(word.document.utf8.count) == "word/document.xml 2@1")
    #expect(anchor(try range("\n末", in: word).start) == "word/document.xml 1@7")
    let empty = try WordDocument.read(.memory(OfficeFixture.document("<w:p/>"), name: "a.docx"))
    #expect(empty.anchor(at: 0) == nil)
  }

  /// Every stretch of every range holds as many characters as the text shows there.
  @Test func everyRangeOfWholeCharactersAgreesWithItsCharacters() throws {
    let word = try word()
    let utf8 = word.document.utf8
    let starts = utf8.indices.filter { utf8[$0] & 0xC0 != 0x80 } + [utf8.count]
    for start in starts {
      for end in starts where end >= start {
        let inFile = word.runs.reduce(0) { sum, run in
          let (from, to) = (max(run.range.start, start), min(run.range.end, end))
          return sum + (from < to ? utf8[from..<to].count { $0 & 0xC0 != 0x80 } : 0)
        }
        #expect(word.stretches(of: TextRange(start, end)).map(\.scalars).reduce(0, +) == inFile)
      }
    }
  }
}
