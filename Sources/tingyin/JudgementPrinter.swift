import Classification
import Reporting
import TextModel
import Wording

/// What `classify` prints in each of its formats: a line for each opinion, or the shares at the end.
struct JudgementPrinter {
  let format: ClassifyCommand.Format
  let scheme: CodingScheme
  let byteOrderMark: Bool

  var header: [UInt8] {
    format == .csv ? JudgedOpinionTable(scheme: scheme).header(byteOrderMark: byteOrderMark) : []
  }

  func line(_ opinion: Opinion, _ judgement: Judgement) -> [UInt8] {
    switch format {
    case .csv: JudgedOpinionTable(scheme: scheme).row(opinion, judgement)
    case .jsonl: JudgedOpinionLines(scheme: scheme).line(opinion, judgement)
    case .text, .json: []
    }
  }

  func shares(
    _ table: ShareTable, _ warnings: [Message], _ found: (issues: [Report.Issue]?, duplicates: Report.Duplicates),
    _ common: CommonOptions, provenance: Provenance
  ) -> [UInt8] {
    switch format {
    case .csv, .jsonl: []
    case .text:
      TerminalRenderer(style: common.terminalStyle)
        .shares(
          table, scheme: scheme, warnings: warnings, issues: found.issues, duplicates: found.duplicates,
          language: Console.language)
    case .json:
      JSONRenderer().classify(
        table, scheme: scheme, warnings: warnings, issues: found.issues, duplicates: found.duplicates,
        provenance: provenance, language: Console.language)
    }
  }
}
