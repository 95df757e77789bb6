import Testing
import TextModel
import UnicodeText

@Suite struct CharsetDetectorTests {
  /// Made with iconv.
  static let shortGBK: [(String, [UInt8])] = [
    ("通", [0xCD, 0xA8]), ("联通", [0xC1, 0xAA, 0xCD, 0xA8]), ("意见", Encoded.opinionGBK),
    ("发展", [0xB7, 0xA2, 0xD5, 0xB9]), ("工会", [0xB9, 0xA4, 0xBB, 0xE1]), ("加班", [0xBC, 0xD3, 0xB0, 0xE0]),
    ("宿舍", [0xCB, 0xDE, 0xC9, 0xE1]), ("停车难", [0xCD, 0xA3, 0xB3, 0xB5, 0xC4, 0xD1]),
    ("开会太多", [0xBF, 0xAA, 0xBB, 0xE1, 0xCC, 0xAB, 0xB6, 0xE0]), ("食堂饭菜太咸", Encoded.canteenGBK),
  ]

  @Test(arguments: shortGBK)
  func aShortTextInGBKIsNeitherLatinNorJapaneseNorKorean(text: String, bytes: [UInt8]) throws {
    #expect(try CharsetDetector.guess(bytes).name == "GB18030")
  }

  @Test func big5IsFoundWhenItsCharactersAreClearlyMoreCommon() throws {
    let guess = try CharsetDetector.guess(Encoded.canteenBig5)
    #expect(guess.name == "Big5")
    #expect(guess.confidence >= 90)
  }

  @Test(arguments: ["", "plain", "意", "意见", "食堂饭菜太咸", "caf\u{E9}", "привет", "Ελλάδα", "é", "한국어", "😀", "a\u{301}"])
  func validUTF8IsCertain(text: String) throws {
    #expect(try CharsetDetector.guess(Array(text.utf8)) == CharsetGuess(name: "UTF-8", confidence: 100))
  }

  @Test func utf8WithABadByteOrCutOffAtItsEndStaysUTF8() throws {
    let text = Array("食堂饭菜太咸，宿舍没有热水".utf8)
    #expect(try CharsetDetector.guess(Array(text.dropLast())).name == "UTF-8")
    #expect(try CharsetDetector.guess(text[..<9] + [0xFF] + text[9...]).name == "UTF-8")
    #expect(try CharsetDetector.guess(Array(text.dropLast()), isComplete: false).confidence == 100)
  }

  @Test func gbkWithABadByteStaysGBKWithLessConfidence() throws {
    let whole = Encoded.canteenGBK + Encoded.canteenGBK
    let broken = try CharsetDetector.guess(Encoded.canteenGBK + [0xFF] + Encoded.canteenGBK)
    #expect(broken.name == "GB18030")
    #expect(broken.confidence < (try CharsetDetector.guess(whole).confidence))
  }

  @Test(arguments: [false, true])
  func utf16WithoutAMarkIsFoundByItsPattern(bigEndian: Bool) throws {
    for text in ["plain text\n", "编号,意见\n1,食堂饭菜太咸\n", "食堂饭菜太咸宿舍没有热水"] {
      let bytes = text.utf16.flatMap { unit in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return bigEndian ? pair.reversed() : pair
      }
      #expect(try CharsetDetector.guess(bytes).name == (bigEndian ? "UTF-16BE" : "UTF-16LE"))
    }
  }

  @Test func japaneseAndKoreanAreOfferedWhenTheyWinClearly() throws {
    // 食堂の料理が美味しくない in Shift_JIS and EUC-JP, 구내식당 음식이 맛이 없습니다 in EUC-KR.
    let shiftJIS: [UInt8] = [
      0x90, 0x48, 0x93, 0xB0, 0x82, 0xCC, 0x97, 0xBF, 0x97, 0x9D, 0x82, 0xAA, 0x94, 0xFC, 0x96, 0xA1, 0x82, 0xB5,
      0x82, 0xAD, 0x82, 0xC8, 0x82, 0xA2,
    ]
    let eucJP: [UInt8] = [
      0xBF, 0xA9, 0xC6, 0xB2, 0xA4, 0xCE, 0xCE, 0xC1, 0xCD, 0xFD, 0xA4, 0xAC, 0xC8, 0xFE, 0xCC, 0xA3, 0xA4, 0xB7,
      0xA4, 0xAF, 0xA4, 0xCA, 0xA4, 0xA4,
    ]
    #expect(try CharsetDetector.guess(shiftJIS).name == "Shift_JIS")
    #expect(try CharsetDetector.guess(eucJP).name == "EUC-JP")
  }

  @Test func bytesThatAreNoTextHaveLittleConfidence() throws {
    let noise: [UInt8] = (0..<200).map { UInt8(truncatingIfNeeded: 0x80 + ($0 * 7919) % 128) }
    #expect(try CharsetDetector.guess(noise).confidence < 50)
  }
}
