import Foundation
import Testing
import Wording

@testable import Documents

@Suite struct TemporaryFileTests {
  private func append(_ text: String, to file: TemporaryFile) throws {
    try Array(text.utf8).withUnsafeBufferPointer { try file.append($0) }
  }

  @Test func whatIsWrittenIsReadBackFromAnyPlace() throws {
    let file = try TemporaryFile()
    try append("甲乙", to: file)
    #expect(try file.read(at: 3, atMost: 100) == Array("乙".utf8))
    try append("丙", to: file)
    #expect(try file.bytes() == Array("甲乙丙".utf8))
    #expect(try file.read(at: 9, atMost: 5).isEmpty)
  }

  @Test func whatIsCutOffIsWrittenOver() throws {
    let file = try TemporaryFile()
    try append("甲乙丙", to: file)
    try file.cut(to: 3)
    try append("丁", to: file)
    #expect(try file.bytes() == Array("甲丁".utf8))
  }

  /// A run that is killed leaves nothing behind: there is no name from the beginning.
  @Test func noFolderKnowsItAndItIsGoneWithItsOwner() throws {
    var path = ""
    do {
      let file = try TemporaryFile()
      path = file.path
      try append("甲", to: file)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path).hasSuffix("(deleted)"))
      #expect(try Data(contentsOf: URL(filePath: path)) == Data("甲".utf8))
      let isAtStart = try file.withDescriptor { lseek($0, 0, SEEK_CUR) == 0 }
      #expect(isAtStart)
    }
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: path))?.hasSuffix("(deleted)") != true)
  }
}
