import Foundation
import TestSupport
import Testing

@Suite struct CheckDocxTests {
  private static let speech = "动员讲话\n同志们：\n一、提高认识\n请先教办抓好落实(不少于40学时）。\n三、抓好落实\n"

  private func documents(_ path: String) throws -> [[String: Any]] {
    try #require(try Program.run(["check", path, "--format", "json"]).json()["documents"] as? [[String: Any]])
  }

  @Test func placesInAWordFileAreParagraphsAndFixNamesTheFormat() throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", "在修渠会上的讲话\n\n同志们：\n渠要修、，堤要补。\n")
    _ = try Program.run(["check", "a.txt", "--format", "docx", "-o", "b.docx"], in: scratch.folder)
    let told = try Program.run(["check", "b.docx", "--profile", "general"], in: scratch.folder).text
    #expect(told.contains("  第 3 段第 "), "\(told)")
    try scratch.put("c.docx", OfficeFixture.document(OfficeFixture.paragraph("先教办要抓好落实。")))
    let fixed = try Program.run(["check", "c.docx", "--fix"], in: scratch.folder)
    #expect(fixed.status == 2 && fixed.errors.contains("--format docx"))
  }

  @Test func aTextBecomesAWordFileWithComments() throws {
    let scratch = try Scratch()
    try scratch.put("讲话.txt", Self.speech)
    let result = try Program.run(["check", "讲话.txt", "--format", "docx", "-o", "审读.docx"], in: scratch.folder)
    #expect(result.status == 0 && result.output.isEmpty)
    #expect(result.errors.contains("批注"))
    // What is certain is tracked, so the accepted text is the corrected one.
    let text = try #require(try documents(scratch.file("审读.docx").path).first)
    let findings = try #require(text["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["check"] as? String == "enumeration" })
    #expect(!findings.contains { $0["text"] as? String == "先教办" })
  }

  @Test func aReviewedFileCanBeReviewedAgain() throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", Self.speech)
    for (source, target) in [("a.txt", "b.docx"), ("b.docx", "c.docx")] {
      let result = try Program.run(["check", source, "--format", "docx", "-o", target], in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
    }
    let sizes = try ["b.docx", "c.docx"].map { try Data(contentsOf: scratch.file($0)).count }
    #expect(sizes[1] > sizes[0])
  }

  @Test func severalFilesGoIntoAFolderUnderNamesOfTheirOwn() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(at: scratch.file("in/x"), withIntermediateDirectories: true)
    for name in ["in/a.txt", "in/a.md", "in/x/a.txt"] { try scratch.put(name, Self.speech) }
    let result = try Program.run(["check", "in", "--format", "docx", "-o", "out"], in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.file("out").path).sorted()
    #expect(names == [".tingyin", "a-2.docx", "a-3.docx", "a.docx"])
    #expect(try Program.run(["check", "in", "--format", "docx", "-o", "out"], in: scratch.folder).status == 0)
  }

  /// Also where they are reviewed one after the other: what was written of one file is not replaced by another's.
  @Test func filesOfOneNameDoNotReplaceEachOther() throws {
    let scratch = try Scratch()
    for (folder, text) in [("甲", "同志们，先教办发文。\n"), ("乙", "同志们，保先办来文。\n"), ("out", "")] {
      try FileManager.default.createDirectory(at: scratch.file(folder), withIntermediateDirectories: true)
      if !text.isEmpty { try scratch.put(folder + "/讲话.txt", text) }
    }
    let review = { (names: [String]) in
      try Program.run(
        ["check"] + names + ["--format", "docx", "-o", "out", "--date", "2031-03-01"], in: scratch.folder)
    }
    let bytes = { (name: String) in try Data(contentsOf: scratch.file("out/" + name)) }
    #expect(try review(["甲/讲话.txt"]).status == 0)
    let first = try bytes("讲话.docx")
    for _ in 0..<2 {
      #expect(try review(["乙/讲话.txt"]).status == 0)
      #expect(try bytes("讲话.docx") == first && bytes("讲话-2.docx") != first)
    }
    #expect(try review(["./甲/讲话.txt"]).status == 0)
    #expect(try bytes("讲话.docx") == first)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.file("out").path).sorted()
    #expect(names == [".tingyin", "讲话-2.docx", "讲话.docx"])
  }

  @Test func severalFilesWithoutAFolderAreRefused() throws {
    let scratch = try Scratch()
    for name in ["a.txt", "b.txt"] { try scratch.put(name, Self.speech) }
    let result = try Program.run(
      ["check", "a.txt", "b.txt", "--format", "docx", "--language", "en"], in: scratch.folder)
    #expect(result.status == 2 && result.errors.contains("--output"))
  }

  @Test func aPDFIsRefusedWithTheRemedyAndTheRestIsDone() throws {
    let scratch = try Scratch()
    try scratch.put("a.pdf", "%PDF-1.4\n")
    try scratch.put("b.txt", Self.speech)
    let result = try Program.run(
      ["check", "a.pdf", "b.txt", "--format", "docx", "-o", "out", "--language", "en"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("a.pdf") && result.errors.contains("PDF"))
    #expect(FileManager.default.fileExists(atPath: scratch.file("out/b.docx").path))
  }

  @Test func whereNothingCouldBeReadNoFileIsWritten() throws {
    let scratch = try Scratch()
    try scratch.put("a.pdf", "%PDF-1.4\n")
    let result = try Program.run(["check", "a.pdf", "--format", "docx", "-o", "a.docx"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.file("a.docx").path))
  }

  @Test func theDateIsOpenUnlessGivenAndTheBytesAreTheSame() throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", Self.speech)
    let run = { (more: [String]) in
      try Program.run(["check", "a.txt", "--format", "docx", "--jobs", "1"] + more, in: scratch.folder).output
    }
    #expect(try run([]) == run(["--jobs", "4"]))
    #expect(try run([]) != run(["--date", "2026-11-25"]))
    for date in ["2026年11月25日", "2026/11/25", "2026.11.25"] {
      #expect(try run(["--date", date]) == run(["--date", "2026-11-25"]), "\(date)")
    }
    #expect(
      try Program.run(["check", "a.txt", "--format", "docx", "--date", "gestern"], in: scratch.folder).status == 64)
    #expect(try Program.run(["check", "a.txt", "--date", "2026-11-25"], in: scratch.folder).status == 64)
  }

  @Test func failOnDecidesAboutTheExitCodeHereToo() throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", Self.speech)
    let result = try Program.run(
      ["check", "a.txt", "--format", "docx", "--fail-on", "error", "-o", "a.docx"], in: scratch.folder)
    #expect(result.status == 1)
    #expect(FileManager.default.fileExists(atPath: scratch.file("a.docx").path))
  }
}
