import TextModel

/// Single characters that are counted: 稳、进、好、实四个字. Only a wrong count is told.
struct CountedLetters {
  private static let farthest = 40
  private static let fewest = 3
  private static let farthestOff = 2

  let text: SourceText

  /// In text order. Linear in the text.
  func findings() -> [Finding] {
    text.plain.indices.compactMap { index in
      guard HanNumeral.isNumeral(text.plain[index]) || ScalarClass.isDigit(text.plain[index]),
        let (value, length) = AnnouncedCount.wholeNumber(text, at: index),
        text.at(index + length) == .个, text.at(index + length + 1) == .字, let letters = letters(endingAt: text.at(index - 1) == .这 ? index - 1 : index),
        letters.count != value, abs(letters.count - value) <= Self.farthestOff
      else { return nil }
      return AnnouncedCount.finding(in: text, index..<index + length + 2, value, letters)
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
