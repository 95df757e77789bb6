import Testing
import TextModel

@Suite struct DocumentTests {
  @Test func illegalBytesBecomeTheReplacementCharacter() {
    let document = Document(name: "", utf8: [0x61, 0xFF, 0xED, 0xA0, 0x80, 0x62])
    #expect(String(validating: document.utf8, as: UTF8.self) != nil)
    #expect(document.utf8.first == 0x61)
    #expect(document.utf8.last == 0x62)
  }

  @Test func legalBytesStayAsTheyAre() {
    let bytes = Array("发展😀\u{FEFF}\0".utf8)
    #expect(Document(name: "", utf8: bytes).utf8 == bytes)
  }
}
