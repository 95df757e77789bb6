import Foundation
import Testing
import TextModel
import UnicodeText
import Wording

@testable import Documents

@Suite struct TextRewriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func write(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: path(name))) }

  private func rewrite(_ name: String, from old: String, to new: String) throws -> String {
    let input = Input(path: path(name))
    let document = try DocumentReader().read(input)
    let text = String(decoding: document.utf8, as: UTF8.self).replacing(old, with: new)
    return try TextRewriter().rewrite(input, document, as: Array(text.utf8))
  }

  private func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

  private static let gbk: [UInt8] = [
    0xBD, 0xCC, 0xB0, 0xEC, 0xD2, 0xAA, 0xD7, 0xA5, 0xBA, 0xC3, 0xC2, 0xE4, 0xCA, 0xB5, 0x0D, 0x0A,
  ]

  @Test func theCharsetAndTheLineEndsStay() throws {
    try write("a.txt", Self.gbk)
    let backup = try rewrite("a.txt", from: "教办", to: "办")
    #expect(try bytes("a.txt") == [0xB0, 0xEC] + Self.gbk[4...])
    #expect(backup == path("a.txt.bak"))
    #expect(try bytes("a.txt.bak") == Self.gbk)
  }

  @Test func anOlderBackupIsKept() throws {
    try write("a.txt", Array("一二三".utf8))
    try write("a.txt.bak", Array("旧".utf8))
    #expect(try rewrite("a.txt", from: "一", to: "壹") == path("a.txt.bak2"))
    #expect(try bytes("a.txt.bak") == Array("旧".utf8))
    #expect(try bytes("a.txt.bak2") == Array("一二三".utf8))
    #expect(try bytes("a.txt") == Array("壹二三".utf8))
  }

  @Test func theByteOrderMarkAndThePermissionsStay() throws {
    try write("a.txt", [0xEF, 0xBB, 0xBF] + Array("一二三".utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path("a.txt"))
    _ = try rewrite("a.txt", from: "一", to: "壹")
    #expect(try bytes("a.txt") == [0xEF, 0xBB, 0xBF] + Array("壹二三".utf8))
    for name in ["a.txt", "a.txt.bak"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test func whatTheCharsetCannotHoldIsRefusedByNameAndNothingTouched() throws {
    let big5: [UInt8] = [
      0xA7, 0xDA, 0xAD, 0xCC, 0xB3, 0xA3, 0xAC, 0x4F, 0xA4, 0xA4, 0xB0, 0xEA, 0xA4, 0x48, 0xA1, 0x43,
    ]
    try write("a.txt", big5)
    let input = Input(path: path("a.txt"))
    let document = try DocumentReader(charset: .init("big5")).read(input)
    #expect {
      try TextRewriter().rewrite(input, document, as: Array("动员".utf8))
    } throws: { error in
      let problem = error as? Problem
      return problem?.message.key == "fix.notInCharset" && problem?.input == path("a.txt")
    }
    #expect(try bytes("a.txt") == big5)
    #expect(!FileManager.default.fileExists(atPath: path("a.txt.bak")))
  }

  @Test func aFileThatChangedMeanwhileIsRefused() throws {
    try write("a.txt", Array("一二三".utf8))
    let input = Input(path: path("a.txt"))
    let document = try DocumentReader().read(input)
    try write("a.txt", Array("一二三四".utf8))
    #expect { try TextRewriter().rewrite(input, document, as: [0x61]) } throws: {
      ($0 as? Problem)?.message.key == "fix.notReversible"
    }
    #expect(try bytes("a.txt") == Array("一二三四".utf8))
  }

  @Test func onlyFilesAreRewritten() throws {
    let document = Document(name: "-", text: "一")
    for input in [Input.standardInput, Input.memory([0x61], name: "a.txt"), Input(path: "/dev/null")] {
      #expect { try TextRewriter().rewrite(input, document, as: [0x61]) } throws: {
        ($0 as? Problem)?.message.key == "fix.noFile"
      }
    }
  }
}
