import TextModel

/// What a survey found in each unit, which rules it broke and who has not answered.
public struct SurveyResult: Sendable, Hashable {
  /// A unit that was to answer.
  public struct ListedUnit: Sendable, Hashable {
    /// Compared with the unit that a sheet names, the latter as `Opinion.plainName` gives it; width does not count.
    public let name: String
    /// How many people were asked; nil when that is not known.
    public let asked: Int?

    /// Where nobody was asked (0), there is no response rate, as where the number is not known.
    public init(name: String, asked: Int?) { (self.name, self.asked) = (name, asked) }
  }

  /// Answers to one question.
  public struct QuestionResult: Sendable, Hashable {
    /// In the order of the question's ratings; shares are of the valid answers, with the exact interval for a
    /// finite population where it is known how many were asked, else with Wilson's.
    public let ratings: [RatingShare]
    /// Answers that are one of the ratings.
    public let valid: Int
    /// Sheets without an answer to the question.
    public let blank: Int
    /// Answers that say nothing (不了解, 弃权): in no share.
    public let abstained: Int
    /// Answers that are none of the ratings: in no share.
    public let unknown: Int
    /// Whether all who were asked gave a valid answer, so that the shares have no interval.
    public let isComplete: Bool
  }

  /// How many of the valid answers to a question are one of its ratings.
  public struct RatingShare: Sendable, Hashable {
    /// Answers with this rating.
    public let count: Int
    /// Share of 1; 0 when there are no valid answers.
    public let share: Double
    /// Lower end of the 95 % interval, share of 1; 0 when there are no valid answers, the share itself when all who
    /// were asked have answered: nothing was drawn then, and there is no error of drawing.
    public let low: Double
    /// Upper end of the 95 % interval, share of 1; 1 when there are no valid answers, the share itself when all who
    /// were asked have answered.
    public let high: Double
    /// The share, of 1, of all who were asked if all of them without a valid answer had given other ratings; nil where it
    /// is not known how many were asked. Nothing is assumed of them, as the interval assumes that they are like the others.
    public var least: Double?
    /// The same if all of them had given this rating.
    public var most: Double?
  }

  /// One unit, or all together.
  public struct UnitResult: Sendable, Hashable {
    /// nil for sheets that name no unit, and for all units together.
    public let name: String?
    /// Whether it is on the list of units; true when there is no list.
    public let listed: Bool
    /// Sheets handed in.
    public let sheets: Int
    /// Those of them on which no question is answered; they are no responses.
    public let emptySheets: Int
    /// How many people were asked; nil when that is not known.
    public let asked: Int?
    /// In the order of the questions.
    public let questions: [QuestionResult]
    /// In the order of the rules.
    public let verdicts: [SurveyVerdict]

    /// Sheets with an answer against people asked, share of 1; nil when it is not known how many were asked. Above 1
    /// when more sheets came in than people were asked (`hasTooMany`).
    public var responseRate: Double? { asked.flatMap { $0 > 0 ? Double(sheets - emptySheets) / Double($0) : nil } }

    /// Sheets handed in, empty or not, against people asked, as `responseRate`.
    public var returnRate: Double? { asked.flatMap { $0 > 0 ? Double(sheets) / Double($0) : nil } }

    /// Whether more sheets came in than people were asked: the list or the sheets must be wrong.
    public var hasTooMany: Bool { asked.map { sheets > $0 } ?? false }
  }

  /// In the order of the list, then units that are not on it by name, then sheets without a unit.
  public let units: [UnitResult]
  /// All sheets together.
  public let overall: UnitResult
  /// Listed units that handed in nothing, in the order of the list; none where no sheet names its unit, so that nobody knows.
  public let unanswered: [String]
  /// Answers that are none of the ratings, the first hundred in code point order.
  public let unknownAnswers: [String]
  /// How often each of `unknownAnswers` was given, in their order.
  public let unknownCounts: [Int]
  /// Answers that say nothing (不了解, 弃权), the first hundred in code point order.
  public let abstentions: [String]
  /// How often each of `abstentions` was given, in their order.
  public let abstentionCounts: [Int]
  /// Names that are most likely those of one unit (一车间, 第一车间, 1车间), counted apart all the same.
  public let similarUnits: [[String]]

  /// - Parameters:
  ///   - counter: the answers.
  ///   - list: the units that were to answer, each once; empty when there is no list.
  public init(_ counter: SurveyCounter, list: [ListedUnit] = []) {
    let asked = Dictionary(list.map { (GroupName($0.name), $0.asked) }, uniquingKeysWith: { first, _ in first })
    let unlisted = counter.byUnit.keys.compactMap { $0 }.filter { asked[$0] == nil }.sorted { $0.shown < $1.shown }
    let names: [GroupName?] = list.map { GroupName($0.name) } + unlisted + (counter.byUnit[nil] == nil ? [] : [nil])
    units = names.map { name in
      let isListed = list.isEmpty || (name.map { asked[$0] != nil } ?? false)
      return Self.unit(
        name?.shown, counter.byUnit[name], asked: name.flatMap { asked[$0] ?? nil }, listed: isListed, counter.rules)
    }
    let sums = counter.byUnit.values.reduce(into: SurveyCounter.Tally(counter.rules)) { $0.add($1) }
    // One unknown number, or sheets of a unit outside the list, and nobody knows how many were asked in all. A sheet that
    // names no unit is one of those that were handed out.
    let everyone =
      list.isEmpty || list.contains { $0.asked == nil } || units.contains { !$0.listed && $0.name != nil }
      ? nil : list.compactMap(\.asked).reduce(0, +)
    overall = Self.unit(nil, sums, asked: everyone, listed: true, counter.rules)
    let isUnnamed = Set(counter.byUnit.keys) == [nil]
    unanswered = isUnnamed ? [] : list.map(\.name).filter { counter.byUnit[GroupName($0)] == nil }
    let (unknown, abstained) = (counter.unknownAnswers.sorted, counter.abstentions.sorted)
    (unknownAnswers, unknownCounts) = (unknown.map(\.text), unknown.map(\.count))
    (abstentions, abstentionCounts) = (abstained.map(\.text), abstained.map(\.count))
    similarUnits = UnitSpelling.similar(names.compactMap { $0 })
  }

  private static func unit(
    _ name: String?, _ tally: SurveyCounter.Tally?, asked: Int?, listed: Bool, _ rules: SurveyRules
  ) -> UnitResult {
    let tally = tally ?? SurveyCounter.Tally(rules)
    let questions = rules.questions.indices.map { result(of: $0, tally, asked: asked) }
    return UnitResult(
      name: name, listed: listed, sheets: tally.sheets, emptySheets: tally.empty, asked: asked, questions: questions,
      verdicts: rules.rules.map {
        SurveyVerdict($0, questions[$0.question], asked: asked, empty: tally.empty, in: rules)
      })
  }

  private static func result(of question: Int, _ tally: SurveyCounter.Tally, asked: Int?) -> QuestionResult {
    let counts = tally.ratings[question]
    let valid = counts.reduce(0, +)
    let isComplete = valid > 0 && valid == asked && valid == tally.sheets
    // Where more sheets came in than people were asked, that number is wrong.
    let people = asked.flatMap { $0 >= tally.sheets ? $0 : nil }
    return QuestionResult(
      ratings: counts.map { share($0, of: valid, isComplete: isComplete, people: people) }, valid: valid,
      blank: tally.blank[question], abstained: tally.abstained[question], unknown: tally.unknown[question],
      isComplete: isComplete)
  }

  /// - Parameter people: how many were asked; nil when that is not known.
  private static func share(_ count: Int, of total: Int, isComplete: Bool, people: Int?) -> RatingShare {
    let share = total == 0 ? 0 : Double(count) / Double(total)
    if isComplete { return RatingShare(count: count, share: share, low: share, high: share, least: share, most: share) }
    if total > 0, let people {
      let interval = ExactInterval(count: count, of: total, population: people)
      return RatingShare(
        count: count, share: share, low: min(interval.low, share), high: max(interval.high, share),
        least: Double(count) / Double(people), most: Double(count + people - total) / Double(people))
    }
    let interval = WilsonInterval(count: count, of: total)
    return RatingShare(count: count, share: share, low: interval.low, high: interval.high)
  }
}
