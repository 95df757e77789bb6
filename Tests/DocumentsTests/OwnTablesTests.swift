import Testing
import Wording

@testable import Documents

/// What Tingyin has written is no material when it lies beside what it was made from.
@Suite struct OwnTablesTests {
  private static let tables: [(String, String)] = [
    (
      "归类.csv",
      "id,unit,channel,date,text,label,category,categoryLabel,probability,secondary,evidence,review,subcategory\n"
    ),
    ("旧归类.csv", "\u{FEFF}id,text,category,categoryLabel,probability,evidence,review\n"),
    ("抽查.csv", "id,unit,channel,date,text,category,weight,file,sheet,row\n1,,,,路滑,其他,1,a.csv,,2\n"),
    ("队列.csv", "id,unit,channel,date,text,category,purpose\n"), ("定.csv", "id,label,resolution,text\n"),
    (
      "归类.jsonl",
      "{\"id\":\"1\",\"text\":\"x\",\"category\":\"c\",\"probability\":1,"
        + "\"secondary\":[],\"evidence\":[],\"scores\":[],\"review\":true}\n"
    ),
  ]

  private func names(_ listing: FileListing) -> [String] {
    listing.inputs(.opinions).map { $0.name.split(separator: "/").last.map(String.init) ?? "" }
  }

  @Test(arguments: tables) func inAFolderTheyAreLeftOutAndNamed(name: String, content: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("编号,意见\n1,灯坏了\n", "a.csv")
    try folder.write(content, name)
    for purpose in [FileListing.Purpose.opinions, .report] {
      let listing = FileWalker(purpose).walk([folder.path])
      #expect(names(listing) == ["a.csv"])
      #expect(listing.notes.map { $0.text(in: .chinese) }.contains { $0.contains(name) && $0.contains("听音自己写出的表") })
    }
    #expect(names(FileWalker(.opinions, takingOwnTables: true).walk([folder.path])).count == 2)
  }

  @Test(arguments: tables) func aNamedOneIsReadAndSaidToBeOne(name: String, content: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(content, name)
    let listing = FileWalker(.opinions).walk([folder.path + "/" + name])
    #expect(names(listing) == [name] && listing.notes.count == 1)
    #expect(FileWalker(.opinions, takingOwnTables: true).walk([folder.path + "/" + name]).notes.isEmpty)
  }

  @Test(arguments: [
    "编号,意见,类别\n1,灯坏了,其他\n", "id,text,category\n1,x,y\n", "id,text,weight\n1,x,2\n",
    "id,unit,date,text,label\n1,a,b,c,d\n",
  ]) func labelledTablesOfOthersAreMaterial(content: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(content, "a.csv")
    #expect(names(FileWalker(.opinions).walk([folder.path])) == ["a.csv"])
  }

  @Test func theAuditSheetIsLeftOutWhateverItsHeaderUnlessItIsAllThereIs() throws {
    let folder = try TemporaryFolder()
    try folder.write("编号,意见\n1,灯坏了\n", "a.csv")
    try folder.write("编号,意见,类别\n1,灯坏了,其他\n", "b.csv")
    let (first, second) = (folder.path + "/a.csv", folder.path + "/b.csv")
    for paths in [[folder.path], [first, second]] {
      let listing = FileWalker(.opinions, audit: second).walk(paths)
      #expect(names(listing) == ["a.csv"] && listing.notes.count == 1)
    }
    #expect(names(FileWalker(.opinions, audit: second).walk([second])) == ["b.csv"])
    #expect(names(FileWalker(.opinions, audit: folder.path + "/none.csv").walk([first])) == ["a.csv"])
  }

  @Test func whatIsReadIsNoPlaceForTheResult() throws {
    let folder = try TemporaryFolder()
    try folder.write("编号,意见\n1,灯坏了\n", "a.csv")
    try folder.write("x", "b.csv")
    let listing = FileWalker(.opinions).walk([folder.path + "/a.csv"])
    #expect(throws: Problem.self) {
      try listing.checkNotRead(folder.path + "/../" + lastName(folder.path) + "/a.csv", nor: [])
    }
    #expect(throws: Problem.self) { try listing.checkNotRead(folder.path + "/b.csv", nor: [folder.path + "/b.csv"]) }
    #expect(throws: Never.self) { try listing.checkNotRead(folder.path + "/b.csv", nor: []) }
    #expect(throws: Never.self) { try listing.checkNotRead(folder.path + "/new.csv", nor: []) }
    #expect(throws: Never.self) { try listing.checkNotRead("/dev/null", nor: ["/dev/null"]) }
  }

  private func lastName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }
}
