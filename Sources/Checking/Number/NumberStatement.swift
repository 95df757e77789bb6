/// What a text says of a quantity: how it is compared, and what follows when the threshold is met.
///
/// Statements of several documents can be laid side by side by their `topic` and `unit` (45 against 40 class hours).
struct NumberStatement: Sendable {
  enum Comparator: String, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case moreThan = ">"
    case lessThan = "<"
    case about = "~"
    case exactly = "="
    /// 3至5天: between `value` and `upper`.
    case range

    /// The id of the rule.
    var rule: String {
      switch self {
      case .atLeast: "at-least"
      case .atMost: "at-most"
      case .moreThan: "more-than"
      case .lessThan: "less-than"
      case .about: "about"
      case .exactly: "share"
      case .range: "range"
      }
    }
  }

  let comparator: Comparator
  let value: Double
  /// The upper end of a range, nil of all else.
  var upper: Double?
  let unit: String
  /// Comparing words, number and unit, in scalars.
  let range: Range<Int>
  /// The words of the clause before it, which say what is measured.
  let topic: Range<Int>
  let consequence: Range<Int>?
  /// Whether it is asked for (不少于, 至少).
  var isDemand = false
  /// Whether it only counts (六十多名, 百分之三).
  var isCount = false

  /// 3至5天 says at least three and at most five; all else says one thing.
  var bounds: [NumberStatement] {
    upper.map { [compared(.atLeast, value), compared(.atMost, $0)] } ?? [self]
  }

  private func compared(_ comparator: Comparator, _ value: Double) -> NumberStatement {
    NumberStatement(
      comparator: comparator, value: value, unit: unit, range: range, topic: topic, consequence: consequence,
      isDemand: isDemand, isCount: isCount)
  }

  /// The same with what follows from it.
  func followed(by consequence: Range<Int>?) -> NumberStatement {
    NumberStatement(
      comparator: comparator, value: value, upper: upper, unit: unit, range: range, topic: topic, consequence: consequence,
      isDemand: isDemand, isCount: isCount)
  }
}
