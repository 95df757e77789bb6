package import TextModel

/// A number of all opinions that a speech says were collected: 共收到意见203条.
package struct QuotedTotal: Sendable {
  /// How many.
  package let value: Int
  /// Whether the text says that it is no exact number: 约200条, 1200余条.
  package let isRounded: Bool
  /// Number and measure.
  package let range: TextRange

  /// Of a number that is said to be rounded, by how much of it the true one may differ.
  private static let tolerance = 0.1

  /// Whether so many opinions are what is meant.
  package func agrees(with count: Int) -> Bool {
    isRounded ? abs(Double(count - value)) <= Self.tolerance * Double(max(count, value)) : count == value
  }
}

/// Finds how many opinions a speech says were received in all.
///
/// Only what is said of all of them: 共收到各类意见203条, 累计征集意见建议1200余条. What one unit or channel received, what was
/// received last year, and what was sorted out (梳理出意见56条) is another number.
package struct QuotedTotals {
  /// Words that may stand between 收到 and the number.
  private static let mostLinks = 8

  private let text: SourceText
  private let surroundings: ShareSurroundings
  private let groups: [[UInt32]]

  /// - Parameter groups: names of units and channels.
  package init(_ document: TokenizedDocument, groups: [String]) {
    text = SourceText(document)
    surroundings = ShareSurroundings(document)
    self.groups = groups.map { FoldedText.scalars(of: $0, table: .plain) }.filter { $0.count > 1 }
  }

  /// In text order. Linear in the text times the names.
  package func all() -> [QuotedTotal] {
    text.plain.indices.compactMap { place in
      guard let verb = text.phrase(of: Words.receiving, at: place),
        let found = total(behind: place + verb.count, of: place),
        isOfAll(place), !surroundings.isOfEarlierTime(found.range)
      else { return nil }
      return found
    }
  }

  /// The words of 共收到各类意见建议共203条 from 收到 on: it must say 意见, and that these are all.
  private func total(behind start: Int, of verb: Int) -> QuotedTotal? {
    let reader = NumeralReader(text: text)
    var (place, isWhole, isNamed) = (start, text.has(anyOf: Words.wholes, endingAt: verb), false)
    var (number, first, isRounded): (Numeral?, Int, Bool) = (nil, start, false)
    for _ in 0..<Self.mostLinks {
      if let name = text.phrase(of: ShareWords.namesOfOpinions, at: place) {
        (isNamed, place) = (true, place + name.count)
      } else if let whole = text.phrase(of: Words.wholes, at: place) {
        (isWhole, place) = (true, place + whole.count)
      } else if let about = text.phrase(of: Words.about, at: place) {
        (isRounded, place) = (true, place + about.count)
      } else if number == nil, reader.starts(at: place), let found = reader.number(at: place) {
        guard let measure = text.phrase(of: Words.measures, at: found.end) else { return nil }
        (number, first, place) = (found, place, found.end + measure.count)
      } else if let link = text.phrase(of: Words.links, at: place) {
        place += link.count
      } else {
        break
      }
      if isNamed, let number { return isWhole ? total(number, isRounded, first..<place) : nil }
    }
    return nil
  }

  private func total(_ number: Numeral, _ isRounded: Bool, _ range: Range<Int>) -> QuotedTotal? {
    guard number.upper == nil, !number.isVague, number.value >= 1, number.value < 1e9 else { return nil }
    return QuotedTotal(
      value: Int(number.value), isRounded: isRounded || number.implied != nil || number.factor > 1,
      range: text.range(range))
  }

  /// Whether nothing before it in its sentence says that it is of a part: a unit, a channel, 其中.
  private func isOfAll(_ place: Int) -> Bool {
    let before = text.sentence(before: place, ShareWords.continuing)
    return !before.contains { start in
      groups.contains { text.has($0, at: start) } || text.has(anyOf: Words.units, at: start)
        || text.has(anyOf: ShareWords.continuing, at: start)
    }
  }
}

private enum Words {
  /// 收到, 征集到: what opinions are received by.
  static let receiving = WordTables.words.longestFirst("total-verb")
  /// 共, 累计: in all.
  static let wholes = WordTables.words.longestFirst("total-whole")
  /// 约, 近: the number is rounded.
  static let about = WordTables.words.longestFirst("total-about")
  /// 各类, 群众, 和: may stand between.
  static let links = WordTables.words.longestFirst("total-link")
  /// 条, 件.
  static let measures = WordTables.words.longestFirst("total-measure")
  /// 车间, 分厂: endings of units.
  static let units = WordTables.words.phrases("scope-unit")
}
