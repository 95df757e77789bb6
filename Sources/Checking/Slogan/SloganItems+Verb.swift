import TextModel

/// Items behind the verb of their slogan, which the next clause says again: 防止“四种倾向”，防止以老问题充新问题、以下级问题充本级问题.
extension SloganItems {
  private static let longestVerb = 3
  private static let fewest = 2

  /// The row that follows the verb, all of whose items begin alike; nil where there is none.
  func itemsBehindVerb(of slogan: NumberedSlogan) -> Expansion? {
    guard slogan.isQuoted, slogan.parts.count == 1, text.at(slogan.end) == .comma else { return nil }
    for length in (Self.fewest...Self.longestVerb).reversed() {
      let verb = slogan.start - length..<slogan.start
      guard verb.lowerBound >= 0, verb.allSatisfy({ ScalarClass.isHan(text.plain[$0]) }),
        !text.cutsWord(verb.lowerBound),
        case let start = slogan.end + 1, text.has(Array(text.plain[verb]), at: start),
        case let pieces = SloganPieces(start + length..<text.endOfSentence(from: start), in: text),
        case let items = pieces.flat.map(\.range), items.count >= Self.fewest, items.count <= 2 * slogan.announced,
        pieces.flat.dropLast().allSatisfy({ $0.boundary == 1 }),
        items.allSatisfy({ text.plain[$0.lowerBound] == text.plain[items[0].lowerBound] })
      else { continue }
      return Expansion(items: items, isCertain: true)
    }
    return nil
  }
}
