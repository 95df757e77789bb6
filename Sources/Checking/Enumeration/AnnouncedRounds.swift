import TextModel
import Wording

/// A number of rounds or steps right before the first of them, where the text has fewer or more: 三轮督查：第一轮在12月，第二轮在
/// 春节前. Where more than one is missing the text only tells of some.
struct AnnouncedRounds {
  /// Scalars of a noun between the unit and the mark behind it.
  private static let longestNoun = 6
  private static let most = 10
  private static let marks: Set<UInt32> = [.colon, .comma, .fullStop]

  let text: SourceText

  func findings() -> [Finding] { text.plain.indices.compactMap(finding) }

  private func finding(at index: Int) -> Finding? {
    guard HanNumeral.isNumeral(text.plain[index]) || ScalarClass.isDigit(text.plain[index]),
      let (value, length) = AnnouncedCount.wholeNumber(text, at: index), value <= Self.most, text.at(index - 1) != .第,
      case let start = text.at(index + length) == .个 ? index + length + 1 : index + length,
      let unit = text.phrase(of: Words.rounds, at: start),
      let mark = (start + unit.count..<start + unit.count + Self.longestNoun).first(where: {
        !ScalarClass.isHan(text.at($0))
      }),
      Self.marks.contains(text.at(mark)), ordinal(at: mark + 1, unit)?.value == 1
    else { return nil }
    let told = ordinals(unit, from: mark + 1)
    guard let last = told.keys.max(), last > 1, (1...last).allSatisfy({ told[$0] != nil }),
      last > value || last + 1 == value,
      !continues(value, unit, last)
    else { return nil }
    let phrase = index..<mark
    return Finding(
      check: .enumeration, rule: "announced-count", severity: .warning, range: text.range(phrase),
      message: Message(
        "enumeration.listed", ["phrase": text.text(phrase), "announced": String(value), "found": String(last)]),
      related: told.sorted { $0.key < $1.key }.map { .init(file: text.document.name, range: text.range($0.value)) })
  }

  /// 第二轮, the first mention of each up to the end of the paragraph.
  private func ordinals(_ unit: [UInt32], from start: Int) -> [Int: Range<Int>] {
    var told: [Int: Range<Int>] = [:]
    for index in start..<text.lines[text.line(of: start)].upperBound where text.plain[index] == .第 {
      guard let (value, range) = ordinal(at: index, unit), told[value] == nil else { continue }
      told[value] = range
    }
    return told
  }

  private func ordinal(at index: Int, _ unit: [UInt32]) -> (value: Int, range: Range<Int>)? {
    guard text.at(index) == .第 else { return nil }
    let one = text.at(index + 1) == .一 ? (1, 1) : nil
    guard let (value, length) = one ?? AnnouncedCount.number(text, at: index + 1),
      case let start = text.at(index + 1 + length) == .个 ? index + 2 + length : index + 1 + length,
      text.has(unit, at: start)
    else { return nil }
    return (value, index..<start + unit.count)
  }

  /// Whether the last one is told in a later paragraph, or as 最后一轮.
  private func continues(_ value: Int, _ unit: [UInt32], _ last: Int) -> Bool {
    guard last < value else { return false }
    let closing = [.最, .后, .一] + unit
    return text.plain.indices.contains { index in
      text.has(closing, at: index) || text.plain[index] == .第 && (ordinal(at: index, unit)?.value ?? 0) > last
    }
  }
}

private enum Words {
  /// 轮, 批: what is told one after the other as 第一轮, 第二轮.
  static let rounds = WordTables.words.longestFirst("round")
}
