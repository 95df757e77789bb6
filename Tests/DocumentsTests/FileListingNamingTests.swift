import Foundation
import Testing
import UnicodeText
import Wording

@testable import Documents

@Suite struct FileListingNamingTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder.appending(path: "in"), withIntermediateDirectories: true)
    for (name, text) in [
      ("in/a.txt", "讲话\n"), ("in/b.csv", "意见\n食堂太贵\n"), ("in/c.txt", "意见\n食堂太贵\n食堂太远\n"), ("d.txt", "方案\n"),
    ] { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return folder
  }

  @Test func whatIsListedIsNotListedTwiceAndKeepsItsPlace() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let listing = FileWalker(.report).walk([folder.appending(path: "in").path])
    // Another path to a file of the folder, which was taken for a list of opinions.
    let (named, names) = listing.naming([folder.path + "/in/../in/c.txt", folder.path + "/d.txt"])
    #expect(
      named.entries.map { $0.input.name.split(separator: "/").last ?? "" } == ["a.txt", "b.csv", "c.txt", "d.txt"])
    #expect(named.entries.map(\.kind) == [.speech, .opinions, .speech, .speech])
    #expect(names == [folder.path + "/in/c.txt", folder.path + "/d.txt"])
    #expect(named.problems.isEmpty && !named.notes.contains { $0.input == folder.path + "/in/c.txt" })
  }

  @Test func nothingNamedChangesNothingAndWhatIsNotThereIsAProblem() throws {
    let listing = FileWalker(.report).walk([Input.memory(Array("讲话".utf8), name: "a.txt")])
    #expect(listing.naming([]).names.isEmpty && listing.naming([]).listing.entries.count == 1)
    let (missing, names) = listing.naming(["/no/such/plan.txt"])
    #expect(names.isEmpty && missing.problems.map(\.input) == ["/no/such/plan.txt"])
  }
}
