import Checking
import Classification
import Wording

/// The report in sentences, and the figures that stand in them; every format opens with these.
struct ReportSummary {
  private let report: Report
  private let words: Words

  init(_ report: Report, words: Words) {
    self.report = report
    self.words = words
  }

  var opinions: Int { report.opinions?.table.opinions ?? 0 }
  var complete: Int { report.speeches.filter(\.isComplete).count }
  var findings: Int { report.speeches.reduce(0) { $0 + $1.review.findings.count } }

  /// A few sentences.
  var sentences: [String] {
    var sentences: [String] = []
    if let section = report.opinions { sentences.append(sentence(section)) }
    sentences += report.surveys.map { SurveyWords(section: $0, words: words).sentence }
    if !report.speeches.isEmpty {
      sentences.append(
        words(
          "report.summary.speeches", ["count": String(report.speeches.count), "complete": String(complete)]))
      if let gaps { sentences.append(gaps) }
      sentences.append(findingsSentence)
      if let shared = SharedPassages(report, words: words)?.summary { sentences.append(shared) }
    }
    if sentences.isEmpty { sentences.append(words("report.summary.empty")) }
    return sentences + (report.inputs.isEmpty ? [] : [inputsSentence])
  }

  private func sentence(_ section: Report.OpinionSection) -> String {
    guard section.table.opinions > 0 else { return words("report.summary.noOpinions") }
    let rounded = LargestRemainder.rounded(section.table.shares.map(\.share), parts: 100)
    let shares = zip(section.table.shares, rounded).map { phrase($0, shown: $1, in: section.scheme) }
    return words(
      section.table.audited > 0 ? "report.summary.opinionsAudited" : "report.summary.opinions",
      [
        "count": String(section.table.opinions), "audited": String(section.table.audited),
        "shares": words.joined(shares, by: .comma),
      ])
  }

  /// 发展占 58%（95% 区间 55–61%）
  private func phrase(_ share: Prevalence, shown: Double, in scheme: CodingScheme) -> String {
    words(
      "report.summary.share",
      [
        "label": scheme.categories[share.category].label, "share": Figures.percent(shown, decimals: 0),
        "interval": Figures.interval(share, decimals: 0),
      ])
  }

  /// The three points that most speeches miss; points of one title count as one, whatever profile asks for them.
  private var gaps: String? {
    var titles: [String] = []
    var counts: [String: Int] = [:]
    for point in report.speeches.flatMap(\.review.coverage) where point.status == .missing && !point.isLost {
      if counts[point.title] == nil { titles.append(point.title) }
      counts[point.title, default: 0] += 1
    }
    guard !titles.isEmpty else { return nil }
    let ranked = titles.enumerated()
      .map { (order: $0, title: $1, count: counts[$1] ?? 0) }
      .sorted { ($1.count, $0.order) < ($0.count, $1.order) }
      .prefix(3)
      .map { words("report.summary.gap", ["title": $0.title, "count": String($0.count)]) }
    return words("report.summary.gaps", ["points": words.joined(ranked, by: .pause)])
  }

  private var findingsSentence: String {
    guard findings > 0 else { return words("report.summary.noFindings") }
    let all = report.speeches.flatMap(\.review.findings)
    let kinds = Severity.allCases.compactMap { severity -> String? in
      let count = all.filter { $0.severity == severity }.count
      guard count > 0 else { return nil }
      return words("report.summary.kind", ["severity": words(severity), "count": String(count)])
    }
    return words(
      "report.summary.findings", ["count": String(findings), "kinds": words.joined(kinds, by: .pause)])
  }

  private var inputsSentence: String {
    let unread = report.inputs.filter { !$0.isRead }.count
    return words(
      "report.summary.inputs", ["read": String(report.inputs.count - unread), "unread": String(unread)])
  }
}

extension Report.SpeechSection {
  /// Whether it was asked for points and covers them all.
  var isComplete: Bool { !review.coverage.isEmpty && review.coverage.allSatisfy { $0.status == .covered } }

  /// Covered points of all points: `7/9`.
  func coveredFraction(_ words: Words) -> String {
    let covered = points.filter { $0.status == .covered }.count
    return words("report.coverage.fraction", ["covered": String(covered), "points": String(points.count)])
  }

  /// Titles of the points that are absent, in the order of the profile.
  var missingTitles: [String] { review.coverage.filter { $0.status == .missing && !$0.isLost }.map(\.title) }
}

extension Report.Input {
  var isRead: Bool { role != .skipped && role != .failed }

  /// The notes for a line that names the file already.
  func noteTexts(in language: Language) -> [String] {
    notes.map { ($0.input == file ? Problem($0.message, at: $0.place) : $0).text(in: language) }
  }
}
