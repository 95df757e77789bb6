package import TextModel
package import Wording

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
  private let categories: [String]

  /// - Parameter categories: names under which shares of opinions are quoted without saying that they are of opinions.
  package init(_ document: TokenizedDocument, categories: [String] = []) {
    self.init(SourceText(document), categories: categories)
  }

  init(_ text: SourceText, categories: [String] = []) {
    self.text = text
    self.categories = categories
  }

  package func shares() -> [QuotedShare] {
    let statements = NumberStatementReader(text).statements().filter { $0.unit == "%" && $0.consequence == nil }
    let topics = NamedShareReader(text: text, names: categories).topics(of: statements)
    return zip(statements, topics).flatMap { statement, found -> [QuotedShare] in
      let topic: Range<Int>? =
        switch found {
        case .name(let name): name
        case .lost: nil
        case .untold: toldTopic(of: statement)
        }
      guard let topic else { return [] }
      return statement.bounds.map {
        QuotedShare(
          comparator: $0.comparator.rawValue, value: $0.value, range: text.range($0.range), topic: text.range(topic))
      }
    }
  }

  /// The words that say what the share is of, where they speak of opinions.
  private func toldTopic(of statement: NumberStatement) -> Range<Int>? {
    let behind = topicBehind(statement)
    let topic = behind ?? topic(of: statement)
    if behind == nil, isRate(topic, of: statement) { return nil }
    let told = behind == nil ? topic : sentence(around: statement.range)
    guard topic.count > 3, text.first(of: Words.opinionWords, in: told) != nil,
      text.first(of: ShareWords.namesOfOpinions, in: told) != nil
        || speaksOfCollecting(before: statement.range.lowerBound)
    else { return nil }
    return topic
  }

  /// 满意率达到90%以上, 群众诉求办结率为98%: how well something is done, and no share of opinions. 提及率 is one.
  private func isRate(_ topic: Range<Int>, of statement: NumberStatement) -> Bool {
    let ends = topic.indices.map { $0 + 1 }.filter {
      text.has(anyOf: Words.rates, endingAt: $0) && !text.has(anyOf: Words.noRates, endingAt: $0)
    }
    guard let end = ends.last else { return false }
    let between = end..<max(end, statement.range.lowerBound)
    return text.first(of: ShareWords.namesOfOpinions, in: between) == nil
      && text.first(of: ShareWords.shareVerbs, in: between) == nil
      && !between.contains { text.plain[$0] == .占 }
  }

  /// The clause that names the share's subject: back to the comma before it.
  private func topic(of statement: NumberStatement) -> Range<Int> {
    var end = statement.range.lowerBound
    // 占意见总数 names the whole and no topic.
    end -= text.phrase(of: ShareWords.categoryLinks, endingAt: end)?.count ?? 0
    while end > 0, [.占, .达, .到, .为, .comma].contains(text.plain[end - 1]) { end -= 1 }
    return text.startOfClause(before: end, within: Self.reach)..<end
  }

  /// 意见中80%以上反映福利待遇, 六成是福利待遇方面的意见: what the share is of stands behind it.
  private func topicBehind(_ statement: NumberStatement) -> Range<Int>? {
    let start = statement.range.upperBound
    guard text.has(anyOf: ShareWords.shareVerbs, at: start) else { return nil }
    let end = text.endOfClause(from: start, within: Self.reach)
    return end - start > 3 ? start..<end : nil
  }

  private func sentence(around range: Range<Int>) -> Range<Int> {
    text.startOfSentence(
      before: range.lowerBound, within: Self.reach)..<text.endOfSentence(from: range.upperBound, within: Self.reach)
  }

  /// Shares of production and sales stand in speeches too: somewhere near opinions must be collected or sorted.
  private func speaksOfCollecting(before index: Int) -> Bool {
    text.first(of: Words.collectingWords, in: max(0, index - 3 * Self.reach)..<index) != nil
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
  /// - Parameters:
  ///   - label: the category's or subcategory's.
  ///   - measured: the share of the opinions collected.
  ///   - clause: tells it, and how it was found.
  ///   - remarks: what is to be known besides.
  package func finding(
    _ verdict: Verdict, label: String, measured: Finding.MeasuredShare, clause: Message, remarks: [Message],
    in document: Document
  ) -> Finding {
    Finding(
      check: .number, rule: "quoted-share", severity: verdict == .agrees ? .info : .warning, range: range,
      message: Message(
        measured.group == nil ? "number.quoted" : "number.quoted.inGroup",
        ["label": label, "claimed": document.text(range), "group": measured.group ?? ""],
        followedBy: [clause, Message("number.quoted.\(verdict.rawValue)")] + remarks),
      related: [.init(file: document.name, range: topic)],
      details: .number(comparator: comparator, value: value, unit: "%", consequence: nil), measured: measured)
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

private enum Words {
  /// 率, 满意度: what is told in per cent of services and work.
  static let rates = WordTables.words.phrases("rate-end")
  /// 效率, 提及率: none of these.
  static let noRates = WordTables.words.phrases("no-rate-end")
  /// 意见, 反映: what shares of opinions are shares of.
  static let opinionWords = WordTables.words.phrases("opinion-word")
  /// 征求, 归纳: words by which opinions are collected and sorted.
  static let collectingWords = WordTables.words.phrases("collecting-word")
}
