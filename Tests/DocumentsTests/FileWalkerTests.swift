import Foundation
import Testing
import TextModel
import UnicodeText
import Wording

@testable import Documents

@Suite struct FileWalkerTests {
  private func shown(_ listing: FileListing, in folder: TemporaryFolder) -> [String] {
    listing.entries.map { "\($0.kind) " + $0.input.name.replacing(folder.path + "/", with: "") }
  }

  private func told(_ problems: [Problem], in folder: TemporaryFolder) -> [String] {
    problems.map { $0.text(in: .english).replacing(folder.path + "/", with: "") }
  }

  @Test func aFolderIsWalkedInByteOrderAndEveryFileHasItsKind() throws {
    let folder = try TemporaryFolder()
    for name in ["b/讲话.md", "a.txt", "a/z.txt", "Z.txt", ".hidden.txt", ".git/x.txt", "p.yaml", "o.tsv", "o.jsonl"] {
      try folder.write("x", name)
    }
    try folder.write("编号,意见\n1,a\n", "o.csv")
    try folder.write("单位,总体评价,对食堂的满意度\n一厂,好,5\n", "survey.csv")
    try folder.write("x", "SOURCES.md")
    try folder.write("x", "README.md")
    try folder.write("x", "x.log")
    let listing = FileWalker(.report).walk([folder.path])
    #expect(
      shown(listing, in: folder) == [
        "speech Z.txt", "speech a.txt", "speech a/z.txt", "speech b/讲话.md", "opinions o.csv", "opinions o.jsonl",
        "opinions o.tsv", "profile p.yaml", "survey survey.csv",
      ])
    #expect(
      told(listing.notes, in: folder) == [
        "README.md: this is about the folder and was not read as material",
        "SOURCES.md: this is about the folder and was not read as material",
        "survey.csv: this is a survey sheet (ratings, no texts) and was not read as opinions",
        "x.log: unknown kind of file, not read",
      ])
    #expect(listing.problems.isEmpty)
  }

  @Test func thePurposeDecidesWhatATextIs() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", "a.txt")
    try folder.write("x", "b.md")
    try folder.write("意见\nx\n", "c.csv")
    #expect(shown(FileWalker(.speeches).walk([folder.path]), in: folder) == ["speech a.txt", "speech b.md"])
    #expect(shown(FileWalker(.opinions).walk([folder.path]), in: folder) == ["opinions a.txt", "opinions c.csv"])
  }

  @Test func aNamedFileIsTakenWhateverItIsCalled() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", "README.md")
    try folder.write("x", ".hidden")
    let names = ["README.md", ".hidden"].map { folder.path + "/" + $0 }
    #expect(shown(FileWalker(.speeches).walk(names), in: folder) == ["speech README.md", "speech .hidden"])
  }

  @Test func argumentsKeepTheirOrderAndNothingIsTakenTwice() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", "b.txt")
    try folder.write("x", "a.txt")
    let listing = FileWalker(.speeches).walk([folder.path + "/b.txt", "-", folder.path])
    #expect(shown(listing, in: folder) == ["speech b.txt", "speech -", "speech a.txt"])
    #expect(told(listing.notes, in: folder) == ["b.txt: already taken (given twice or linked), not taken again"])
  }

  @Test func linksInACircleEnd() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", "a/a.txt")
    try folder.link("a/up", to: "..")
    try folder.link("self", to: "self")
    try folder.link("gone.txt", to: "nowhere")
    let listing = FileWalker(.speeches).walk([folder.path])
    #expect(shown(listing, in: folder) == ["speech a/a.txt"])
    #expect(
      told(listing.problems, in: folder) == [
        "gone.txt: no such file or folder; check the path", "self: symbolic links form a loop; check them",
      ])
  }

  @Test func whatCannotBeReadIsNamedAndTheRestIsTaken() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", "a.txt")
    try folder.write("%PDF-1.4", "b.txt")
    try folder.write("x", "c.docx")
    try folder.write("x", "d.png")
    let listing = FileWalker(.report).walk([folder.path, folder.path + "/missing.txt"])
    #expect(shown(listing, in: folder) == ["speech a.txt"])
    #expect(told(listing.problems, in: folder).map { $0.prefix(10) } == ["b.txt: thi", "c.docx: th", "missing.tx"])
    #expect(told(listing.notes, in: folder).map { $0.prefix(6) } == ["d.png:"])
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
  func whatIsForbiddenIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", "a.txt")
    chmod(folder.path + "/a.txt", 0)
    let listing = FileWalker(.speeches).walk([folder.path])
    #expect(told(listing.problems, in: folder) == ["a.txt: permission denied; check the file's permissions"])
  }

  @Test func aNameThatIsNoUTF8IsReadAllTheSame() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path).appending([0xBD, 0xB2] + Array(".txt".utf8))
    try AtomicFile.write(Array("好".utf8), to: path)
    let listing = FileWalker(.speeches).walk([folder.path])
    #expect(listing.entries.count == 1)
    #expect(try listing.entries.map { try DocumentReader().read($0.input).utf8 } == [Array("好".utf8)])
  }

  @Test func aSurveyBecomesOpinionsWhenTheTextColumnIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("单位,满意度,补充说明\n一厂,5,好\n", "s.csv")
    let walker = FileWalker(.opinions, columns: try ColumnChoice(["text=补充说明"]))
    #expect(shown(walker.walk([folder.path]), in: folder) == ["opinions s.csv"])
  }
}
