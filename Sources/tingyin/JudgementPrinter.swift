import Classification
import Reporting
import TextModel
import Wording

/// What `classify` prints in each of its formats: a line for each opinion, or the shares at the end.
struct JudgementPrinter {
  private let format: ClassifyCommand.Format
  private let scheme: CodingScheme
  private let byteOrderMark: Bool
  /// Lines that wait for the names of their issues; nil where they are printed at once.
  private let held: HeldLines?

  /// - Parameter withIssue: whether each opinion's line names its issue.
  /// - Throws: a `Problem` when lines have to wait and no temporary file can be made.
  init(format: ClassifyCommand.Format, scheme: CodingScheme, byteOrderMark: Bool, withIssue: Bool) throws {
    (self.format, self.scheme, self.byteOrderMark) = (format, scheme, byteOrderMark)
    held = withIssue && format.isLines ? try HeldLines() : nil
  }

  var header: [UInt8] {
    format == .csv
      ? JudgedOpinionTable(scheme: scheme).header(byteOrderMark: byteOrderMark, withIssue: held != nil) : []
  }

  /// Prints an opinion's line, or puts it aside until its issue is known.
  func print(_ opinion: Opinion, _ judgement: Judgement, _ run: Run) throws {
    let line = line(opinion, judgement)
    if let held { try held.add(line) } else { try run.output.write(line) }
  }

  private func line(_ opinion: Opinion, _ judgement: Judgement) -> [UInt8] {
    switch format {
    case .csv: JudgedOpinionTable(scheme: scheme).row(opinion, judgement)
    case .jsonl: JudgedOpinionLines(scheme: scheme).line(opinion, judgement)
    case .text, .json, .xlsx: []
    }
  }

  /// How many lines wait for their issues.
  var waiting: Int { held?.count ?? 0 }

  /// Forgets the waiting lines of a file whose reading broke off: its opinions are of no issue.
  func forget(backTo count: Int) throws { try held?.cut(backTo: count) }

  /// Prints the lines that were put aside.
  func finish(_ grouping: Report.IssueGrouping?, _ run: Run) throws {
    try held?.forEach { number, line in
      let issue = grouping?.name(of: number)
      try run.output.write(
        format == .csv
          ? JudgedOpinionTable(scheme: scheme).row(line, of: issue)
          : JudgedOpinionLines(scheme: scheme).line(line, of: issue))
    }
  }

  /// - Parameter asksForIssues: whether issues are told, also where there are none.
  func shares(
    _ section: Report.OpinionSection, asksForIssues: Bool, _ common: CommonOptions, provenance: Provenance
  ) -> [UInt8] {
    let issues = asksForIssues ? section.issues : nil
    return switch format {
    case .csv, .jsonl, .xlsx: []
    case .text:
      TerminalRenderer(style: common.terminalStyle)
        .shares(
          section.table, scheme: scheme, warnings: section.warnings, issues: issues, duplicates: section.duplicates,
          grouping: section.grouping, language: Console.language)
    case .json:
      JSONRenderer().classify(
        section.table, scheme: scheme, warnings: section.warnings, issues: issues, duplicates: section.duplicates,
        grouping: section.grouping, provenance: provenance, language: Console.language)
    }
  }
}
