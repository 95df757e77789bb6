import Foundation
import Testing
import TextModel
import Wording

@testable import Documents

@Suite struct PDFTextTests {
  private let pdf = Input.memory(Array("%PDF-1.4\n".utf8), name: "a.pdf")

  /// A program in the place of pdftotext, written in the shell.
  private func read(_ script: String, seconds: Int = 20, bytes: Int = 1 << 20, _ input: Input? = nil) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write("#!/bin/sh\n" + script, "pdftotext")
    try folder.makeExecutable("pdftotext")
    var limits = ReadingLimits.usual
    (limits.pdfSeconds, limits.pdfBytes) = (seconds, bytes)
    let reader = PDFText(limits: limits, searchPath: "/nowhere:" + folder.path)
    for _ in 0..<50 {
      do {
        return String(decoding: try reader.read(input ?? pdf), as: UTF8.self)
      } catch let problem as Problem where problem.message.key == "pdf.notStarted" {
        // A process that another test is just starting may still hold the new program open for writing.
        usleep(20_000)
      }
    }
    return String(decoding: try reader.read(input ?? pdf), as: UTF8.self)
  }

  private func key(_ work: () throws -> Void) -> String? {
    do {
      try work()
      return nil
    } catch { return (error as? Problem).map { $0.input == "a.pdf" ? $0.message.key : "no file" } }
  }

  @Test func theTextIsWhatTheProgramWrites() throws {
    #expect(try read("/bin/cat <&0") == "%PDF-1.4\n")
    let folder = try TemporaryFolder()
    try folder.write("%PDF-1.5 同志们", "讲话.pdf")
    #expect(try read("/bin/cat <&0", Input(path: folder.path + "/讲话.pdf")) == "%PDF-1.5 同志们\n")
  }

  @Test func whatGoesWrongIsNamed() {
    #expect(key { _ = try read("exit 3") } == "pdf.failed")
    #expect(key { _ = try read("exit 0") } == "pdf.noText")
    #expect(key { _ = try read("exec /bin/sleep 60", seconds: 1) } == "pdf.tooSlow")
    #expect(key { _ = try read("exec /bin/sleep 60 >/dev/null", seconds: 1) } == "pdf.failed")
    #expect(key { _ = try read("while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done") } == "document.tooLarge")
    #expect(key { _ = try PDFText(searchPath: "/nowhere").read(pdf) } == "pdf.notInstalled")
  }

  @Test(.enabled(if: PDFText().installed != nil, "poppler-utils is not installed"))
  func theRealProgramReadsAPage() throws {
    let page = "BT /F1 12 Tf 72 720 Td (Hello reader) Tj ET"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Length \(page.utf8.count)>>stream\n\(page)\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    var file = "%PDF-1.4\n"
    for (index, object) in objects.enumerated() { file += "\(index + 1) 0 obj\(object)endobj\n" }
    file += "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n"
    let reading = try DocumentReader().reading(of: .memory(Array(file.utf8), name: "a.pdf"))
    #expect(reading.document.text(reading.document.range) == "Hello reader\n")
    #expect(reading.notes.map(\.message.key) == ["pdf.lines"])
  }
}
