import TestSupport
import Testing
import TextModel
import UnicodeText
import Wording

/// Decodes in pieces of the given sizes; illegal sequences become `⟨offset+count⟩`.
func decoded(_ bytes: [UInt8], as choice: CharsetChoice, pieces: [Int]) throws -> (text: String, guess: CharsetGuess) {
  let decoder = CharsetDecoder(choice)
  var text: [UInt8] = []
  var start = 0
  var index = 0
  repeat {
    let end = min(bytes.count, start + pieces[index % pieces.count])
    try bytes[start..<end].withUnsafeBufferPointer { piece in
      try decoder.decode(piece, isLast: end == bytes.count) { piece in
        switch piece {
        case .text(let piece): text += piece
        case .illegal(let offset, let count): text += Array("⟨\(offset)+\(count)⟩".utf8)
        }
      }
    }
    start = end
    index += 1
  } while start < bytes.count
  #expect(String(validating: text, as: UTF8.self) != nil, "what comes out is UTF-8")
  return (String(decoding: text, as: UTF8.self), decoder.guess)
}

@Suite struct CharsetDecoderTests {
  @Test(arguments: [1, 2, 3, 5, 7, 64, 4096])
  func anyPiecesOfRandomBytesGiveTheSameTextAndPlaces(size: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(size))
    for charset in ["utf-8", "gb18030", "gbk", "big5", "utf-16le", "utf-16be", "shift_jis"] {
      for _ in 0..<60 {
        let bytes = Self.randomBytes(count: 120, using: &generator)
        let choice = try CharsetChoice(charset)
        let whole = try decoded(bytes, as: choice, pieces: [1000])
        let parts = try decoded(bytes, as: choice, pieces: [size, 1, size + 3])
        #expect(whole.text == parts.text, "\(charset)")
        guard whole.text == parts.text else { return }
      }
    }
  }

  @Test func legalUTF8PassesAndIllegalSequencesAreWhereTheStandardLibrarySeesThem() throws {
    var generator = RepeatableGenerator(seed: 7)
    let utf8 = try CharsetChoice("utf-8")
    for _ in 0..<400 {
      var bytes = Array(RandomText.scalars(30, using: &generator).utf8)
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        bytes[Int.random(in: 4..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { continue }
      let text = try decoded(bytes, as: utf8, pieces: [11]).text
      let repaired = text.replacing(#/⟨\d+\+\d⟩/#.matchingSemantics(.unicodeScalar), with: "\u{FFFD}")
      #expect(repaired == String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func everyCharacterOfGBKSurvivesTheWay() throws {
    var bytes: [UInt8] = []
    for lead in UInt8(0xB0)...0xF7 {
      for trail in UInt8(0xA1)...0xFE where !(lead == 0xD7 && trail > 0xF9) { bytes += [lead, trail] }
    }
    let text = try decoded(bytes, as: CharsetChoice("gbk"), pieces: [1001]).text
    #expect(text.unicodeScalars.count == bytes.count / 2)
    #expect(text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) })
    #expect(text.hasPrefix("啊阿埃挨"))
    #expect(text == (try decoded(bytes, as: CharsetChoice("gb18030"), pieces: [999]).text))
  }

  @Test(arguments: ["gb18030", "gbk", "utf-8"])
  func aBadByteSwallowsNeitherTheLineBreakNorTheComma(charset: String) throws {
    let bytes: [UInt8] = Array("a,".utf8) + [0xFF] + Array("\nb,".utf8) + [0xB5, 0x0A] + Array("c,d\n".utf8)
    let text = try decoded(bytes, as: CharsetChoice(charset), pieces: [4]).text
    #expect(text == "a,⟨2+1⟩\nb,⟨6+1⟩\nc,d\n")
  }

  @Test(
    arguments: [
      ("UTF-8", [0xEF, 0xBB, 0xBF, 0xE6, 0x84, 0x8F]), ("UTF-16LE", [0xFF, 0xFE, 0x0F, 0x61]),
      ("UTF-16BE", [0xFE, 0xFF, 0x61, 0x0F]), ("UTF-32LE", [0xFF, 0xFE, 0, 0, 0x0F, 0x61, 0, 0]),
      ("UTF-32BE", [0, 0, 0xFE, 0xFF, 0, 0, 0x61, 0x0F]), ("GB18030", [0x84, 0x31, 0x95, 0x33, 0xD2, 0xE2]),
    ] as [(String, [UInt8])])
  func aByteOrderMarkDecidesAndIsLeftOut(charset: String, bytes: [UInt8]) throws {
    for choice in [.auto, try CharsetChoice("big5")] {
      let result = try decoded(bytes, as: choice, pieces: [1])
      #expect(result.text == "意")
      #expect(result.guess == CharsetGuess(name: charset, confidence: 100))
    }
  }

  @Test func theCharsetIsGuessedWhereTheFirstOtherByteStands() throws {
    let ascii = [UInt8](repeating: UInt8(ascii: "x"), count: 200_000)
    let result = try decoded(ascii + Encoded.canteenGBK, as: .auto, pieces: [4096])
    #expect(result.guess.name == "GB18030")
    #expect(result.text.hasSuffix("xx食堂饭菜太咸"))
    #expect(result.text.utf8.count == 200_018)
  }

  @Test func theOffsetOfABadByteCountsFromTheBeginningOfTheFile() throws {
    let ascii = [UInt8](repeating: UInt8(ascii: "x"), count: 200_000)
    let bytes = ascii + Encoded.canteenGBK + [0xFF] + Encoded.canteenGBK
    #expect(try decoded(bytes, as: .auto, pieces: [4096]).text.hasSuffix("咸⟨200012+1⟩食堂饭菜太咸"))
  }

  @Test func utf16WithoutAMarkGetsItsByteOrderFromTheText() throws {
    let little: [UInt8] = [0x0F, 0x61, 0xC1, 0x89, 0x0A, 0x00]
    let big: [UInt8] = [0x61, 0x0F, 0x89, 0xC1, 0x00, 0x0A]
    let choice = try CharsetChoice("UTF-16")
    #expect(try decoded(little, as: choice, pieces: [6]).text == "意见\n")
    #expect(try decoded(big, as: choice, pieces: [6]).text == "意见\n")
  }

  @Test func anEmptyInputIsAnEmptyText() throws {
    #expect(try decoded([], as: .auto, pieces: [1]).text == "")
  }

  @Test(arguments: [
    "auto", "UTF-8", "gb18030", "GBK", "gb2312", "Big5", "utf-16", "utf-16le", "utf-16be", "windows-1252",
  ])
  func usualNamesAreKnown(name: String) throws {
    _ = try CharsetChoice(name)
  }

  @Test(arguments: ["utf-9", "gbk2", "中文", "utf-16,version=1"])
  func anUnknownNameIsRefusedWithTheUsualOnes(name: String) {
    #expect { _ = try CharsetChoice(name) } throws: { error in
      (error as? Problem)?.text(in: .english).contains("gb18030") == true
    }
  }

  private static func randomBytes(count: Int, using generator: inout RepeatableGenerator) -> [UInt8] {
    (0..<count).map { _ in
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: UInt8.random(in: 0...255, using: &generator)
      case 1...2: UInt8.random(in: 0x20...0x7E, using: &generator)
      case 3: UInt8.random(in: 0x30...0x39, using: &generator)
      default: UInt8.random(in: 0x81...0xFE, using: &generator)
      }
    }
  }
}
