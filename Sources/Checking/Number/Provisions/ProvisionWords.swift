/// The pairs of characters of a text, and the clauses in which a quantity stands.
struct ProvisionWords: Sendable {
  /// Pairs that a clause must have to say what its quantity is of; below them those before it count too.
  private static let fewestPairs = 4
  private static let mostClauses = 3
  private static let longestSentence = 300

  let text: SourceText

  /// Of Chinese characters that are no mere links.
  func pairs(_ range: Range<Int>) -> Set<UInt64> {
    guard range.count > 1 else { return [] }
    return Set(
      range.dropLast().compactMap { index in
        let (first, second) = (text.plain[index], text.plain[index + 1])
        guard ScalarClass.isHan(first), ScalarClass.isHan(second), !Words.links.contains(first),
          !Words.links.contains(second)
        else { return nil }
        return UInt64(first) << 32 | UInt64(second)
      })
  }

  func counts() -> SentenceWords {
    var words = SentenceWords()
    for sentence in text.lines.flatMap(sentences) {
      words.sentences += 1
      for pair in pairs(sentence) { words.counts[pair, default: 0] += 1 }
    }
    return words
  }

  /// Sentences of a line, parted by ； too.
  func sentences(of line: Range<Int>) -> [Range<Int>] {
    var (sentences, start) = ([Range<Int>](), line.lowerBound)
    for index in line where ScalarClass.endsSentence(text.plain[index]) || text.plain[index] == .semicolon {
      if index > start { sentences.append(start..<index) }
      start = index + 1
    }
    return start < line.upperBound ? sentences + [start..<line.upperBound] : sentences
  }

  /// The clause of a quantity, with those before it where it says too little by itself.
  func clause(of quantity: Range<Int>, in sentence: Range<Int>) -> (own: Range<Int>, wide: Range<Int>) {
    var start = border(before: quantity.lowerBound, in: sentence)
    let end = (quantity.upperBound..<sentence.upperBound).first { endsPart(text.plain[$0]) } ?? sentence.upperBound
    let own = start..<end
    var clauses = 0
    while start > sentence.lowerBound, clauses < Self.mostClauses,
      pairs(start..<quantity.lowerBound).count + pairs(behind(quantity, to: end)).count < Self.fewestPairs
    {
      start = border(before: start - 1, in: sentence)
      clauses += 1
    }
    return (own, start..<end)
  }

  /// What stands behind a quantity in its clause; nothing where it only says to whom something is handed in.
  func behind(_ quantity: Range<Int>, to end: Int) -> Range<Int> {
    var start = quantity.upperBound
    while let word = text.phrase(of: Words.deadlineTails, at: start), start + word.count <= end { start += word.count }
    return text.has(anyOf: Words.handingIn, at: start) ? end..<end : min(start, end)..<end
  }

  private func border(before index: Int, in sentence: Range<Int>) -> Int {
    let least = max(sentence.lowerBound, index - Self.longestSentence)
    var start = index
    while start > least, !endsPart(text.plain[start - 1]) { start -= 1 }
    return start
  }

  private func endsPart(_ scalar: UInt32) -> Bool {
    ScalarClass.endsClause(scalar) || [.pause, .openBracket, .closeBracket].contains(scalar)
  }

  /// （二）限期消除隐患。 at the beginning of a line.
  func title(of line: Range<Int>) -> Range<Int> {
    let line = text.trimmed(line)
    let start = text.at(line.lowerBound) == .openBracket ? line.lowerBound + 1 : line.lowerBound
    guard let number = LabelNumber(text, at: start, in: 1...99, digits: 2), case let sign = start + number.length,
      [.pause, .point, .closeBracket, .看].contains(text.at(sign)),
      let end = (sign + 1..<max(sign + 1, min(line.upperBound, sign + 2 + Self.longestTitle))).first(where: {
        [.fullStop, .colon].contains(text.plain[$0])
      })
    else { return 0..<0 }
    return sign + 1..<end
  }

  private static let longestTitle = 16
}

private enum Words {
  /// 的, 要: pairs with one of these say nothing of the matter.
  static let links = WordTables.provisions.scalars("link")
  /// 前, 要: behind a date.
  static let deadlineTails = WordTables.provisions.longestFirst("deadline-tail")
  /// 报, 送交: what follows is to whom.
  static let handingIn = WordTables.provisions.longestFirst("hand-in")
}
