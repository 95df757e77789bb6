import Foundation
import Testing
import Wording

@testable import Documents

@Suite struct AtomicFileTests {
  private func write(_ text: String, _ path: String, replacing: Bool = false) throws {
    try AtomicFile.write(Array(text.utf8), to: FilePath(path), replacing: replacing)
  }

  private func problem(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "nothing"
    } catch {
      return (error as? Problem)?.text(in: .english) ?? "\(error)"
    }
  }

  @Test func aNewFileIsWrittenAndNothingElseIsLeft() throws {
    let folder = try TemporaryFolder()
    try write("新", folder.path + "/a.html")
    #expect(try folder.read("a.html") == "新")
    #expect(try folder.names() == ["a.html"])
  }

  @Test func anExistingFileIsReplacedOnlyOnRequest() throws {
    let folder = try TemporaryFolder()
    try folder.write("旧", "a.html")
    #expect(problem { try write("新", folder.path + "/a.html") }.contains("--force"))
    #expect(try folder.read("a.html") == "旧")
    try write("新", folder.path + "/a.html", replacing: true)
    #expect(try folder.read("a.html") == "新")
    #expect(try folder.names() == ["a.html"])
  }

  @Test func whatIsWrittenBitByBitAppearsAtTheEnd() throws {
    let folder = try TemporaryFolder()
    let writer = try AtomicFile.Writer(FilePath(folder.path + "/a.csv"))
    let line = [UInt8]("一行意见\n".utf8)
    for _ in 0..<20_000 { try writer.write(line) }
    #expect(try !folder.names().contains("a.csv"))
    try writer.finish(replacing: false)
    #expect(try folder.read("a.csv") == String(repeating: "一行意见\n", count: 20_000))
    #expect(try folder.names() == ["a.csv"])
  }

  @Test func whatIsGivenUpLeavesNoTraceAndAFileThatAppearedMeanwhileStays() throws {
    let folder = try TemporaryFolder()
    do {
      let writer = try AtomicFile.Writer(FilePath(folder.path + "/a.csv"))
      try writer.write(Array("半".utf8))
    }
    #expect(try folder.names().isEmpty)
    do {
      let writer = try AtomicFile.Writer(FilePath(folder.path + "/a.csv"))
      try folder.write("别人的", "a.csv")
      #expect(problem { try writer.finish(replacing: false) }.contains("--force"))
    }
    #expect(try folder.read("a.csv") == "别人的" && folder.names() == ["a.csv"])
    #expect(problem { _ = try AtomicFile.Writer(FilePath(folder.path + "/none/a.csv")) } != "nothing")
  }

  @Test func theOldPermissionsStayAndLinksAreFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.write("旧", "a.html")
    chmod(folder.path + "/a.html", 0o640)
    try folder.link("link.html", to: "a.html")
    try write("新", folder.path + "/link.html", replacing: true)
    #expect(try folder.read("a.html") == "新")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/a.html")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.html") == "a.html")
  }

  @Test func whatCannotBeWrittenIsNamed() throws {
    let folder = try TemporaryFolder()
    #expect(problem { try write("x", folder.path + "/none/a.html") }.contains("/none/a.html: no such file or folder"))
    #expect(problem { try write("x", folder.path, replacing: true) }.contains("folder"))
    #expect(problem { try write("x", "/dev/full") }.contains("the disk is full"))
  }

  @Test func aDeviceIsWrittenToAndStaysADevice() throws {
    try write("x", "/dev/null")
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }

  /// The C library would cut the path there.
  @Test func aPathWithAZeroLeadsToNoFile() throws {
    let folder = try TemporaryFolder()
    #expect(problem { try write("新", folder.path + "/nul\0name.txt") }.contains("no such file"))
    #expect(problem { _ = try AtomicFile.Writer(FilePath(folder.path + "/nul\0/a.txt")) }.contains("no such file"))
    #expect(try folder.names().isEmpty)
    try folder.write("旧", "a")
    for name in ["a\0x", "a\0.csv", "a\0.xlsx", "a\0.docx", "a\0.zip"] {
      let input = Input(path: folder.path + "/" + name)
      #expect(problem { _ = try DocumentReader().read(input) }.contains("no such file"))
      #expect(problem { _ = try OpinionReader().opinions(in: input) }.contains("no such file"))
      #expect(FileWalker(.report).walk([folder.path + "/" + name]).entries.isEmpty)
    }
  }
}
