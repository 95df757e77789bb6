/// Shares that follow a proportion told before them: 按3∶4∶3的比例，开工拨30%、中期拨40%、验收拨20%.
struct ProportionReader: FigureReader {
  private static let colons: Set<UInt32> = [.colon, 0x2236]
  private static let fewest = 2
  private static let longestNoun = 14

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    guard let (terms, end) = proportion() else { return [] }
    let shares = figures.all.filter { $0.range.lowerBound >= end && $0.isShare }
    let sum = terms.reduce(0, +)
    guard shares.count == terms.count, shares.allSatisfy({ !$0.isVague }), sum > 0, areInRow(shares) else { return [] }
    return zip(shares, terms).compactMap { share, term in
      let right = term / sum * 100
      guard abs(right - share.value) > share.step * 1.001 else { return nil }
      return FigureFault(.ratio, share, key: "ratio.proportion", ["right": WorkedOut.text(right, like: share)])
    }
  }

  /// 3∶4∶3, followed by 比例.
  private func proportion() -> (terms: [Double], end: Int)? {
    for start in figures.range where ScalarClass.isDigit(text.plain[start]) && Self.colons.contains(text.at(start + 1))
    {
      guard !ScalarClass.isDigit(text.at(start - 1)), !Self.colons.contains(text.at(start - 1)) else { continue }
      var (terms, place) = ([Double](), start)
      while ScalarClass.isDigit(text.at(place)), !ScalarClass.isDigit(text.at(place + 1)) {
        terms.append(Double(text.at(place) - 0x30))
        place += 1
        guard Self.colons.contains(text.at(place)) else { break }
        place += 1
      }
      let tail = place..<min(place + 4, figures.range.upperBound)
      guard terms.count >= Self.fewest, !ScalarClass.isDigit(text.at(place)),
        figures.has(PhraseList([[.比, .例]]), in: tail)
      else { continue }
      return (terms, place)
    }
    return nil
  }

  /// One behind the other, with nothing but a noun between.
  private func areInRow(_ shares: [Figure]) -> Bool {
    zip(shares, shares.dropFirst()).allSatisfy { first, second in
      let gap = first.range.upperBound..<second.range.lowerBound
      return gap.count <= Self.longestNoun && [.pause, .comma].contains(text.at(gap.lowerBound))
    }
  }
}
