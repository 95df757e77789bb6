import TestSupport
import Testing
import TextModel

@testable import UnicodeText

@Suite struct CharsetEncoderTests {
  private func decoded(_ bytes: [UInt8], _ charset: String) throws -> [UInt8] {
    var text: [UInt8] = []
    try bytes.withUnsafeBufferPointer {
      try CharsetDecoder(CharsetChoice(charset)).decode($0, isLast: true) { piece in
        if case .text(let part) = piece { text += part }
      }
    }
    return text
  }

  @Test(arguments: ["UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE"], 0..<12 as Range<UInt64>)
  func whatIsEncodedIsReadAgain(charset: String, seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let text = Array("动员".utf8) + Array(RandomText.scalars(3000, using: &generator).utf8)
    let bytes = try #require(try CharsetEncoder.encode(text, charset: charset, markOf: []))
    #expect(try decoded(bytes, charset) == text)
  }

  @Test func theMarkOfTheOriginalIsKept() throws {
    #expect(
      try CharsetEncoder.encode(Array("a".utf8), charset: "UTF-8", markOf: [0xEF, 0xBB, 0xBF, 0x62]) == [
        0xEF, 0xBB, 0xBF, 0x61,
      ])
    #expect(
      try CharsetEncoder.encode(Array("a".utf8), charset: "UTF-16LE", markOf: [0xFF, 0xFE, 0x62, 0]) == [
        0xFF, 0xFE, 0x61, 0,
      ])
    #expect(try CharsetEncoder.encode([], charset: "GB18030", markOf: []) == [])
  }

  @Test(arguments: [("动员", "Big5"), ("é", "Shift_JIS"), ("😀", "EUC-KR")])
  func aCharacterWithoutAPlaceIsNoSilentSubstitute(text: String, charset: String) throws {
    #expect(try CharsetEncoder.encode(Array(text.utf8), charset: charset, markOf: []) == nil)
  }

  @Test func anUnknownCharsetIsAProblem() {
    #expect(throws: (any Error).self) { try CharsetEncoder.encode([0x61], charset: "no-such", markOf: []) }
  }
}
