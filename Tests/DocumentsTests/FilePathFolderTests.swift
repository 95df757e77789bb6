import Foundation
import Testing
import Wording

@testable import Documents

@Suite struct FilePathFolderTests {
  @Test func aFolderIsMadeWithThoseAboveIt() throws {
    let folder = try TemporaryFolder()
    for path in ["a/b/c", "a/b/c", "d/", "a/./e"] {
      try FilePath(folder.path + "/" + path).makeFolder()
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: folder.path + "/" + path, isDirectory: &isFolder)
      #expect(isThere && isFolder.boolValue, "\(path)")
    }
  }

  @Test func whatStandsInTheWayIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write("旧", "a.csv")
    let path = folder.path + "/a.csv"
    let problem = #expect(throws: Problem.self) { try FilePath(path).makeFolder() }
    #expect(problem?.text(in: .chinese) == path + ": 建不了文件夹：已有同名的文件")
    let below = #expect(throws: Problem.self) { try FilePath(path + "/b").makeFolder() }
    #expect(
      below?.message.text(in: .english) == "the folder cannot be made: a part of the path is a file and no folder")
  }
}
