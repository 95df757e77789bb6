import Checking
public import TextModel
package import Wording

/// The opinions that a plan was held against, in counts.
public struct ComparedOpinions: Sendable {
  /// One opinion of a matter, so that it can be found again.
  public struct Example: Sendable {
    /// The identifier that it bears.
    public let id: String
    /// Where it stands.
    public let source: Opinion.Source
    /// What it says of the matter, shortened.
    public let text: String

    private let place: Problem.Place

    /// An opinion with a part of its text, and its place as problems name it.
    package init(_ opinion: Opinion, at place: Problem.Place, text: String) {
      (id, source, self.text, self.place) = (opinion.id, opinion.source, text, place)
    }

    /// `a.csv:第 3 行: 食堂排队`
    func line(in language: Language) -> String {
      Problem(.verbatim(text), in: source.file, at: place).text(in: language)
    }

    var json: JSONValue {
      [
        "id": .text(id), "file": .text(source.file), "sheet": .text(orNull: source.sheet), "row": .integer(source.row),
        "text": .text(text),
      ]
    }
  }

  /// The opinions of one matter.
  public struct Behind: Sendable {
    /// What the matter is called.
    public let name: String
    /// How many there are.
    public let count: Int
    /// The first few, that which the title quotes at the head.
    public let examples: [Example]

    /// So many opinions, a few of them by name.
    public init(name: String, count: Int, examples: [Example]) {
      (self.name, self.count, self.examples) = (name, count, examples)
    }
  }

  /// All that were read.
  public let opinions: Int
  /// Those that speak of a matter which the plan was asked for.
  public let asked: Int
  /// Names of matters with fewer opinions, which it was not asked for.
  public let smaller: [String]
  /// Opinions that speak of nothing which another speaks of, shortened.
  public let single: [String]
  /// What opinions of a matter say besides that no other speaks of, shortened.
  public let besides: [String]
  /// Opinions of neither kind: thanks, tests, and what is known to be of no issue.
  public let untold: Int
  /// By the point for which the plan was asked the opinions that it stands for.
  public let behind: [String: Behind]

  /// Counts of one collection.
  public init(
    opinions: Int, asked: Int, behind: [String: Behind] = [:], smaller: [String] = [], single: [String] = [],
    besides: [String] = [], untold: Int = 0
  ) {
    (self.opinions, self.asked, self.smaller, self.single) = (opinions, asked, smaller, single)
    (self.behind, self.besides, self.untold) = (behind, besides, untold)
  }
}

extension Report.SpeechSection {
  /// What the profile asks for.
  var points: [PointCoverage] { review.coverage.filter { $0.answer == nil } }

  /// What the opinions raise.
  var issues: [PointCoverage] { review.coverage.filter { $0.answer != nil } }
}

/// How a plan answers opinions, in words; every renderer says it the same way.
struct PlanWords {
  private static let longestPart = 40
  /// Things that are named before the rest is counted.
  static let named = 5

  let words: Words

  /// 5 个热点问题：答复 3 个（其中 2 个…齐全），提到 1 个，未提到 1 个
  func summary(_ issues: [PointCoverage]) -> String {
    guard !issues.isEmpty else { return words("plan.none") }
    func count(_ condition: (PointCoverage) -> Bool) -> String { String(issues.filter(condition).count) }
    return words(
      "plan.summary",
      [
        "issues": String(issues.count), "covered": count { $0.status == .covered },
        "answered": count { $0.answer?.state == .answered },
        "mentioned": count { $0.answer?.state == .mentioned }, "silent": count { $0.answer?.state == .silent },
      ])
  }

  /// How many opinions that is, and what was not asked for.
  private func scope(_ compared: ComparedOpinions) -> Message {
    let rest = compared.opinions - compared.asked
    let key = rest == 0 ? "plan.scope.all" : !compared.smaller.isEmpty ? "plan.scope.smaller" : "plan.scope"
    return Message(
      key,
      [
        "opinions": String(compared.opinions), "asked": String(compared.asked), "rest": String(rest),
        "smaller": String(compared.smaller.count),
      ])
  }

  /// How many opinions that is, and what else they speak of.
  ///
  /// - Parameter isPlain: whether options and commands are left out, for documents that are handed on.
  func notes(_ compared: ComparedOpinions, isPlain: Bool = false) -> [String] {
    let further = [
      ("plan.smaller", compared.smaller), ("plan.single", compared.single), ("plan.besides", compared.besides),
    ].filter { !$0.1.isEmpty }
    let scope = scope(compared)
    let untold = compared.untold == 0 ? [] : [words("plan.untold", ["count": String(compared.untold)])]
    return [isPlain ? words.plain(scope) : words(scope)] + further.map { listed($0, $1, by: .semicolon) } + untold
  }

  /// The first few of some things; how many more there are where there are more. One more takes no more room than its number.
  func listed(_ key: String, _ all: [String], by joint: Words.Joint) -> String {
    let named = all.count == Self.named + 1 ? all.count : Self.named
    let (list, more) = (words.joined(Array(all.prefix(named)), by: joint), all.count - named)
    return words(more > 0 ? key + ".more" : key, ["count": String(all.count), "list": list, "more": String(more)])
  }

  /// Where the opinions of a matter stand, one a line, and how many more there are.
  func opinions(behind issue: PointCoverage, _ compared: ComparedOpinions) -> [String] {
    guard let behind = compared.behind[issue.point] else { return [] }
    let rest = behind.count - behind.examples.count
    return behind.examples.map { $0.line(in: words.language) }
      + (rest > 0 ? [words("plan.opinions.more", ["count": String(rest)])] : [])
  }

  /// 齐全, 不全, 只提到, 未提
  func state(_ issue: PointCoverage) -> String {
    switch issue.answer?.state {
    case .mentioned: words("plan.state.mentioned")
    case .silent: words("plan.state.silent")
    default: words("plan.state.\(issue.status.rawValue)")
    }
  }

  /// 措施：…；责任单位：…；时限：…; nil where nothing was found.
  func found(_ answer: IssueAnswer, in finder: PlaceFinder) -> String? {
    let parts = answer.found.map { part, range in
      let text = finder.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let short = text.count <= Self.longestPart ? text : text.prefix(Self.longestPart - 1) + "…"
      let told = part == .deadline ? marked(short, answer) : short
      return words.labelled(words("plan.part.\(part.rawValue)"), told)
    }
    return parts.isEmpty ? nil : words.joined(parts, by: .semicolon)
  }

  /// 9月31日（没有这一天）: a deadline with what is wrong with it.
  func marked(_ deadline: String, _ answer: IssueAnswer) -> String {
    answer.deadlineFault.map { words.bracketed(deadline, words("plan.remark.deadline.\($0.rawValue)")) } ?? deadline
  }
}
