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

  @Test(arguments: ["", "plain", "意", "意见", "食堂饭菜太咸", "caf\u{E9}", "привет", "Ελλάδα", "août", "한국어", "😀", "a\u{301}"])
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

  /// Every piece of 1 to 10 characters of these sentences, in the bytes of a charset.
  private func pieces(of sentences: [String], in charset: String) throws -> [(characters: Int, bytes: [UInt8])] {
    let codes = try Self.codes(of: charset)
    var pieces: [(characters: Int, bytes: [UInt8])] = []
    for scalars in sentences.map({ Array($0.unicodeScalars) }) {
      for start in scalars.indices {
        for end in start + 1...min(start + 10, scalars.count) where end <= scalars.count {
          pieces.append((end - start, scalars[start..<end].flatMap { codes[$0] ?? [] }))
        }
      }
    }
    return pieces
  }

  /// The bytes of every character with two of them, by decoding them all.
  private static func codes(of charset: String) throws -> [Unicode.Scalar: [UInt8]] {
    let pairs = (UInt8(0xA1)...0xF9).flatMap { lead in
      (Array(UInt8(0x40)...0x7E) + Array(0xA1...0xFE)).map { [lead, $0] }
    }
    let text = try decoded(Array(pairs.joined(separator: [0x0A])), as: CharsetChoice(charset), pieces: [4096]).text
    var codes: [Unicode.Scalar: [UInt8]] = [:]
    for (pair, line) in zip(pairs, text.split(separator: "\n", omittingEmptySubsequences: false)) {
      if line.unicodeScalars.count == 1, let scalar = line.unicodeScalars.first { codes[scalar] = pair }
    }
    return codes
  }

  @Test func noPieceOfASimplifiedSentenceInGBKIsTakenForAnythingElse() throws {
    let sentences = [
      "食堂的饭菜又贵又咸，夜班的同志常常吃不上热的", "机关下来检查太多，材料一遍一遍地要，基层没有时间干活",
      "希望企业早日拿出新产品，别的厂已经走到前面去了", "宿舍楼的电梯坏了三个月，反映多次没有人管",
      "青年职工晋升通道窄，培训流于形式", "建议把差旅报销流程改到网上办理", "工会发的慰问品质量一般",
    ]
    let wrong = try pieces(of: sentences, in: "gb18030").filter {
      try CharsetDetector.guess($0.bytes).name != "GB18030"
    }
    #expect(wrong.isEmpty)
  }

  @Test func aPieceOfATraditionalSentenceInBig5IsFoundFromSixCharactersOn() throws {
    let sentences = ["食堂的飯菜又貴又鹹，夜班的同事常常吃不上熱的", "機關下來檢查太多，材料一遍一遍地要，基層沒有時間做事"]
    let long = try pieces(of: sentences, in: "big5").filter { $0.characters >= 6 }
    let right = try long.count { try CharsetDetector.guess($0.bytes).name == "Big5" }
    #expect(right * 100 >= long.count * 97)
  }
}
