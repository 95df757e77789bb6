public import Checking
public import Classification
import DataFiles
public import Documents
import FoundationEssentials
import Lexicons
public import Privacy
public import Reporting
import TextModel
public import Tokenization
public import UnicodeText
public import Wording

/// Reads everything below some paths and makes one report of it: speeches reviewed, opinions sorted and counted.
public struct FolderReport: Sendable {
  /// What the analysis goes by.
  public struct Settings: Sendable {
    /// Who judges the opinions, and the files that made the judge.
    public var judge: DictionaryFolder.Judge
    /// The profiles that speeches are matched with; one found in the folder joins them. Where there is none at all,
    /// speeches get the checks that need none.
    public var profiles: [DictionaryFolder.Loaded<ReviewProfile>]
    /// Rules by which survey sheets are counted; those found in the folder go before them.
    public var surveyRules: [DictionaryFolder.Loaded<SurveyRules>] = []
    /// Words that no list of typical words shows.
    public var stopWords: DictionaryFolder.Loaded<Set<String>>?
    /// How typical words are cut.
    public var cutting = WordCutting(tokenizer: Tokenizer())
    /// How all files are to be read.
    public var charset = CharsetChoice.auto
    /// Names of columns that are not the usual ones.
    public var columns = ColumnChoice.usual
    /// Files that are rectification plans or replies whatever they call themselves; they are read where they do not lie
    /// among the inputs.
    public var plans: [String] = []
    /// A filled audit sheet, which corrects the shares and is not read as opinions; nil for none.
    public var audit: TableReader.Table?
    /// Whether the opinions are all there are, or a sample of a larger public.
    public var collection = PredictionPoweredEstimator.Collection.census
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
    /// Where the report is to go, which must be nothing that is read; nil where that is not known.
    public var output: String?
    /// Number of threads, 1 when less; the report does not depend on it.
    public var jobs = 1
    /// What the report is called; nil for a title made of the names of what is read.
    public var title: String?
    /// Who made the report and when, to stand below its title.
    public var imprint = Report.Imprint()
    /// In which that title is written.
    public var language = Language.chinese

    /// Settings with everything else as usual.
    public init(
      judge: DictionaryFolder.Judge, profiles: [DictionaryFolder.Loaded<ReviewProfile>] = []
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
    /// The issues as a file that can be given to the next run; nil when there are no opinions, or nobody asked
    /// (`IssueGrouping.isKept`).
    public var keptIssues: KnownIssuesText?

    fileprivate func adding(_ further: [Problem]) -> Outcome {
      Outcome(report: report, problems: problems + further, keptIssues: keptIssues)
    }
  }

  let settings: Settings

  /// A report by these settings; nothing is read before `make`.
  public init(_ settings: Settings) { self.settings = settings }

  /// Reports on files and folders; `-` is standard input. Otherwise as `make(of:keeping:progress:)` of inputs.
  ///
  /// - Throws: as that does.
  public func make(
    of paths: [String], keeping spool: OpinionSpool? = nil, progress: @escaping (Step) throws -> Void = { _ in }
  ) throws -> Outcome {
    try make(of: paths.map { Input(path: $0) }, keeping: spool, progress: progress)
  }

  /// Reports on inputs, which may be in memory; folders and zip files are unfolded.
  ///
  /// - Parameters:
  ///   - inputs: each under a name of its own, whose extension tells its kind.
  ///   - spool: keeps the judged opinions that are counted, for renderers that list them; nil for none.
  ///   - progress: told before every file, and now and then inside a long one; what it throws ends the work.
  /// - Throws: `Problems` when nothing at all could be read, a `Problem` or `Problems` when the audit sheet cannot be used
  ///   or ICU fails, and what `progress` throws. What is wrong with one input of several is among the outcome's problems.
  public func make(
    of inputs: [Input], keeping spool: OpinionSpool? = nil, progress: @escaping (Step) throws -> Void = { _ in }
  ) throws -> Outcome {
    let walker = FileWalker(
      .report, charset: settings.charset, columns: settings.columns, audit: settings.audit?.name)
    let (listing, named) = walker.walk(inputs).naming(settings.plans)
    if let output = settings.output { try listing.checkNotRead(output, nor: []) }
    // A table of ratings and opinions is read once for each.
    let kept = listing.rereadable()
    let names = Names(all: inputs.map(\.name), onDisk: inputs.filter(\.isOnDisk).map(\.name))
    do {
      guard let redactor = settings.redactor else { return try make(of: kept, names, named, spool, progress) }
      let known = redactor.knowingNames(in: [kept], charset: settings.charset, columns: settings.columns)
      return try masked(by: known.redactor) { try $0.make(of: kept, names, named, spool, progress) }.adding(known.notes)
    } catch let stop as Stop {
      throw stop.reason
    }
  }

  /// What the inputs are called, and those of them that are files and folders.
  private struct Names {
    let all, onDisk: [String]
  }

  /// What comes of some work with everything masked, whatever it quotes: all that leaves passes here.
  private func masked(by redactor: Redactor, _ work: (FolderReport) throws -> Outcome) throws -> Outcome {
    var settings = settings
    settings.redactor = redactor
    settings.issues = settings.issues?.masked(by: redactor)
    let outcome = try redactor.maskingProblems { try work(FolderReport(settings)) }
    return Outcome(
      report: redactor.redact(outcome.report), problems: outcome.problems.map { redactor.redact($0) },
      keptIssues: outcome.keptIssues)
  }

  private func make(
    of listing: FileListing, _ names: Names, _ plans: Set<String>, _ spool: OpinionSpool?,
    _ progress: @escaping (Step) throws -> Void
  ) throws -> Outcome {
    var reading = FolderReading(settings, listing, plans: plans, ProgressMeter(listing, report: progress))
    let silences = try reading.silences(beside: names.onDisk)
    let rules = reading.surveyRules()
    let profiles = settings.profiles + reading.profiles(among: rules.rest)
    var reviewed = try reading.speeches(against: profiles.map(\.value))
    var surveys = SurveysInFolder(
      rules: rules.rules + settings.surveyRules, charset: settings.charset, columns: settings.columns,
      redactor: settings.redactor)
    let collection = try reading.opinions(and: &surveys, keeping: spool, forPlans: !reviewed.answering.isEmpty)
    let opinions = try reading.section(of: collection, holding: &reviewed, profiles.map(\.value))
    reviewed.speeches = reading.letStand(reviewed.speeches, by: silences, profiles.map(\.value))
    guard !reviewed.speeches.isEmpty || opinions != nil || !surveys.sections.isEmpty else {
      throw reading.nothingFound(in: names.all)
    }
    let reviewSources = reviewed.speeches.isEmpty ? [] : profiles.flatMap(\.sources) + silences.sources
    let sources =
      (opinions == nil ? [] : opinionSources) + reviewSources + surveys.sources + settings.redactorSources
    var report = Report(
      title: settings.title ?? title(names.all), provenance: .current(dictionaries: sources),
      inputs: reading.inputs.all,
      opinions: opinions, speeches: reviewed.speeches)
    (report.similarity, report.surveys, report.imprint) = (reviewed.similarity, surveys.sections, settings.imprint)
    report.keyWords = collection.keyWordSections(keyWordFilter)
    let keptIssues = settings.issues?.isKept ?? false ? collection.keptIssues() : nil
    return Outcome(report: report, problems: reading.inputs.problems, keptIssues: keptIssues)
  }

  /// What opinions were judged, grouped and worded by.
  private var opinionSources: [Provenance.Source] {
    settings.judge.sources + (settings.issues?.sources ?? [])
      + [settings.stopWords?.source].compactMap { $0 } + settings.cutting.sources
  }

  private var keyWordFilter: WordFilter {
    var filter = WordFilter()
    // Single characters say little without their context, and reach the reader cut from longer words.
    (filter.least, filter.shortest, filter.most) = (3, 2, 10)
    filter.excluded = settings.stopWords?.value ?? []
    return filter
  }

  private func title(_ names: [String]) -> String {
    // What has no name would be called by that of the working directory.
    let names = names.filter { !$0.isEmpty }.map { URL(filePath: $0).lastPathComponent }
    let joined = names.dropFirst().reduce(names.first ?? "") {
      Message("report.join.pause", ["first": $0, "second": $1]).text(in: settings.language)
    }
    return Message("report.titleOf", ["folder": joined]).text(in: settings.language)
  }
}
