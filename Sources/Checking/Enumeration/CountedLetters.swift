import TextModel

/// Single characters that are counted: 稳、进、好、实四个字. Only a wrong count is told.
struct CountedLetters {
  private static let farthest = 40
  private static let fewest = 3

  let text: SourceText

  /// In text order. Linear in the text.
  func findings() -> [Finding] {
    AnnouncedCount.wrongCounts(in: text) { number in
      guard text.has([.个, .字], at: number.upperBound) else { return nil }
      let start = number.lowerBound - (text.at(number.lowerBound - 1) == .这 ? 1 : 0)
      return letters(endingAt: start).map { (number.upperBound + 2, $0) }
    }
  }

  /// 稳、进、好、实, in quotation marks or behind a verb, which stands before the first.
  private func letters(endingAt end: Int) -> [Range<Int>]? {
    guard end > 1 else { return nil }
    let isQuoted = text.scalars[end - 1] == .closeQuote
    let open = isQuoted ? (max(0, end - Self.farthest)..<end - 1).last { text.scalars[$0] == .openQuote } : nil
    if isQuoted, open == nil { return nil }
    let region = open.map { $0 + 1..<end - 1 } ?? text.startOfClause(before: end, within: Self.farthest)..<end
    guard let row = SloganPieces(region, in: text).row(of: Self.fewest), row.dropFirst().allSatisfy({ $0.count == 1 }),
      !isQuoted || row[0].count == 1
    else { return nil }
    return [row[0].suffix(1)] + row.dropFirst()
  }
}
