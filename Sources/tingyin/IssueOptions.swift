import Analysis
import ArgumentParser
import Classification
import Documents
import Privacy
import Wording

/// What the grouping of opinions by problem goes by, for the verbs that show issues.
struct IssueOptions: ParsableArguments {
  @Option(help: .init(say("help.issues.known"), valueName: "file"))
  var knownIssues: String?

  @Option(help: .init(say("help.issues.write"), valueName: "file"))
  var writeIssues: String?

  @Option(help: .init(say("help.issues.halfLife"), valueName: "days"))
  var issueHalfLife: Double?

  /// Whether none is given.
  var isEmpty: Bool { knownIssues == nil && writeIssues == nil && issueHalfLife == nil }

  func validate() throws {
    if let issueHalfLife, !(1...36_500).contains(issueHalfLife) {
      throw ValidationError(say("usage.issueHalfLife"))
    }
    // A slip of the hand would else write over a table of opinions.
    if let writeIssues, !writeIssues.hasSuffix(".yaml"), !writeIssues.hasSuffix(".yml") {
      throw ValidationError(say("usage.writeIssues"))
    }
  }

  /// - Parameter redactor: masks what is known before; nil for none.
  func grouping(
    _ folder: DictionaryFolder, maskedBy redactor: Redactor? = nil
  ) throws -> DictionaryFolder.IssueGrouping {
    var grouping = try folder.issueGrouping(known: knownIssues, halfLife: issueHalfLife)
    grouping.isKept = writeIssues != nil
    return redactor.map(grouping.masked) ?? grouping
  }

  /// The file that `--write-issues` names; nil when it is not given.
  ///
  /// - Parameter read: files that are read and may not be written over.
  /// - Throws: a `Problem` when a file is there that may not be replaced, before any work is done.
  func target(_ common: CommonOptions, _ listing: FileListing = .none, read: [String] = []) throws -> Output? {
    guard let writeIssues else { return nil }
    try listing.checkNotRead(writeIssues, nor: read)
    return try Output(path: writeIssues, replacing: common.force)
  }

  /// Writes what was found as known issues of the next run.
  func write(_ kept: KnownIssuesText?, to target: Output?, _ run: Run) throws {
    guard let writeIssues, let kept, var target else { return }
    let head = say("issues.file.head").split(separator: "\n").map(String.init)
    let text = kept.text(head: head, none: say("issues.file.none"), unreadHead: say("issues.file.unread"))
    try target.write(Array(text.utf8))
    try target.finish()
    guard !kept.repeated.isEmpty else { return }
    let values = [
      "file": writeIssues, "count": String(kept.repeated.count), "ids": KnownIssueLookup.named(kept.repeated),
    ]
    run.note(Problem(Message("issues.writtenOnce", values)))
  }
}
