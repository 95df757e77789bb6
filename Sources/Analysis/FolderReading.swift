import Checking
import Classification
import DataFiles
import Documents
import Reporting
import TextModel
import Wording

/// One run over what lies in a folder: works on file after file and keeps what became of each. A file that cannot be read
/// is noted, and the others are still read.
struct FolderReading {
  let settings: FolderReport.Settings
  let listing: FileListing
  /// Names of inputs that somebody says are plans.
  let plans: Set<String>
  let meter: ProgressMeter
  /// What became of each file.
  var inputs: InputList
  /// Which tables hold answers to the questions of a survey, so that each is looked at once.
  private var surveyTables: [String: Bool] = [:]

  init(_ settings: FolderReport.Settings, _ listing: FileListing, plans: Set<String>, _ meter: ProgressMeter) {
    self.settings = settings
    self.listing = listing
    self.plans = plans
    self.meter = meter
    inputs = InputList(listing)
  }

  /// Rules of surveys among the YAML files of the folder.
  mutating func surveyRules() -> SurveyRulesInFolder {
    SurveyRulesInFolder(listing.inputs(.profile), &inputs)
  }

  /// Review profiles among some YAML files of the folder.
  mutating func profiles(among files: [Input]) -> [DictionaryFolder.Loaded<ReviewProfile>] {
    let known =
      settings.dictionaries?.profileFiles ?? ProfileFiles(folder: "") { .init(name: $0.path, sha256: $0.sha256) }
    let own = ProfilesInFolder.read(files, with: known, &inputs)
    for profile in own { inputs.add(.profile, file: profile.source.name) }
    return own
  }

  /// The opinions of all tables that hold some, the ratings of all that hold ratings; some hold both.
  ///
  /// - Parameters:
  ///   - surveys: what has been counted of ratings.
  ///   - forPlans: whether the opinions are asked for again when plans are held against them.
  /// - Throws: a `FolderReport.Stop`, or a `Problem` when the audit sheet cannot be used.
  mutating func opinions(
    and surveys: inout SurveysInFolder, keeping spool: OpinionSpool?, forPlans: Bool
  ) throws -> OpinionCollection {
    var collection = try emptyCollection(keeping: spool, forPlans: forPlans)
    let sheets = try add(to: &collection, or: surveys)
    for problem in collection.sheet.map({ $0.problems + $0.missing }) ?? [] { inputs.complain(problem) }
    if let audit = settings.audit { inputs.add(audit: audit) }
    try count(into: &surveys, and: sheets)
    return collection
  }

  private func emptyCollection(keeping spool: OpinionSpool?, forPlans: Bool) throws -> OpinionCollection {
    let judge = settings.judge.value
    var aims = OpinionCollection.Aims()
    (aims.spool, aims.quotes, aims.keepsOpinions) = (spool, true, forPlans)
    aims.patterns = CollectionPatterns(judge, by: settings.issues)
    aims.keyWords = KeyWordCollector(
      categories: judge.scheme.categories.count, cutting: settings.cutting, jobs: settings.jobs)
    return OpinionCollection(
      aims, analysis: OpinionAnalysis(judge: judge, jobs: settings.jobs),
      reader: OpinionReader(charset: settings.charset, columns: settings.columns), redactor: settings.redactor,
      sheet: try settings.audit.map { try AuditedSheet($0, judge: judge) })
  }

  /// - Returns: the tables that hold ratings only.
  private mutating func add(
    to collection: inout OpinionCollection, or surveys: SurveysInFolder
  ) throws -> [Input] {
    var sheets: [Input] = []
    let sources = listing.inputs(.opinions)
    collection.recogniseAudited(in: sources)
    for source in sources {
      try attempt(source) { reading in
        do {
          var bytes = 0
          let isSurvey = reading.holdsAnswers(source, to: surveys)
          let channel = isSurvey ? Message("report.channel.survey").text(in: reading.settings.language) : nil
          try collection.add(source, &reading.inputs, besideRatings: channel) { [meter = reading.meter] opinion, _ in
            bytes += opinion.text.utf8.count
            try meter.advance(source.name, to: bytes)
          }
        } catch let problem as Problem
          where OpinionReader.lacksOpinions(problem) && reading.holdsAnswers(source, to: surveys)
        {
          sheets.append(source)
        }
      }
    }
    return sheets
  }

  private mutating func count(into surveys: inout SurveysInFolder, and sheets: [Input]) throws {
    for source in listing.inputs(.survey) + sheets {
      try attempt(source) { reading in try surveys.add(source, &reading.inputs) }
    }
    // A sheet may ask for ratings and for opinions in words.
    let pure = Set(sheets.map(\.name))
    for source in listing.inputs(.opinions) where !pure.contains(source.name) {
      guard holdsAnswers(source, to: surveys) else {
        if let note = surveys.unreadRatings(of: source) { inputs.note(note) }
        continue
      }
      try attempt(source) { reading in try surveys.addRatings(of: source, &reading.inputs) }
    }
  }

  private mutating func holdsAnswers(_ source: Input, to surveys: SurveysInFolder) -> Bool {
    if let known = surveyTables[source.name] { return known }
    let fits = surveys.fits(source)
    surveyTables[source.name] = fits
    return fits
  }

  /// Why there is nothing to report on.
  func nothingFound(in names: [String]) -> Problems {
    inputs.problems.isEmpty
      ? Problems([Problem(Message("report.nothing"), in: names.joined(separator: " "))]) : Problems(inputs.problems)
  }

  /// Works on one file; when that fails the file is noted.
  /// - Throws: what asks to stop.
  private mutating func attempt(_ source: Input, _ work: (inout FolderReading) throws -> Void) throws {
    try meter.start(source.name)
    do {
      try work(&self)
    } catch let stop as FolderReport.Stop {
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
}
