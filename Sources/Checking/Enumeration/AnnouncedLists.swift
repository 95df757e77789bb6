import TextModel

/// Counts of things that stand in a list right before or behind them without numbers: 学习、整改、巩固三个环节;
/// “甲、乙”两个问题; 三种关系：…的关系，…的关系，…的关系.
///
/// Only a wrong count is told, and only where all items are of one shape, so that nothing else can be meant.
struct AnnouncedLists {
  private static let farthest = 80
  private static let longestAdjective = 2
  private static let itemLengths = 2...6
  /// 问题, 不良思想: what items behind a colon end with.
  private static let longestEnding = 4
  private static let fewestUnquoted = 3
  /// 下功夫, 着手: between the noun and a colon.
  private static let longestLeadIn = 5
  /// 渠道、闸门、泵站十二个问题: a number farther from that of the list counts what the listed things have.
  private static let farthestOff = 1

  let text: SourceText

  func findings() -> [Finding] {
    (0..<text.count).compactMap { index in
      guard HanNumeral.isNumeral(text.plain[index]) || ScalarClass.isDigit(text.plain[index]),
        let count = count(at: index)
      else { return nil }
      let phrase = index..<count.noun.upperBound
      guard let items = listBefore(index, count) ?? listBehind(count) ?? wordsBehind(count),
        items.count != count.value
      else { return nil }
      return AnnouncedCount.finding(in: text, phrase, count.value, items)
    }
  }

  private struct Count {
    let value: Int
    /// Behind the counting word.
    let noun: Range<Int>
    /// Whether the noun is one of those that lists are counted by.
    let isListed: Bool
  }

  private func count(at index: Int) -> Count? {
    guard let (value, length) = AnnouncedCount.wholeNumber(text, at: index),
      CheckWords.countingWords.contains(text.at(index + length)), text.at(index - 1) != .第
    else { return nil }
    let start = index + length + 1
    for skipped in 0...Self.longestAdjective {
      if let noun = text.phrase(of: Words.listedNouns, at: start + skipped) {
        return Count(value: value, noun: start..<start + skipped + noun.count, isListed: true)
      }
      guard ScalarClass.isHan(text.at(start + skipped)) else { break }
    }
    let end = (start...start + Self.longestEnding).first { !ScalarClass.isHan(text.at($0)) } ?? start
    return end > start ? Count(value: value, noun: start..<end, isListed: false) : nil
  }

  // MARK: before the count

  private func listBefore(_ index: Int, _ count: Count) -> [Range<Int>]? {
    guard count.isListed else { return nil }
    let end = text.at(index - 1) == .这 ? index - 1 : index
    guard end > 1 else { return nil }
    if text.scalars[end - 1] == .closeQuote { return quoted(endingAt: end) }
    return plain(endingAt: end, count.value) ?? two(endingAt: end, count)
  }

  /// “学得懂”“记得住”“用得上”, or a list within one pair of marks.
  private func quoted(endingAt end: Int) -> [Range<Int>]? {
    var items: [Range<Int>] = []
    var close = end - 1
    while close > 0, text.scalars[close] == .closeQuote,
      let open = (max(0, close - Self.farthest)..<close).last(where: { text.scalars[$0] == .openQuote })
    {
      items.insert(open + 1..<close, at: 0)
      close = open - 1
    }
    if items.count > 1 { return joins(text.at(close)) ? nil : items }
    guard let inner = items.first, !joins(text.at(close)) else { return nil }
    let pieces = SloganPieces(inner, in: text).flat
    let list = pieces.map(\.range)
    let isPlain = pieces.dropLast().allSatisfy { $0.boundary == 1 } || pieces.dropLast().allSatisfy { $0.boundary == 2 }
    return list.count > 1 && isPlain && isEven(list[...]) ? list : nil
  }

  /// 、 and 和: more may stand before the first mark.
  private func joins(_ scalar: UInt32) -> Bool { [.pause, .和, .与, .及].contains(scalar) }

  /// 要抓好学习、整改、巩固: all items but the first, which the verb stands before, are of one length.
  private func plain(endingAt end: Int, _ value: Int) -> [Range<Int>]? {
    guard ScalarClass.isHan(text.at(end - 1)) else { return nil }
    let start = text.startOfClause(before: end, within: Self.farthest)
    let pieces = SloganPieces(start..<end, in: text)
    let lists = [pieces.flat, pieces.splitAtAnds(pieces.flat)].map { $0.map(\.range) }
    guard pieces.flat.count > 1, !lists.contains(where: { $0.count == value }), let list = lists.last(where: isList),
      abs(list.count - value) <= Self.farthestOff
    else { return nil }
    return list
  }

  /// 抓好学习、整改三个环节: of two the first, which the verb stands before, shows no length. Only links and sides are counted so; three
  /// measures may be measures of both.
  private func two(endingAt end: Int, _ count: Count) -> [Range<Int>]? {
    let start = text.startOfClause(before: end, within: Self.farthest)
    let pieces = SloganPieces(start..<end, in: text).flat
    guard count.value == 3, pieces.count == 2, pieces[0].boundary == 1,
      case (let first, let last) = (pieces[0].range, pieces[1].range),
      text.has(anyOf: Words.linkNouns, endingAt: count.noun.upperBound), text.at(count.noun.upperBound) != .的,
      Self.itemLengths.contains(last.count), first.count >= last.count, !goesOnFromPairs(start),
      !text.has(anyOf: Words.sources, at: first.lowerBound),
      [first, last].allSatisfy(isWords), pieces.count == SloganPieces(start..<end, in: text).splitAtAnds(pieces).count,
      !text.has(anyOf: Words.unlisted, endingAt: last.upperBound)
    else { return nil }
    return [first, last]
  }

  /// 清淤、补堤，植树、修路，建站、通水三个环节: two in each clause.
  private func goesOnFromPairs(_ start: Int) -> Bool {
    text.at(start - 1) == .comma && text.plain[text.startOfClause(before: start - 1)..<start].contains(.pause)
  }

  private func isWords(_ piece: Range<Int>) -> Bool {
    piece.allSatisfy { ScalarClass.isHan(text.plain[$0]) && HanNumeral.digit(text.plain[$0]) == nil }
  }

  private func isList(_ list: [Range<Int>]) -> Bool {
    guard list.count >= Self.fewestUnquoted, let first = list.first, let length = list.last?.count else { return false }
    return isEven(list.dropFirst()) && Self.itemLengths.contains(length) && first.count >= length
      && list.allSatisfy { $0.allSatisfy { ScalarClass.isHan(text.plain[$0]) } }
  }

  private func isEven(_ list: ArraySlice<Range<Int>>) -> Bool { list.allSatisfy { $0.count == list.first?.count } }

  // MARK: behind the count

  /// ：甲与乙的关系，丙与丁的关系。 All items end with what is counted, and so does not the next sentence.
  private func listBehind(_ count: Count) -> [Range<Int>]? {
    let word = Array(text.plain[count.noun])
    guard text.at(count.noun.upperBound) == .colon, !SloganWords.heads.contains(word) else { return nil }
    let start = count.noun.upperBound + 1
    guard let end = endOfSentence(start), HanNumeral.digit(text.at(start)) == nil else { return nil }
    let next = endOfSentence(end + 1)
    if let next, text.has(word, endingAt: next) { return nil }
    let pieces = SloganPieces(start..<end, in: text)
    let lists = [pieces.splitAtAnds(pieces.flat), pieces.flat, pieces.cut(at: 2), pieces.cut(at: 3)].map {
      $0.map(\.range)
    }.filter { list in
      list.count > 1 && list.allSatisfy { $0.count > word.count && text.has(word, endingAt: $0.upperBound) }
    }
    return lists.first { $0.count == count.value } ?? lists.first
  }

  /// 四个方面下功夫：学习、整改、督查。 Words of one length that fill the sentence; one more or less than the number says.
  private func wordsBehind(_ count: Count) -> [Range<Int>]? {
    let isThing = Words.thingsBehind.contains(Array(text.plain[count.noun]))
    guard count.isListed || isThing,
      let colon = (count.noun.upperBound...count.noun.upperBound + Self.longestLeadIn)
        .first(where: { !ScalarClass.isHan(text.at($0)) }),
      text.at(colon) == .colon, let end = endOfSentence(colon + 1)
    else { return nil }
    let pieces = SloganPieces(colon + 1..<end, in: text)
    let list = pieces.splitAtAnds(pieces.flat).map(\.range)
    guard pieces.flat.dropLast().allSatisfy({ $0.boundary == 1 }), list.count >= Self.fewestUnquoted, isEven(list[...]),
      Self.itemLengths.contains(list[0].count) || isThing && list[0].count == 1,
      abs(list.count - count.value) <= Self.farthestOff,
      list.allSatisfy({ $0.allSatisfy { ScalarClass.isHan(text.plain[$0]) } }),
      text.plain[list[list.count - 1].upperBound - 1] != .等
    else { return nil }
    return list
  }

  private func endOfSentence(_ start: Int) -> Int? {
    var end = start
    while end < text.count, text.plain[end] != .lineBreak {
      if ScalarClass.endsSentence(text.plain[end]) { return end }
      end += 1
    }
    return nil
  }
}

private enum Words {
  /// 环节, 标准: what a count right behind a list may count.
  static let listedNouns = WordTables.words.longestFirst("listed-noun")
  /// 环节, 方面: what two words right before a number can only be.
  static let linkNouns = WordTables.words.phrases("listed-link")
  /// 按照, 对: who asks for something, or to whom it is said, is none of what is counted.
  static let sources = WordTables.words.phrases("listed-source")
  /// 等, 的: behind these the list may be longer, or another.
  static let unlisted = WordTables.words.phrases("listed-not")
  /// 事, 字: counted by words that fill the sentence behind a colon.
  static let thingsBehind = WordTables.words.phrases("listed-behind")
}
