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
}
