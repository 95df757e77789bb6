import TextModel

/// Where the closing mark belongs that a text has lost, as far as its words tell.
struct LostClosing {
  /// Scalars within quotation or title marks, and within brackets: what is longer may as well end anywhere.
  private static let longestGuess = 10
  private static let longestRemark = 20
  private static let reach = 40
  /// The marks that look like the right one of the opening mark.
  private static let others: [UInt32: Set<UInt32>] = [
    .openTitle: [0x3009, 0x3E, 0xFF1E], .openBracket: [0x5D, 0xFF3D, 0x3011, 0x3015],
    .wideOpenBracket: [0x5D, 0xFF3D, 0x3011, 0x3015],
    0x3014: [0x5D, 0xFF3D, 0x3011, .closeBracket, .wideCloseBracket],
    0x3010: [0x5D, 0xFF3D, 0x3015, .wideCloseBracket],
    0x5B: [0x3011, 0x3015], 0x300C: [0x300F], 0x300E: [0x300D],
  ]
  /// With these a mark that looks alike has an opening of its own.
  private static let openings: [UInt32: UInt32] = [
    0x3009: 0x3008, 0x3E: 0x3C, 0xFF1E: 0xFF1C, 0x5D: 0x5B, 0xFF3D: 0xFF3B, 0x3011: 0x3010, 0x3015: 0x3014,
    .closeBracket: .openBracket, .wideCloseBracket: .wideOpenBracket, 0x300F: 0x300E, 0x300D: 0x300C,
  ]

  let text: SourceText

  /// 《管护办法〉, 〔2024］22号: the mark of another pair that closes what was opened; nil where there is none near by.
  func otherMark(for index: Int) -> Int? {
    guard let others = Self.others[text.scalars[index]] else { return nil }
    let line = text.lines[text.line(of: index)].upperBound
    for place in index + 1..<min(line, index + Self.reach) {
      if ScalarClass.endsSentence(text.plain[place]) || text.scalars[place] == text.scalars[index] { return nil }
      guard others.contains(text.scalars[place]) else { continue }
      let own = Self.openings[text.scalars[place]]
      return (index + 1..<place).contains { text.scalars[$0] == own } ? nil : place
    }
    return nil
  }

  /// Where a title ends that begins a range: 《党章和《条例》 before the word that joins it to the next, 《安全生产法的规定 and
  /// 《关于做好工作的通知要求 behind what kind of document it is, 《千金方里讲 before the words that quote it.
  func titleEnd(_ range: Range<Int>) -> Int? {
    guard text.scalars[range.lowerBound] == .openTitle else { return nil }
    if let next = range.dropFirst().first(where: { text.scalars[$0] == .openTitle }) {
      let joined = text.phrase(of: Words.titleJoiners, endingAt: next).map { next - $0.count } ?? next
      return joined > range.lowerBound + 1 ? joined : nil
    }
    let ends = range.prefix { text.plain[$0] != .openBracket }.dropFirst(2).map { $0 + 1 }
    let isKind = { (end: Int) in text.has(anyOf: Words.titleKinds, endingAt: end) }
    if text.first(of: Words.titleBeginnings, in: range) == nil,
      let first = ends.first(where: { end in
        (isKind(end) || text.has(anyOf: Words.laws, endingAt: end)) && text.has(anyOf: Words.titleFollowers, at: end)
      })
    {
      return first
    }
    return ends.last(where: isKind) ?? ends.first { text.has(anyOf: Words.quotingWords, at: $0) }
  }

  /// Whether nothing but the end of the clause can be meant: neither words that somebody says, which may be a sentence
  /// or more, nor so many that the mark may belong anywhere among them.
  func mayClose(_ range: Range<Int>) -> Bool {
    let isSpeech =
      text.scalars[range.lowerBound] == .openQuote
      && text.before(range.lowerBound).map { text.plain[$0] == .colon } ?? false
    let isRemark = text.plain[range.lowerBound] == .openBracket
    return !isSpeech && range.count <= 1 + (isRemark ? Self.longestRemark : Self.longestGuess)
  }
}

private enum Words {
  /// 和, 与: between two titles.
  static let titleJoiners = WordTables.words.longestFirst("title-joiner")
  /// 通知, 办法: what the title of a document ends with.
  static let titleKinds = WordTables.words.phrases("title-kind")
  /// 生产法: laws whose short names end so.
  static let laws = WordTables.words.phrases("title-law")
  /// 关于: a title with one of these may hold the kind of another document.
  static let titleBeginnings = WordTables.words.phrases("title-beginning")
  /// 的规定, 第: behind the title of a document.
  static let titleFollowers = WordTables.words.phrases("title-follower")
  /// 里讲, 中指出: words by which a book or a document is quoted.
  static let quotingWords = WordTables.words.longestFirst("title-quoting")
}
