import Checking
import Classification
public import Wording

/// The report as an Excel workbook: an overview, opinions to filter and correct, shares with charts, typical words, surveys,
/// plans, findings, coverage, shared passages, sources.
///
/// Of the corrected sheet of opinions `train`, `evaluate` and `classify --audit` take the column 人工类别: it is empty until
/// a person fills it, so that nobody's judgement is taken for a check.
public struct WorkbookReport: ReportRenderer {
  /// An .xlsx must say when it was made; a fixed day (2000-01-01) where the report bears none, so that the same report is
  /// the same file.
  private static let created = 946_684_800

  private let opinions: OpinionSpool?

  /// - Parameter opinions: the opinions behind the shares; nil leaves their sheet out.
  public init(opinions: OpinionSpool? = nil) { self.opinions = opinions }

  /// Memory does not grow with the opinions, but the file is held.
  ///
  /// - Throws: a `Problem` when the workbook cannot be written.
  public func render(_ report: Report, language: Language) throws -> [UInt8] {
    let words = Words(language: language)
    let writer = try WorkbookWriter(
      name: report.title, author: report.imprint.unit ?? words("report.author"),
      created: report.imprint.date.flatMap { CellDate($0.text)?.secondsSince1970 } ?? Self.created)
    OverviewSheet(writer, words).write(report)
    if let section = report.opinions {
      if let opinions { try OpinionSheets(writer, section, words).write(opinions) }
      ShareSheets(writer, section, words).write()
      IssueSheets(writer, section, words).write()
      KeyWordSheet(writer, words).write(report.keyWords, section.scheme)
    }
    SurveySheets(writer, words).write(report.surveys)
    PlanSheet(writer, words).write(report.plans(words))
    if !report.speeches.isEmpty {
      let sheets = SpeechSheets(writer, words)
      sheets.writeFindings(report.speeches)
      sheets.writeRequirements(report.speeches)
      sheets.writeCoverage(report.speeches)
      SharedPassageSheets(writer, words).write(report)
    }
    SourceSheet(writer, words).write(report)
    return try writer.finish()
  }
}
