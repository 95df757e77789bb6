import TextModel

/// Numbers that count a list in quotation marks right before them.
extension SloganFinder {
  private static let longestNoun = 6

  /// “看、问、记”三种方法: the quoted list right before a number has as many items as it says.
  func quotedList(at index: Int) -> NumberedSlogan? {
    guard index > 1, text.scalars[index - 1] == .closeQuote, let number = HanNumeral.read(text.plain, at: index), number.value > 1,
      CheckWords.countingWords.contains(text.at(index + number.length)),
      let open = (max(0, index - Self.longestList)..<index - 1).last(where: { text.scalars[$0] == .openQuote }),
      SloganPieces(open + 1..<index - 1, in: text).flat.count == number.value
    else { return nil }
    let head = index + number.length + 1
    guard let end = (head + 2...head + Self.longestNoun).first(where: { end in
      Words.listNouns.contains { text.has($0, endingAt: end) && end - $0.count >= head }
    }), (head..<end).allSatisfy({ ScalarClass.isHan(text.plain[$0]) }) else { return nil }
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
