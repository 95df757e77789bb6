import Foundation
import TestSupport
import Testing
import UnicodeText

@Suite struct CheckFixTests {
  private let before = "在全厂动员大会上的讲话\n同志们：\n先教办要抓好落实，管好自已。不宜称为“先教办”。\n"
  private let after = "在全厂动员大会上的讲话\n同志们：\n先进性教育活动办公室要抓好落实，管好自己。不宜称为“先教办”。\n"
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func fix(_ files: [String], _ options: String...) throws -> Program.Result {
    try Program.run(["check", "--fix", "--profile", "general"] + options + files)
  }

  private func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: scratch.file(name))) }

  @Test func whatIsCertainIsRewrittenAndTheOldContentKept() throws {
    let file = try scratch.put("a.txt", before)
    let result = try fix([file])
    #expect(result.status == 0)
    #expect(result.text.contains("3:1  term/campaign-office  先教办 → 先进性教育活动办公室"))
    #expect(result.text.contains("3:12  anomaly/confusable  自已 → 自己"))
    #expect(result.text.contains("已改 2 处；原件存为 \(file).bak"))
    #expect(try bytes("a.txt") == Array(after.utf8))
    #expect(try bytes("a.txt.bak") == Array(before.utf8))
  }

  @Test func aSecondRunFindsNothingAndWritesNothing() throws {
    let file = try scratch.put("a.txt", before)
    _ = try fix([file])
    let result = try fix([file])
    #expect(result.text == "\(file)：没有确有把握的改动\n")
    #expect(try bytes("a.txt.bak") == Array(before.utf8))
    #expect(!FileManager.default.fileExists(atPath: file + ".bak2"))
  }

  @Test func whatIsLeftToAPersonIsCounted() throws {
    let file = try scratch.put("a.txt", "各队注意：\n管好自已。。渠要修、，堤要补，这是大家的的事。截止6月底，已修八段，定于9月31日放水。\n")
    let result = try fix([file], "--dry-run")
    for change in ["自已 → 自己", "。。 → 。", "的的 → 的", "截止 → 截至"] { #expect(result.text.contains(change)) }
    #expect(result.text.hasSuffix("可改 4 处（未写入）；另有 2 处须人定\n"))
    let other = try scratch.put("b.txt", "各队注意：\n渠要修、，堤要补。\n")
    #expect(try fix([other]).text == "\(other)：没有确有把握的改动；另有 1 处须人定\n")
  }

  @Test func anOlderBackupIsNotOverwritten() throws {
    let file = try scratch.put("a.txt", before)
    try scratch.put("a.txt.bak", "旧的备份")
    #expect(try fix([file]).text.contains("a.txt.bak2"))
    #expect(try bytes("a.txt.bak") == Array("旧的备份".utf8))
    #expect(try bytes("a.txt.bak2") == Array(before.utf8))
  }

  @Test func aDryRunShowsTheLinesAndWritesNothing() throws {
    let file = try scratch.put("a.txt", before)
    let result = try fix([file], "--dry-run")
    #expect(
      result.lines.prefix(5) == [
        "--- \(file)", "+++ \(file)", "@@ -3 +3 @@", "-先教办要抓好落实，管好自已。不宜称为“先教办”。",
        "+先进性教育活动办公室要抓好落实，管好自己。不宜称为“先教办”。",
      ])
    #expect(result.text.contains("可改 2 处"))
    #expect(try bytes("a.txt") == Array(before.utf8))
    #expect(!FileManager.default.fileExists(atPath: file + ".bak"))
  }

  @Test(arguments: ["GB18030", "UTF-16LE"]) func theCharsetOfTheFileStays(charset: String) throws {
    let mark: [UInt8] = charset == "UTF-16LE" ? [0xFF, 0xFE] : []
    func encoded(_ text: String) throws -> [UInt8] {
      try #require(try CharsetEncoder.encode(Array(text.utf8), charset: charset, markOf: mark))
    }
    let text = before.replacing("\n", with: "\r\n")
    let file = try scratch.put("a.txt", try encoded(text))
    #expect(try fix([file]).status == 0)
    #expect(try bytes("a.txt") == (try encoded(after.replacing("\n", with: "\r\n"))))
    #expect(try bytes("a.txt.bak") == (try encoded(text)))
  }

  @Test func whatTheCharsetCannotHoldIsRefusedByNameAndTheRestIsRewritten() throws {
    // Traditional characters in Big5; the right name has simplified ones.
    let text = "同志們：請先教辦主持。\n"
    let big5 = try #require(try CharsetEncoder.encode(Array(text.utf8), charset: "Big5", markOf: []))
    let refused = try scratch.put("b.txt", big5)
    let file = try scratch.put("a.txt", before)
    let result = try Program.run(["check", "--fix", "--profile", "general", "--encoding", "big5", refused])
    #expect(result.status == 2)
    #expect(result.errors.contains("b.txt") && result.errors.contains("BIG5"))
    #expect(try bytes("b.txt") == big5)
    #expect(!FileManager.default.fileExists(atPath: refused + ".bak"))
    let both = try fix([scratch.file("none.txt").path, file])
    #expect(both.status == 2)
    #expect(try bytes("a.txt") == Array(after.utf8))
  }

  @Test func standardInputIsRefusedByName() throws {
    let result = try Program.run(["check", "--fix", "-", "--profile", "general"], input: Array(before.utf8))
    #expect(result.status == 2)
    #expect(result.errors.contains("-: "))
  }

  @Test func aNameThatCutsAWordIsLeftAlone() throws {
    let text = "先教办法，再练本领。\n他们先教办案，再教办事流程。\n最先教办法的老师。\n我们先教活动规则，再组织比赛。\n"
    let file = try scratch.put("a.txt", text)
    let result = try fix([file])
    #expect(result.status == 0)
    #expect(try bytes("a.txt") == Array(text.utf8))
    let used = "市委先教办的同志来了。先教办报送了材料。请先教办公布名单。\n"
    let other = try scratch.put("b.txt", used)
    let checked = try Program.run(["check", other, "--profile", "general", "--only", "term", "--format", "json"])
    let documents = try #require(try checked.json()["documents"] as? [[String: Any]])
    #expect((documents.first?["findings"] as? [Any])?.count == 3)
  }

  @Test func aDryRunRefusesWhatAChangeWouldRefuse() throws {
    let file = try scratch.put("a.docx", OfficeFixture.document(OfficeFixture.paragraph("先教办要抓好落实，管好自已。")))
    for options in [["--dry-run"], []] {
      let result = try Program.run(["check", "--fix", "--profile", "general", file] + options)
      #expect(result.status == 2)
      #expect(result.errors.contains("a.docx"))
    }
  }

  @Test func whatRemainsDecidesAboutTheExitCode() throws {
    let mended = try scratch.put("a.txt", before)
    let unsure = try scratch.put("b.txt", "大家先教办公室的人用新表。\n")
    #expect(try fix([mended], "--fail-on", "error", "--only", "term,anomaly", "--dry-run").status == 1)
    #expect(try fix([mended], "--fail-on", "error", "--only", "term,anomaly").status == 0)
    #expect(try fix([unsure], "--fail-on", "error", "--only", "term,anomaly").status == 1)
  }

  @Test func whatIsSilencedIsNotRewritten() throws {
    let file = try scratch.put("a.txt", before)
    try scratch.put("tingyin-silence.yaml", "silence:\n  - rule: campaign-office\n    text: 先教办要\n    reason: 原文\n")
    _ = try fix([file])
    #expect(try bytes("a.txt") == Array(before.replacing("自已", with: "自己").utf8))
  }

  @Test(arguments: [["--dry-run"], ["--fix", "--format", "json"]]) func wrongCombinationsAreWrongUsage(
    options: [String]
  ) throws {
    #expect(try Program.run(["check", "-"] + options).status == 64)
  }
}
