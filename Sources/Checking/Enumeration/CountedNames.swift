import TextModel

/// Names that are more or fewer than their number says: 先进集体（6个）：甲队、乙队。 四名同志：张山、李石、王川。 张山、李石、王川四名同志.
///
/// Only where the row fills its sentence, and the names can be nothing else: behind a number in brackets, or names of persons. Behind a
/// heading （15名） the names may stand in lines of their own.
struct CountedNames {
  private static let fewest = 3
  private static let farthest = 200
  private static let longestName = 16
  private static let personLengths = 2...4
  /// Of the clause in which persons are named before their number.
  private static let longestClause = 80
  /// Of a line without a mark at its end.
  private static let longestLine = 40
  /// Scalars between the number and the colon.
  private static let longestNoun = 6

  let text: SourceText

  /// In text order. Linear in the text.
  func findings() -> [Finding] {
    AnnouncedCount.wrongCounts(in: text) { number in
      guard text.has(anyOf: Words.measures, at: number.upperBound) else { return nil }
      let (index, end) = (number.lowerBound, number.upperBound + 1)
      let names =
        inBrackets(index, end) ?? inLines(index, end) ?? persons(end) ?? units(end) ?? personsBefore(index, end)
      return names.map { (end, $0) }
    }
  }

  /// （6个）：
  private func inBrackets(_ index: Int, _ end: Int) -> [Range<Int>]? {
    guard text.at(index - 1) == .openBracket, text.at(end) == .closeBracket, text.at(end + 1) == .colon else {
      return nil
    }
    guard let names = row(from: end + 2) else { return nil }
    return names.allSatisfy { $0.count <= Self.longestName } ? names : nil
  }

  /// 四名同志：
  private func persons(_ end: Int) -> [Range<Int>]? {
    guard let colon = (end...end + Self.longestNoun).first(where: { !ScalarClass.isHan(text.at($0)) }),
      text.at(colon) == .colon
    else { return nil }
    guard let names = row(from: colon + 1) else { return nil }
    return names.allSatisfy(isPerson) ? names : nil
  }

  /// 8个单位：市财政局、市委办公室, each with a name that ends as those of units do.
  private func units(_ end: Int) -> [Range<Int>]? {
    guard let colon = (end...end + Self.longestNoun).first(where: { !ScalarClass.isHan(text.at($0)) }),
      text.at(colon) == .colon,
      text.has(anyOf: Words.unitNouns, endingAt: colon), let names = row(from: colon + 1)
    else { return nil }
    return names.allSatisfy {
      $0.count > 2 && $0.count <= Self.longestName && text.has(anyOf: Words.unitEndings, endingAt: $0.upperBound)
    } ? names : nil
  }

  /// 张山、李石、王川四名同志: the first may follow other words.
  private func personsBefore(_ index: Int, _ end: Int) -> [Range<Int>]? {
    guard text.has(anyOf: Words.persons, at: end), case let stop = text.at(index - 1) == .这 ? index - 1 : index,
      case let region = text.startOfClause(before: stop, within: Self.longestClause)..<stop,
      region.count < Self.longestClause, isAll(region)
    else { return nil }
    guard let names = SloganPieces(region, in: text).row(of: Self.fewest), names.dropFirst().allSatisfy(isPerson),
      Self.personLengths.contains(where: { $0 <= names[0].count && isPerson(names[0].suffix($0)) })
    else { return nil }
    return names
  }

  private func isPerson(_ name: Range<Int>) -> Bool {
    Self.personLengths.contains(name.count) && CheckWords.surnames.contains(text.plain[name.lowerBound])
      && name.allSatisfy { ScalarClass.isHan(text.plain[$0]) }
  }

  /// What 、 parts up to the end of the sentence or line; nil where other marks stand in it, or not all are named.
  private func row(from start: Int) -> [Range<Int>]? {
    let region = start..<text.endOfSentence(from: start, within: Self.farthest)
    guard isWhole(region), region.count < Self.farthest, isAll(region) else { return nil }
    return SloganPieces(region, in: text).row(of: Self.fewest)
  }

  /// Whether a row ends where its sentence does, or its line, unless that was only wrapped.
  private func isWhole(_ region: Range<Int>) -> Bool {
    guard let last = text.before(region.upperBound), text.plain[last] != .pause else { return false }
    return ScalarClass.endsSentence(text.at(region.upperBound)) || region.count <= Self.longestLine
  }

  /// Whether a row can hold all that is counted: 甲队和乙队 may be one piece or two, a bracket may hold more.
  private func isAll(_ region: Range<Int>) -> Bool {
    text.first(of: Words.others, in: region) == nil
      && !region.contains { [.和, .及, .与, .openBracket, .blank].contains(text.plain[$0]) }
  }
}

extension CountedNames {
  /// 二、先进个人（15名） with the names in the lines below, up to a line that holds something else.
  private func inLines(_ index: Int, _ end: Int) -> [Range<Int>]? {
    let heading = text.line(of: index)
    guard text.at(index - 1) == .openBracket, text.at(end) == .closeBracket,
      end + 1 >= text.trimmed(text.lines[heading]).upperBound
    else { return nil }
    let lines = text.lines[(heading + 1)...].drop { text.trimmed($0).isEmpty }
    var names: [Range<Int>] = []
    for (number, line) in lines.enumerated() {
      guard let found = namesApart(text.trimmed(line)) else {
        // A row of names of other things fills the one line below the heading.
        return number == 0 ? row(inLine: text.trimmed(line)) : names.count >= Self.fewest ? names : nil
      }
      names += found
    }
    return names.count >= Self.fewest ? names : nil
  }

  /// 王秀兰　赵铁军　周　敏: persons, whose names of two characters may be spaced; nil of any other line.
  private func namesApart(_ line: Range<Int>) -> [Range<Int>]? {
    var names: [Range<Int>] = []
    var index = line.lowerBound
    while index < line.upperBound {
      var end = index
      while end < line.upperBound, ScalarClass.isHan(text.plain[end]) { end += 1 }
      guard end > index else { return nil }
      if end == index + 1 {
        let next = (end..<line.upperBound).first { text.plain[$0] != .blank } ?? line.upperBound
        guard next > end, next < line.upperBound, ScalarClass.isHan(text.plain[next]),
          !ScalarClass.isHan(text.at(next + 1))
        else { return nil }
        end = next + 1
      }
      let length = (index..<end).count { text.plain[$0] != .blank }
      guard Self.personLengths.contains(length), CheckWords.surnames.contains(text.plain[index]) else { return nil }
      names.append(index..<end)
      index = end
      while index < line.upperBound, [.blank, .pause].contains(text.plain[index]) { index += 1 }
    }
    return names.isEmpty ? nil : names
  }

  /// 城关镇、柳林镇、县水利局
  private func row(inLine line: Range<Int>) -> [Range<Int>]? {
    guard isAll(line), let last = line.last, text.plain[last] != .pause,
      let names = SloganPieces(line, in: text).row(of: Self.fewest)
    else { return nil }
    return names.allSatisfy { $0.count <= Self.longestName } ? names : nil
  }
}

private enum Words {
  /// 同志, 党员: behind a number of persons.
  static let persons = WordTables.words.phrases("counted-person")
  /// 个, 名: the words between a number and what has names.
  static let measures = WordTables.words.phrases("counted-name")
  /// 单位, 部门: between a number and the names of units.
  static let unitNouns = WordTables.words.phrases("named-unit")
  /// 局, 办公室: how the name of a unit ends.
  static let unitEndings = WordTables.words.longestFirst("unit-name-ending")
  /// 等, 其他: not all are named.
  static let others = WordTables.words.phrases("counted-name-other")
}
