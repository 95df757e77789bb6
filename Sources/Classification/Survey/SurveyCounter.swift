import TextModel

/// Counts the answers to a survey by unit.
///
/// A mergeable value: counting parts and merging them in any order gives what one pass gives. Memory grows with the
/// number of units and of different unknown answers (at most 100 are named), not with the number of answers.
public struct SurveyCounter: Sendable {
  /// Answers of one unit to all questions.
  struct Tally: Sendable {
    /// Sheets handed in.
    var sheets = 0
    /// Those of them on which no question is answered.
    var empty = 0
    /// For each question the number of each rating.
    var ratings: [[Int]]
    /// For each question the sheets without an answer to it.
    var blank: [Int]
    /// For each question the answers that say nothing: 不了解, 弃权.
    var abstained: [Int]
    /// For each question the answers that are none of its ratings.
    var unknown: [Int]

    init(_ rules: SurveyRules) {
      ratings = rules.questions.map { [Int](repeating: 0, count: $0.ratings.count) }
      blank = rules.questions.map { _ in 0 }
      (abstained, unknown) = (blank, blank)
    }

    mutating func add(_ other: Tally) {
      sheets += other.sheets
      empty += other.empty
      for question in ratings.indices {
        blank[question] += other.blank[question]
        abstained[question] += other.abstained[question]
        unknown[question] += other.unknown[question]
        for rating in ratings[question].indices { ratings[question][rating] += other.ratings[question][rating] }
      }
    }
  }

  /// By what is counted.
  public private(set) var rules: SurveyRules
  private(set) var byUnit: [GroupName?: Tally] = [:]
  /// How often an answer that is no rating was given.
  private(set) var unknownAnswers = NamedAnswers()
  /// How often 不了解 and the like were given.
  private(set) var abstentions = NamedAnswers()
  private var answers: SurveyAnswers

  /// A spelling that two ratings of a question share counts for the first of them.
  public init(rules: SurveyRules) {
    self.rules = rules
    answers = SurveyAnswers(rules)
  }

  /// Counts one sheet, or several that are alike.
  ///
  /// White space around an answer, marks at its end and the letter of its option are ignored. An answer that is none of the
  /// question's ratings is counted as an abstention or as unknown, named in the result and no part of any share.
  /// - Parameters:
  ///   - unit: nil or empty when the sheet names none.
  ///   - answers: one for each question, in their order; nil or empty when there is none.
  ///   - times: how many sheets say so.
  public mutating func count(unit: String?, answers: [String?], times: Int = 1) {
    precondition(answers.count == rules.questions.count, "each question needs a place for its answer")
    var sheet = Tally(rules)
    sheet.sheets = times
    for (question, answer) in answers.enumerated() { add(answer ?? "", to: question, times, of: &sheet) }
    if sheet.blank.allSatisfy({ $0 == times }) { sheet.empty = times }
    add(sheet, to: unit)
  }

  /// Counts what somebody has counted before: the sheets of a unit and how often each answer was given.
  ///
  /// Sheets that none of the answers to a question stand for are without an answer to it.
  /// - Parameters:
  ///   - unit: nil or empty when it is not known.
  ///   - sheets: how many came in; the most answers to one question where that is more.
  ///   - votes: for each question its answers, each with its number.
  public mutating func count(unit: String?, sheets: Int, votes: [[(answer: String, count: Int)]]) {
    precondition(votes.count == rules.questions.count, "each question needs a place for its answers")
    var tally = Tally(rules)
    for (question, answers) in votes.enumerated() {
      for vote in answers where vote.count > 0 { add(vote.answer, to: question, vote.count, of: &tally) }
    }
    let given = votes.indices.map { question in
      tally.ratings[question].reduce(0, +) + tally.abstained[question] + tally.unknown[question] + tally.blank[question]
    }
    tally.sheets = max(sheets, given.max() ?? 0)
    for question in votes.indices { tally.blank[question] += tally.sheets - given[question] }
    add(tally, to: unit)
  }

  private mutating func add(_ answer: String, to question: Int, _ times: Int, of tally: inout Tally) {
    switch answers.remembered(answer, to: question) {
    case .blank: tally.blank[question] += times
    case .rating(let rating): tally.ratings[question][rating] += times
    case .abstention:
      tally.abstained[question] += times
      abstentions.add(AnswerSpelling.trimmed(answer), times)
    case .unknown:
      tally.unknown[question] += times
      unknownAnswers.add(AnswerSpelling.trimmed(answer), times)
    }
  }

  private mutating func add(_ tally: Tally, to unit: String?) {
    let name = unit.map { Opinion.plainName(AnswerSpelling.trimmed($0)) }.flatMap { $0.isEmpty ? nil : GroupName($0) }
    merge(tally, into: name)
  }

  private mutating func merge(_ tally: Tally, into name: GroupName?) {
    // The name as it was met first.
    let key = byUnit.index(forKey: name).map { byUnit[$0].key } ?? name
    var sum = byUnit.removeValue(forKey: key) ?? Tally(rules)
    sum.add(tally)
    byUnit[key] = sum
  }

  /// Whether an answer is one of the ratings of a question, as `count` reads it.
  public func knows(_ answer: String, to question: Int) -> Bool {
    if case .rating = answers.meaning(of: answer, to: question) { true } else { false }
  }

  /// Whether an answer is a rating of a question or an abstention; nil for one that stands for none.
  package func understands(_ answer: String, to question: Int) -> Bool? {
    switch answers.meaning(of: answer, to: question) {
    case .rating, .abstention: true
    case .unknown: false
    case .blank: nil
    }
  }

  /// Adds what another counter of the same rules has counted.
  public mutating func merge(_ other: SurveyCounter) {
    for (name, tally) in other.byUnit { merge(tally, into: name) }
    unknownAnswers.merge(other.unknownAnswers)
    abstentions.merge(other.abstentions)
  }

  /// The same with other names of units; those that become one are counted together.
  package func renamingUnits(_ change: (String) -> String) -> SurveyCounter {
    var counter = self
    counter.byUnit = [:]
    for (name, tally) in byUnit { counter.merge(tally, into: name.map { GroupName(change($0.shown)) }) }
    return counter
  }

  /// How many sheets were counted.
  public var sheets: Int { byUnit.values.map(\.sheets).reduce(0, +) }

  /// The same without the optional ratings that nobody has given.
  public var withoutUnusedRatings: SurveyCounter {
    let kept = rules.questions.indices.map { question in
      rules.questions[question].ratings.indices.filter { rating in
        !rules.questions[question].ratings[rating].isOptional
          || byUnit.values.contains { $0.ratings[question][rating] > 0 }
      }
    }
    var counter = SurveyCounter(rules: rules.keeping(kept))
    (counter.unknownAnswers, counter.abstentions) = (unknownAnswers, abstentions)
    counter.byUnit = byUnit.mapValues { tally in
      var tally = tally
      tally.ratings = kept.enumerated().map { question, ratings in ratings.map { tally.ratings[question][$0] } }
      return tally
    }
    return counter
  }
}

/// Answers by their wording, with their numbers.
///
/// Keeps the first hundred in order of code points, so that the order of counting and merging does not matter: an answer
/// that is among them in the end was never left out, and its number is whole.
struct NamedAnswers: Sendable {
  private var counts: [String: Int] = [:]
  private static let most = 100

  mutating func add(_ text: String, _ count: Int) {
    counts[text, default: 0] += count
    if counts.count > Self.most, let last = counts.keys.max() { counts[last] = nil }
  }

  mutating func merge(_ other: NamedAnswers) { for (text, count) in other.counts { add(text, count) } }

  /// In order of code points.
  var sorted: [(text: String, count: Int)] { counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
}
