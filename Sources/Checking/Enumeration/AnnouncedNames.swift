import TextModel

/// Names of one kind beside their number: 财务科、人事科四个科室, 下设三个小组：巡查组、抢修组.
///
/// What all names end with shows them to be what is counted. Only one more or less than the number says is told.
struct AnnouncedNames {
  private static let farthest = 80
  private static let longestName = 16
  private static let longestAdjective = 2
  private static let farthestOff = 1

  let text: SourceText

  /// In text order. Linear in the text.
  func findings() -> [Finding] {
    text.plain.indices.compactMap { index in
      guard HanNumeral.isNumeral(text.plain[index]) || ScalarClass.isDigit(text.plain[index]),
        let count = count(at: index),
        let names = namesBefore(index, count) ?? namesBehind(count), abs(names.count - count.value) == Self.farthestOff
      else { return nil }
      return AnnouncedCount.finding(in: text, index..<count.end, count.value, names)
    }
  }

  private struct Count {
    let value: Int
    /// Behind the noun.
    let end: Int
    let thing: NamedThing
  }

  /// 三家骨干企业, 四个科室
  private func count(at index: Int) -> Count? {
    guard let (value, length) = AnnouncedCount.wholeNumber(text, at: index),
      text.at(index - 1) != .第, Words.measures.contains(text.at(index + length))
    else { return nil }
    let start = index + length + 1
    for noun in start...start + Self.longestAdjective {
      if let thing = Words.things.first(where: { text.has($0.noun, at: noun) }), case let end = noun + thing.noun.count
      {
        let isApart = text.has(anyOf: Words.apart, at: start) || text.has(anyOf: Words.wholes, at: end)
        return isApart ? nil : Count(value: value, end: end, thing: thing)
      }
      guard ScalarClass.isHan(text.at(noun)) else { break }
    }
    return nil
  }

  /// 听取了财务科、人事科四个科室: all pieces of the clause end as names of the kind do; the first follows a verb.
  private func namesBefore(_ index: Int, _ count: Count) -> [Range<Int>]? {
    let end = text.at(index - 1) == .这 ? index - 1 : index
    return names(in: text.startOfClause(before: end, within: Self.farthest)..<end, count)
  }

  /// 三个小组：巡查组、抢修组。 The names fill the sentence.
  private func namesBehind(_ count: Count) -> [Range<Int>]? {
    guard text.at(count.end) == .colon else { return nil }
    return names(in: count.end + 1..<text.endOfSentence(from: count.end + 1, within: Self.farthest), count)
  }

  /// All pieces, with the last cut at 和 where both halves are names. Nil also where their number is right.
  private func names(in region: Range<Int>, _ count: Count) -> [Range<Int>]? {
    let pieces = SloganPieces(region, in: text)
    guard pieces.row(of: 2) != nil else { return nil }
    let lists = [pieces.splitAtAnds(pieces.flat), pieces.flat].map { $0.map(\.range) }
    guard lists[0].count != count.value,
      let names = lists.first(where: { $0.allSatisfy { isName($0, of: count.thing) } })
    else { return nil }
    return names.count == count.value ? nil : names
  }

  private func isName(_ piece: Range<Int>, of thing: NamedThing) -> Bool {
    piece.count <= Self.longestName
      && thing.endings.contains { text.has($0, endingAt: piece.upperBound) && piece.count > $0.count }
      && text.first(of: Words.others, in: piece) == nil
  }
}

/// A word for things that have names, and what these end with.
private struct NamedThing: Sendable {
  let noun: [UInt32]
  let endings: [[UInt32]]
}

private enum Words {
  /// 科室 with 科 and 室, longer words first.
  static let things: [NamedThing] = {
    let pairs = Dictionary(grouping: WordTables.words.pairs("named-thing"), by: \.0)
    return pairs.map { NamedThing(noun: $0.key.scalarValues, endings: $0.value.map { $0.1.scalarValues }) }
      .sorted {
        $0.noun.count != $1.noun.count ? $0.noun.count > $1.noun.count : $0.noun.lexicographicallyPrecedes($1.noun)
      }
  }()
  /// 个, 家: the words between a number and such things.
  static let measures = WordTables.words.scalars("named-thing-measure")
  /// 下属, 子: things that belong to those named before.
  static let apart = WordTables.words.phrases("named-thing-apart")
  /// 级, 民: behind a noun they make another word of it.
  static let wholes = WordTables.words.phrases("named-thing-longer")
  /// 等, 其他: not all are named.
  static let others = WordTables.words.phrases("named-thing-other")
}
