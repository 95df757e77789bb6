import TextModel

/// Numbers beside quotation marks: in front of words, 三个“带着”, 4个“进一步”, 三“要”六“统筹”, and behind a list that they count,
/// “看、问、记”三种方法, “看、问、记”三字诀.
struct QuotedWords {
  private static let longestWord = 6
  private static let largest = 20
  /// Scalars between the marks of a list.
  private static let longestList = 80
  private static let longestNoun = 6

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
    guard end > head, text.scalars.indices.contains(end), text.scalars[end] == .closeQuote, !isCounted || end > head + 1
    else {
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

  // MARK: behind a list

  /// “看、问、记”三种方法: the quoted list right before a number has as many items as it says.
  func countedList(at index: Int) -> NumberedSlogan? {
    guard index > 1, text.scalars[index - 1] == .closeQuote, let number = HanNumeral.read(text.plain, at: index),
      number.value > 1,
      CheckWords.countingWords.contains(text.at(index + number.length)),
      let open = (max(0, index - Self.longestList)..<index - 1).last(where: { text.scalars[$0] == .openQuote }),
      SloganPieces(open + 1..<index - 1, in: text).flat.count == number.value
    else { return nil }
    let head = index + number.length + 1
    guard
      let end = (head + 2...head + Self.longestNoun).first(where: { end in
        Words.listNouns.contains { text.has($0, endingAt: end) && end - $0.count >= head }
      }), (head..<end).allSatisfy({ ScalarClass.isHan(text.plain[$0]) })
    else { return nil }
    let part = NumberedSlogan.Part(count: number.value, head: head..<end, range: index..<end, isCounted: true)
    return NumberedSlogan(range: index..<end, parts: [part], isQuoted: false, needsItems: true)
  }

  /// “看、问、记”三字诀: the list stands in quotation marks right before what counts its words.
  func saying(at index: Int) -> NumberedSlogan? {
    guard index > 0, text.scalars[index - 1] == .closeQuote, let count = HanNumeral.digit(text.plain[index]), count > 1,
      let word = text.phrase(of: Words.sayings, at: index + 1)
    else { return nil }
    let end = index + 1 + word.count
    let part = NumberedSlogan.Part(count: count, head: index + 1..<end, range: index..<end)
    return NumberedSlogan(range: index..<end, parts: [part], isQuoted: false, needsItems: true)
  }
}

private enum Words {
  /// 理念, 矛盾: what a number behind a quoted list counts.
  static let listNouns = WordTables.words.phrases("slogan-list-noun")
  /// 字诀, 字方针: behind a quoted list they count its words.
  static let sayings = WordTables.words.phrases("slogan-saying")
}
