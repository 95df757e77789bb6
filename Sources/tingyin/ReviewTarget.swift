import Documents
import Foundation
import Reporting
import Wording

/// Where `check --format docx` puts the reviewed speeches: one into a file or standard output, several into a folder.
struct ReviewTarget {
  /// A speech with the file that it was read from.
  struct Item {
    let speech: Report.SpeechSection
    let input: Input
    /// Nil for a plain text.
    let word: WordText?
  }

  private let folder: OutputFolder?

  /// - Parameter inputs: what is reviewed.
  /// - Throws: a `Problem` when several are reviewed and no folder is named.
  init(_ common: CommonOptions, inputs: [Input]) throws {
    var isFolder: ObjCBool = false
    let exists = common.output.map { FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) } ?? false
    guard inputs.count > 1 || (exists && isFolder.boolValue) else {
      folder = nil
      return
    }
    guard let output = common.output else { throw Problem(Message("review.noFolder")) }
    folder = OutputFolder(path: output, replacing: common.force)
  }

  var isFolder: Bool { folder != nil }

  /// Writes all, or says of each what stands against it.
  func write(_ items: [Item], date: CommentDate?, _ run: Run) throws {
    var files: [(name: String, bytes: [UInt8])] = []
    var folder = folder
    for item in items {
      let name = freeName(for: item.input.name, besides: files.map(\.name))
      folder?.note(origin: item.input.name, of: name)
      try run.attempt(item.input.name) {
        let reviewed = try ReviewedSpeech(
          item.speech, from: item.input, word: item.word, date: date?.text, language: Console.language)
        files.append((name, reviewed.bytes))
        let counts = ["comments": String(reviewed.comments), "corrections": String(reviewed.corrections)]
        run.note(Problem(Message("review.written", counts), in: item.input.name))
      }
    }
    // An empty file would look like a document that cannot be opened.
    guard let first = files.first else { return run.output.discard() }
    guard folder != nil else { return try run.output.write(first.bytes) }
    try folder?.write(files)
  }

  /// The file's own name as a Word document; one that is taken, now or by the review of another file before, gets a
  /// number.
  private func freeName(for input: String, besides taken: [String]) -> String {
    let stem = input == "-" ? "speech" : URL(filePath: input).deletingPathExtension().lastPathComponent
    var (name, number) = (stem + ".docx", 1)
    while taken.contains(name) || folder?.holds(name, notFrom: input) == true {
      number += 1
      name = "\(stem)-\(number).docx"
    }
    return name
  }
}

/// The day of comments and changes: `2026-11-25` and what else `DayArgument` knows, or with a time, `2026-11-25T08:30:00Z`.
struct CommentDate {
  /// ISO 8601 with a time.
  let text: String

  init?(_ text: String) {
    let full = text.contains("T") ? text : (DayArgument.iso(text) ?? text) + "T00:00:00Z"
    let style = Date.ISO8601FormatStyle()
    guard let date = try? style.parse(full) else { return nil }
    // 11-31 would be read as the day behind the 30th.
    guard text.contains("T") || date.formatted(style) == full else { return nil }
    self.text = date.formatted(style)
  }
}
