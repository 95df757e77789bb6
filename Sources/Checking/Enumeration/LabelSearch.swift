/// Looks for numbers that the series did not take up, where a line break or a mark before them was lost: 所以第一，…;
/// 抓好落实（二）…; then no gap is reported.
struct LabelSearch {
  /// How far before the first item of a series its earlier numbers may stand, in scalars.
  private static let reach = 800

  let text: SourceText
  /// Where the items of all series begin: what one series has taken up fills no gap in another.
  let taken: Set<Int>

  /// Whether all numbers behind `last` up to that of a marker stand between an index and the marker.
  func stand(behind last: Int, before marker: NumberingMarker, from start: Int?) -> Bool {
    guard marker.number - last < 20 else { return false }
    let end = marker.range.lowerBound
    let from = start ?? max(0, end - Self.reach)
    return from < end
      && (last + 1..<marker.number).allSatisfy { number in
        (from..<end).contains { isLabel(number, of: marker.style, at: $0) && !taken.contains($0) }
      }
  }

  /// Whether a number stands somewhere: 第三句最刺耳, which no mark shows to begin an item.
  func stands(_ number: Int, of style: NumberingStyle, in range: Range<Int>) -> Bool {
    range.contains { isLabel(number, of: style, at: $0) }
  }

  private func isLabel(_ number: Int, of style: NumberingStyle, at index: Int) -> Bool {
    let han = HanNumeral.spelled(number).scalarValues
    let digits = String(number).scalarValues
    switch style {
    case .han: return has(han, at: index, [.pause, .point]) && !HanNumeral.isNumeral(text.at(index + han.count + 1))
    case .arabic:
      return has(digits, at: index, [.pause, .point]) && !ScalarClass.isDigit(text.at(index + digits.count + 1))
    case .hanBeforeBracket: return has(han, at: index, [.closeBracket])
    case .arabicBeforeBracket: return has(digits, at: index, [.closeBracket])
    case .hanInBrackets: return text.at(index) == .openBracket && has(han, at: index + 1, [.closeBracket])
    case .arabicInBrackets: return text.at(index) == .openBracket && has(digits, at: index + 1, [.closeBracket])
    case .circled: return text.scalars[index] == 0x245F + UInt32(min(20, number))
    case .counted(let word):
      return has(han, at: index, [word]) || isOne(number, at: index, word) || isJoined(number, at: index, word)
    case .ordinal:
      guard text.at(index) == .第 || text.at(index) == .其 else { return false }
      return has(han, at: index + 1, Words.ordinalFollowers.contains)
    case .step(let word): return text.at(index) == .第 && has(han, at: index + 1, [word])
    case .titled, .named, .adverb: return false
    }
  }

  /// A number that is no part of a longer one, and one of some signs behind it.
  private func has(_ number: [UInt32], at index: Int, _ signs: [UInt32]) -> Bool {
    has(number, at: index, signs.contains)
  }

  private func has(_ number: [UInt32], at index: Int, _ isSign: (UInt32) -> Bool) -> Bool {
    guard text.has(number, at: index), isSign(text.at(index + number.count)) else { return false }
    let before = text.at(index - 1)
    let isPart = ScalarClass.isDigit(before) || HanNumeral.isNumeral(before) || before == .point
    return !isPart
      && !(number.count == 1 && number[0] == .一 && CheckWords.wordsBeforeOne.contains(before) && before != .第)
  }

  /// 三、四是路烂、人少: two numbers with one word.
  private func isJoined(_ number: Int, at index: Int, _ word: UInt32) -> Bool {
    let (first, second) = (HanNumeral.spelled(number).scalarValues, HanNumeral.spelled(number + 1).scalarValues)
    return has(first, at: index, [.pause, .和]) && text.has(second + [word], at: index + first.count + 1)
  }

  /// 一条是…，二是…
  private func isOne(_ number: Int, at index: Int, _ word: UInt32) -> Bool {
    number == 1 && text.at(index) == .一 && CheckWords.countingWords.contains(text.at(index + 1))
      && text.at(index + 2) == word
  }
}

private enum Words {
  /// 点, 是 and marks: behind 第一 they show that it counts.
  static let ordinalFollowers = WordTables.words.scalars("ordinal-follower")
}
