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
    /// For each question the answers that are none of its ratings.
    var unknown: [Int]
  }

  let rules: SurveyRules
  private(set) var byUnit: [GroupName?: Tally] = [:]
  /// How often an answer that is no rating was given.
  private(set) var unknownAnswers: [String: Int] = [:]
  private let lookup: [[String: Int]]
  private static let namedUnknownAnswers = 100
  /// Marks with which people end an answer.
  private static let endMarks = Set("。．.！!；;，,、…～~".unicodeScalars)

  /// A spelling that two ratings of a question share counts for the first of them.
  public init(rules: SurveyRules) {
    self.rules = rules
    lookup = rules.questions.map { question in
      let spellings = question.ratings.enumerated().flatMap { index, rating in
        ([rating.name] + rating.also).map { ($0, index) }
      }
      return Dictionary(spellings, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Counts one sheet.
  ///
  /// White space around an answer and marks at its end are ignored. An answer that is none of the question's ratings is
  /// counted as unknown, named in the result and no part of any share.
  /// - Parameters:
  ///   - unit: nil or empty when the sheet names none.
  ///   - answers: one for each question, in their order; nil or empty when there is none.
  public mutating func count(unit: String?, answers: [String?]) {
    precondition(answers.count == rules.questions.count, "each question needs a place for its answer")
    let name = unit.map { Opinion.plainName(Self.trimmed($0)) }.flatMap { $0.isEmpty ? nil : GroupName($0) }
    let key = spelling(of: name)
    var tally = byUnit.removeValue(forKey: key) ?? emptyTally
    tally.sheets += 1
    if answers.allSatisfy({ Self.trimmed($0 ?? "").isEmpty }) { tally.empty += 1 }
    for (question, answer) in answers.enumerated() {
      let text = Self.trimmed(answer ?? "")
      if text.isEmpty {
        tally.blank[question] += 1
      } else if let rating = rating(text, of: question) {
        tally.ratings[question][rating] += 1
      } else {
        tally.unknown[question] += 1
        noteUnknown(text, 1)
      }
    }
    byUnit[key] = tally
  }

  /// Whether an answer is one of the ratings of a question, as `count` reads it.
  public func knows(_ answer: String, to question: Int) -> Bool { rating(Self.trimmed(answer), of: question) != nil }

  private func rating(_ text: String, of question: Int) -> Int? {
    lookup[question][text] ?? lookup[question][Self.withoutEndMarks(text)]
  }

  /// The name as it was met first.
  private func spelling(of name: GroupName?) -> GroupName? {
    byUnit.index(forKey: name).map { byUnit[$0].key } ?? name
  }

  /// Adds what another counter of the same rules has counted.
  public mutating func merge(_ other: SurveyCounter) {
    for (name, tally) in other.byUnit {
      let key = spelling(of: name)
      var sum = byUnit.removeValue(forKey: key) ?? emptyTally
      sum.sheets += tally.sheets
      sum.empty += tally.empty
      for question in rules.questions.indices {
        sum.blank[question] += tally.blank[question]
        sum.unknown[question] += tally.unknown[question]
        for rating in sum.ratings[question].indices { sum.ratings[question][rating] += tally.ratings[question][rating] }
      }
      byUnit[key] = sum
    }
    for (text, count) in other.unknownAnswers { noteUnknown(text, count) }
  }

  /// Keeps the first in order of code points, so that the order of counting and merging does not matter: an answer that
  /// is among them in the end was never left out, and its number is whole.
  private mutating func noteUnknown(_ text: String, _ count: Int) {
    unknownAnswers[text, default: 0] += count
    if unknownAnswers.count > Self.namedUnknownAnswers, let last = unknownAnswers.keys.max() {
      unknownAnswers[last] = nil
    }
  }

  private static func withoutEndMarks(_ text: String) -> String {
    var scalars = text.unicodeScalars
    while let last = scalars.last, endMarks.contains(last) || last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  private var emptyTally: Tally {
    Tally(
      ratings: rules.questions.map { [Int](repeating: 0, count: $0.ratings.count) },
      blank: rules.questions.map { _ in 0 }, unknown: rules.questions.map { _ in 0 })
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
