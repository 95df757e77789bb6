import Testing
import TextModel
import UnicodeText

@testable import Privacy

@Suite struct NamePageTests {
  @Test func itTellsWhichWordLiesOverACharacter() {
    let scalars = Array("方向明问关于".unicodeScalars.map(\.value))
    let page = NamePage(
      scalars,
      [.init(role: .notAName, range: 0..<2), .init(role: .family, range: 2..<3), .init(role: .notAName, range: 4..<6)])
    #expect(scalars.indices.map(page.isWord) == [true, true, false, false, true, true])
    #expect(scalars.indices.map(page.isInsideWord) == [false, true, false, false, false, true])
    #expect(page.word(at: 5) == 4..<6 && page.word(at: 2).isEmpty)
    #expect(page.isHan(0) && !page.isHan(6))
  }
}
