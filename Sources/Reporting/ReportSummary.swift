import Checking
import Classification
import TextModel
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
  /// Plans that opinions ask are none.
  var speeches: Int { report.speeches.count { $0.isAskedForPoints } }
  var complete: Int { report.speeches.count { $0.isComplete && !$0.isTried } }
  /// Errors and warnings.
  var faults: Int { count { $0.isFault } }
  /// Suggestions and notes, which ask for a look at most; demands in figures ask for nothing.
  var hints: Int { count { !$0.isFault } }

  private func count(_ isCounted: (Severity) -> Bool) -> Int {
    report.speeches.reduce(0) { $0 + $1.review.findings.count { !$0.isRequirement && isCounted($0.severity) } }
  }

  /// A few sentences.
  var sentences: [String] {
    var sentences: [String] = []
    if let section = report.opinions { sentences += OpinionSummary(section, words: words).sentences }
    sentences += report.surveys.map { SurveyWords(section: $0, words: words).sentence }
    sentences += plans
    if !report.speeches.isEmpty {
      if speeches > 0 { sentences.append(speechesSentence) }
      if let gaps { sentences.append(gaps) }
      sentences.append(findingsSentence)
      if let letStand { sentences.append(letStand) }
      if let shared = SharedPassages(report, words: words)?.summary { sentences.append(shared) }
    }
    if sentences.isEmpty { sentences.append(words("report.summary.empty")) }
    return [lostSentence, misread].compactMap(\.self) + sentences + (report.inputs.isEmpty ? [] : [inputsSentence])
  }

  private static let mostPlans = 3

  /// How the plans answer the opinions, each with what it does not speak of.
  private var plans: [String] {
    let plans = report.plans(words)
    let told = plans.prefix(Self.mostPlans).map { plan in
      words(
        plan.gaps == nil ? "report.summary.plan" : "report.summary.planWithGaps",
        ["file": plan.file, "summary": plan.summary, "gaps": plan.gaps ?? ""])
    }
    let more = plans.count - told.count
    let rest =
      more > 0 ? words("report.summary.plansMore", ["count": String(more), "title": words("plan.title")]) : nil
    let none = PlanAnswers.unanswered(plans).map { words("report.summary.plansNone", ["gaps": $0]) }
    return told + [rest, none].compactMap(\.self)
  }

  /// Texts that look like lists of opinions and were read as speeches, before any figure that lacks these.
  private var misread: String? {
    let files = report.inputs.filter { input in
      input.role == .speech && input.notes.contains { $0.message.key == "walk.perhapsOpinions" }
    }
    return files.isEmpty
      ? nil
      : words(
        "report.summary.perhapsOpinions", ["files": words.joined(files.map { Figures.fileName($0.file) }, by: .pause)])
  }

  /// The three points that most speeches miss; points of one title count as one, whatever profile asks for them. What one
  /// of several speeches misses is told with the speech only, and so is what a profile asks for that was only tried.
  private var gaps: String? {
    let asked = report.speeches.filter { !$0.points.isEmpty && !$0.isTried }
    var titles: [String] = []
    var counts: [String: Int] = [:]
    for point in asked.flatMap(\.points) where point.status == .missing && !point.isLost {
      if counts[point.title] == nil { titles.append(point.title) }
      counts[point.title, default: 0] += 1
    }
    if asked.count == 1, let only = asked.first {
      let values = ["points": words.joined(titles, by: .pause), "file": Figures.fileName(only.document.document.name)]
      return titles.isEmpty ? nil : words(speeches == 1 ? "report.summary.gapsOne" : "report.summary.gapsOf", values)
    }
    titles.removeAll { counts[$0] == 1 }
    guard !titles.isEmpty else { return nil }
    let ranked = titles.enumerated()
      .map { (order: $0, title: $1, count: counts[$1] ?? 0) }
      .sorted { ($1.count, $0.order) < ($0.count, $1.order) }
      .prefix(3)
      .map { words("report.summary.gap", ["title": $0.title, "count": String($0.count)]) }
    return words("report.summary.gaps", ["points": words.joined(ranked, by: .pause)])
  }

  /// How many findings somebody let stand, which are in no count.
  private var letStand: String? {
    let count = report.speeches.reduce(0) { $0 + $1.silenced.count }
    return count == 0 ? nil : words("report.speech.silenced", ["count": String(count)])
  }

  private var findingsSentence: String {
    switch (faults, hints) {
    case (0, 0): words("report.summary.noFindings")
    case (0, _): words("report.summary.hintsOnly", ["kinds": kinds { !$0.isFault }])
    case (_, 0): words("report.summary.faults", ["count": String(faults), "kinds": kinds { $0.isFault }])
    default:
      words(
        "report.summary.findings",
        ["count": String(faults), "kinds": kinds { $0.isFault }, "hints": kinds { !$0.isFault }])
    }
  }

  private func kinds(_ isListed: (Severity) -> Bool) -> String {
    let kinds = Severity.allCases.filter(isListed).compactMap { severity -> String? in
      let found = count { $0 == severity }
      return found == 0
        ? nil : words("report.summary.kind", ["severity": words(severity), "count": String(found)])
    }
    return words.joined(kinds, by: .pause)
  }

  /// Speeches whose profile asks for no points cannot cover them.
  private var speechesSentence: String {
    let asked = report.speeches.count { !$0.points.isEmpty && !$0.isTried }
    let values = ["count": String(speeches), "asked": String(asked), "complete": String(complete)]
    if asked == 0 {
      let isTried = report.speeches.contains { !$0.points.isEmpty && $0.isTried }
      return words(isTried ? "report.summary.speechesTried" : "report.summary.speechesNone", values)
    }
    return words(asked == speeches ? "report.summary.speeches" : "report.summary.speechesSome", values)
  }

  /// What could not be read, before any figure that lacks it.
  private var lostSentence: String? {
    let files = Set(report.inputs.filter { $0.role == .failed }.map(\.file)).count
    let rows = report.inputs.reduce(0) { $0 + $1.lostRows }
    let values = ["files": String(files), "count": String(rows)]
    switch (files, rows) {
    case (0, 0): return nil
    case (0, _): return words("report.summary.lostRows", values)
    case (_, 0): return words("report.summary.lostFiles", values)
    default: return words("report.summary.lostBoth", values)
    }
  }

  private var inputsSentence: String {
    let unread = report.inputs.filter { !$0.isRead }.count
    let partly = report.inputs.count { $0.isRead && $0.notes.contains { $0.message.key == "sheet.chosen" } }
    let values = ["read": String(report.inputs.count - unread), "unread": String(unread), "partly": String(partly)]
    return words(partly == 0 ? "report.summary.inputs" : "report.summary.inputsPartly", values)
  }
}

extension Severity {
  /// Whether something is wrong, or probably wrong.
  var isFault: Bool { self <= .warning }
}

extension Report.SpeechSection {
  /// Whether its profile was chosen by what the text says, so that another may be meant: what it lacks is no fault then.
  public var isTried: Bool { ["profile.chosen.content", "profile.chosen.opening"].contains(chosenBy?.key) }

  /// Whether it was asked for points and covers them all.
  var isComplete: Bool { !points.isEmpty && points.allSatisfy { $0.status == .covered } }

  /// Covered points of all points: `7/9`.
  func coveredFraction(_ words: Words) -> String {
    guard !points.isEmpty else { return "—" }
    let covered = points.filter { $0.status == .covered }.count
    return words("report.coverage.fraction", ["covered": String(covered), "points": String(points.count)])
  }

  /// Titles of the points that are absent, in the order of the profile.
  var missingTitles: [String] { points.filter { $0.status == .missing && !$0.isLost }.map(\.title) }
}

extension Report.Input {
  var isRead: Bool { role != .skipped && role != .failed }

  /// The notes for a line that names the file already.
  ///
  /// - Parameter isPlain: whether options and commands are left out, for documents that are handed on.
  func noteTexts(in language: Language, isPlain: Bool = false) -> [String] {
    notes.gathered().map { note in
      let message = isPlain ? note.message.plain : note.message
      return (note.input == file ? Problem(message, at: note.place) : Problem(message, in: note.input, at: note.place))
        .text(in: language)
    }
  }
}
