import TestSupport
import Testing
import UnicodeText
import Wording

@testable import Documents

/// Files without a reader are known by their names and by what they begin with.
@Suite struct TextSignatureTests {
  private static let mail = "Return-Path: <a@b.cn>\r\nSubject: =?gbk?B?zfI=?=\r\nMIME-Version: 1.0\r\n\r\nabc\r\n"
  private static let workbook =
    "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"

  @Test(arguments: [
    ("a.html", "<p>x</p>", InputFormat.webPage), ("a.txt", "\u{FEFF}\n<!DOCTYPE html>\n<html>", .webPage),
    ("a.mht", "x", .webPage), ("a.eml", "x", .mail), ("a.txt", mail, .mail), ("a.xls", "<html><table>", .webAsOffice),
    ("a.xls", "<table><tr>", .webAsOffice), ("a.doc", "<html><body>", .webAsOffice), ("a.xls", workbook, .xmlAsOffice),
    ("a.xls", "单位\t意见\n", .textAsOffice), ("a.xlsx", "单位,意见\n", .textAsOffice), ("a.pptx", "x", .presentation),
    ("a.ofd", "x", .fixedLayout), ("a.ods", "x", .openDocument), ("a.xls", "\u{1}\u{2}\u{3}abc", .oldOffice),
    ("a.txt", "From: 周正\n明天开会。\n", .text), ("a.txt", "html 是什么\n", .text), ("a.csv", "单位,意见\n", .csv),
    ("a.md", "<div>\n", .markdown), ("a.xlsx", "", .spreadsheet),
  ]) func kindsAreTold(name: String, content: String, format: InputFormat) throws {
    #expect(try Input.memory(Array(content.utf8), name: name).format() == format)
  }

  @Test func officeFilesOfOtherKindsAreNoFolders() throws {
    let document = ZipFixture.zip(
      [(Array("mimetype".utf8), Array("application/vnd.oasis.opendocument.text".utf8))], isStored: true)
    let slides = ZipFixture.zip([(Array("ppt/presentation.xml".utf8), [])])
    let page = ZipFixture.zip([(Array("OFD.xml".utf8), [])])
    for (bytes, format) in [(document, InputFormat.openDocument), (slides, .presentation), (page, .fixedLayout)] {
      for name in ["a", "a.tmp"] { #expect(try Input.memory(bytes, name: name).format() == format) }
    }
  }

  @Test func theyAreRefusedOnceWithARemedyInFoldersToo() throws {
    let folder = try TemporaryFolder()
    try folder.write("编号,意见\n1,灯坏了\n", "a.csv")
    let names = ["b.ods", "c.pptx", "d.ofd", "e.eml", "f.html", "g.mht", "h.odt"]
    for name in names { try folder.write("x", name) }
    for purpose in [FileListing.Purpose.opinions, .report, .speeches, .comparison] {
      let problems = FileWalker(purpose).walk([folder.path]).problems.map { $0.text(in: .chinese) }
      #expect(problems.count == names.count && problems.allSatisfy { $0.contains("不能读取；请") }, "\(problems)")
    }
  }

  @Test func tablesInDocumentsAreRefusedWithTheRightRemedy() throws {
    let document = OfficeFixture.document(OfficeFixture.table([["单位", "满意度"], ["机修班", "满意"]]))
    let problem = #expect(throws: Problem.self) { try TableReader().read(.memory(document, name: "a.docx")) }
    #expect(problem?.text(in: .chinese).contains("另存为 .xlsx") == true)
  }

  @Test func reportsOfItsOwnAreNoMaterial() throws {
    let folder = try TemporaryFolder()
    try folder.write("# 上月报告\n\n<!-- Tingyin report -->\n\n## 摘要\n", "b.md")
    try folder.write("<html><meta name=\"generator\" content=\"Tingyin report\"></html>", "c.html")
    try folder.write("# 讲话\n\n同志们：\n", "d.md")
    let listing = FileWalker(.report).walk([folder.path])
    #expect(listing.inputs(.speech).map { $0.name.suffix(4) } == ["d.md"] && listing.problems.isEmpty)
    #expect(listing.notes.map(\.message.key) == ["walk.ownReport", "walk.ownReport"])
    #expect(FileWalker(.report).walk([folder.path + "/b.md"]).inputs(.speech).count == 1)
  }
}
