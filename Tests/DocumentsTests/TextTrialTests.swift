import TestSupport
import Testing
import UnicodeText
import Wording

@testable import Documents

@Suite struct TextTrialTests {
  private static let text = String(
    repeating: "编号,单位,意见\n12,机修班,更衣柜的锁坏了三个月，报修没有人来\n13,化验室,通风橱一开就跳闸，只好开着窗做试验\n", count: 40)

  private func isNoText(_ bytes: [UInt8], _ charset: String = "auto") throws -> Bool {
    try bytes.withUnsafeBufferPointer { try TextTrial.isNoText($0, try CharsetChoice(charset)) }
  }

  private func encoded(_ charset: String) throws -> [UInt8] {
    try #require(try CharsetEncoder.encode(Array(Self.text.utf8), charset: charset, markOf: []))
  }

  @Test(arguments: 0..<20, [2000, 5000])
  func randomBytesAreNone(seed: Int, count: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let bytes = (0..<count).map { _ in UInt8.random(in: 1...255, using: &generator) }
    #expect(try isNoText(bytes))
    let problem = #expect(throws: Problem.self) { try TableReader().read(.memory(bytes, name: "a.csv")) }
    #expect(problem?.message.key == "input.notText" || problem?.message.key == "input.nul")
  }

  @Test func bytesBetweenWordsOfLatinLettersAreNone() throws {
    let bytes = Array("PNG\r\n".utf8) + (0..<200).flatMap { _ in Array("abc,def\n\u{0}\u{1}\u{2}".utf8) }
    #expect(try isNoText(bytes))
  }

  @Test(arguments: ["UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"])
  func textsOfEveryCharsetAre(charset: String) throws { #expect(try !isNoText(encoded(charset))) }

  @Test func traditionalTextInBig5Is() throws {
    let text = String(repeating: "編號,單位,意見\n1,機修班,更衣櫃的鎖壞了三個月，報修沒有人來\n", count: 40)
    let bytes = try #require(try CharsetEncoder.encode(Array(text.utf8), charset: "Big5", markOf: []))
    #expect(try !isNoText(bytes))
  }

  /// Every thirtieth byte is another: bad, but a text.
  @Test(arguments: 0..<20, ["UTF-8", "GB18030"])
  func aDamagedTextIs(seed: Int, charset: String) throws {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    var bytes = try encoded(charset)
    for place in stride(from: 0, to: bytes.count, by: 30) {
      bytes[place] = UInt8.random(in: 1...255, using: &generator)
    }
    #expect(try !isNoText(bytes))
  }

  @Test func cellsPartedByOneControlCharacterAreText() throws {
    #expect(try !isNoText(Array(Self.text.replacing(",", with: "\u{7}").utf8)))
  }

  @Test func aTextReadInAWrongCharsetIsStillText() throws {
    #expect(try !isNoText(encoded("UTF-8"), "gbk") && !isNoText(encoded("GB18030"), "utf-8"))
  }
}
