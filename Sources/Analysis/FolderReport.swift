public import Checking
import Classification
import DataFiles
public import Documents
import FoundationEssentials
public import Privacy
public import Reporting
import TextModel
public import UnicodeText
public import Wording

/// Reads everything below some paths and makes one report of it: speeches reviewed, opinions sorted and counted.
public struct FolderReport: Sendable {
  /// What the analysis goes by.
  public struct Settings: Sendable {
    /// Who judges the opinions, and the files that made the judge.
    public var judge: DictionaryFolder.Judge
    /// The profiles that speeches are matched with; one found in the folder joins them.
    public var profiles: [DictionaryFolder.Loaded<ReviewProfile>]
    /// How all files are to be read.
    public var charset = CharsetChoice.auto
    /// Names of columns that are not the usual ones.
    public var columns = ColumnChoice.usual
    /// A filled audit sheet, which corrects the shares and is not read as opinions; nil for none.
    public var audit: TableReader.Table?
    /// Where profiles found among the files look for those that they extend, besides their own folder.
    public var dictionaries: DictionaryFolder?
    /// Masks opinions and speeches as they are read; nil for none.
    public var redactor: Redactor?
    /// The tables that the redactor goes by.
    public var redactorSources: [Provenance.Source] = []
    /// Groups opinions by concrete problem; nil for not doing so.
    public var issues: DictionaryFolder.IssueGrouping?
    /// How many of the hottest issues the report names at most.
    public var mostIssues = 20
    /// Number of threads; the report does not depend on it.
    public var jobs = 1
    /// In which the report's title is written.
    public var language = Language.chinese

    /// Settings with everything else as usual.
    public init(
      judge: DictionaryFolder.Judge, profiles: [DictionaryFolder.Loaded<ReviewProfile>]
    ) {
      self.judge = judge
      self.profiles = profiles
    }
  }

  /// The report, and what could not be read on the way to it.
  public struct Outcome: Sendable {
    /// What was found.
    public let report: Report
    /// What could not be read.
    public let problems: [Problem]
  }

  private let settings: Settings

  public init(_ settings: Settings) { self.settings = settings }

  /// - Parameters:
  ///   - paths: files and folders; `-` for standard input.
  ///   - spool: keeps the judged opinions that are counted, for renderers that list them; nil for none.
  ///   - progress: told about every file before it is read.
  /// - Throws: a `Problem` when nothing at all could be read, or ICU fails.
  public func make(
    of paths: [String], keeping spool: OpinionSpool? = nil, progress: (_ file: String) -> Void = { _ in }
  ) throws -> Outcome {
    let listing = FileWalker(.report, charset: settings.charset, columns: settings.columns).walk(paths)
    var inputs = InputList(listing)
    let profiles = settings.profiles + ProfilesInFolder.read(listing.inputs(.profile), with: profileFiles, &inputs)
    var speeches = try review(listing.inputs(.speech), against: profiles.map(\.value), &inputs, progress)
    let opinions = try classify(listing.inputs(.opinions), keeping: spool, &inputs, progress)
    if let opinions { speeches = try QuotedShareCheck(judge: settings.judge.value, opinions).added(to: speeches) }
    guard !speeches.isEmpty || opinions != nil else {
      throw inputs.problems.isEmpty
        ? Problems([Problem(Message("report.nothing"), in: paths.joined(separator: " "))]) : Problems(inputs.problems)
    }
    let report = Report(
      title: title(paths), provenance: provenance(profiles, reviewed: !speeches.isEmpty, classified: opinions != nil),
      inputs: inputs.all, opinions: opinions, speeches: speeches)
    return Outcome(report: report, problems: inputs.problems)
  }

  private var profileFiles: ProfileFiles {
    settings.dictionaries?.profileFiles
      ?? ProfileFiles(folder: "") { .init(name: $0.path, sha256: $0.sha256) }
  }

  private func review(
    _ sources: [Input], against profiles: [ReviewProfile], _ inputs: inout InputList, _ progress: (String) -> Void
  ) throws -> [Report.SpeechSection] {
    let reader = DocumentReader(charset: settings.charset)
    var documents: [Document] = []
    for source in sources {
      progress(source.name)
      do {
        let reading = try reader.reading(of: source, redacting: settings.redactor)
        documents.append(reading.document)
        inputs.add(speech: reading.document, notes: reading.notes)
      } catch let problem as Problem {
        inputs.fail(problem.named(source.name))
      }
    }
    return try SpeechAnalysis(profiles: profiles, jobs: settings.jobs).review(documents)
  }

  private func classify(
    _ sources: [Input], keeping spool: OpinionSpool?, _ inputs: inout InputList, _ progress: (String) -> Void
  ) throws -> Report.OpinionSection? {
    var collection = OpinionCollection(
      analysis: OpinionAnalysis(judge: settings.judge.value, jobs: settings.jobs),
      reader: OpinionReader(charset: settings.charset, columns: settings.columns), redactor: settings.redactor,
      spool: spool, sheet: try settings.audit.map { try AuditedSheet($0, scheme: settings.judge.value.scheme) },
      issues: settings.issues?.value)
    for source in sources where source.name != settings.audit?.name {
      progress(source.name)
      do {
        try collection.add(source, &inputs)
      } catch let problem as Problem {
        inputs.fail(problem.named(source.name))
      }
    }
    for problem in collection.sheet?.missing ?? [] { inputs.complain(problem) }
    return collection.section(issues: settings.mostIssues)
  }

  private func title(_ paths: [String]) -> String {
    let names = paths.map { URL(filePath: $0).lastPathComponent }.joined(separator: "、")
    return Message("report.titleOf", ["folder": names]).text(in: settings.language)
  }

  private func provenance(
    _ profiles: [DictionaryFolder.Loaded<ReviewProfile>], reviewed: Bool, classified: Bool
  ) -> Provenance {
    let ofOpinions = classified ? settings.judge.sources + (settings.issues?.sources ?? []) : []
    return Provenance.current(
      dictionaries: ofOpinions + (reviewed ? profiles.flatMap(\.sources) : []) + settings.redactorSources)
  }
}
