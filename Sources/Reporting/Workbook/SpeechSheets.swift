import Checking
import TextModel
import Wording

/// The sheets on reviewed speeches: findings, and points against speeches.
struct SpeechSheets {
  private let writer: WorkbookWriter
  private let words: Words

  init(_ writer: WorkbookWriter, _ words: Words) { (self.writer, self.words) = (writer, words) }

  func writeFindings(_ speeches: [Report.SpeechSection]) {
    let columns: [(String, Double)] = [
      ("file", 28), ("line", 7), ("column", 7), ("severity", 9), ("check", 12), ("rule", 16), ("text", 36),
      ("message", 48),
      ("suggestion", 28),
    ]
    let wrapping: Set<Int> = [0, 6, 7, 8]
    guard
      let sheet = writer.addSheet(
        words("sheet.findings"),
        columns.enumerated().map {
          .init(title: words("report.column.\($1.0)"), width: $1.1, isWrapped: wrapping.contains($0))
        })
    else { return }
    var row = 0
    for speech in speeches {
      let finder = PlaceFinder(speech.document.document)
      for finding in speech.review.findings {
        row += 1
        writer.write(cells(finding, speech.document.document.name, finder), to: sheet, row: row, wrapping: wrapping)
      }
    }
    writer.addFilter(to: sheet, lastRow: row, columns: columns.count)
  }

  private func cells(_ finding: Finding, _ file: String, _ finder: PlaceFinder) -> [WorkbookWriter.Cell] {
    let place = finder.place(finding.range)
    return [
      .text(file), .count(place.line), .count(place.column), .text(words(finding.severity)),
      .text(words(finding.check)),
      .text(finding.rule), .text(finder.text(finding.range)), .text(words(finding.message)),
      .text(finding.suggestion ?? ""),
    ]
  }

  /// One block for each profile, a sign and a word in each cell.
  func writeCoverage(_ speeches: [Report.SpeechSection]) {
    let matrices = CoverageRows.all(speeches)
    let most = matrices.map(\.points.count).max() ?? 0
    let widths: [Double] = [28, 10] + Array(repeating: 14, count: most)
    guard
      let sheet = writer.addSheet(
        words("sheet.coverage"), widths.map { .init(title: "", width: $0) }, hasHead: false)
    else { return }
    var row = 0
    for matrix in matrices {
      writer.writeLine(words("report.coverage.profile", ["profile": matrix.profile]), to: sheet, row: row)
      writer.writeHead(
        [words("report.column.speech"), words("report.column.covered")] + matrix.points.map(\.title), to: sheet,
        row: row + 1)
      row += 2
      for speech in matrix.speeches {
        writer.write(cells(speech, matrix), to: sheet, row: row)
        row += 1
      }
      row += 1
    }
  }

  private func cells(_ speech: Report.SpeechSection, _ matrix: CoverageRows) -> [WorkbookWriter.Cell] {
    let statuses = matrix.statuses(of: speech).map { status -> WorkbookWriter.Cell in
      .text(status.map { $0.printedSign + " " + words($0) } ?? "—")
    }
    return [.text(Figures.fileName(speech.document.document.name)), .text(speech.coveredFraction(words))] + statuses
  }
}
