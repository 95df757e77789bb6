import Checking
import TextModel

/// The speeches of one profile against its points, before anyone decides how to show them.
struct CoverageRows {
  let profile: String
  /// In the order in which they first occur.
  let points: [(point: String, title: String)]
  let rows: [Row]

  /// A speech and its number in the report, counted from 1.
  struct Row {
    let number: Int
    let speech: Report.SpeechSection
  }

  var speeches: [Report.SpeechSection] { rows.map(\.speech) }

  /// One for each profile, in the order in which they first occur; plans, which opinions ask, stand elsewhere.
  static func all(_ speeches: [Report.SpeechSection]) -> [CoverageRows] {
    var profiles: [(profile: String, rows: [Row])] = []
    for (index, speech) in speeches.enumerated() where speech.isAskedForPoints {
      let row = Row(number: index + 1, speech: speech)
      if let known = profiles.firstIndex(where: { $0.profile == speech.profile }) {
        profiles[known].rows.append(row)
      } else {
        profiles.append((speech.profile, [row]))
      }
    }
    return profiles.map(CoverageRows.init)
  }

  /// The profiles that ask for no points, with their speeches, in a sentence; nil where all ask for some.
  static func withoutPoints(_ matrices: [CoverageRows], _ words: Words) -> String? {
    let told = matrices.filter(\.points.isEmpty).map { matrix in
      let files = matrix.speeches.map { Figures.fileName($0.document.document.name) }
      return words.labelled(matrix.profile, words.joined(files, by: .pause))
    }
    return told.isEmpty
      ? nil : words("report.coverage.withoutPoints", ["speeches": words.joined(told, by: .semicolon)])
  }

  private init(profile: String, rows: [Row]) {
    (self.profile, self.rows) = (profile, rows)
    var seen: Set<String> = []
    points = rows.flatMap(\.speech.points).filter { seen.insert($0.point).inserted }.map { ($0.point, $0.title) }
  }

  /// The state of every point; nil for one that the speech was not asked for, or that may stand in the lost part of a
  /// fragment.
  func statuses(of speech: Report.SpeechSection) -> [PointCoverage.Status?] {
    let judged = speech.points.filter { !$0.isLost }
    let statuses = Dictionary(judged.map { ($0.point, $0.status) }) { first, _ in first }
    return points.map { statuses[$0.point] }
  }
}

extension PointCoverage {
  /// The sign of its state; a dash where it may stand in the lost part of a fragment.
  var plainSign: String { isLost ? "–" : status.sign }
}

extension PointCoverage.Status {
  /// A sign that every Chinese font has and that tells the states apart without colour.
  var printedSign: String {
    switch self {
    case .covered: "●"
    case .partial: "◎"
    case .missing: "○"
    }
  }
}
