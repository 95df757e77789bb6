import Foundation
import Testing

@Suite struct ReportCommandTests {
  private static let material = [
    "speeches", "survey", "opinions/headquarters.csv", "opinions/headquarters-gbk.csv", "opinions/issues.csv",
    "opinions/letters.csv",
  ].map { "Corpora/" + $0 }

  @Test func aFolderGivesSummaryPageJSONAndMarkdown() throws {
    let scratch = try Scratch()
    let target = scratch.file("report").path
    let result = try Program.run(["report"] + Self.material + ["--output", target])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains("福利待遇"))
    #expect(result.errors.contains("report.html"))
    let page = try String(contentsOfFile: target + "/report.html", encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(!page.contains("http://") && !page.contains("https://"))
    for name in ["report.json", "report.md"] { #expect(FileManager.default.fileExists(atPath: "\(target)/\(name)")) }
  }

  @Test func theDateMayBeWrittenAsPeopleDo() throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", "同志们：\n今天开动员大会。\n")
    func run(_ date: String) throws -> Program.Result {
      try Program.run(["report", scratch.folder.path, "--format", "json", "--date", date])
    }
    let usual = try run("2026-11-05").text
    for date in ["2026年11月5日", "2026/11/5", "2026.11.05", "2026-11-5"] {
      #expect(try run(date).text == usual, "\(date)")
    }
    for date in ["2026年11月", "2026年11月31日", "26/11/5", "2026-11/5", "2026-11-5x", "5.11.2026"] {
      #expect(try run(date).status == 64, "\(date)")
    }
  }

  @Test func aFolderWithNothingToReadIsNamedByItsPath() throws {
    let scratch = try Scratch()
    let result = try Program.run(["report", scratch.folder.path, "--format", "md", "--language", "en"])
    #expect(
      result.status == 2 && result.errors.contains(scratch.folder.path + ": nothing to read here"), "\(result.errors)")
    #expect(result.errors.contains(".docx") && result.errors.contains(".xlsx"))
  }

  @Test func anEmptyFileIsNamedAndIsNoSpeech() throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", "同志们：\n今天开动员大会。\n")
    try scratch.put("b.txt", "")
    try scratch.put("c.txt", " \n\n\u{3000}\n")
    let json = try Program.run(["report", scratch.folder.path, "--format", "json", "--language", "en"]).json()
    #expect((json["documents"] as? [Any])?.count == 1)
    let inputs = try #require(json["inputs"] as? [[String: Any]])
    #expect(inputs.map { $0["role"] as? String } == ["speech", "skipped", "skipped"])
  }

  @Test func aPipedTableIsReportedAsOpinions() throws {
    let table = "单位,反映时间,意见\n一车间,2031-03-01,食堂的菜又贵又凉\n二车间,2031-05-01,找谁都踢皮球\n"
    let result = try Program.run(
      ["report", "-", "--format", "json", "--model", "none"], input: Array(table.utf8))
    #expect(result.status == 0, "\(result.errors)")
    let opinions = try #require(try result.json()["opinions"] as? [String: Any])
    #expect(opinions["opinions"] as? Int == 2)
    let groups = try #require(opinions["groups"] as? [String: [[String: Any]]])
    #expect(groups["month"]?.map { $0["value"] as? String } == ["2031-03", "2031-05"])
  }

  @Test(arguments: ["html", "json"])
  func oneThreadAndFourGiveTheSameBytes(format: String) throws {
    let results = try ["1", "4"].map {
      try Program.run(["report"] + Self.material + ["--model", "none", "--format", format, "--jobs", $0])
    }
    #expect(results[0].status == 0)
    #expect(results[0].output == results[1].output)
  }

  @Test func aCopyInAnotherCharsetIsCountedOnce() throws {
    let result = try Program.run(["report"] + Self.material + ["--format", "json"])
    let json = try result.json()
    let inputs = try #require(json["inputs"] as? [[String: Any]])
    #expect(inputs.filter { $0["role"] as? String == "skipped" }.count == 1)
    #expect(inputs.contains { ($0["charset"] as? [String: Any])?["name"] as? String == "GB18030" })
    let counted = inputs.filter { $0["role"] as? String == "opinions" }.compactMap { $0["count"] as? Int }.reduce(0, +)
    #expect((json["opinions"] as? [String: Any])?["opinions"] as? Int == counted)
  }

  @Test func whatCameFromInputIsEscaped() throws {
    let scratch = try Scratch()
    try scratch.put("a.csv", "意见,单位\n食堂<script>alert(1)</script>太贵了打饭排长队,<b>一</b>\n")
    try scratch.put("b.txt", "<img src=x onerror=alert(1)>\n先教办发文。")
    let page = try Program.run(["report", scratch.folder.path, "--format", "html"]).text
    #expect(page.components(separatedBy: "<script").count == 2 && !page.contains("<img") && !page.contains("<b>一"))
  }

  @Test func anOfficeFileIsNamedWithTheRemedyAndTheRestReported() throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", "动员讲话\n同志们好。")
    try scratch.put("b.pdf", "%PDF-1.4")
    let result = try Program.run(["report", scratch.folder.path, "--format", "md"])
    #expect(result.status == 2)
    #expect(result.errors.contains("b.pdf"))
    #expect(result.text.contains("b.pdf"))
  }
}
