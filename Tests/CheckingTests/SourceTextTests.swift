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

  @Test func widthsAreFoldedOneForOneAndBlanksStay() {
    let text = SourceText(TokenizedDocument(plain: Document(name: "", text: "２ 批，“Ａ”\r\n①")))
    #expect(String(scalars: text.plain) == "2 批,\"a\"\n\n①")
    #expect(text.lines.count == 3)
    #expect(text.before(2) == 0)
    #expect(text.line(of: text.count - 1) == 2)
  }
}
