import Classification
import Documents
import Lexicons
import Privacy
import Reporting
import TextModel
import Wording

/// The opinions of several files, counted together; a file that repeats another is counted once.
struct OpinionCollection {
  private let analysis: OpinionAnalysis
  private let reader: OpinionReader
  private let redactor: Redactor?
  private let dimensions = ShareTable.Dimension.allCases
  private var estimation: ShareEstimation
  private var picker: QuotationPicker
  private var keyWords: KeyWordCollector
  private var patterns: CollectionPatterns
  private var withoutPhrase = 0
  private var opinions = 0
  /// Which file first had these opinions.
  private var seen: [OpinionDigest: String] = [:]

  /// - Parameters:
  ///   - redactor: masks opinions as they are read; nil for none.
  ///   - issues: groups opinions by concrete problem; nil for not doing so.
  init(analysis: OpinionAnalysis, reader: OpinionReader, redactor: Redactor?, issues: HotIssues? = nil) {
    self.analysis = analysis
    self.reader = reader
    self.redactor = redactor
    estimation = ShareEstimation(analysis.judge, by: dimensions)
    picker = QuotationPicker(categories: analysis.judge.scheme.categories.count)
    keyWords = KeyWordCollector(categories: analysis.judge.scheme.categories.count, jobs: analysis.jobs)
    patterns = CollectionPatterns(analysis.judge, issues: issues)
  }

  /// Words by which categories and units differ.
  func keyWordSections(_ filter: WordFilter) -> [Report.KeyWordSection] { keyWords.sections(filter) }

  /// Reads and counts one file.
  /// - Parameter progress: told after every opinion how many bytes of text have been judged.
  mutating func add(_ source: Input, _ inputs: inout InputList, progress: @escaping (Int) -> Void = { _ in }) throws {
    var (keyWords, bytes) = (keyWords, 0)
    var (digest, picker, patterns, withoutPhrase) = (OpinionDigest(), picker, patterns, 0)
    var reading: OpinionReading?
    let counted = try analysis.estimation(by: dimensions) { deliver in
      reading = try reader.read(source, redacting: redactor, deliver: deliver)
    } visit: { opinion, judgement, _ in
      digest.add(opinion)
      picker.offer(opinion, judgement)
      try keyWords.add(opinion, judgement.category)
      bytes += opinion.text.utf8.count
      progress(bytes)
      patterns.add(opinion, judgement)
      if judgement.evidence.isEmpty { withoutPhrase += 1 }
    }
    guard let reading else { return }
    let original = seen[digest]
    inputs.add(opinions: reading, of: source.name, sameAs: original)
    guard original == nil else { return }
    seen[digest] = source.name
    estimation.merge(counted)
    self.picker = picker
    try keyWords.flush()
    self.keyWords = keyWords
    self.patterns = patterns
    self.withoutPhrase += withoutPhrase
    opinions += digest.opinions
  }

  /// Nil when no file held an opinion.
  ///
  /// - Parameter issues: how many of the hottest issues at most.
  func section(issues: Int) -> Report.OpinionSection? {
    guard opinions > 0 else { return nil }
    let outcome = estimation.outcome()
    var patterns = patterns
    return Report.OpinionSection(
      scheme: analysis.judge.scheme, table: outcome.table, quotations: picker.quotations,
      warnings: OpinionAnalysis.warnings(outcome, judge: analysis.judge, withoutPhrase: withoutPhrase)
        + (redactor == nil ? [] : [Redactor.warning]),
      issues: patterns.hottest(issues), duplicates: patterns.duplicates())
  }
}
