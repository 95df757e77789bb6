import TestSupport
import Testing
import TextModel
import UnicodeText
import Wording

@testable import Documents

@Suite struct LineBlockReaderTests {
  private func blocks(_ bytes: [UInt8]) throws -> [LineBlockReader.Block] {
    var blocks: [LineBlockReader.Block] = []
    try LineBlockReader(charset: .auto, blockSize: 2048).read(.memory(bytes, name: "a.txt")) { blocks.append($0) }
    return blocks
  }

  @Test func blocksHoldWholeLinesAndKnowTheirPlace() throws {
    var generator = RepeatableGenerator(seed: 3)
    let breaks = ["\n", "\r\n", "\r", "\n\n"]
    var text = ""
    while text.utf8.count < 1 << 15 {
      text += String(repeating: "意见", count: Int.random(in: 0..<40, using: &generator))
      text += breaks.randomElement(using: &generator) ?? "\n"
    }
    let blocks = try blocks(Array(text.utf8))
    #expect(blocks.count > 1)
    #expect(blocks.flatMap(\.utf8) == Array(text.utf8))
    let index = LineIndex(Document(name: "", text: text))
    var offset = 0
    for block in blocks {
      #expect(index.position(of: offset) == .init(line: block.firstLine, column: 1))
      #expect(index.scalarOffset(of: offset) == block.firstScalar)
      offset += block.utf8.count
    }
  }

  @Test func aBadByteIsNamedWithItsLineAndTheLinesBeforeAreDelivered() throws {
    var delivered: [UInt8] = []
    let bytes = Array("一\n二\n".utf8) + [0xE4, 0xFF] + Array("\n三\n".utf8)
    let choice = try CharsetChoiceFixture.utf8
    let problem = try #require(throws: Problem.self) {
      try LineBlockReader(charset: choice).read(.memory(bytes, name: "a.txt")) { delivered += $0.utf8 }
    }
    #expect(problem.input == "a.txt")
    #expect(problem.place == .line(3))
    #expect(delivered == Array("一\n二\n".utf8))
  }

  @Test func nothingGivesNothing() throws {
    #expect(try blocks([]).isEmpty)
  }
}
