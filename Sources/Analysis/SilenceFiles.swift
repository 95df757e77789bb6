public import Checking
import DataFiles
public import Documents
import FoundationEssentials
public import Privacy
public import Reporting
import TextModel
public import Wording

/// The files of findings that are let stand: one that the user names, or those that lie beside the documents.
public struct SilenceFiles: Sendable {
  private struct File: Sendable {
    let path: String
    /// Documents below this folder are meant; nil for all, empty for names without a folder.
    let folder: String?
    fileprivate(set) var silences: Silences
    let source: Provenance.Source

    init(_ file: DataFile, folder: String?) throws {
      (path, self.folder) = (file.path, folder)
      silences = try Silences(yaml: file.text(), file: file.path)
      source = Provenance.Source(name: file.path, sha256: file.sha256)
    }

    func isFor(_ document: String) -> Bool {
      guard let folder else { return true }
      return folder.isEmpty ? !document.contains("/") : document.hasPrefix(folder + "/")
    }
  }

  private var files: [File]

  /// The file that the user names; it is meant for all documents.
  /// - Throws: a `Problem` when it cannot be read or is no YAML, `Problems` with all other mistakes in it.
  public init(path: String) throws { files = [try File(DataFile(path: path), folder: nil)] }

  /// The files of the usual name in the folders that are named and beside the documents.
  ///
  /// - Parameters:
  ///   - arguments: what the user named: files, folders, `-`.
  ///   - documents: the names of the documents.
  ///   - archived: those that lie in archives.
  /// - Throws: as for one file.
  public init(beside arguments: [String], documents: [String], archived: [Input] = []) throws {
    let folders = arguments.map(Self.trimmed) + documents.filter { $0 != "-" }.map(Self.folder)
    var seen: Set<String> = []
    let found = try folders.filter { seen.insert($0).inserted }.compactMap { folder in
      let path = folder.isEmpty ? Silences.fileName : folder + "/" + Silences.fileName
      return FileManager.default.fileExists(atPath: path) ? try File(DataFile(path: path), folder: folder) : nil
    }
    files = try found + archived.map { try File(DataFile($0), folder: Self.folder(of: $0.name)) }
  }

  /// The same for masked documents: what the entries quote is masked too.
  public func masked(by redactor: Redactor) -> SilenceFiles {
    var masked = self
    for index in files.indices {
      masked.files[index].silences = Silences(
        files[index].silences.entries.map {
          .init(
            rule: $0.rule, text: redactor.redact($0.text), reason: redactor.redact($0.reason), file: $0.file,
            place: $0.place)
        })
    }
    return masked
  }

  private static func trimmed(_ folder: String) -> String {
    folder.hasSuffix("/") && folder.count > 1 ? trimmed(String(folder.dropLast())) : folder
  }

  private static func folder(of document: String) -> String {
    document.lastIndex(of: "/").map { String(document[..<$0]) } ?? ""
  }

  /// What goes into the provenance.
  public var sources: [Provenance.Source] { files.map(\.source) }

  /// The speeches with what is silenced taken from their findings, and a note on each entry that silenced nothing.
  ///
  /// - Parameters:
  ///   - speeches: what was reviewed.
  ///   - checks: the checks that were made; an entry whose check was not is not blamed.
  ///   - profiles: whose terms and points are rules too; without them no rule is said not to exist.
  public func applied(
    to speeches: [Report.SpeechSection], checks: Set<Check>, profiles: [ReviewProfile] = []
  ) -> (speeches: [Report.SpeechSection], notes: [Problem]) {
    var used = files.map { [Bool](repeating: false, count: $0.silences.entries.count) }
    let speeches = speeches.map { apply(to: $0, &used) }
    let notes = zip(files, used).flatMap { file, used in
      zip(file.silences.entries, used).compactMap { entry, isUsed -> Problem? in
        if !isUsed, !profiles.isEmpty, !RuleExplanation.knows(entry.rule, profiles: profiles) {
          return Problem(Message("silence.unknownRule", ["rule": entry.rule]), in: file.path, at: entry.place)
        }
        let wasTried = entry.check.map(checks.contains) ?? (checks.count == Check.allCases.count)
        let wasRead = speeches.contains { file.isFor($0.document.document.name) && entry.isAbout($0.document.document) }
        guard !isUsed, wasTried, wasRead else { return nil }
        return Problem(
          Message("silence.unused", ["rule": entry.rule, "text": entry.text]), in: file.path, at: entry.place)
      }
    }
    return (speeches, notes)
  }

  private func apply(to speech: Report.SpeechSection, _ used: inout [[Bool]]) -> Report.SpeechSection {
    let document = speech.document.document
    var findings = speech.review.findings
    var silenced: [SilencedFinding] = []
    for (number, file) in files.enumerated() where file.isFor(document.name) {
      let matches = file.silences.match(findings, in: document)
      for (finding, match) in zip(findings, matches) {
        guard let match else { continue }
        used[number][match] = true
        silenced.append(SilencedFinding(finding: finding, reason: file.silences.entries[match].reason))
      }
      findings = zip(findings, matches).filter { $0.1 == nil }.map(\.0)
    }
    guard !silenced.isEmpty else { return speech }
    return Report.SpeechSection(
      document: speech.document, profile: speech.profile, chosenBy: speech.chosenBy,
      review: Review(
        findings: findings, coverage: speech.review.coverage, fragment: speech.review.fragment,
        sentences: speech.review.sentences, isCoverageJudged: speech.review.isCoverageJudged,
        checks: speech.review.checks),
      silenced: silenced.sorted { Finding.inTextOrder($0.finding, $1.finding) }, compared: speech.compared)
  }
}
