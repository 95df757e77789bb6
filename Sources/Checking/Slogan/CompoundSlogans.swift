/// Formulas of numbers and nouns of one length without quotation marks: 一报告两评议, 一案三制建设. Of places, rooms, times
/// and scores (一市三县, 一室一厅, 一年两次) no formulas are made, and of ones alone neither.
struct CompoundSlogans {
  private static let lengths = 1...2
  private static let mostParts = 4

  let text: SourceText

  /// The end of the formula that starts at an index, nil when none does.
  func end(from start: Int) -> Int? {
    guard number(at: start) != nil, !CheckWords.wordsBeforeOne.contains(text.at(start - 1)), !text.cutsWord(start) else { return nil }
    for length in Self.lengths.reversed() {
      if let end = end(from: start, of: length) { return end }
    }
    return nil
  }

  private func number(at index: Int) -> Int? {
    text.at(index) == NumberedSlogan.double ? 2 : HanNumeral.digit(text.at(index)).flatMap { $0 > 0 ? $0 : nil }
  }

  private func end(from start: Int, of length: Int) -> Int? {
    var (place, counts, heads): (Int, [Int], Set<[UInt32]>) = (start, [], [])
    while counts.count < Self.mostParts, let count = number(at: place) {
      let head = place + 1..<place + 1 + length
      guard head.upperBound <= text.count, head.allSatisfy({ isNoun($0) }), heads.insert(Array(text.plain[head])).inserted else { break }
      counts.append(count)
      place = head.upperBound
    }
    guard counts.count > 1, counts.contains(where: { $0 > 1 }), number(at: place) == nil, isWhole(place, of: length) else { return nil }
    return place
  }

  private func isNoun(_ index: Int) -> Bool {
    let scalar = text.plain[index]
    return ScalarClass.isHan(scalar) && number(at: index) == nil && !HanNumeral.isNumeral(scalar)
      && !SloganWords.compoundLookAlikes.contains(scalar) && !CheckWords.countingWords.contains(scalar)
  }

  /// No word goes on behind it: of single characters a noun must show that it is a formula.
  private func isWhole(_ end: Int, of length: Int) -> Bool {
    if text.has(anyOf: Words.compoundSuffixes, at: end) { return true }
    let next = text.at(end)
    return length > 1 && (!ScalarClass.isHan(next) || [.的, .等, .和].contains(next))
  }
}

private enum Words {
  /// 制度, 责任: behind a formula of single characters (一案三制建设) they show that it is one.
  static let compoundSuffixes = WordTables.words.phrases("compound-suffix")
}
