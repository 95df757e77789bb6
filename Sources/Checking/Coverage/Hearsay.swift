/// What a text quotes as the words of people who do not speak for it: 有人说“活动意义不大”, 报纸上讲的“时间安排”.
struct Hearsay {
  /// Scalars between who speaks and the word that says so.
  private static let reach = 14
  private static let reachWithoutQuotes = 8

  /// What others say, in scalars.
  private(set) var ranges: [Range<Int>] = []
  /// The same from the words that say who speaks.
  private(set) var reports: [Range<Int>] = []

  private let text: SourceText

  init(_ text: SourceText, clauses: [Range<Int>]) {
    self.text = text
    let quotes = QuotedSpan.all(in: text)
    for quote in quotes {
      guard let start = speaker(of: quote) else { continue }
      ranges.append(quote.inner)
      reports.append(start..<quote.close)
    }
    for (number, clause) in clauses.enumerated() {
      guard let said = said(in: clause) else { continue }
      if said < clause.upperBound {
        ranges.append(said..<clause.upperBound)
        reports.append(clause)
      } else if number + 1 < clauses.count, text.at(clauses[number + 1].lowerBound) != .quote {
        ranges.append(clauses[number + 1])
        reports += [clause, clauses[number + 1]]
      }
    }
  }

  /// Where the words begin that give a quotation to others; nil where none do.
  private func speaker(of quote: QuotedSpan) -> Int? {
    if text.has(anyOf: Words.soCalled, endingAt: quote.open) { return quote.open }
    let end = [.colon, .comma].contains(text.at(quote.open - 1)) ? quote.open - 1 : quote.open
    return Words.theySay.lazy.compactMap { verb -> Int? in
      guard text.has(verb, endingAt: end) else { return nil }
      let limit = end - verb.count
      return text.first(of: Words.others, in: text.startOfSentence(before: limit, within: Self.reach)..<limit)?
        .lowerBound
    }.first
  }

  /// Where in a clause, or at its end, the words of others begin; nil where nobody else speaks.
  private func said(in clause: Range<Int>) -> Int? {
    guard let person = text.first(of: Words.others, in: clause) else { return nil }
    let reach = person.upperBound..<min(clause.upperBound, person.upperBound + Self.reachWithoutQuotes)
    guard let verb = text.first(of: Words.theySay, in: reach), !text.has(anyOf: Words.notTheySay, at: verb.lowerBound),
      text.at(verb.upperBound) != .quote
    else { return nil }
    return verb.upperBound
  }
}

private enum Words {
  static let others = WordTables.denials.longestFirst("others")
  static let theySay = WordTables.denials.longestFirst("they-say")
  static let notTheySay = WordTables.denials.longestFirst("they-say-except")
  static let soCalled = WordTables.denials.longestFirst("so-called")
}
