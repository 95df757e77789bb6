import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct SourceTextTests {
  @Test(arguments: 0..<60)
  func scalarsAndBytesAgreeOnRandomText(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let document = Document(name: "", text: RandomText.scalars(200, using: &generator))
    let text = SourceText(TokenizedDocument(plain: document))
    let slow = Array(String(decoding: document.utf8, as: UTF8.self).unicodeScalars)
    #expect(text.scalars == slow.map(\.value))
    #expect(text.plain.count == slow.count)
    var offset = 0
    for (index, scalar) in slow.enumerated() {
      let length = String(scalar).utf8.count
      #expect(text.range(index..<index + 1) == TextRange(offset, offset + length))
      #expect(text.indices(TextRange(offset, offset + length)) == index..<index + 1)
      offset += length
    }
    #expect(text.lines.map(\.count).reduce(0, +) + text.lines.count - 1 == slow.count)
  }

  @Test func charactersOfTheSimplifiedScriptStay() {
    let document = Document(name: "", text: "与时俱進，狼藉，顯著")
    // ICU folds 進 to 进, but also 俱 to 具, 藉 to 借 and 著 to 着.
    let pairs: [UInt32: UInt32] = [0x9032: 0x8FDB, 0x4FF1: 0x5177, 0x85C9: 0x501F, 0x8457: 0x7740, 0x986F: 0x663E]
    let table = FoldingTable((0..<UInt32(0xA000)).map { pairs[$0] ?? $0 })
    let text = SourceText(
      TokenizedDocument(
        document: document, sentences: [document.range], tokens: [], folded: FoldedText(document, table: table)))
    #expect(String(scalars: text.plain) == "与时俱进，狼藉，显著")
    #expect(AnomalyCheck(text, Numbering(text), fragment: nil).findings().isEmpty)
  }

  @Test func widthsAreFoldedOneForOneAndBlanksStay() {
    let text = SourceText(TokenizedDocument(plain: Document(name: "", text: "２ 批，“Ａ”\r\n①")))
    #expect(String(scalars: text.plain) == "2 批,\"a\"\n①")
    #expect(text.lines.count == 2)
    #expect(text.before(2) == 0)
    #expect(text.line(of: text.count - 1) == 1)
    #expect(text.range(6..<7) == TextRange(16, 19) && text.range(7..<9) == TextRange(19, 24))
  }
}
