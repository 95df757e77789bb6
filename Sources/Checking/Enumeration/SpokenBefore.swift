/// Items that speakers count in words of their own before 第二 or 第三: 头一件，…。第二，…; 眼前第一位的是防汛。…⏎第二是…. The beginning of such
/// a row is not lost.
struct SpokenBefore {
  let text: SourceText

  /// Whether the item before a number that no series leads to is told so.
  func leads(to marker: NumberingMarker) -> Bool {
    guard marker.style == .ordinal else { return false }
    return isCounted(before: marker) || marker.position == .line && isSpoken(before: marker)
  }

  /// 第二件，讲…。第三，讲…
  private func isCounted(before marker: NumberingMarker) -> Bool {
    (0..<marker.range.lowerBound).contains { place in
      text.plain[place] == .第 && HanNumeral.digit(text.at(place + 1)) == marker.number - 1
        && CheckWords.countingWords.contains(text.at(place + 2))
    }
  }

  /// 要紧的是，首先…。⏎第二，…; 一个是…。⏎再一个是…。⏎第三，…
  private func isSpoken(before marker: NumberingMarker) -> Bool {
    let own = text.line(of: marker.range.lowerBound)
    guard let before = text.lines[..<own].lazy.map(text.trimmed).last(where: { !$0.isEmpty }) else { return false }
    if marker.number > 2 { return text.has(anyOf: Words.spokenNext, at: before.lowerBound) }
    let opening = before.lowerBound..<text.endOfClause(from: before.lowerBound)
    return text.first(of: Words.spokenPlace, in: opening) != nil
      || before.contains { ScalarClass.endsClause(text.at($0 - 1)) && text.has(anyOf: CheckWords.spokenFirst, at: $0) }
  }
}

private enum Words {
  /// 第一位的: in the clause that opens a paragraph.
  static let spokenPlace = WordTables.words.phrases("spoken-place")
  /// 再一个, 还有一条: one more item without a number.
  static let spokenNext = WordTables.words.phrases("spoken-next")
}
