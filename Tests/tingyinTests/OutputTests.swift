import Foundation
import Testing

@Suite struct OutputTests {
  @Test(arguments: [
    ["segment", "a.txt"], ["classify", "a.csv", "--model", "none"], ["check", "a.txt"], ["words", "a.txt"],
    ["similar", "a.txt"], ["audit", "a.csv"], ["report", "a.txt", "--model", "none", "--format", "md"],
    ["check", "a.txt", "--format", "docx"], ["classify", "a.csv", "--model", "none", "--format", "xlsx"],
  ])
  func aFileThatIsThereIsReplacedWithForceOnly(arguments: [String]) throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", "动员讲话\n同志们。\n")
    try scratch.put("a.csv", "意见\n食堂太贵了。\n")
    try scratch.put("out", "旧")
    let refused = try Program.run(arguments + ["--output", "out", "--language", "en"], in: scratch.folder)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("out: the file exists") && refused.errors.contains("--force"))
    #expect(try String(contentsOf: scratch.file("out"), encoding: .utf8) == "旧")
    let forced = try Program.run(arguments + ["--output", "out", "--force"], in: scratch.folder)
    #expect(forced.status == 0, "\(forced.errors)")
    #expect(try Data(contentsOf: scratch.file("out")) != Data("旧".utf8))
  }

  @Test(arguments: [
    ["segment", "a.txt", "--mode", "icu"], ["classify", "a.csv", "--model", "none"], ["check", "a.txt"],
    ["report", "a.txt", "--model", "none", "--format", "md"], ["words", "a.txt", "--format", "json"],
    ["check", "a.txt", "--format", "docx"],
  ])
  func aHyphenIsStandardOutput(arguments: [String]) throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", "动员讲话\n同志们。\n")
    try scratch.put("a.csv", "意见\n食堂太贵了。\n")
    let plain = try Program.run(arguments, in: scratch.folder)
    let written = try Program.run(arguments + ["--output", "-"], in: scratch.folder)
    #expect(written.status == 0 && !written.output.isEmpty && written.output == plain.output)
    #expect(!FileManager.default.fileExists(atPath: scratch.file("-").path))
  }

  @Test func aReportInAllFormatsDoesNotGoToStandardOutput() throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", "动员讲话\n同志们。\n")
    let result = try Program.run(["report", "a.txt", "--output", "-", "--language", "en"], in: scratch.folder)
    #expect(result.status == 64 && result.errors.contains("--format"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["a.txt"])
  }

  @Test func anEmptyFileAndADeviceNeedNoForce() throws {
    let scratch = try Scratch()
    try scratch.put("out", "")
    let segment = { (path: String) in
      try Program.run(["segment", "--output", path], input: Array("同志们\n".utf8), in: scratch.folder).status
    }
    #expect(try segment("out") == 0 && segment("/dev/null") == 0)
    #expect(try Data(contentsOf: scratch.file("out")).isEmpty == false)
  }

  /// A file that may grow no more stands for a full disk; so does a run that is ended in the middle.
  @Test func anOldResultStaysWholeWhenTheNewOneHasNoRoom() throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", String(repeating: "同志们，要抓好落实。\n", count: 4000))
    try scratch.put("out", "旧")
    let folder = scratch.folder.path
    let line =
      "cd '\(folder)' && ulimit -f 8 && TMPDIR='\(folder)' "
      + "tingyin segment a.txt --mode icu --output out --force --language en"
    let result = try Program.shell(line)
    #expect(
      result.status == 2 && result.errors.contains("out: reading or writing failed: the file is too large"),
      "\(result.errors)")
    #expect(try String(contentsOf: scratch.file("out"), encoding: .utf8) == "旧")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a.txt", "out"])
  }

  @Test func aFolderOfResultsIsRenewedUnlessSomebodyChangedAFile() throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", "动员讲话\n同志们。\n")
    let report = { (more: [String]) in
      try Program.run(["report", "a.txt", "-o", "out", "--language", "en"] + more, in: scratch.folder)
    }
    #expect(try report([]).status == 0)
    #expect(try report([]).status == 0)
    try scratch.put("out/report.md", "# 我改过\n")
    let refused = try report([])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("report.md") && refused.errors.contains("--force"))
    #expect(!refused.errors.contains("report.html"))
    #expect(try String(contentsOf: scratch.file("out/report.md"), encoding: .utf8) == "# 我改过\n")
    #expect(try report(["--force"]).status == 0)
    #expect(try String(contentsOf: scratch.file("out/report.md"), encoding: .utf8) != "# 我改过\n")
  }

  @Test func aFileFromElsewhereInTheFolderIsNotReplaced() throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", "动员讲话\n同志们。\n")
    try FileManager.default.createDirectory(at: scratch.file("out"), withIntermediateDirectories: true)
    try scratch.put("out/report.docx", "别人的")
    let refused = try Program.run(["report", "a.txt", "-o", "out"], in: scratch.folder)
    #expect(refused.status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.file("out").path) == ["report.docx"])
  }

  @Test func resultsInTheFolderAreNotReadAsMaterial() throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", "动员讲话\n同志们。\n")
    for _ in 0..<2 {
      #expect(try Program.run(["report", ".", "-o", "out"], in: scratch.folder).status == 0)
    }
    let page = try String(contentsOf: scratch.file("out/report.md"), encoding: .utf8)
    #expect(page.contains("a.txt") && !page.contains("report."))
  }

  @Test func aFullDiskLeavesTheOldFileWhole() throws {
    let scratch = try Scratch()
    let text = String(repeating: "同志们，今天的会议很重要。\n", count: 2000)
    try scratch.put("a.txt", text)
    try scratch.put("out", "旧")
    // 2000 bytes are much less than the words take.
    let result = try Program.shell("cd '\(scratch.folder.path)'; ulimit -f 4; tingyin segment a.txt -o out --force")
    #expect(result.status == 2)
    #expect(result.errors.contains("out"))
    #expect(try String(contentsOf: scratch.file("out"), encoding: .utf8) == "旧")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() == ["a.txt", "out"])
  }

  @Test func aRunThatIsKilledLeavesTheOldFileWhole() throws {
    let scratch = try Scratch()
    try scratch.put("out", "旧")
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["segment", "--output", scratch.file("out").path, "--force"]
    process.currentDirectoryURL = Program.root
    let input = Pipe()
    process.standardInput = input
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("同志们\n".utf8))
    Thread.sleep(forTimeInterval: 0.5)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try String(contentsOf: scratch.file("out"), encoding: .utf8) == "旧")
  }

  @Test func errorsOfTheSystemAreInTheReadersLanguage() throws {
    let scratch = try Scratch()
    try scratch.put("a.csv", "意见\n食堂太贵了。\n")
    try scratch.put("b.csv", "旧")
    let full = try Program.shell("cd '\(scratch.folder.path)'; tingyin classify a.csv --model none > /dev/full")
    #expect(full.status == 2 && full.errors.contains("写不出结果：磁盘已满"))
    let report = try Program.run(["report", "a.csv", "--model", "none", "-o", "b.csv"], in: scratch.folder)
    #expect(report.status == 2 && report.errors.contains("b.csv: 建不了文件夹：已有同名的文件"))
    let below = try Program.run(
      ["report", "a.csv", "--model", "none", "-o", "b.csv/c", "--language", "en"], in: scratch.folder)
    #expect(below.errors.contains("the folder cannot be made: a part of the path is a file and no folder"))
  }

  @Test func aWorkbookThatFindsNoRoomIsAProblemNotAHalfFile() throws {
    let scratch = try Scratch()
    let rows = (0..<400).map { "第\($0)条：食堂的饭菜太贵，希望降价，宿舍也要修一修。\n" }.joined()
    try scratch.put("a.csv", "意见\n" + rows)
    let result = try Program.shell(
      "cd '\(scratch.folder.path)'; ulimit -f 24; tingyin classify a.csv --model none --format xlsx -o out.xlsx")
    #expect(result.status == 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.file("out.xlsx").path))
  }
}
