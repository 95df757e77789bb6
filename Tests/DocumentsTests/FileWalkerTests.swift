import Foundation
import TestSupport
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

  @Test func whatIsInMemoryIsToldApartLikeFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", "in/a.txt")
    let inputs = [
      Input.memory(Array("意见\nx\n".utf8), name: "o.csv"), Input(path: folder.path),
      .memory(Array("x".utf8), name: "b.md"),
    ]
    let listing = FileWalker(.report).walk(inputs)
    #expect(shown(listing, in: folder) == ["opinions o.csv", "speech in/a.txt", "speech b.md"])
    #expect(listing.entries.map(\.input.isFile) == [false, true, false])
  }

  @Test func thePurposeDecidesWhatATextIs() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", "a.txt")
    try folder.write("x", "b.md")
    try folder.write("意见\nx\n", "c.csv")
    #expect(shown(FileWalker(.speeches).walk([folder.path]), in: folder) == ["speech a.txt", "speech b.md"])
    let opinions = FileWalker(.opinions).walk([folder.path])
    #expect(shown(opinions, in: folder) == ["opinions c.csv"])
    #expect(opinions.notes.map(\.message.key) == ["walk.notOpinions", "walk.notOpinions"])
    #expect(shown(FileWalker(.opinions).walk([folder.path + "/a.txt"]), in: folder) == ["opinions a.txt"])
  }

  /// A text is a list of opinions when the name of their column stands above it, alone or among others.
  @Test func aTextIsWhatItsFirstLinesSay() throws {
    let folder = try TemporaryFolder()
    try folder.write("意见\n食堂太贵\n路灯不亮\n", "list.txt")
    try folder.write("单位\t意见\n一厂\t食堂太贵\n", "table.txt")
    try folder.write("关于征求意见的讲话\n同志们，意见,建议都要提。\n", "speech.txt")
    #expect(
      shown(FileWalker(.opinions).walk([folder.path]), in: folder) == ["opinions list.txt", "opinions table.txt"])
    #expect(
      shown(FileWalker(.report).walk([folder.path]), in: folder) == [
        "opinions list.txt", "speech speech.txt", "opinions table.txt",
      ])
  }

  @Test func anEmptyFileInAFolderIsNamed() throws {
    let folder = try TemporaryFolder()
    for name in ["a.csv", "b.txt", "c.docx"] { try folder.write("", name) }
    try folder.write("好", "d.txt")
    let listing = FileWalker(.report).walk([folder.path])
    #expect(shown(listing, in: folder) == ["speech d.txt"])
    #expect(listing.problems.isEmpty && listing.notes.map(\.message.key) == ["walk.empty", "walk.empty", "walk.empty"])
  }

  @Test func forSurveysEveryTableIsTakenAndTheRestNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("单位,满意度\n一厂,好\n", "a.csv")
    try folder.write("单位,人数\n一厂,9\n", "b.tsv")
    try folder.write("同志们", "c.txt")
    let listing = FileWalker(.tables).walk([folder.path])
    #expect(shown(listing, in: folder) == ["survey a.csv", "survey b.tsv"])
    #expect(listing.notes.map(\.message.key) == ["walk.notATable"])
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
    try folder.write("{\\rtf1}", "b.txt")
    try folder.write("x", "c.xlsx")
    try folder.write("x", "d.png")
    let listing = FileWalker(.report).walk([folder.path, folder.path + "/missing.txt"])
    #expect(shown(listing, in: folder) == ["speech a.txt"])
    #expect(told(listing.problems, in: folder).map { $0.prefix(10) } == ["b.txt: thi", "c.xlsx: th", "missing.tx"])
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

  @Test func officeFilesHaveTheirKindByTheirContentAndTheirMarksAreHidden() throws {
    let folder = try TemporaryFolder()
    try folder.write(OfficeFixture.document(OfficeFixture.paragraph("讲话")), "a.docx")
    try folder.write(OfficeFixture.workbook([.init("表", table: [["编号", "意见"], ["1", "甲"]])]), "b.xlsx")
    try folder.write(OfficeFixture.workbook([.init("表", table: [["单位", "满意度"], ["一厂", "好"]])]), "c.xlsx")
    try folder.write("x", "~$a.docx")
    try folder.write("x", "__MACOSX/a.txt")
    try folder.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "d.docx")
    try folder.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "e.wps")
    let listing = FileWalker(.report).walk([folder.path])
    #expect(shown(listing, in: folder) == ["speech a.docx", "opinions b.xlsx", "survey c.xlsx"])
    #expect(listing.problems.map(\.message.key) == ["input.lockedOffice", "input.oldOffice"])
    #expect(shown(FileWalker(.speeches).walk([folder.path]), in: folder) == ["speech a.docx"])
    let opinions = FileWalker(.opinions).walk([folder.path])
    #expect(shown(opinions, in: folder) == ["opinions b.xlsx", "survey c.xlsx"])
    #expect(opinions.notes.map(\.message.key) == ["walk.noTable", "walk.survey"])
  }

  @Test func aZipFileIsAFolder() throws {
    let folder = try TemporaryFolder()
    let gbk: [UInt8] = [0xD2, 0xE2, 0xBC, 0xFB] + Array(".csv".utf8)
    let inner = ZipFixture.zip([("深.txt", Array("同志们".utf8)), ("third.zip", ZipFixture.zip([("x.txt", [0x61])]))])
    let members: [(name: [UInt8], content: [UInt8])] = [
      (Array("b/讲话.docx".utf8), OfficeFixture.document(OfficeFixture.paragraph("同志们"))), (gbk, Array("意见\n甲\n".utf8)),
      (Array("__MACOSX/a.txt".utf8), [0x61]), (Array(".hidden/a.txt".utf8), [0x61]),
      (Array("../evil.txt".utf8), [0x61]),
      (Array("内.zip".utf8), inner), (Array("p.yaml".utf8), [0x61]),
      (Array("tingyin-silence.yaml".utf8), [0x61]), (Array("d.png".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),
    ]
    try folder.write(ZipFixture.zip(members), "a.zip")
    try folder.write(Array("PK\u{3}\u{4}cut".utf8), "b.zip")
    let listing = FileWalker(.report).walk([folder.path])
    #expect(
      shown(listing, in: folder) == [
        "speech a.zip/b/讲话.docx", "profile a.zip/p.yaml", "speech a.zip/内.zip/深.txt", "opinions a.zip/意见.csv",
      ])
    #expect(listing.silences.map(\.name) == [folder.path + "/a.zip/tingyin-silence.yaml"])
    #expect(listing.problems.map(\.message.key) == ["zip.escape", "zip.tooDeep", "zip.truncated"])
    #expect(listing.notes.map(\.message.key) == ["input.image"])
    let texts = try listing.inputs(.speech).map { try DocumentReader().read($0).utf8 }
    #expect(texts == [Array("同志们\n".utf8), Array("同志们".utf8)])
    let opinions = try OpinionReader().opinions(in: listing.inputs(.opinions)[0]).opinions
    #expect(opinions.map(\.source.file) == [folder.path + "/a.zip/意见.csv"])
  }

  @Test func filesOfDifferentCharsetsLieInOneFolder() throws {
    let folder = try TemporaryFolder()
    // 编号,意见 / 1,食堂太贵 as Excel saves it in GBK, with the line that tells it the separator.
    let gbk: [UInt8] =
      Array("sep=,\r\n".utf8) + [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xD2, 0xE2, 0xBC, 0xFB, 0x0D, 0x0A]
      + Array("1,".utf8) + [0xCA, 0xB3, 0xCC, 0xC3, 0xCC, 0xAB, 0xB9, 0xF3, 0x0D, 0x0A]
    try folder.write(gbk, "a.csv")
    let utf16 = Array("编号\t意见\r\n1\t食堂太贵\r\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try folder.write([0xFF, 0xFE] + utf16, "b.tsv")
    try folder.write("编号,意见\n1,食堂太贵\n", "c.csv")
    try folder.write(OfficeFixture.workbook([.init("表", table: [["编号", "意见"], ["1", "食堂太贵"]])]), "d.xlsx")
    let listing = FileWalker(.opinions).walk([folder.path])
    #expect(listing.problems.isEmpty && listing.notes.isEmpty)
    for input in listing.inputs(.opinions) {
      let (opinions, reading) = try OpinionReader().opinions(in: input)
      #expect(opinions.map { $0.text.text($0.text.range) } == ["食堂太贵"], "\(input.name)")
      #expect(opinions.map(\.id) == ["1"])
      #expect(reading.problems.isEmpty && reading.notes.isEmpty, "\(input.name)")
    }
    #expect(listing.entries.count == 4)
  }
}
