// The code of docs/library.md, compiled here; LibraryGuideTests runs it and compares the two.
import TingyinKit

/// Made once and shared between tasks: all parts are Sendable values.
struct Service: Sendable {
  let folder: DictionaryFolder
  let judge: DictionaryFolder.Judge  // judge.notes tell why the model is not used, if it is not
  let profiles: [DictionaryFolder.Loaded<ReviewProfile>]
  let opinions: OpinionAnalysis
  let speeches: SpeechAnalysis

  init(dictionaries path: String) throws {
    folder = try DictionaryFolder(path: path)
    judge = try folder.judge(scheme: "enterprise")
    profiles = [try folder.profile("mobilisation")]
    opinions = OpinionAnalysis(judge: judge.value, jobs: 2)
    speeches = SpeechAnalysis(profiles: profiles.map(\.value), jobs: 2)
  }

  /// One opinion.
  func category(of text: String) throws -> (label: String, probability: Double, review: Bool) {
    let judgement = try opinions.judge(text)
    return (judge.value.scheme.categories[judgement.category].label, judgement.probability, judgement.review)
  }

  /// A file, read as a stream in bounded memory: shares with 95 % intervals, overall and by unit.
  func shares(in file: Input) throws -> (table: ShareTable, problems: [Problem]) {
    var problems: [Problem] = []
    let estimation = try opinions.estimation(by: [.unit]) { deliver in
      problems = try OpinionReader().read(file, deliver: deliver).problems
    } visit: { _, _, _ in
      // Every opinion with its judgement, in the order of the file.
    }
    return (estimation.outcome().table, problems)
  }

  /// Opinions as they come.
  func shares(of stream: AsyncStream<Opinion>) async throws -> ShareTable {
    var estimation = ShareEstimation(judge.value, by: [])
    for await opinion in stream { estimation.add(opinion, try opinions.judge(opinion)) }
    return estimation.outcome().table
  }

  /// A speech against the profile: for people, and as JSON (docs/schemas/check.json).
  func check(_ file: Input) throws -> (lines: [String], json: [UInt8]) {
    let sections = try speeches.review([DocumentReader().read(file)])
    var lines: [String] = []
    for section in sections {
      let index = LineIndex(section.document.document)
      // What is only informative is for machines.
      for finding in section.review.findings where finding.severity != .info {
        lines.append("\(index.position(of: finding.range.start).line): \(finding.message.text(in: .chinese))")
      }
      for point in section.review.coverage { lines.append("\(point.title): \(point.status)") }
    }
    let provenance = Provenance.current(dictionaries: profiles.flatMap(\.sources))
    return (lines, JSONRenderer().check(sections, provenance: provenance, language: .chinese))
  }

  /// Speeches, opinions, surveys and zip files in one page. WordReport, WorkbookReport and others render it too.
  func report(on files: [Input], title: String) throws -> (page: [UInt8], problems: [Problem]) {
    var settings = FolderReport.Settings(judge: judge, profiles: profiles)
    settings.title = title
    settings.dictionaries = folder
    settings.issues = try folder.issueGroupingIfAny()
    let outcome = try FolderReport(settings).make(of: files) { _ in try Task.checkCancellation() }
    return (HTMLRenderer().render(outcome.report, language: .chinese), outcome.problems)
  }
}

/// What is wrong, for people.
func text(of error: any Error) -> String {
  switch error {
  case let problem as Problem: problem.text(in: .chinese)
  case let problems as Problems: problems.text(in: .chinese)
  default: "\(error)"
  }
}
