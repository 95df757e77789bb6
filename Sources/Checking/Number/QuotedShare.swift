package import TextModel
import Wording

/// A share of the collected opinions that a speech quotes: 关于工作作风的意见占20%左右.
package struct QuotedShare: Sendable {
  /// `>=`, `<=`, `>`, `<`, `~` or `=`.
  package let comparator: String
  /// In per cent.
  package let value: Double
  /// Comparing words, number and unit.
  package let range: TextRange
  /// The words that say what the share is of.
  package let topic: TextRange
}

/// Finds the shares of opinions that a speech quotes.
package struct QuotedShareReader {
  private static let reach = 90
  private let text: SourceText
  private let tables: CheckTables

  package init(_ document: TokenizedDocument) { self.init(SourceText(document)) }

  init(_ text: SourceText, tables: CheckTables = .shared) {
    self.text = text
    self.tables = tables
  }

  package func shares() -> [QuotedShare] {
    let statements = NumberStatementReader(text).statements().flatMap(\.bounds)
      .filter { $0.unit == "%" && $0.consequence == nil }
    return statements.compactMap { statement in
      let behind = topicBehind(statement)
      let topic = behind ?? topic(of: statement)
      let told = behind == nil ? topic : sentence(around: statement.range)
      guard topic.count > 3, text.first(of: tables.opinionWords, in: told) != nil,
        text.first(of: tables.namesOfOpinions, in: told) != nil || speaksOfCollecting(before: statement.range.lowerBound)
      else { return nil }
      return QuotedShare(
        comparator: statement.comparator.rawValue, value: statement.value, range: text.range(statement.range),
        topic: text.range(topic))
    }
  }

  /// The clause that names the share's subject: back to the comma before it.
  private func topic(of statement: NumberStatement) -> Range<Int> {
    var end = statement.range.lowerBound
    while end > 0, [0x5360, 0x8FBE, 0x5230, 0x4E3A, 0x2C].contains(text.plain[end - 1]) { end -= 1 }  // 占 达 到 为
    var start = end
    while start > 0, end - start < Self.reach, !ScalarClass.endsClause(text.plain[start - 1]) { start -= 1 }
    return start..<end
  }

  /// 意见中80%以上反映福利待遇, 六成是福利待遇方面的意见: what the share is of stands behind it.
  private func topicBehind(_ statement: NumberStatement) -> Range<Int>? {
    let start = statement.range.upperBound
    guard text.has(anyOf: tables.shareVerbs, at: start) else { return nil }
    var end = start
    while end < text.count, end - start < Self.reach, !ScalarClass.endsClause(text.plain[end]) { end += 1 }
    return end - start > 3 ? start..<end : nil
  }

  private func sentence(around range: Range<Int>) -> Range<Int> {
    func ends(_ index: Int) -> Bool { ScalarClass.endsSentence(text.plain[index]) || text.plain[index] == 0x0A }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, range.lowerBound - start < Self.reach, !ends(start - 1) { start -= 1 }
    while end < text.count, end - range.upperBound < Self.reach, !ends(end) { end += 1 }
    return start..<end
  }

  /// Shares of production and sales stand in speeches too: somewhere near opinions must be collected or sorted.
  private func speaksOfCollecting(before index: Int) -> Bool {
    text.first(of: tables.collectingWords, in: max(0, index - 3 * Self.reach)..<index) != nil
  }
}

extension QuotedShare {
  /// How a quoted share stands to a measured one.
  package enum Verdict: String, Sendable {
    /// Some value of the interval agrees with what is said.
    case agrees
    case tooHigh = "too-high"
    case tooLow = "too-low"
  }

  /// The finding at the place where the share is quoted.
  ///
  /// - Parameter values: `label`, `share`, `interval` and `opinions` for the message.
  package func finding(_ verdict: Verdict, _ values: [String: String], in document: Document) -> Finding {
    Finding(
      check: .number, rule: "quoted-share", severity: verdict == .agrees ? .info : .warning, range: range,
      message: Message(
        "number.quoted.\(verdict.rawValue)", values.merging(["claimed": document.text(range)]) { $1 }),
      related: [.init(file: document.name, range: topic)],
      details: .number(comparator: comparator, value: value, unit: "%", consequence: nil))
  }

  /// What 左右 leaves open, in points.
  private static let about = 5.0
  /// What a figure without 左右 leaves open: it may be rounded.
  private static let rounding = 0.5

  /// - Parameter interval: the measured share with its uncertainty, in per cent.
  package func verdict(_ interval: ClosedRange<Double>) -> Verdict {
    let slack = comparator == "~" ? Self.about : Self.rounding
    return switch comparator {
    case ">=", ">": interval.upperBound >= value ? .agrees : .tooHigh
    case "<=", "<": interval.lowerBound <= value ? .agrees : .tooLow
    default:
      interval.upperBound < value - slack ? .tooHigh : interval.lowerBound > value + slack ? .tooLow : .agrees
    }
  }
}
