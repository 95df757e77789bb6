import Foundation
import Testing
import UnicodeText

/// What a person sees while the program works.
@Suite struct ProgressTests {
  private static let script = Program.root.appending(path: "Tests/tingyinTests/terminal.py").path
  /// Some 6,000 opinions, so that it takes longer than the bar waits.
  private static let report = ["report"] + (1...12).map { "Corpora/opinions/civic\($0).csv" } + ["--format", "md"]

  private func atTerminal(_ columns: Int, _ arguments: [String], term: String = "xterm") throws -> String {
    let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try Program.shell("TERM=\(term) python3 \(Self.script) \(columns) \"$TINGYIN\" \(quoted)").text
  }

  @Test(.enabled(if: Tool.python != nil, "python3 is not installed"), arguments: [40, 100])
  func aTerminalShowsABarThatFitsAndGoesAway(columns: Int) throws {
    let said = try atTerminal(columns, Self.report)
    let pictures = said.components(separatedBy: "\r\u{1B}[K").dropFirst()
    #expect(pictures.count > 1)
    #expect(said.hasSuffix("\r\u{1B}[K"))
    for picture in pictures where picture != pictures.last {
      #expect(columnWidth(picture) < columns, "\(picture)")
      #expect(picture.hasPrefix("[") && picture.contains("%"))
    }
    #expect(pictures.contains { $0.contains("还剩 0:") })
    let filled = pictures.map { $0.count { $0 == "█" } }.dropLast()
    #expect(filled.max() ?? 0 > 0)
    #expect(zip(filled, filled.dropFirst()).allSatisfy { $0 <= $1 }, "the bar goes back: \(filled)")
    #expect(!said.contains("\u{1B}[3"), "the bar has no colours that NO_COLOR would forbid")
  }

  @Test(.enabled(if: Tool.python != nil, "python3 is not installed"))
  func aTerminalThatCannotClearALineAndAQuietRunSeeNoBar() throws {
    #expect(!(try atTerminal(80, Self.report, term: "dumb")).contains("\u{1B}"))
    #expect(try atTerminal(80, Self.report + ["--quiet"]).isEmpty)
  }

  @Test func aLogHoldsLinesWithoutControls() throws {
    let result = try Program.run(
      ["report", "Corpora/speeches", "--format", "json", "--model", "none"], environment: ["TERM": "xterm"])
    #expect(!result.errors.contains("\u{1B}") && !result.errors.contains("\r"))
  }
}
