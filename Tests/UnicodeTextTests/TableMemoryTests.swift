import Testing

@testable import UnicodeText

@Suite struct TableMemoryTests {
  @Test(arguments: [1, 4096, 2 << 20, (5 << 20) + 3])
  func memoryOfAnySizeIsAlignedAndCanBeFilled(byteCount: Int) throws {
    let memory = TableMemory(byteCount: byteCount)
    #expect(memory.bytes.count == byteCount)
    let start = Int(bitPattern: try #require(memory.bytes.baseAddress))
    #expect(start % (byteCount < 2 << 20 ? 64 : 2 << 20) == 0)
    memory.bytes.initializeMemory(as: UInt8.self, repeating: 7)
    #expect(memory.bytes[0] == 7 && memory.bytes[byteCount - 1] == 7)
  }
}
