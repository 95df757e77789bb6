public import Wording

/// What a rule says of a unit.
///
/// Decided: exactly at its threshold an `at-least` rule fires and a `below` rule does not. Without answers a rule says
/// nothing. With fewer answers than its minimum it does not fire, but says whether it would have, so that a person can
/// look. A rule about those asked says nothing where more sheets came in than people were asked. Where it is not known how
/// many were asked, the sheets that came in, empty ones included, stand for them in an `at-least` rule, and the message
/// says so: whoever handed in a sheet was asked, and a larger number could only lower the share. A `below` rule says
/// nothing then.
public struct SurveyVerdict: Sendable, Hashable {
  /// Whether the consequence follows, or why the rule cannot say so.
  public enum Outcome: Sendable, Hashable {
    /// The consequence follows.
    case fired
    case passed
    /// Fewer answers than the rule's minimum: nothing follows by itself.
    case tooFewAnswers(wouldFire: Bool)
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

  init(_ rule: SurveyRules.Rule, _ result: SurveyResult.QuestionResult, asked: Int?, in rules: SurveyRules) {
    self.rule = rule
    count = rule.ratings.map { result.ratings[$0].count }.reduce(0, +)
    let sheets = result.valid + result.blank + result.unknown
    let stands = asked == nil && rule.comparator == .atLeast
    let usable = stands ? sheets : asked.flatMap { $0 >= sheets ? $0 : nil }
    base = rule.base == .answers ? result.valid : usable ?? 0
    if result.valid == 0 {
      outcome = .noAnswers
    } else if rule.base == .asked, usable == nil {
      outcome = .askedUnknown
    } else {
      let fires = Self.fires(rule, count, of: base)
      outcome =
        result.valid < rule.minimumAnswers ? .tooFewAnswers(wouldFire: fires) : fires ? .fired : .passed
    }
    let side = rule.comparator.rawValue + "." + (rule.base == .asked && stands ? "sheets" : rule.base.rawValue)
    let told = Self.message(
      rule, outcome, side: side, count, base, valid: result.valid, rules.questions[rule.question])
    message = outcome == .askedUnknown ? asked.map { told.contradicted(by: $0, sheets: sheets) } ?? told : told
  }

  private static func fires(_ rule: SurveyRules.Rule, _ count: Int, of base: Int) -> Bool {
    let side = rule.threshold.compare(count, of: base)
    return rule.comparator == .atLeast ? side >= 0 : side < 0
  }

  private static func message(
    _ rule: SurveyRules.Rule, _ outcome: Outcome, side: String, _ count: Int, _ base: Int, valid: Int,
    _ question: SurveyRules.Question
  ) -> Message {
    let key =
      switch outcome {
      case .fired: "survey.fired." + side
      case .passed: "survey.passed." + side
      case .tooFewAnswers(true): "survey.tooFew.wouldFire"
      case .tooFewAnswers(false): "survey.tooFew.wouldPass"
      case .noAnswers: "survey.noAnswers"
      case .askedUnknown: "survey.askedUnknown"
      }
    return Message(
      key,
      [
        "rule": rule.id, "ratings": rule.ratings.map { question.ratings[$0].name }.joined(separator: "、"),
        "count": String(count), "base": String(base), "valid": String(valid), "share": tenths(count, of: base),
        "threshold": rule.threshold.text, "minimum": String(rule.minimumAnswers), "consequence": rule.consequence,
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

extension Message {
  /// That fewer people were asked than sheets came in.
  fileprivate func contradicted(by asked: Int, sheets: Int) -> Message {
    Message("survey.askedTooFew", values.merging(["asked": String(asked), "sheets": String(sheets)]) { $1 })
  }
}
