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

    /// The same where a remark says that the limit itself counts (true) or does not.
    func including(_ limit: Bool?) -> Self {
      switch (self, limit) {
      case (.moreThan, true?): .atLeast
      case (.lessThan, true?): .atMost
      case (.atLeast, false?): .moreThan
      case (.atMost, false?): .lessThan
      default: self
      }
    }

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

  var comparator: Comparator
  var value: Double
  /// The upper end of a range, nil of all else.
  var upper: Double?
  let unit: String
  /// Comparing words, number and unit, in scalars.
  let range: Range<Int>
  /// The words of the clause before it, which say what is measured.
  let topic: Range<Int>
  var consequence: Range<Int>?
  /// Whether it is asked for (不少于, 至少).
  var isDemand = false
  /// Whether it only counts (六十多名, 百分之三).
  var isCount = false
  /// Whether it only tells a figure (完成率98%, 占40分): nothing compares it, asks for it or follows from it.
  var isPlain: Bool { comparator == .exactly && consequence == nil && !isAsked }
  /// Whether words of duty or of a sanction stand before an exact figure: 必须100%, 罚款50元.
  var isAsked = false
  /// Whether the words before and behind the number say the same: 超过30%以上.
  var isDoubled = false
  /// The date by which something is to be done, as written: 5月26日, 10月底; nil where the value is an amount.
  var date: Range<Int>?
  /// What the date names of the calendar.
  var calendar: CalendarPlace?
  /// Whether it is an end of a span: 3—5人.
  var isEndOfSpan = false

  /// 3至5天 says at least three and at most five; all else says one thing.
  var bounds: [NumberStatement] {
    upper.map { [compared(.atLeast, value), compared(.atMost, $0)] } ?? [self]
  }

  private func compared(_ comparator: Comparator, _ value: Double) -> NumberStatement {
    var bound = self
    (bound.comparator, bound.value, bound.upper, bound.isEndOfSpan) = (comparator, value, nil, true)
    return bound
  }

  /// The same with what follows from it.
  func followed(by consequence: Range<Int>?) -> NumberStatement {
    var statement = self
    statement.consequence = consequence
    return statement
  }
}
