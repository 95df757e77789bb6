import TestSupport
import Testing
import UnicodeText
import Wording

@testable import Documents

@Suite struct MixedEncodingsTests {
  private static let header = "编号,单位,意见内容\n"

  private static func rows(_ numbers: Range<Int>) -> String {
    numbers.map { "\($0),机修班,更衣柜第 \($0) 号的锁坏了，报修没有人来\n" }.joined()
  }

  private static func gbk(_ text: String) throws -> [UInt8] {
    try #require(try CharsetEncoder.encode(Array(text.utf8), charset: "GB18030", markOf: []))
  }

  private func message(_ bytes: [UInt8]) throws -> String? {
    try MixedEncodings.message(of: .memory(bytes, name: "a.csv"), readAs: "UTF-8")?.text(in: .chinese)
  }

  @Test func bothEncodingsAreNamedWithALineOfEach() throws {
    let appended = Array((Self.header + Self.rows(1..<20)).utf8) + (try Self.gbk(Self.rows(20..<40)))
    #expect(try message(appended)?.contains("第 1 行是 UTF-8，第 21 行是 GB18030") == true)
    let pasted = try Self.gbk(Self.header) + Array(Self.rows(1..<300).utf8)
    #expect(try message(pasted)?.contains("第 2 行是 UTF-8，第 1 行是 GB18030") == true)
  }

  @Test func ofRowsLostByItTheMixtureIsToldFirstAndAlone() throws {
    let bytes = Array((Self.header + Self.rows(1..<80)).utf8) + (try Self.gbk(Self.rows(80..<90)))
    let (_, reading) = try OpinionReader().opinions(in: .memory(bytes, name: "a.csv"))
    #expect(reading.problems.map(\.message.key) == ["charset.mixed", "opinions.lostRows"])
    #expect(reading.problems.last?.message.values["count"] == "10")
  }

  @Test(arguments: ["", "\n"])
  func anEmptyTableIsCalledEmpty(text: String) {
    let problem = #expect(throws: Problem.self) {
      try OpinionReader().opinions(in: .memory(Array(text.utf8), name: "a.csv"))
    }
    #expect(problem?.message.key == "column.empty")
  }

  @Test func anEncodingThatIsKeptIsNone() throws {
    let text = Self.header + Self.rows(1..<200)
    #expect(try message(Array(text.utf8)) == nil && message(Self.gbk(text)) == nil)
    #expect(try message(Array("id,text\n1,ok\n".utf8) + Self.gbk(Self.rows(1..<5))) == nil)
  }

  /// Bytes that are lost or wrong make no other encoding.
  @Test(arguments: 0..<20)
  func damageIsNone(seed: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    for var bytes in [Array((Self.header + Self.rows(1..<60)).utf8), try Self.gbk(Self.header + Self.rows(1..<60))] {
      for place in stride(from: 3, to: bytes.count, by: 25) {
        bytes[place] = UInt8.random(in: 0x20...0xFF, using: &generator)
      }
      #expect(try message(bytes) == nil)
    }
  }

  @Test func columnsAreNotSaidToBeMissing() throws {
    let bytes = try Self.gbk(Self.header) + Array(Self.rows(1..<30).utf8)
    let problem = #expect(throws: Problem.self) { try OpinionReader().opinions(in: .memory(bytes, name: "a.csv")) }
    #expect(problem?.message.key == "charset.mixed" && problem?.input == "a.csv")
  }

  @Test func rowsThatAreLostAreExplainedOnce() throws {
    let bytes = Array((Self.header + Self.rows(1..<900)).utf8) + (try Self.gbk(Self.rows(900..<910)))
    let reading = try OpinionReader().opinions(in: .memory(bytes, name: "a.csv")).reading
    #expect(reading.opinions == 899 && reading.refusedRows == 10)
    #expect(reading.problems.count { $0.message.key == "charset.mixed" } == 1)
    let table = try TableReader().read(.memory(bytes, name: "a.csv"))
    #expect(table.problems.first?.message.key == "charset.mixed")
  }

  @Test func aSpeechIsSaidToBeMixedWhereItCannotBeRead() throws {
    let speech = Array("同志们：\n今天我们开会，讨论更衣柜的事情。\n".utf8) + (try Self.gbk("请大家发表意见，谁先说都可以。\n"))
    let problem = #expect(throws: Problem.self) { try DocumentReader().read(.memory(speech, name: "a.txt")) }
    #expect(problem?.message.key == "charset.mixed")
  }
}
