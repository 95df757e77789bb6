import Foundation
import Testing

/// Whether an office program opens what we write, without repair.
@Suite(
  .enabled(
    if: LibreOffice.isInstalled, "LibreOffice (soffice) or pdftotext is not installed, so no file is opened with it"),
  .serialized)
struct LibreOfficeTests {
  @Test func theReportOpensAsDocumentAndAsWorkbook() throws {
    let scratch = try Scratch()
    #expect(
      try Program.run(["report", "Corpora/speeches", "Corpora/opinions/mixed.csv", "-o", scratch.file("out").path])
        .status == 0)
    let document = try LibreOffice.text(of: scratch.file("out/report.docx"), in: scratch)
    for words in ["一、概要", "（一）各类意见占比", "95%区间", "要点覆盖", "表1", "—1—"] { #expect(document.contains(words), "\(words)") }
    let workbook = try LibreOffice.text(of: scratch.file("out/report.xlsx"), in: scratch)
    for words in ["判定", "占比", "区间下限"] { #expect(workbook.contains(words), "\(words)") }
  }

  @Test func theReviewedSpeechOpens() throws {
    let scratch = try Scratch()
    let source = scratch.file("讲话.txt")
    try scratch.put("讲话.txt", "动员讲话\n请先教办抓好落实(不少于40学时）。\n")
    #expect(
      try Program.run(["check", source.path, "--format", "docx", "-o", scratch.file("审读.docx").path]).status == 0)
    // As an odt nothing is lost of comments and changes.
    let odt = try LibreOffice.convert(scratch.file("审读.docx"), to: "fodt", in: scratch)
    let text = try String(contentsOf: odt, encoding: .utf8)
    #expect(text.contains("<office:annotation ") && text.contains("text:changed-region"))
    #expect(text.contains("听音") && text.contains("先进性教育活动办公室"))
  }
}

enum LibreOffice {
  private static let programs = ["soffice", "pdftotext"].compactMap(find)
  static var isInstalled: Bool { programs.count == 2 }

  private static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func convert(_ file: URL, to kind: String, in scratch: Scratch) throws -> URL {
    // A profile of its own: two programs with one profile wait for each other.
    let profile = scratch.file("profile").absoluteString
    try run(
      programs[0],
      [
        "-env:UserInstallation=\(profile)", "--headless", "--convert-to", kind, "--outdir", scratch.folder.path,
        file.path,
      ])
    return scratch.file(file.deletingPathExtension().lastPathComponent + "." + kind)
  }

  /// What stands on the pages, without blanks.
  static func text(of file: URL, in scratch: Scratch) throws -> String {
    let pdf = try convert(file, to: "pdf", in: scratch)
    let text = scratch.file("text.txt")
    try run(programs[1], ["-layout", pdf.path, text.path])
    // Justified lines have blanks between their characters.
    return try String(contentsOf: text, encoding: .utf8).filter { !$0.isWhitespace }
  }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
