import Classification
import Wording

/// The first sheet: what a reader asks first, before the lists that it rests on.
struct OverviewSheet {
  private static let widths: [Double] = [96, 14, 14, 18]

  private let writer: WorkbookWriter
  private let words: Words

  init(_ writer: WorkbookWriter, _ words: Words) { (self.writer, self.words) = (writer, words) }

  func write(_ report: Report) {
    let columns = Self.widths.enumerated().map { WorkbookWriter.Column(title: "", width: $1, isWrapped: $0 == 0) }
    guard let sheet = writer.addSheet(words("report.summary"), columns, hasHead: false) else { return }
    var row = 0
    writer.writeLine(report.title, to: sheet, row: row)
    for line in report.imprintLines(words) + [""] + ReportSummary(report, words: words).sentences {
      row += 1
      if !line.isEmpty { writer.write([.text(line)], to: sheet, row: row, wrapping: [0]) }
    }
    row += 2
    for block in blocks(report) {
      writer.writeHead(block.head, to: sheet, row: row)
      for cells in block.rows {
        row += 1
        writer.write(cells, to: sheet, row: row, wrapping: [0])
      }
      row += 2
    }
  }

  private typealias Block = (head: [String], rows: [[WorkbookWriter.Cell]])

  private func blocks(_ report: Report) -> [Block] {
    let opinions = report.opinions.flatMap { $0.table.opinions > 0 ? $0 : nil }
    let surveys = report.surveys.flatMap { survey -> [Block] in
      SurveyRulings(SurveyWords(section: survey, words: words)).lists.map { ([$0.title], $0.lines.map { [.text($0)] }) }
    }
    return [opinions.map(shares), opinions.flatMap(issues)].compactMap(\.self) + surveys
  }

  /// The largest first; of few opinions counts only.
  private func shares(_ section: Report.OpinionSection) -> Block {
    let isSmall = section.table.isSmall
    let names = ["category", "count"] + (isSmall ? [] : ["share", "interval"])
    let sorted = section.table.shares.enumerated().sorted { left, right in
      (-left.element.roundedShare, left.offset) < (-right.element.roundedShare, right.offset)
    }
    let rows = sorted.map(\.element).map { share -> [WorkbookWriter.Cell] in
      let head: [WorkbookWriter.Cell] = [.text(section.scheme.categories[share.category].label), .count(share.count)]
      return head + (isSmall ? [] : [.share(share.roundedShare), .text(Figures.interval(share))])
    }
    return (names.map { words("report.column.\($0)") }, rows)
  }

  private func issues(_ section: Report.OpinionSection) -> Block? {
    guard !section.issues.isEmpty else { return nil }
    return (
      [words("issues.title"), words("report.column.count"), words("report.column.heat")],
      section.issues.map { [.text($0.issue.name), .count($0.issue.members.count), .count($0.issue.heat)] }
    )
  }
}
