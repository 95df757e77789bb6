import Checking
import TextModel

/// Speeches against points, one table for each profile.
struct CoverageMatrix {
  let speeches: [Report.SpeechSection]
  let words: Words

  var section: HTMLSection {
    let matrices = CoverageRows.all(speeches)
    let signs = PointCoverage.Status.allCases.map { StatusSymbol(status: $0, words: words).labelled }
    let tables = matrices.filter { !$0.points.isEmpty }.map(table)
    let legend: HTML = tables.isEmpty ? "" : "<p class=\"legend\">\(signs)</p>\n"
    let rest = CoverageRows.withoutPoints(matrices, words).map { "<p>\($0)</p>\n" as HTML } ?? ""
    return HTMLSection(id: "coverage", title: words("report.coverage"), body: legend + "\(tables)" + rest)
  }

  private func table(_ matrix: CoverageRows) -> HTML {
    let (profile, points) = (matrix.profile, matrix.points)
    let heads = points.map { "<th scope=\"col\" class=\"upright\"><span>\($0.title)</span></th>" as HTML }
    return """
      <div class="scroll" tabindex="0"><table class="matrix">
      <caption>\(words("report.coverage.caption", ["profile": profile]))</caption>
      <thead><tr><th scope="col" class="corner">\(words("report.column.speech"))</th>\(heads)\
      <th scope="col" class="number">\(words("report.column.covered"))</th></tr></thead>
      <tbody>\(matrix.rows.map { row($0, points.map(\.point)) })</tbody></table></div>

      """
  }

  private func row(_ row: CoverageRows.Row, _ points: [String]) -> HTML {
    let name = Figures.fileName(row.speech.document.document.name)
    return """
      <tr><th scope="row"><a href="#s\(row.number)">\(name)</a></th>\
      \(points.map { cell($0, in: row) })<td class="number">\(row.speech.coveredFraction(words))</td></tr>

      """
  }

  private func cell(_ point: String, in row: CoverageRows.Row) -> HTML {
    guard let index = row.speech.review.coverage.firstIndex(where: { $0.point == point }) else {
      return "<td class=\"sign\">—</td>"
    }
    let coverage = row.speech.review.coverage[index]
    let text = words("report.coverage.cell", ["title": coverage.title, "status": words.state(coverage)])
    let sign: HTML = coverage.isLost ? "–" : StatusSymbol(status: coverage.status, words: words).sign
    return """
      <td class="sign"><a href="#s\(row.number)-point-\(index + 1)" title="\(text)">\(sign)\
      <span class="unseen">\(words.state(coverage))</span></a></td>
      """
  }
}
