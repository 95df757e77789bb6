import Classification
import Documents
import Privacy
import Reporting
import TextModel
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
  private var withoutPhrase = 0
  private var opinions = 0
  /// Which file first had these opinions.
  private var seen: [OpinionDigest: String] = [:]

  /// - Parameters:
  ///   - redactor: masks opinions as they are read; nil for none.
  ///   - spool: keeps the opinions that are counted; nil for none.
  ///   - sheet: opinions drawn at random and checked by hand, which correct the shares; nil for none.
  init(
    analysis: OpinionAnalysis, reader: OpinionReader, redactor: Redactor?, spool: OpinionSpool? = nil,
    sheet: AuditedSheet? = nil
  ) {
    self.analysis = analysis
    self.reader = reader
    self.redactor = redactor
    self.spool = spool
    self.sheet = sheet
    estimation = ShareEstimation(analysis.judge, by: dimensions)
    picker = QuotationPicker(categories: analysis.judge.scheme.categories.count)
  }

  /// Reads and counts one file.
  mutating func add(_ source: Input, _ inputs: inout InputList) throws {
    var (digest, picker, withoutPhrase) = (OpinionDigest(), picker, 0)
    var reading: OpinionReading?
    let (spool, mark) = (spool, spool?.mark)
    var (sheet, index) = (sheet, estimation.opinions)
    var isCounted = false
    defer { if !isCounted, let mark { try? spool?.cut(backTo: mark) } }
    let counted = try analysis.estimation(by: dimensions) { deliver in
      reading = try reader.read(source, redacting: redactor, deliver: deliver)
    } visit: { opinion, judgement in
      digest.add(opinion)
      sheet?.meet(opinion, at: index)
      index += 1
      try spool?.add(opinion, judgement)
      picker.offer(opinion, judgement)
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
    self.withoutPhrase += withoutPhrase
    opinions += digest.opinions
  }

  /// Nil when no file held an opinion.
  var section: Report.OpinionSection? {
    guard opinions > 0 else { return nil }
    let audited = sheet?.audited ?? []
    let outcome = estimation.outcome(audit: audited)
    return Report.OpinionSection(
      scheme: analysis.judge.scheme, table: outcome.table, quotations: picker.quotations,
      warnings: OpinionAnalysis.warnings(outcome, judge: analysis.judge, withoutPhrase: withoutPhrase)
        + (redactor == nil ? [] : [Redactor.warning]), audited: audited.count)
  }
}
