import Foundation
import Testing
import TingyinKit

/// The code of docs/library.md, run on what is in memory.
@Suite struct LibraryGuideTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  private let service: Service

  init() throws { service = try Service(dictionaries: Self.root.appending(path: "Dictionaries").path) }

  private func memory(_ text: String, _ name: String) -> Input { .memory(Array(text.utf8), name: name) }

  private let complaints = "意见,部门\n食堂的饭菜太贵,一车间\n找谁都踢皮球,二车间\n"

  @Test func theGuideShowsTheCodeThatIsCompiledHere() throws {
    let code = try String(
      contentsOf: Self.root.appending(path: "Tests/TingyinKitTests/LibraryGuide.swift"), encoding: .utf8)
    let guide = try String(contentsOf: Self.root.appending(path: "docs/library.md"), encoding: .utf8)
    let shown = code.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)[1]
    #expect(guide.contains("```swift\n\(shown)```\n"))
  }

  private static let rooms = [
    "Analysis", "Checking", "Classification", "Documents", "Lexicons", "Privacy", "Reporting", "TextModel",
    "Tokenization",
    "UnicodeText", "Wording",
  ]

  /// The Swift files of the rooms that the library shows, each as its lines without the blanks around them.
  private static func sources() throws -> [[String]] {
    try rooms.flatMap { room in
      let folder = root.appending(path: "Sources/" + room).path
      return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }.map { name in
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false
        )
        .map { $0.trimmingCharacters(in: .whitespaces) }
      }
    }
  }

  @Test func examplesOfDocstringsAreCompiled() throws {
    let compiled = try String(
      contentsOf: Self.root.appending(path: "Tests/TingyinKitTests/DocstringExamples.swift"), encoding: .utf8)
    var examples = 0
    for lines in try Self.sources() where !lines.contains("struct HTML: ExpressibleByStringInterpolation {") {
      for start in lines.indices where lines[start] == "/// ```swift" {
        let example = lines[(start + 1)...].prefix { $0 != "/// ```" }.map { $0.dropFirst(4) }
        #expect(compiled.contains("\n  " + example.joined(separator: "\n  ") + "\n"))
        examples += 1
      }
    }
    #expect(examples == 3)
  }

  /// The table of tasks names types that there are, and that are public.
  @Test func everyTypeOfTheTableIsPublic() throws {
    let guide = try String(contentsOf: Self.root.appending(path: "docs/library.md"), encoding: .utf8)
    let rows = guide.split(separator: "\n").drop { $0 != "| task | types, in the order of the work |" }.prefix {
      $0.hasPrefix("|")
    }
    let named = Set(rows.joined().matches(of: /`([A-Z][A-Za-z]+)/).map { String($0.1) })
    #expect(named.count > 30)
    let declared = try Set(
      Self.sources().joined().compactMap { line in
        line.firstMatch(of: /^public (?:final )?(?:struct|class|enum|protocol) ([A-Za-z]+)/).map { String($0.1) }
      })
    #expect(named.subtracting(declared).isEmpty)
  }

  @Test func anOpinionAFileAndAStreamAreJudgedAlike() async throws {
    #expect(try service.category(of: "打饭排长队，菜还是凉的").label == "福利待遇")
    let (table, problems) = try service.shares(in: memory(complaints, "upload.csv"))
    #expect(problems.isEmpty)
    #expect(table.opinions == 2)
    #expect(table.groups[0].groups.map(\.value) == ["一车间", "二车间"])
    let (stream, continuation) = AsyncStream.makeStream(of: Opinion.self)
    for (row, text) in ["食堂的饭菜太贵", "找谁都踢皮球"].enumerated() {
      continuation.yield(Opinion(id: "\(row)", text: text, source: .init(file: "", row: row)))
    }
    continuation.finish()
    #expect(try await service.shares(of: stream).shares == table.shares)
  }

  @Test func aSpeechIsChecked() throws {
    let (lines, json) = try service.check(memory("同志们：\n请向先教办报名。", "speech.txt"))
    #expect(lines.first?.hasPrefix("2: 规范用语是“先进性教育活动办公室”") == true)
    #expect(String(decoding: json, as: UTF8.self).contains("\"campaign-office\""))
  }

  @Test func aReportIsMadeOfWhatWasUploaded() throws {
    let (page, problems) = try service.report(
      on: [memory(complaints, "upload.csv"), memory("同志们：\n请向先教办报名。", "speech.txt")], title: "四月的意见")
    #expect(problems.isEmpty)
    #expect(String(decoding: page, as: UTF8.self).contains("<h1>四月的意见</h1>"))
  }

  @Test func aReportEndsWhenItsTaskIsCancelled() async {
    let (service, input) = (service, memory(complaints, "upload.csv"))
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try service.report(on: [input], title: "")
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }

  @Test func errorsAreSentences() {
    #expect {
      _ = try service.check(.memory([1, 2, 3], name: "speech.docx"))
    } throws: { error in
      text(of: error).hasPrefix("speech.docx: ") && error.localizedDescription == "\(error)"
    }
  }
}
