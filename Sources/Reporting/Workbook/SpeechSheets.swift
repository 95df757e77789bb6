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
      ("file", 28), ("line", 9), ("column", 7), ("severity", 9), ("check", 12), ("text", 36), ("sentence", 44),
      ("message", 48), ("suggestion", 28),
    ]
    let wrapping: Set<Int> = [0, 5, 6, 7, 8]
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
      let context = FindingContext(speech, finder)
      for (_, finding) in speech.numberedFindings {
        row += 1
        writer.write(cells(finding, context, finder), to: sheet, row: row, wrapping: wrapping)
      }
    }
    writer.addFilter(to: sheet, lastRow: row, columns: columns.count)
  }

  private func cells(
    _ finding: Finding, _ context: FindingContext, _ finder: PlaceFinder
  ) -> [WorkbookWriter.Cell] {
    place(finding, finder) + [
      .text(words(finding.severity)), .text(words(finding.check)), .text(finder.text(finding.range)),
      .text(context.sentence(finding) ?? ""), .text(words.plain(finding.message)), .text(finding.suggestion ?? ""),
    ]
  }

  private func place(_ finding: Finding, _ finder: PlaceFinder) -> [WorkbookWriter.Cell] {
    let place = finder.place(finding.range)
    return [.text(finder.document.name), .count(finder.countedLine(place)), .count(place.column)]
  }

  /// What the texts demand in figures; no sheet where they demand nothing.
  func writeRequirements(_ speeches: [Report.SpeechSection]) {
    let columns: [(String, Double)] = [
      ("file", 28), ("line", 9), ("column", 7), ("text", 30), ("reading", 36), ("sentence", 60),
    ]
    guard speeches.contains(where: { !$0.numberedRequirements.isEmpty }),
      let sheet = writer.addSheet(
        words("sheet.requirements"),
        columns.map { .init(title: words("report.column.\($0.0)"), width: $0.1, isWrapped: $0.1 > 20) })
    else { return }
    var row = 0
    for speech in speeches {
      let finder = PlaceFinder(speech.document.document)
      let context = FindingContext(speech, finder)
      for (_, finding) in speech.numberedRequirements {
        row += 1
        writer.write(
          place(finding, finder) + [
            .text(finder.text(finding.range)), .text(words(finding.message)), .text(context.sentence(finding) ?? ""),
          ], to: sheet, row: row, wrapping: [0, 3, 4, 5])
      }
    }
    writer.addFilter(to: sheet, lastRow: row, columns: columns.count)
  }

  /// One block for each profile, a sign and a word in each cell.
  func writeCoverage(_ speeches: [Report.SpeechSection]) {
    let all = CoverageRows.all(speeches)
    let matrices = all.filter { !$0.points.isEmpty }
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
    if let rest = CoverageRows.withoutPoints(all, words) { writer.writeLine(rest, to: sheet, row: row) }
  }

  private func cells(_ speech: Report.SpeechSection, _ matrix: CoverageRows) -> [WorkbookWriter.Cell] {
    let statuses = matrix.statuses(of: speech).map { status -> WorkbookWriter.Cell in
      .text(status.map { $0.printedSign + " " + words($0) } ?? "—")
    }
    return [.text(Figures.fileName(speech.document.document.name)), .text(speech.coveredFraction(words))] + statuses
  }
}
