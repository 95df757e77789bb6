import Foundation
import Testing

@testable import Documents

@Suite struct ZipWriterTests {
  private let members: [(String, [UInt8])] = [
    ("[Content_Types].xml", Array("<Types/>".utf8)),
    ("word/文档.xml", Array(String(repeating: "甲", count: 100_000).utf8)),
    ("空", []),
  ]

  private func written() throws -> [UInt8] {
    let writer = try ZipWriter(file: "a.docx")
    for (name, bytes) in members { try writer.add(name, bytes) }
    return try writer.finish()
  }

  @Test func membersComeBackInOrder() throws {
    let container = try ZipContainer(.memory(try written(), name: "a.zip"))
    #expect(container.members.map(\.name) == members.map(\.0))
    for (member, expected) in zip(container.members, members) { #expect(try container.bytes(of: member) == expected.1) }
  }

  @Test func contentsArePacked() throws {
    #expect(try written().count < 10_000)
  }

  @Test func theSameMembersAreTheSameBytesInAnyTimeZone() throws {
    let bytes = try written()
    // The date of zip's calendar at which it begins: 1 January 1980, midnight.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
    #expect(try written() == bytes)
  }
}
