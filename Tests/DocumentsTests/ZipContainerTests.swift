import TestSupport
import Testing
import Wording

@testable import Documents

@Suite struct ZipContainerTests {
  private func container(_ bytes: [UInt8], limits: ReadingLimits = .usual) throws -> ZipContainer {
    try ZipContainer(.memory(bytes, name: "a.zip"), limits: limits)
  }

  private func problem(_ work: () throws -> Void) -> Problem? {
    do {
      try work()
      return nil
    } catch { return error as? Problem }
  }

  private func limits(_ change: (inout ReadingLimits) -> Void) -> ReadingLimits {
    var limits = ReadingLimits.usual
    change(&limits)
    return limits
  }

  @Test func membersAreFoundByNameAndReadWhole() throws {
    let long = [UInt8](repeating: 0x61, count: 300_000)
    let zip = try container(ZipFixture.zip([("甲/一.txt", Array("好".utf8)), ("b.txt", long)]))
    #expect(zip.members.map(\.name) == ["甲/一.txt", "b.txt"])
    #expect(try zip.bytes(of: #require(zip["甲/一.txt"])) == Array("好".utf8))
    #expect(try zip.bytes(of: #require(zip["b.txt"])) == long)
    #expect(try zip.head(of: #require(zip["b.txt"]), 3) == [0x61, 0x61, 0x61])
    #expect(zip["c.txt"] == nil)
    #expect(try zip.smallMembers(upTo: 100, inAll: 1000) == [0: Array("好".utf8)])
  }

  @Test func aNameInGBKIsDecoded() throws {
    // 意见 in GBK, and a backslash between folders.
    let name: [UInt8] = [0xD2, 0xE2, 0xBC, 0xFB] + Array("\\a.csv".utf8)
    let zip = try container(ZipFixture.zip([(name: name, content: [0x61])]))
    #expect(zip.members.map(\.name) == ["意见/a.csv"])
  }

  @Test func whatIsNoZipIsRefused() {
    #expect(problem { _ = try container(Array("编号,意见\n".utf8)) }?.message.key == "zip.none")
    #expect(problem { _ = try container([]) }?.message.key == "zip.none")
  }

  @Test func aTruncatedFileIsRefusedByNameAtEveryLength() throws {
    let whole = ZipFixture.zip([("a.txt", Array("好好学习".utf8)), ("b.txt", [UInt8](repeating: 0x62, count: 5000))])
    for count in stride(from: 4, to: whole.count - 22, by: 7) {
      let found = try #require(problem { _ = try container(Array(whole[..<count])) })
      #expect(found.message.key == "zip.truncated")
      #expect(found.input == "a.zip")
    }
  }

  @Test func aMemberWithAPasswordIsRefusedByName() throws {
    let zip = try container(ZipFixture.zip([("a.txt", Array("密".utf8))], password: "x"))
    let found = try #require(problem { _ = try zip.bytes(of: zip.members[0]) })
    #expect(found.message == Message("zip.encrypted", ["member": "a.txt"]))
  }

  @Test(arguments: ["../a.txt", "a/../../b.txt", "/etc/passwd", "C:/a.txt", "..\\a.txt"])
  func aPathThatLeadsOutsideIsRefusedByName(_ name: String) throws {
    let zip = try container(ZipFixture.zip([(name, [0x61])]))
    let found = try #require(problem { _ = try zip.open(zip.members[0]) })
    #expect(found.message.key == "zip.escape")
  }

  @Test func aBombIsRefusedWhileItIsUnpacked() throws {
    let zeros = [UInt8](repeating: 0, count: 4 << 20)
    let zip = try container(ZipFixture.zip([("sheet.xml", zeros)]), limits: limits { $0.ratioFrom = 1 << 20 })
    var seen = 0
    let found = problem { try ZipContainer.eachChunk(of: zip.open(zip.members[0])) { seen += $0.count } }
    #expect(found?.message == Message("zip.bomb", ["member": "sheet.xml", "ratio": "250", "limit": "1"]))
    #expect(seen <= (1 << 20) + (64 << 10))
    // The same bytes in a file that grows less are read.
    let plain = try container(
      ZipFixture.zip([("sheet.xml", zeros)], isStored: true), limits: limits { $0.ratioFrom = 1 << 20 })
    #expect(try plain.bytes(of: plain.members[0]).count == zeros.count)
  }

  @Test func numbersAndSizesHaveLimits() throws {
    let many = ZipFixture.zip((0..<12).map { ("\($0).txt", [UInt8](repeating: 0x61, count: 1000)) })
    #expect(
      problem { _ = try container(many, limits: limits { $0.members = 11 }) }?.message.key == "zip.tooManyMembers")
    #expect(
      problem { _ = try container(many, limits: limits { $0.totalBytes = 11_000 }) }?.message.key == "zip.tooLarge")
    let small = try container(many, limits: limits { $0.memberBytes = 999 })
    #expect(problem { _ = try small.bytes(of: small.members[0]) }?.message.key == "zip.memberTooLarge")
    let whole = try container(many, limits: limits { $0.wholeBytes = 20_000 })
    #expect(try whole.bytes(of: whole.members[0]).count == 1000)
  }

  @Test func aDamagedMemberIsNamedAndTheOthersAreRead() throws {
    let content = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 3) }
    var bytes = ZipFixture.zip([("a.bin", content), ("b.txt", Array("好".utf8))])
    for index in 60..<200 { bytes[index] ^= 0x5A }
    let zip = try container(bytes)
    let found = try #require(problem { _ = try zip.bytes(of: zip.members[0]) })
    #expect(found.message.key == "zip.damaged")
    #expect(found.message.values["member"] == "a.bin")
    #expect(try zip.bytes(of: zip.members[1]) == Array("好".utf8))
  }
}
