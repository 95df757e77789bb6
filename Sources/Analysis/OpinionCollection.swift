package import Classification
package import Documents
import Lexicons
package import Privacy
package import Reporting
package import TextModel
import UnicodeText
package import Wording

/// The opinions of several files, judged one file after the other and counted together. A file whose reading breaks off
/// is not counted at all.
package struct OpinionCollection {
  /// What is to be found out, and how.
  package struct Aims {
    /// By what shares are broken down.
    package var dimensions = ShareTable.Dimension.allCases
    /// Keeps the opinions that are counted; nil for none.
    package var spool: OpinionSpool?
    /// What repeats and recurs; nil where nobody asks.
    package var patterns: CollectionPatterns?
    /// Whether a file with the same opinions as another is counted too.
    package var countsRepeatedFiles = false
    /// Typical words; nil where nobody asks.
    var keyWords: KeyWordCollector?
    var quotes = false
    /// Whether the opinions that are counted stay in memory, judged, for whatever has to look at all of them.
    var keepsOpinions = false
    /// Of so many opinions of a file all are read before any is counted, so that nothing has to be taken back where the
    /// reading breaks off or the file turns out to be the copy of another.
    var readAhead = 20_000

    package init() {}
  }

  private let analysis: OpinionAnalysis
  private let reader: OpinionReader
  private let redactor: Redactor?
  package let spool: OpinionSpool?
  private let dimensions: [ShareTable.Dimension]
  private let countsRepeatedFiles: Bool
  private let readAhead: Int
  /// Opinions that a person has checked, waiting to be met.
  package private(set) var sheet: AuditedSheet?
  private var tally: Tally
  /// What was left out of the figures in reading.
  private var losses: [Message] = []
  /// Which file first had these opinions.
  private var seen: [OpinionDigest: String] = [:]
  private var repeatedRows = RepeatedRows()
  /// Which sheets repeat rows of another, in the order of reading.
  package private(set) var repetitions: [Message] = []

  /// - Parameters:
  ///   - redactor: masks opinions as they are read; nil for none.
  ///   - sheet: opinions drawn at random and checked by hand, which correct the shares; nil for none.
  package init(
    _ aims: Aims, analysis: OpinionAnalysis, reader: OpinionReader, redactor: Redactor?, sheet: AuditedSheet? = nil
  ) {
    (self.analysis, self.reader, self.redactor, self.sheet) = (analysis, reader, redactor, sheet)
    (spool, dimensions, readAhead) = (aims.spool, aims.dimensions, aims.readAhead)
    countsRepeatedFiles = aims.countsRepeatedFiles
    tally = Tally(
      estimation: ShareEstimation(analysis.judge, by: aims.dimensions),
      picker: aims.quotes ? QuotationPicker(categories: analysis.judge.scheme.categories.count) : nil,
      patterns: aims.patterns, keyWords: aims.keyWords)
    tally.keeps = aims.keepsOpinions
  }

  /// The opinions that were counted with their judgements, in the order of reading; none unless they were to be kept.
  var kept: JudgedOpinions { tally.kept }

  /// Whether no file was counted.
  package var isEmpty: Bool { seen.isEmpty }

  /// Looks through all files for opinions of the audit sheet whose numbers stand otherwise there. Files that cannot be
  /// read are told when they are added.
  mutating func recogniseAudited(in sources: [Input]) {
    let reader = reader
    sheet?.recognise { deliver in
      for source in sources { _ = try? reader.read(source) { deliver($0) } }
    }
  }

  /// Reads and counts one file.
  ///
  /// - Parameters:
  ///   - channel: how opinions came in that name no channel, in a survey sheet that asks for opinions beside ratings; nil
  ///     for other files.
  ///   - visit: told every opinion as soon as it is judged; what it throws ends the reading.
  /// - Returns: how the reading went.
  @discardableResult
  package mutating func add(
    _ source: Input, _ inputs: inout InputList, besideRatings channel: String? = nil,
    visit: @escaping (Opinion, Judgement) throws -> Void = { _, _ in }
  ) throws -> OpinionReading? {
    let (tally, spool, mark) = (tally, spool, spool?.mark)
    var (pass, rows, sheet, isCounted) = (Pass(), RepeatedRows.Pending(), sheet, false)
    defer {
      if !isCounted {
        if let mark { try? spool?.cut(backTo: mark) }
        if let kept = pass.kept { self.tally = kept }
      }
    }
    let counted = try analysis.estimation(by: dimensions) { opinion in
      sheet?.meet(opinion)
    } read: { deliver in
      try read(source, &pass) { opinion in
        try deliver(channel.map { opinion.coming(through: $0) } ?? opinion)
      }
    } visit: { opinion, judgement, label in
      rows.add(opinion)
      try spool?.add(opinion, judgement)
      try tally.count(opinion, judgement, label)
      try visit(opinion, judgement)
    }
    guard let reading = pass.reading else { return nil }
    let original = original(of: pass.digest)
    inputs.add(opinions: reading, of: source.name, sameAs: original)
    if let original {
      repetitions.append(Message("opinions.repeated.whole", ["file": source.name, "other": original]))
      return reading
    }
    try tally.finish(counted)
    if channel != nil { tally.fromSurveys += reading.opinions }
    (isCounted, self.sheet) = (true, sheet)
    remember(pass.digest, rows, losses: reading.warnings, of: source, &inputs)
    return reading
  }

  /// Keeps what is told of a file that is counted.
  private mutating func remember(
    _ digest: OpinionDigest, _ rows: RepeatedRows.Pending, losses: [Message], of source: Input,
    _ inputs: inout InputList
  ) {
    seen[digest] = seen[digest] ?? source.name
    self.losses += losses
    let repeated = repeatedRows.add(rows)
    for message in repeated { inputs.note(Problem(message, in: source.name)) }
    repetitions += repeated
  }

  /// A file on its way into the counts.
  private struct Pass {
    var digest = OpinionDigest()
    var reading: OpinionReading?
    /// The counts before the file, where they may have to be put back.
    var kept: Tally?
  }

  /// Delivers the opinions of a file once all are read, or, where they are many, its first ones together and then each.
  private func read(_ source: Input, _ pass: inout Pass, _ deliver: (Opinion) throws -> Void) throws {
    var (waiting, isAhead, digest) = ([Opinion](), true, OpinionDigest())
    var kept: Tally?
    defer { (pass.kept, pass.digest) = (kept, digest) }
    pass.reading = try reader.read(source, redacting: redactor) { opinion in
      digest.add(opinion)
      guard isAhead else { return try deliver(opinion) }
      waiting.append(opinion)
      guard waiting.count == readAhead else { return }
      (kept, isAhead) = (tally.copy(), false)
      for opinion in waiting { try deliver(opinion) }
      waiting.removeAll()
    }
    if original(of: digest) == nil { for opinion in waiting { try deliver(opinion) } }
  }

  /// Sheets of fewer opinions are alike by chance: where everyone hands in one of his own, many say the same.
  private static let fewestCopied = 10

  private func original(of digest: OpinionDigest) -> String? {
    countsRepeatedFiles || digest.opinions < Self.fewestCopied ? nil : seen[digest]
  }
}

extension OpinionCollection {
  /// What the opinions come to.
  ///
  /// - Parameters:
  ///   - issues: how many of the hottest issues at most; nil where nobody asks.
  ///   - collection: whether the opinions are all there are, or a sample of a larger public.
  package func section(
    issues: Int?, of collection: PredictionPoweredEstimator.Collection = .census
  ) -> Report.OpinionSection {
    let outcome = tally.estimation.outcome(of: collection)
    let found = issues.flatMap { tally.patterns?.found($0) }
    let strays = OpinionAnalysis.strayMonths(outcome.table)
    var section = Report.OpinionSection(
      scheme: analysis.judge.scheme, table: outcome.table, quotations: tally.picker?.quotations ?? [],
      warnings: OpinionAnalysis.warnings(outcome, judge: analysis.judge, withoutPhrase: tally.withoutPhrase)
        + emptyAnswers + strays + losses + repetitions + (sheet?.warnings ?? []) + warningsOfIssues
        + (redactor == nil ? [] : [Redactor.warning]),
      issues: found?.issues ?? [], duplicates: tally.patterns?.duplicates(of: collection) ?? .none,
      grouping: found?.grouping)
    section.span = tally.days.span(without: Set(strays.compactMap { $0.values["month"] }))
    section.fromSurveys = tally.fromSurveys
    return section
  }

  /// How many of the opinions are none, so that whoever wants shares of the others can find them.
  private var emptyAnswers: [Message] {
    guard tally.emptyAnswers > 0 else { return [] }
    let scheme = analysis.judge.scheme
    let values = ["count": String(tally.emptyAnswers), "label": scheme.categories[scheme.other].label]
    return [Message("classify.emptyAnswers", values)]
  }

  /// What is to be said of the known issues.
  package var warningsOfIssues: [Message] { tally.patterns?.warnings ?? [] }

  /// The issues as a file that can be given to the next run; nil unless they were looked for.
  package func keptIssues() -> KnownIssuesText? { isEmpty ? nil : tally.patterns?.kept() }

  /// Words by which categories and units differ.
  func keyWordSections(_ filter: WordFilter) -> [Report.KeyWordSection] { tally.keyWords?.sections(filter) ?? [] }

  /// What grows with the opinions: large, so changed where it is and copied only on demand.
  private final class Tally {
    var estimation: ShareEstimation
    var picker: QuotationPicker?
    var patterns: CollectionPatterns?
    var keyWords: KeyWordCollector?
    var withoutPhrase = 0
    var emptyAnswers = 0
    var days = DaysOfOpinions()
    /// Opinions that stand beside ratings.
    var fromSurveys = 0
    var keeps = false
    var kept = JudgedOpinions()

    init(
      estimation: ShareEstimation, picker: QuotationPicker?, patterns: CollectionPatterns?, keyWords: KeyWordCollector?
    ) {
      (self.estimation, self.picker, self.patterns, self.keyWords) = (estimation, picker, patterns, keyWords)
    }

    func copy() -> Tally {
      let copy = Tally(estimation: estimation, picker: picker, patterns: patterns, keyWords: keyWords)
      (copy.withoutPhrase, copy.days, copy.fromSurveys) = (withoutPhrase, days, fromSurveys)
      copy.emptyAnswers = emptyAnswers
      (copy.keeps, copy.kept) = (keeps, kept)
      return copy
    }

    func count(_ opinion: Opinion, _ judgement: Judgement, _ label: HandLabel?) throws {
      picker?.offer(opinion, judgement)
      days.add(opinion)
      if keeps { kept.add(opinion, judgement) }
      patterns?.add(opinion, judgement, label: label)
      try keyWords?.add(opinion, judgement.category)
      if judgement.evidence.isEmpty { withoutPhrase += 1 }
      if EmptyAnswers.shared.holds(FoldedText(opinion.text, table: .icu)) { emptyAnswers += 1 }
    }

    func finish(_ counted: ShareEstimation) throws {
      try keyWords?.flush()
      estimation.merge(counted)
    }
  }
}
