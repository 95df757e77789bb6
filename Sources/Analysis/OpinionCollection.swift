import Classification
import Documents
import Lexicons
import Privacy
import Reporting
import TextModel
import Tokenization
import Wording

/// The opinions of several files, counted together; a file that repeats another is counted once.
struct OpinionCollection {
  private let analysis: OpinionAnalysis
  private let reader: OpinionReader
  private let redactor: Redactor?
  private let spool: OpinionSpool?
  /// Opinions that a person has checked, waiting to be met.
  private(set) var sheet: AuditedSheet?
  private let dimensions = ShareTable.Dimension.allCases
  private var estimation: ShareEstimation
  private var picker: QuotationPicker
  private var patterns: CollectionPatterns
  private var keyWords: KeyWordCollector
  private var withoutPhrase = 0
  /// What was left out of the figures in reading.
  private var losses: [Message] = []
  /// Which file first had these opinions.
  private var seen: [OpinionDigest: String] = [:]

  /// - Parameters:
  ///   - redactor: masks opinions as they are read; nil for none.
  ///   - spool: keeps the opinions that are counted; nil for none.
  ///   - sheet: opinions drawn at random and checked by hand, which correct the shares; nil for none.
  ///   - issues: groups opinions by concrete problem; nil for not doing so.
  ///   - joiner: words that count as one among the typical words.
  init(
    analysis: OpinionAnalysis, reader: OpinionReader, redactor: Redactor?, spool: OpinionSpool? = nil,
    sheet: AuditedSheet? = nil, issues: DictionaryFolder.IssueGrouping? = nil, joiner: WordJoiner = .none
  ) {
    self.analysis = analysis
    self.reader = reader
    self.redactor = redactor
    self.spool = spool
    self.sheet = sheet
    estimation = ShareEstimation(analysis.judge, by: dimensions)
    picker = QuotationPicker(categories: analysis.judge.scheme.categories.count)
    patterns = CollectionPatterns(analysis.judge, by: issues)
    keyWords = KeyWordCollector(
      categories: analysis.judge.scheme.categories.count, joiner: joiner, jobs: analysis.jobs)
  }

  /// Looks through all files for opinions of the audit sheet whose numbers stand otherwise there. Files that cannot be
  /// read are told when they are added.
  mutating func recogniseAudited(in sources: [Input]) {
    let reader = reader
    sheet?.recognise { deliver in
      for source in sources { _ = try? reader.read(source) { deliver($0) } }
    }
  }

  /// Words by which categories and units differ.
  func keyWordSections(_ filter: WordFilter) -> [Report.KeyWordSection] { keyWords.sections(filter) }

  /// Reads and counts one file.
  /// - Parameter progress: told after every opinion how many bytes of text have been judged; what it throws ends the
  ///   reading, and nothing of the file is counted.
  mutating func add(
    _ source: Input, _ inputs: inout InputList, progress: @escaping (Int) throws -> Void = { _ in }
  ) throws {
    var (keyWords, bytes) = (keyWords, 0)
    var (digest, picker, patterns, withoutPhrase) = (OpinionDigest(), picker, patterns, 0)
    var reading: OpinionReading?
    let (spool, mark) = (spool, spool?.mark)
    var sheet = sheet
    var isCounted = false
    defer { if !isCounted, let mark { try? spool?.cut(backTo: mark) } }
    let counted = try analysis.estimation(by: dimensions) { opinion in
      sheet?.meet(opinion)
    } read: { deliver in
      reading = try reader.read(source, redacting: redactor, deliver: deliver)
    } visit: { opinion, judgement, label in
      digest.add(opinion)
      try spool?.add(opinion, judgement)
      picker.offer(opinion, judgement)
      patterns.add(opinion, judgement, label: label)
      try keyWords.add(opinion, judgement.category)
      bytes += opinion.text.utf8.count
      try progress(bytes)
      if judgement.evidence.isEmpty { withoutPhrase += 1 }
    }
    guard let reading else { return }
    let original = seen[digest]
    inputs.add(opinions: reading, of: source.name, sameAs: original)
    guard original == nil else { return }
    seen[digest] = source.name
    isCounted = true
    estimation.merge(counted)
    self.picker = picker
    self.sheet = sheet
    self.patterns = patterns
    try keyWords.flush()
    self.keyWords = keyWords
    self.withoutPhrase += withoutPhrase
    losses += reading.warnings
  }

  /// Nil when there was no file of opinions; one without any has a section that says so.
  ///
  /// - Parameters:
  ///   - issues: how many of the hottest issues at most.
  ///   - collection: whether the opinions are all there are, or a sample of a larger public.
  mutating func section(
    issues: Int, of collection: PredictionPoweredEstimator.Collection = .census
  ) -> Report.OpinionSection? {
    guard !seen.isEmpty else { return nil }
    let outcome = estimation.outcome(of: collection)
    let found = patterns.found(issues)
    return Report.OpinionSection(
      scheme: analysis.judge.scheme, table: outcome.table, quotations: picker.quotations,
      warnings: OpinionAnalysis.warnings(outcome, judge: analysis.judge, withoutPhrase: withoutPhrase)
        + OpinionAnalysis.strayMonths(outcome.table) + losses + (sheet?.warnings ?? []) + patterns.warnings
        + (redactor == nil ? [] : [Redactor.warning]),
      issues: found?.issues ?? [], duplicates: patterns.duplicates(of: collection), grouping: found?.grouping)
  }

  /// The issues as a file that can be given to the next run; nil unless they were looked for.
  mutating func keptIssues() -> KnownIssuesText? { seen.isEmpty ? nil : patterns.kept() }
}
