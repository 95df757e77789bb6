public import Wording

/// What a rule says of a unit.
///
/// Decided: exactly at its threshold an `at-least` rule fires and a `below` rule does not. Without answers a rule says
/// nothing. With fewer answers than its minimum it does not fire, but says whether it would have, so that a person can
/// look; the same where answers that are none of the ratings could turn it. A rule about those asked says nothing where more
/// sheets came in than people were asked. It passes no unit in which fewer than its `response` have answered, where those
/// who have not could turn it. Where it is not known how many were asked, the sheets that came in, empty ones included, stand
/// for them in an `at-least` rule, and the message says so: whoever handed in a sheet was asked, and a larger number could only
/// lower the share. A `below` rule says nothing then.
public struct SurveyVerdict: Sendable, Hashable {
  /// Whether the consequence follows, or why the rule cannot say so.
  public enum Outcome: Sendable, Hashable {
    /// The consequence follows.
    case fired
    case passed
    /// Fewer answers than the rule's minimum: nothing follows by itself.
    case tooFewAnswers(wouldFire: Bool)
    /// Answers that are none of the ratings could turn it: nothing follows by itself.
    case undecided(wouldFire: Bool)
    /// It does not fire, but so few have answered that the others could make it.
    case lowResponse
    case noAnswers
    /// The number of people asked is missing or smaller than the number of answers.
    case askedUnknown
  }

  /// The rule that was applied.
  public let rule: SurveyRules.Rule
  /// What the rule comes to for the unit.
  public let outcome: Outcome
  /// Answers with one of the rule's ratings.
  public let count: Int
  /// Valid answers or people asked, as the rule says; sheets where these stand for those asked; 0 when not known.
  public let base: Int
  /// The rule, quoted with the figures that decided it.
  public let message: Message
  /// What somebody who acts on it has to know: answers that were left out, a low response, more sheets than people.
  public let caveats: [Message]

  /// - Parameter empty: sheets on which no question is answered.
  init(
    _ rule: SurveyRules.Rule, _ result: SurveyResult.QuestionResult, asked: Int?, empty: Int, in rules: SurveyRules
  ) {
    let sum = Sum(rule, result, asked: asked, empty: empty)
    (self.rule, count, base, outcome) = (rule, sum.count, sum.base, sum.outcome)
    let told = Self.message(sum, outcome, rules.questions[rule.question])
    message = outcome == .askedUnknown ? asked.map { told.contradicted(by: $0, sheets: sum.sheets) } ?? told : told
    caveats = sum.caveats(outcome)
  }

  private static func message(_ sum: Sum, _ outcome: Outcome, _ question: SurveyRules.Question) -> Message {
    let rule = sum.rule
    let side = rule.comparator.rawValue + "." + (rule.base == .asked && sum.stands ? "sheets" : rule.base.rawValue)
    let key =
      switch outcome {
      case .fired: "survey.fired." + side
      case .passed: "survey.passed." + side
      case .tooFewAnswers(true): "survey.tooFew.wouldFire"
      case .tooFewAnswers(false): "survey.tooFew.wouldPass"
      case .undecided: "survey.undecided"
      case .lowResponse: "survey.lowResponse"
      case .noAnswers: "survey.noAnswers"
      case .askedUnknown: "survey.askedUnknown"
      }
    return Message(
      key,
      [
        "rule": rule.id, "ratings": rule.ratings.map { question.ratings[$0].name }.joined(separator: "、"),
        "count": String(sum.count), "base": String(sum.base), "valid": String(sum.valid),
        "share": tenths(sum.count, of: sum.base), "threshold": rule.threshold.text,
        "minimum": String(rule.minimumAnswers),
        "consequence": rule.consequence, "unknown": String(sum.unknown), "answered": String(sum.answered),
        "missing": String(max(0, sum.base - sum.answered)), "rate": tenths(sum.answered, of: sum.base),
      ])
  }

  /// Per cent to one decimal, halves up, in whole numbers.
  static func tenths(_ count: Int, of base: Int) -> String {
    guard base > 0 else { return "0" }
    let (quotient, remainder) = count.quotientAndRemainder(dividingBy: base)
    let tenths = quotient * 1000 + (remainder * 2000 + base) / (2 * base)
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}

/// The numbers on which a rule decides.
private struct Sum {
  let rule: SurveyRules.Rule
  let count: Int
  let base: Int
  let valid: Int
  /// Answers that are none of the ratings.
  let unknown: Int
  let sheets: Int
  /// Sheets on which something is answered.
  let answered: Int
  let asked: Int?
  /// Whether the sheets stand for those who were asked.
  let stands: Bool

  init(_ rule: SurveyRules.Rule, _ result: SurveyResult.QuestionResult, asked: Int?, empty: Int) {
    (self.rule, self.asked, valid, unknown) = (rule, asked, result.valid, result.unknown)
    count = rule.ratings.map { result.ratings[$0].count }.reduce(0, +)
    sheets = result.valid + result.blank + result.abstained + result.unknown
    answered = sheets - empty
    stands = asked == nil && rule.comparator == .atLeast
    let usable = stands ? sheets : Self.usable(asked, sheets)
    base = rule.base == .answers ? result.valid : usable ?? 0
  }

  private static func usable(_ asked: Int?, _ sheets: Int) -> Int? { asked.flatMap { $0 >= sheets ? $0 : nil } }

  var outcome: SurveyVerdict.Outcome {
    if valid == 0 { return .noAnswers }
    if rule.base == .asked, !stands, Self.usable(asked, sheets) == nil { return .askedUnknown }
    let fires = fires(count, of: base)
    if valid < rule.minimumAnswers { return .tooFewAnswers(wouldFire: fires) }
    if isTurnedByUnknown(fires) { return .undecided(wouldFire: fires) }
    return fires ? .fired : hasLowResponse && isTurnedByMissing ? .lowResponse : .passed
  }

  private func fires(_ count: Int, of base: Int) -> Bool {
    let side = rule.threshold.compare(count, of: base)
    return rule.comparator == .atLeast ? side >= 0 : side < 0
  }

  /// Whether the rule would come to something else if all answers that are no rating were of its ratings, or none.
  private func isTurnedByUnknown(_ fires: Bool) -> Bool {
    let base = rule.base == .answers ? valid + unknown : base
    return unknown > 0 && [count, count + unknown].contains { self.fires($0, of: base) != fires }
  }

  private var hasLowResponse: Bool {
    guard let asked = Self.usable(asked, sheets) else { return false }
    return rule.response.compare(answered, of: asked) < 0
  }

  /// Whether those who were asked and have not answered could make the rule fire, of a rule about those asked.
  private var isTurnedByMissing: Bool {
    rule.base == .asked && !stands && [count, count + base - answered].contains { fires($0, of: base) }
  }

  func caveats(_ outcome: SurveyVerdict.Outcome) -> [Message] {
    var caveats: [Message] = []
    let isTurned = if case .undecided = outcome { true } else { false }
    if unknown > 0, !isTurned {
      let key = outcome == .noAnswers ? "survey.caveat.onlyUnknown" : "survey.caveat.unknown"
      caveats.append(Message(key, ["unknown": String(unknown)]))
    }
    if let asked, asked < sheets, outcome != .askedUnknown {
      caveats.append(Message("survey.caveat.tooMany", ["sheets": String(sheets), "asked": String(asked)]))
    }
    if let asked, hasLowResponse, outcome != .lowResponse, outcome != .noAnswers {
      let values = [
        "answered": String(answered), "asked": String(asked), "rate": SurveyVerdict.tenths(answered, of: asked),
        "missing": String(asked - answered),
      ]
      caveats.append(Message("survey.caveat.response", values))
    }
    return caveats
  }
}

extension Message {
  /// That fewer people were asked than sheets came in.
  fileprivate func contradicted(by asked: Int, sheets: Int) -> Message {
    Message("survey.askedTooFew", values.merging(["asked": String(asked), "sheets": String(sheets)]) { $1 })
  }
}
