import Checking
import TextModel
import Wording

extension Report {
  /// The plans and replies that were held against the opinions, in the order of the walk.
  func plans(_ words: Words) -> [PlanAnswers] {
    speeches.enumerated().compactMap { PlanAnswers($1, number: $0 + 1, words: words) }
  }
}

extension Report.SpeechSection {
  /// Whether it is judged by what a profile asks a speech for, and not only by what opinions ask a plan for.
  var isAskedForPoints: Bool { compared == nil || !points.isEmpty }
}

/// A plan or reply held against the opinions, issue by issue; every format tells it from here.
struct PlanAnswers {
  /// Characters of what the plan says.
  private static let longestPart = 60
  /// Places that are named.
  private static let mostPlaces = 3

  /// Of the document in the report, from 1.
  let number: Int
  let speech: Report.SpeechSection
  let compared: ComparedOpinions
  let words: Words
  let finder: PlaceFinder

  /// Nil of what was held against no opinions.
  init?(_ speech: Report.SpeechSection, number: Int, words: Words) {
    guard let compared = speech.compared else { return nil }
    (self.speech, self.number, self.compared, self.words) = (speech, number, compared, words)
    finder = PlaceFinder(speech.document.document)
  }

  var file: String { Figures.fileName(speech.document.document.name) }

  var issues: [PointCoverage] { speech.issues }

  private var says: PlanWords { PlanWords(words: words) }

  func count(_ state: IssueAnswer.State) -> Int { issues.count { $0.answer?.state == state } }

  /// Issues whose answer names all that it should.
  var complete: Int { issues.count { $0.status == .covered } }

  /// 15 个热点问题：答复 9 个（…），提到 3 个，未提到 3 个
  var summary: String { says.summary(issues) }

  /// What it does not speak of; nil where it speaks of everything.
  var gaps: String? { listed("plan.silentOnes", issues.filter { $0.answer?.state == .silent }) }

  /// All of that with the number of their opinions, where no table lists them; nil where it speaks of everything.
  var allGaps: String? {
    let silent = issues.filter { $0.answer?.state == .silent }
    let named = silent.map {
      words.bracketed(name(of: $0), words("report.opinions.count", ["count": String(opinions(of: $0))]))
    }
    return named.isEmpty
      ? nil : words("plan.allSilent", ["count": String(silent.count), "list": words.joined(named, by: .pause)])
  }

  /// What none of several plans answers; nil where each issue is answered by one of them.
  static func unanswered(_ plans: [PlanAnswers]) -> String? {
    guard plans.count > 1, let first = plans.first else { return nil }
    let answered = Set(plans.flatMap(\.issues).filter { $0.answer?.state == .answered }.map(\.point))
    return first.listed("plan.unanswered", first.issues.filter { !answered.contains($0.point) })
  }

  private func listed(_ key: String, _ issues: [PointCoverage]) -> String? {
    issues.isEmpty ? nil : says.listed(key, issues.map(name), by: .pause)
  }

  private func name(of issue: PointCoverage) -> String { compared.behind[issue.point]?.name ?? issue.title }

  /// What is to be known of some plans before their tables: how to read them, and what opinions they were held against.
  static func preface(_ plans: [PlanAnswers]) -> [String] {
    guard let first = plans.first else { return [] }
    return [first.words("plan.legend")] + first.says.notes(first.compared, isPlain: true)
  }

  func opinions(of issue: PointCoverage) -> Int { compared.behind[issue.point]?.count ?? 0 }

  /// Where its opinions stand, one a line.
  func opinionLines(of issue: PointCoverage) -> [String] { says.opinions(behind: issue, compared) }
}

// What stands in the cells of a table.
extension PlanAnswers {
  /// 答复, 提到, 未提到
  func verdict(_ issue: PointCoverage) -> String {
    words("plan.verdict.\((issue.answer?.state ?? .silent).rawValue)")
  }

  /// 限期解决; empty where nothing is promised.
  func promise(_ issue: PointCoverage) -> String {
    guard let answer = issue.answer, answer.state == .answered else { return "" }
    if !answer.isReasoned { return words("plan.kind.refused") }
    return words("plan.kind.\(answer.isDone ? "done" : (answer.promise ?? .open).rawValue)")
  }

  /// What the plan names; 缺 where that should stand there, a dash where it need not. Of an issue that is only mentioned
  /// the measure is what is said of it, of one that is refused the reason.
  func cell(_ part: IssueAnswer.Part, of issue: PointCoverage) -> String {
    guard let answer = issue.answer, answer.state != .silent else { return "" }
    if let found = answer.found.first(where: { $0.part == part }) {
      return part == .deadline ? says.marked(shortened(found.range), answer) : shortened(found.range)
    }
    if part == .measure, let said = issue.evidence.first, answer.state == .mentioned || answer.promise == .explained {
      let text = words.quoted(shortened(said.range))
      return answer.state == .mentioned ? words("plan.only", ["text": text]) : text
    }
    if answer.state == .mentioned { return "" }
    return answer.lacking.contains(part) ? words("plan.lacking") : "—"
  }

  /// What a reader has to look at: a condition, a doubt.
  func remarks(_ issue: PointCoverage) -> [String] {
    let condition = issue.answer?.condition.map { words("plan.remark.condition", ["condition": finder.text($0)]) }
    let doubt = issue.answer?.doubt.map { words("plan.remark.\($0.rawValue)", ["name": name(of: issue)]) }
    return [condition, doubt].compactMap(\.self)
  }

  /// 第 12 行, of each part that speaks of the issue.
  func places(_ issue: PointCoverage) -> [String] {
    var lines: [Int] = []
    for evidence in issue.evidence.prefix(Self.mostPlaces) {
      let line = finder.countedLine(finder.place(evidence.range))
      if !lines.contains(line) { lines.append(line) }
    }
    return lines.map { words(finder.isWord ? "plan.paragraph" : "plan.line", ["line": String($0)]) }
  }

  private func shortened(_ range: TextRange) -> String {
    let text = finder.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.count <= Self.longestPart ? text : text.prefix(Self.longestPart - 1) + "…"
  }
}
