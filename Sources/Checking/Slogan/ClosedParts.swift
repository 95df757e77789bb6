/// The items of a slogan with several numbers, each of which is said behind its own: 每天报一次水位，这是一报；开班务会、安全会，这是两会;
/// or in brackets: …（一报），…（两会）. The slogan sums them up.
struct ClosedParts {
  private static let farthest = 600

  let slogan: NumberedSlogan
  let text: SourceText

  /// As many items for each number as it says; nil unless all numbers are said in their order before the slogan. Where they
  /// only count themselves (一报 二会 三访), one item for each will do.
  func expansion() -> SloganItems.Expansion? {
    guard slogan.parts.count > 1, slogan.isMarked, let labels = labels() else { return nil }
    let starts = [start(of: labels[0])] + labels.map(\.upperBound)
    let stretches = zip(starts, labels).map { stretch($0..<$1.lowerBound) }
    guard !stretches.contains(where: \.isEmpty) else { return nil }
    let lists = zip(slogan.parts, stretches).map { part, stretch in items(part.count, in: stretch) }
    let all = lists.compactMap { $0 }.flatMap { $0 }
    if !lists.contains(where: { $0 == nil }) { return .init(items: all, isCertain: false, announced: all.count) }
    return slogan.isAscending ? .init(items: stretches, isCertain: false) : nil
  }

  /// Where the numbers are said before the slogan, with the words or the bracket that lead to them.
  private func labels() -> [Range<Int>]? {
    let line = text.lines[text.line(of: slogan.start)]
    var start = max(line.lowerBound, slogan.start - Self.farthest)
    var labels: [Range<Int>] = []
    for part in slogan.parts {
      let words = Array(text.plain[part.range])
      guard let label = (start..<slogan.start).lazy.compactMap({ self.label(words, at: $0) }).first else { return nil }
      labels.append(label)
      start = label.upperBound
    }
    return start <= slogan.start ? labels : nil
  }

  private func label(_ words: [UInt32], at index: Int) -> Range<Int>? {
    guard text.has(words, at: index) else { return nil }
    let end = index + words.count
    if text.at(index - 1) == .openBracket { return text.at(end) == .closeBracket ? index - 1..<end + 1 : nil }
    let isQuoted = text.at(index - 1) == .quote && text.at(end) == .quote
    let place = isQuoted ? index - 1 : index
    guard let pointer = Words.closings.first(where: { text.has($0, endingAt: place) }),
      case let start = place - pointer.count,
      start == 0 || ScalarClass.endsClause(text.plain[start - 1]) || text.plain[start - 1] == .dash,
      ScalarClass.endsClause(text.at(isQuoted ? end + 1 : end))
    else { return nil }
    return start..<(isQuoted ? end + 1 : end)
  }

  /// The sentence of the first number, or the one before where 这是一报 is a sentence of its own.
  private func start(of label: Range<Int>) -> Int {
    let start = text.startOfSentence(before: label.lowerBound)
    guard text.trimmed(start..<label.lowerBound).isEmpty, start > 0, text.plain[start - 1] != .lineBreak else {
      return start
    }
    return text.startOfSentence(before: start - 1)
  }

  /// Without the marks at its ends and the words that lead to it.
  private func stretch(_ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    while let first = range.first, ScalarClass.endsClause(text.plain[first]) { range = text.trimmed(range.dropFirst()) }
    while let last = range.last, ScalarClass.endsClause(text.plain[last]) || text.plain[last] == .dash {
      range = text.trimmed(range.dropLast())
    }
    let colon = range.last { text.plain[$0] == .colon }
    return colon.map { $0 + 1..<range.upperBound } ?? range
  }

  private func items(_ count: Int, in stretch: Range<Int>) -> [Range<Int>]? {
    if count == 1 { return [stretch] }
    let pieces = SloganPieces(stretch, in: text)
    return pieces.cut(into: count) ?? alike(count, pieces.cut(at: 2).map(\.range))
      ?? alike(count, pieces.flat.map(\.range))
  }

  /// 对缺水户、对孤老户、对困难户，要上门去: so many pieces in a row that begin alike, and no more.
  private func alike(_ count: Int, _ pieces: [Range<Int>]) -> [Range<Int>]? {
    for start in pieces.indices {
      let run = pieces[start...].prefix { text.plain[$0.lowerBound] == text.plain[pieces[start].lowerBound] }
      if run.count == count { return Array(run) }
    }
    return nil
  }
}

private enum Words {
  /// 这是, 这叫: before a number of a slogan they say that its items stand before it.
  static let closings = WordTables.words.longestFirst("slogan-closing")
}
