import TextModel
import Wording

/// Statements with a comparator, a value, a unit and, where the text gives one, a consequence.
///
/// A figure that is only told (完成率98%) is none; `QuotedShareReader` holds such shares against the collected opinions.
struct NumberCheck: Sendable {
  let text: SourceText

  /// The statements, as anomalies those whose comparing words say the same twice, and figures that do not go together.
  func findings() -> [Finding] {
    let statements = NumberStatementReader(text).statements()
    return statements.filter { !$0.isPlain }.flatMap { [finding($0)] + ($0.isDoubled ? [doubled($0)] : []) }
      + ArithmeticCheck(text).findings() + BandCheck(text).findings(statements) + DateCheck(text: text).findings()
      + TwoValues(text).findings() + EventLengths(text: text).findings() + TableCheck(text: text).findings()
  }

  private func finding(_ statement: NumberStatement) -> Finding {
    let shown = Self.shown(statement.value) + (statement.upper.map { "–" + Self.shown($0) } ?? "")
    let values = [
      "comparator": statement.comparator.rawValue, "value": shown, "unit": Self.shownUnit(statement.unit),
      "text": text.text(statement.range), "consequence": statement.consequence.map(text.text) ?? "",
      "date": statement.date.map(text.text) ?? "",
    ]
    return Finding(
      check: .number, rule: statement.comparator.rule, severity: .info, range: text.range(statement.range),
      message: Message(Self.key(statement), values),
      details: .number(
        comparator: statement.comparator.rawValue, value: statement.value, unit: statement.unit,
        consequence: statement.consequence.map(text.range), upper: statement.upper, date: statement.date.map(text.range)
      ),
      calendar: statement.calendar)
  }

  /// 个工作日: the unit as it is said behind a number.
  private static func shownUnit(_ unit: String) -> String { Words.countedByOne.contains(unit) ? "个" + unit : unit }

  private static func key(_ statement: NumberStatement) -> String {
    let isThreshold = statement.consequence != nil
    if statement.upper != nil { return isThreshold ? "number.range.threshold" : "number.range" }
    return (isThreshold ? "number.threshold" : "number.statement") + (statement.date == nil ? "" : ".date")
  }

  /// 超过30%以上
  private func doubled(_ statement: NumberStatement) -> Finding {
    Finding(
      check: .anomaly, rule: "doubled-comparator", severity: .suggestion, range: text.range(statement.range),
      message: Message("anomaly.doubled-comparator", ["text": text.text(statement.range)]))
  }

  /// Without a fraction where there is none, else with two digits.
  private static func shown(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard hundredths.magnitude < 1e15 else { return "\(value)" }
    let whole = Int(hundredths.magnitude)
    let sign = hundredths < 0 ? "-" : ""
    if whole % 100 == 0 { return sign + "\(whole / 100)" }
    return sign
      + (whole % 10 == 0
        ? "\(whole / 100).\(whole % 100 / 10)" : "\(whole / 100)." + (whole % 100 < 10 ? "0" : "") + "\(whole % 100)")
  }
}

private enum Words {
  /// 工作日: said with 个.
  static let countedByOne = WordTables.numbers.strings("counted-by-one")
}
