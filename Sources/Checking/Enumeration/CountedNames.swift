import TextModel

/// Names behind a colon that are more or fewer than their number says: 先进集体（6个）：甲队、乙队。 四名同志：张山、李石、王川。
///
/// Only where the row fills its sentence, and the names can be nothing else: behind a number in brackets, or names of persons.
struct CountedNames {
  private static let fewest = 3
  private static let farthest = 200
  private static let longestName = 16
  private static let personLengths = 2...4
  /// Of a line without a mark at its end.
  private static let longestLine = 40
  /// Scalars between the number and the colon.
  private static let longestNoun = 6
  /// More are left out or added where the row is another.
  private static let farthestOff = 2

  let text: SourceText

  /// In text order. Linear in the text.
  func findings() -> [Finding] {
    text.plain.indices.compactMap { index in
      guard HanNumeral.isNumeral(text.plain[index]) || ScalarClass.isDigit(text.plain[index]),
        let (value, length) = AnnouncedCount.number(text, at: index), !AnnouncedCount.isInsideNumber(text, index),
        text.has(anyOf: Words.measures, at: index + length)
      else { return nil }
      let start = index + length + 1
      guard let names = inBrackets(index, start) ?? persons(start), names.count != value, abs(names.count - value) <= Self.farthestOff else { return nil }
      return AnnouncedCount.finding(in: text, index..<start, value, names)
    }
  }

  /// （6个）：
  private func inBrackets(_ index: Int, _ end: Int) -> [Range<Int>]? {
    guard text.at(index - 1) == .openBracket, text.at(end) == .closeBracket, text.at(end + 1) == .colon else { return nil }
    guard let names = row(from: end + 2) else { return nil }
    return names.allSatisfy { $0.count <= Self.longestName } ? names : nil
  }

  /// 四名同志：
  private func persons(_ end: Int) -> [Range<Int>]? {
    guard let colon = (end...end + Self.longestNoun).first(where: { !ScalarClass.isHan(text.at($0)) }), text.at(colon) == .colon else { return nil }
    guard let names = row(from: colon + 1) else { return nil }
    return names.allSatisfy { Self.personLengths.contains($0.count) && CheckWords.surnames.contains(text.plain[$0.lowerBound]) } ? names : nil
  }

  /// What 、 parts up to the end of the sentence or line; nil where other marks stand in it, or not all are named.
  private func row(from start: Int) -> [Range<Int>]? {
    let region = start..<text.endOfSentence(from: start, within: Self.farthest)
    let pieces = SloganPieces(region, in: text).flat
    guard isWhole(region), pieces.count >= Self.fewest, pieces.dropLast().allSatisfy({ $0.boundary == 1 }), region.count < Self.farthest,
      text.first(of: Words.others, in: region) == nil, !region.contains(where: { isOther($0) })
    else { return nil }
    return pieces.map(\.range)
  }

  /// Whether a row ends where its sentence does, or its line, unless that was only wrapped.
  private func isWhole(_ region: Range<Int>) -> Bool {
    guard let last = text.before(region.upperBound), text.plain[last] != .pause else { return false }
    return ScalarClass.endsSentence(text.at(region.upperBound)) || region.count <= Self.longestLine
  }

  /// 甲队和乙队 may be one piece or two; a bracket may hold more.
  private func isOther(_ index: Int) -> Bool { [.和, .及, .与, .openBracket, .blank].contains(text.plain[index]) }
}

private enum Words {
  /// 个, 名: the words between a number and what has names.
  static let measures = WordTables.words.phrases("counted-name")
  /// 等, 其他: not all are named.
  static let others = WordTables.words.phrases("counted-name-other")
}
