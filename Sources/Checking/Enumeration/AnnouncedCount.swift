import TextModel
import Wording

/// A number of items that is told right before them: 下面讲五点意见。 有四项任务：
struct AnnouncedCount: Sendable {
  let value: Int
  /// The phrase, in scalars.
  let range: Range<Int>
  /// Whether what is counted can only be what follows (意见, 方面, 环节…), so that a wrong count is a fault.
  let isCertain: Bool
  /// In quotation marks: a slogan, whose items the slogan check counts.
  let isQuoted: Bool

  private static let reach = 26
  /// More are left out or added where the row is another.
  private static let farthestOff = 2

  /// The count that is announced right before an item; nil when none is.
  init?(before item: Int, in text: SourceText) {
    var end = item
    while end > 0, text.isBlank(end - 1) { end -= 1 }
    var isQuoted = false
    while end > 0, Self.leadsIn(text.plain[end - 1]) {
      isQuoted = isQuoted || text.plain[end - 1] == .quote
      end -= 1
    }
    let start = text.startOfClause(before: end, within: Self.reach)
    guard end > start else { return nil }
    for index in (start..<end).reversed() {
      guard let (value, length) = Self.number(text, at: index), index == start || !Self.isInsideNumber(text, index),
        CheckWords.countingWords.contains(text.at(index + length)), text.at(index - 1) != .第
      else { continue }
      let rest = index + length + 1..<end
      guard rest.count <= 12 else { return nil }
      let range = index..<end
      self.value = value
      self.isQuoted = isQuoted || text.plain[start..<end].contains(.quote)
      self.range = range
      let noun = text.first(of: Words.announcedNouns, in: rest)
      isCertain =
        (noun != nil || rest.isEmpty || Words.announcedWholes.contains(Array(text.plain[rest])))
        && text.first(of: Words.announcedUnits, in: rest) == nil && !Self.countsOthers(rest, in: text)
        && !Self.pointsBack(range, value, before: end, in: text)
        && !(rest.isEmpty && text.has(anyOf: Words.announcedThings, endingAt: index))
      return
    }
    return nil
  }

  /// 三个阶段工作的主要特点: the stages are counted, and not what they have.
  private static func countsOthers(_ rest: Range<Int>, in text: SourceText) -> Bool {
    guard let of = rest.last(where: { text.plain[$0] == .的 }), of + 1 < rest.upperBound,
      text.first(of: Words.announcedNouns, in: rest.lowerBound..<of) != nil
    else { return false }
    return !CheckWords.announcedKinds.contains { $0.count == of - rest.lowerBound && text.has($0, at: rest.lowerBound) }
  }

  /// 甲、乙、丙三个环节。 behind as many words, or 按这三个问题来。: what is counted stands before.
  private static func pointsBack(_ range: Range<Int>, _ value: Int, before end: Int, in text: SourceText) -> Bool {
    guard ScalarClass.endsSentence(text.at(end)) else { return false }
    if text.at(range.lowerBound - 1) == .这 { return true }
    let pieces = SloganPieces(text.startOfClause(before: range.lowerBound)..<range.lowerBound, in: text)
    return pieces.flat.count == value && value > 2
  }

  private static func leadsIn(_ scalar: UInt32) -> Bool {
    switch scalar {
    case .colon, .fullStop, .comma, .quote, .dash, .semicolon: true
    default: false
    }
  }

  /// Numbers beside which more or fewer items stand than they say, in text order. Linear in the text.
  ///
  /// - Parameter counted: where the phrase of a number ends, and the items that stand beside it; nil where none do.
  static func wrongCounts(
    in text: SourceText, _ counted: (_ number: Range<Int>) -> (end: Int, items: [Range<Int>])?
  ) -> [Finding] {
    text.plain.indices.compactMap { index in
      guard HanNumeral.isNumeral(text.plain[index]) || ScalarClass.isDigit(text.plain[index]),
        let (value, length) = wholeNumber(text, at: index), let (end, items) = counted(index..<index + length),
        items.count != value, abs(items.count - value) <= farthestOff
      else { return nil }
      return finding(in: text, index..<end, value, items)
    }
  }

  /// More or fewer items stand beside a number than it says.
  static func finding(in text: SourceText, _ phrase: Range<Int>, _ announced: Int, _ items: [Range<Int>]) -> Finding {
    let values = ["phrase": text.text(phrase), "announced": String(announced), "found": String(items.count)]
    return Finding(
      check: .enumeration, rule: "announced-count", severity: .warning, range: text.range(phrase),
      message: Message("enumeration.listed", values),
      related: items.map { .init(file: text.document.name, range: text.range($0)) })
  }

  private static func isInsideNumber(_ text: SourceText, _ index: Int) -> Bool {
    let before = text.at(index - 1)
    return ScalarClass.isDigit(before) || before == .point || HanNumeral.isNumeral(before)
  }

  /// A number from 2 to 60 and how many scalars write it.
  static func number(_ text: SourceText, at index: Int) -> (Int, Int)? {
    LabelNumber(text, at: index, in: 2...60, digits: 2).map { ($0.value, $0.length) }
  }

  /// The same, where it is no part of a longer number.
  static func wholeNumber(_ text: SourceText, at index: Int) -> (Int, Int)? {
    isInsideNumber(text, index) ? nil : number(text, at: index)
  }
}

private enum Words {
  /// What a speaker announces before numbering it.
  static let announcedNouns = WordTables.words.phrases("announced-noun")
  /// 事, 话, 关: announced where nothing else stands between the number and the items (四件事, 五道关).
  static let announcedWholes = WordTables.words.phrases("announced-whole")
  /// What is counted without being listed.
  static let announcedUnits = WordTables.words.phrases("announced-unit")
  /// 项目: 建设项目20个 counts things, whatever stands behind.
  static let announcedThings = WordTables.words.phrases("announced-thing")
}
