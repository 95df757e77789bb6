import TestSupport
import Testing

@testable import UnicodeText

@Suite struct TableImageTests {
  private static let key = TableDigest(Array("source".utf8))

  private static let file: [UInt8] = {
    var writer = TableImage.Writer(key: key)
    writer.append([UInt64](0..<5))
    writer.append([Int16(-1)])
    writer.append([UInt8]())
    writer.append([SIMD8<Int16>(repeating: 7), SIMD8<Int16>(repeating: -7)])
    return writer.finished()
  }()

  private func opened(_ bytes: [UInt8], key: TableDigest = key) -> TableImage? {
    let memory = TableMemory(byteCount: bytes.count)
    memory.bytes.copyBytes(from: bytes)
    return TableImage(memory, key: key)
  }

  @Test func tablesComeBackInTheirOrder() throws {
    var image = try #require(opened(Self.file))
    #expect(image.table(of: UInt64.self)?.elements.elementsEqual(0..<5) == true)
    #expect(image.table(of: Int16.self)?.elements.elementsEqual([-1]) == true)
    #expect(image.table(of: UInt8.self)?.count == 0)
    #expect(!image.isAtEnd)
    #expect(image.table(of: SIMD8<Int16>.self)?.elements.last == SIMD8(repeating: -7))
    #expect(image.isAtEnd)
    #expect(image.table(of: UInt8.self) == nil)
  }

  @Test func aTableOfOtherElementsIsNotGiven() throws {
    var image = try #require(opened(Self.file))
    #expect(image.table(of: UInt32.self) == nil)
  }

  @Test func aTruncatedFileIsRefusedWhereverItBreaksOff() {
    for count in 0..<Self.file.count { #expect(opened(Array(Self.file[..<count])) == nil, "\(count) bytes") }
    #expect(opened(Self.file + [0]) == nil)
  }

  @Test func anAlteredFileIsRefusedWhicheverBitIsAltered() {
    for index in Self.file.indices {
      for bit in 0..<UInt8(8) {
        var altered = Self.file
        altered[index] ^= 1 << bit
        #expect(opened(altered) == nil, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func whatWasMadeOfSomethingElseIsRefused() {
    #expect(opened(Self.file, key: TableDigest(Array("other".utf8))) == nil)
    #expect(
      opened(Array("PK\u{3}\u{4} and so on, long enough for a header of the file, whatever it may hold".utf8)) == nil)
  }
}
