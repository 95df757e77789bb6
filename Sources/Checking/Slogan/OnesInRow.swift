/// Formulas of one thing each without quotation marks: 围绕一条主线、一个主题、一个方针. They are believed because each is
/// taken up again behind them: 一条主线，即….
struct OnesInRow {
  private static let fewest = 3
  private static let heads = 2...6
  /// Scalars between two of them: 、 and a verb (把握一个主题).
  private static let longestGap = 4
  private static let farthest = 600

  let text: SourceText

  /// The formula whose first part begins at an index.
  func slogan(at index: Int) -> NumberedSlogan? {
    guard isOne(index), mayGoOn(index) else { return nil }
    var parts: [NumberedSlogan.Part] = []
    var place = index
    while let part = part(at: place) {
      parts.append(part)
      guard let next = next(behind: part.range.upperBound) else { break }
      place = next
    }
    guard parts.count >= Self.fewest, let last = parts.last else { return nil }
    return NumberedSlogan(range: index..<last.range.upperBound, parts: parts, isQuoted: false, needsItems: true)
  }

  private func isOne(_ index: Int) -> Bool {
    text.at(index) == .一 && CheckWords.countingWords.contains(text.at(index + 1))
      && ScalarClass.isHan(text.at(index + 2))
  }

  /// Whether 、 follows soon, and behind it another one.
  private func mayGoOn(_ index: Int) -> Bool {
    let end = (index + 2...index + 3 + Self.heads.upperBound).first { text.at($0) == .pause }
    return end.map { next(behind: $0) != nil } ?? false
  }

  /// The next of them, right behind 、.
  private func next(behind end: Int) -> Int? {
    guard text.at(end) == .pause else { return nil }
    return (end + 1...end + Self.longestGap).first(where: isOne)
  }

  /// 一条主线: as long as it is named again behind this place.
  private func part(at index: Int) -> NumberedSlogan.Part? {
    guard isOne(index) else { return nil }
    for length in Self.heads.reversed() {
      let range = index..<index + 2 + length
      guard range.upperBound < text.count, range.allSatisfy({ ScalarClass.isHan(text.plain[$0]) }) else { continue }
      let words = Array(text.plain[range])
      let limit = min(text.count, range.upperBound + Self.farthest)
      let isTakenUp = (range.upperBound..<limit).contains { text.plain[$0] == .一 && text.has(words, at: $0) }
      guard isTakenUp else { continue }
      return .init(count: 1, head: index + 2..<range.upperBound, range: range, isCounted: true)
    }
    return nil
  }
}
