import Checking
import TextModel

/// Speeches against points, one table for each profile.
struct CoverageMatrix {
  let speeches: [Report.SpeechSection]
  let words: Words

  private struct Row {
    let number: Int
    let speech: Report.SpeechSection
  }

  var section: HTMLSection {
    let legend = PointCoverage.Status.allCases.map { StatusSymbol(status: $0, words: words).labelled }
    return HTMLSection(
      id: "coverage", title: words("report.coverage"),
      body: "<p class=\"legend\">\(legend)</p>\n\(profiles.map { table($0.profile, $0.rows) })")
  }

  /// In the order in which they first occur.
  private var profiles: [(profile: String, rows: [Row])] {
    var profiles: [(profile: String, rows: [Row])] = []
    for (index, speech) in speeches.enumerated() {
      let row = Row(number: index + 1, speech: speech)
      if let known = profiles.firstIndex(where: { $0.profile == speech.profile }) {
        profiles[known].rows.append(row)
      } else {
        profiles.append((speech.profile, [row]))
      }
    }
    return profiles
  }

  private func table(_ profile: String, _ rows: [Row]) -> HTML {
    let points = self.points(rows)
    guard !points.isEmpty else {
      return "<h3>\(profile)</h3>\n<p>\(words("report.coverage.noPoints"))</p>\n"
    }
    let heads = points.map { "<th scope=\"col\" class=\"upright\"><span>\($0.title)</span></th>" as HTML }
    return """
      <div class="scroll" tabindex="0"><table class="matrix">
      <caption>\(words("report.coverage.caption", ["profile": profile]))</caption>
      <thead><tr><th scope="col" class="corner">\(words("report.column.speech"))</th>\(heads)\
      <th scope="col" class="number">\(words("report.column.covered"))</th></tr></thead>
      <tbody>\(rows.map { row($0, points.map(\.point)) })</tbody></table></div>

      """
  }

  private func points(_ rows: [Row]) -> [(point: String, title: String)] {
    var seen: Set<String> = []
    var points: [(point: String, title: String)] = []
    for coverage in rows.flatMap(\.speech.review.coverage) where seen.insert(coverage.point).inserted {
      points.append((coverage.point, coverage.title))
    }
    return points
  }

  private func row(_ row: Row, _ points: [String]) -> HTML {
    let name = Figures.fileName(row.speech.document.document.name)
    return """
      <tr><th scope="row"><a href="#s\(row.number)">\(name)</a></th>\
      \(points.map { cell($0, in: row) })<td class="number">\(row.speech.coveredFraction(words))</td></tr>

      """
  }

  private func cell(_ point: String, in row: Row) -> HTML {
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
