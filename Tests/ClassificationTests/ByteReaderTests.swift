import Testing
import Wording

@testable import Classification

@Suite struct ByteReaderTests {
  @Test func whatWasWrittenIsRead() throws {
    var writer = ByteWriter()
    writer.write(UInt32(0xDEAD_BEEF))
    writer.write(Int16(-2))
    writer.write(-1.5)
    writer.write(Float(0.25))
    for number in [0, 127, 128, 0x10FFFF, UInt32.max] { writer.writeCompact(number) }
    writer.write("意见")
    writer.write(scalars: [0x610F, 0x20])
    var reader = ByteReader(writer.bytes[...])
    #expect(try reader.number(UInt32.self) == 0xDEAD_BEEF)
    #expect(try reader.number(Int16.self) == -2)
    #expect(try reader.double() == -1.5)
    #expect(try reader.float() == 0.25)
    for number in [0, 127, 128, 0x10FFFF, UInt32.max] { #expect(try reader.compact() == number) }
    #expect(try reader.text() == "意见")
    #expect(try reader.scalars() == [0x610F, 0x20])
    #expect(reader.isAtEnd)
  }

  @Test(arguments: [
    [0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0x80, 0x80, 0x80, 0x80, 0x80, 0x01], [0x80], [5, 0x61], [2, 0xC3, 0x28],
  ])
  func badLengthsAndTextsAreRefused(bytes: [UInt8]) {
    var reader = ByteReader(bytes[...])
    #expect(throws: Problem.self) { try reader.text() }
  }

  @Test func infiniteNumbersAreRefused() {
    var writer = ByteWriter()
    writer.write(Double.infinity)
    var reader = ByteReader(writer.bytes[...])
    #expect(throws: Problem.self) { try reader.double() }
  }
}
