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
    let names = inputs.map(\.name)
    do {
      guard let redactor = settings.redactor else { return try make(of: kept, names, named, spool, progress) }
      let known = redactor.knowingNames(in: [kept], charset: settings.charset, columns: settings.columns)
      return try masked(by: known.redactor) { try $0.make(of: kept, names, named, spool, progress) }.adding(known.notes)
    } catch let stop as Stop {
      throw stop.reason
    }
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
    of listing: FileListing, _ names: [String], _ plans: Set<String>, _ spool: OpinionSpool?,
    _ progress: @escaping (Step) throws -> Void
  ) throws -> Outcome {
    var inputs = InputList(listing)
    let meter = ProgressMeter(listing, report: progress)
    let rules = SurveyRulesInFolder(listing.inputs(.profile), &inputs)
    let own = ProfilesInFolder.read(rules.rest, with: profileFiles, &inputs)
    for profile in own { inputs.add(.profile, file: profile.source.name) }
    let profiles = settings.profiles + own
    let (documents, choice) = try read(listing.inputs(.speech), plans: choice(of: plans, in: listing), &inputs, meter)
    var reviewed = try review(documents, against: profiles.map(\.value), plans: choice, meter)
    let answering = reviewed.speeches.indices.filter { choice.reason(for: reviewed.speeches[$0].document) != nil }
    var surveys = SurveysInFolder(
      rules: rules.rules + settings.surveyRules, charset: settings.charset, columns: settings.columns,
      redactor: settings.redactor)
    let (collection, sheets) = try classify(
      listing.inputs(.opinions), or: surveys, keeping: spool, forPlans: !answering.isEmpty, &inputs, meter)
    try count(listing, and: sheets, into: &surveys, &inputs, meter)
    var opinions = collection.isEmpty ? nil : collection.section(issues: settings.mostIssues, of: settings.collection)
    if let found = opinions {
      reviewed.speeches = try QuotedShareCheck(judge: settings.judge.value, found).added(to: reviewed.speeches)
      try hold(answering, of: &reviewed.speeches, against: collection.kept, &inputs)
      opinions?.warnings += plansNotHeld(reviewed.speeches, profiles.map(\.value))
    }
    tellUnheld(plans, reviewed.speeches, &inputs)
    guard !reviewed.speeches.isEmpty || opinions != nil || !surveys.sections.isEmpty else {
      throw inputs.problems.isEmpty
        ? Problems([Problem(Message("report.nothing"), in: names.joined(separator: " "))]) : Problems(inputs.problems)
    }
    let sources =
      (opinions == nil ? [] : opinionSources) + (reviewed.speeches.isEmpty ? [] : profiles.flatMap(\.sources))
      + surveys.sources + settings.redactorSources
    var report = Report(
      title: settings.title ?? title(names), provenance: .current(dictionaries: sources), inputs: inputs.all,
      opinions: opinions, speeches: reviewed.speeches)
    report.similarity = reviewed.similarity
    report.surveys = surveys.sections
    report.imprint = settings.imprint
    report.keyWords = collection.keyWordSections(keyWordFilter)
    let keptIssues = settings.issues?.isKept ?? false ? collection.keptIssues() : nil
    return Outcome(report: report, problems: inputs.problems, keptIssues: keptIssues)
  }

  /// What opinions were judged, grouped and worded by.
  private var opinionSources: [Provenance.Source] {
    settings.judge.sources + (settings.issues?.sources ?? [])
      + [settings.stopWords?.source].compactMap { $0 } + settings.cutting.sources
  }

  private var profileFiles: ProfileFiles {
    settings.dictionaries?.profileFiles
      ?? ProfileFiles(folder: "") { .init(name: $0.path, sha256: $0.sha256) }
  }

  private var keyWordFilter: WordFilter {
    var filter = WordFilter()
    // Single characters say little without their context, and reach the reader cut from longer words.
    (filter.least, filter.shortest, filter.most) = (3, 2, 10)
    filter.excluded = settings.stopWords?.value ?? []
    return filter
  }

  /// - Returns: the opinions, and the sheets that hold ratings only.
  private func classify(
    _ sources: [Input], or surveys: SurveysInFolder, keeping spool: OpinionSpool?, forPlans: Bool,
    _ inputs: inout InputList, _ meter: ProgressMeter
  ) throws -> (OpinionCollection, sheets: [Input]) {
    var sheets: [Input] = []
    let judge = settings.judge.value
    var aims = OpinionCollection.Aims()
    (aims.spool, aims.quotes, aims.keepsOpinions) = (spool, true, forPlans)
    aims.patterns = CollectionPatterns(judge, by: settings.issues)
    aims.keyWords = KeyWordCollector(
      categories: judge.scheme.categories.count, cutting: settings.cutting, jobs: settings.jobs)
    var collection = OpinionCollection(
      aims, analysis: OpinionAnalysis(judge: judge, jobs: settings.jobs),
      reader: OpinionReader(charset: settings.charset, columns: settings.columns), redactor: settings.redactor,
      sheet: try settings.audit.map { try AuditedSheet($0, judge: judge) })
    collection.recogniseAudited(in: sources)
    for source in sources {
      try attempt(source, &inputs, meter) { inputs in
        do {
          var bytes = 0
          let channel = surveys.fits(source) ? Message("report.channel.survey").text(in: settings.language) : nil
          try collection.add(source, &inputs, besideRatings: channel) { opinion, _ in
            bytes += opinion.text.utf8.count
            try meter.advance(source.name, to: bytes)
          }
        } catch let problem as Problem where problem.message.key == "column.noText" && surveys.fits(source) {
          sheets.append(source)
        }
      }
    }
    for problem in collection.sheet.map({ $0.problems + $0.missing }) ?? [] { inputs.complain(problem) }
    if let audit = settings.audit { inputs.add(audit: audit) }
    return (collection, sheets)
  }

  private func count(
    _ listing: FileListing, and sheets: [Input], into surveys: inout SurveysInFolder, _ inputs: inout InputList,
    _ meter: ProgressMeter
  ) throws {
    for source in listing.inputs(.survey) + sheets {
      try attempt(source, &inputs, meter) { inputs in try surveys.add(source, &inputs) }
    }
    // A sheet may ask for ratings and for opinions in words.
    let pure = Set(sheets.map(\.name))
    for source in listing.inputs(.opinions) where !pure.contains(source.name) {
      guard surveys.fits(source) else {
        if let note = surveys.unreadRatings(of: source) { inputs.note(note) }
        continue
      }
      try attempt(source, &inputs, meter) { inputs in try surveys.addRatings(of: source, &inputs) }
    }
  }

  /// Works on one file; when that fails the file is noted and the others are still read.
  /// - Throws: what asks to stop.
  private func attempt(
    _ source: Input, _ inputs: inout InputList, _ meter: ProgressMeter, _ work: (inout InputList) throws -> Void
  ) throws {
    try meter.start(source.name)
    do {
      try work(&inputs)
    } catch let stop as Stop {
      throw stop
    } catch let problem as Problem {
      inputs.fail(problem.named(source.name))
    } catch let problems as Problems {
      inputs.fail(problems.all, of: source.name)
    } catch {
      inputs.fail(Problem(.verbatim("\(error)"), in: source.name))
    }
    try meter.finish([source.name])
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
