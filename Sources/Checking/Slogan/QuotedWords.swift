/// Numbers in front of words in quotation marks: 三个“带着”, 4个“进一步”, 三“要”六“统筹”.
struct QuotedWords {
  private static let longestWord = 6
  private static let largest = 20

  let text: SourceText

  /// The formula that starts at an index, nil when none does.
  func slogan(at start: Int) -> NumberedSlogan? {
    var parts: [NumberedSlogan.Part] = []
    var index = start
    while let part = part(at: index) {
      parts.append(part)
      index = part.range.upperBound
      if [.pause, .comma].contains(text.at(index)) { index += 1 }
    }
    guard let last = parts.last, parts.count > 1 || last.isCounted, parts.contains(where: { $0.count > 1 }) else {
      return nil
    }
    let isKnown = parts.count > 1 || isFormula(last.head)
    return NumberedSlogan(range: start..<last.range.upperBound, parts: parts, isQuoted: false, needsItems: !isKnown)
  }

  /// 三个“带着”, and 三“要” as a part of a longer formula.
  private func part(at index: Int) -> NumberedSlogan.Part? {
    guard let number = number(at: index), (1...Self.largest).contains(number.value), text.at(index) != .二 else {
      return nil
    }
    let isCounted = text.at(index + number.length) == .个
    let open = index + number.length + (isCounted ? 1 : 0)
    guard text.at(open) == .quote else { return nil }
    let head = open + 1
    var end = head
    while end - head < Self.longestWord, ScalarClass.isHan(text.at(end)) { end += 1 }
    guard end > head, text.scalars.indices.contains(end), text.scalars[end] == .closeQuote, !isCounted || end > head + 1 else {
      return nil
    }
    return NumberedSlogan.Part(count: number.value, head: head..<end, range: index..<end + 1, isCounted: isCounted)
  }

  private func number(at index: Int) -> HanNumeral.Reading? {
    if let han = HanNumeral.read(text.plain, at: index) { return han }
    guard ScalarClass.isDigit(text.at(index)), !ScalarClass.isDigit(text.at(index + 1)) else { return nil }
    return HanNumeral.Reading(value: Int(text.at(index) - 0x30), length: 1)
  }

  /// A head of slogans, an idiom or a verb that slogans are made of; 三个“小组” may be a plain count.
  private func isFormula(_ head: Range<Int>) -> Bool {
    if head.count == 4 || SloganWords.heads.contains(Array(text.plain[head])) { return true }
    return SloganWords.verbs.contains(text.plain[head.lowerBound])
      && !text.has(anyOf: SloganWords.lookAlikes, at: head.lowerBound)
  }
}
