/// The rate of a part of what the sentence before counts: 收回问卷380份。其中满意的342份，满意率95%.
struct RateOfPartReader: FigureReader {
  private static let longestRate = 8

  let figures: SentenceFigures
  /// Of the sentences before it in the paragraph.
  let before: [SentenceFigures]

  func faults() -> [FigureFault] {
    guard let first = all.first, all.count > 1,
      text.phrase(of: ArithmeticWords.partWords, at: figures.range.lowerBound) != nil,
      case let share = all[1], share.isShare, !share.isVague, !first.isVague, !first.isShare, !first.unit.isEmpty,
      first.value > 0,
      isRate(of: first, 1), let wholes = wholes(like: first), let whole = wholes.last,
      !wholes.contains(where: { Sums.isShare(share, first, of: $0) })
    else { return [] }
    return [.ofShare(share, text.text(first.range), text.text(whole.range), first.value / whole.value)]
  }

  /// ，满意率达 behind 表示满意的: named after what the part did.
  private func isRate(of part: Figure, _ number: Int) -> Bool {
    let gap = figures.gap(before: number)
    guard text.at(gap.lowerBound) == .comma, gap.count <= Self.longestRate,
      let end = gap.last(where: { text.has(anyOf: ArithmeticWords.rates, at: $0) }),
      figures.skipping(ArithmeticWords.linking, at: end + 1) == gap.upperBound, end - gap.lowerBound > 2
    else { return false }
    return text.first(
      of: [Array(text.plain[gap.lowerBound + 1..<end])], in: figures.range.lowerBound..<part.range.lowerBound) != nil
  }

  /// The figures of the sentence right before it that may be the whole; nil where the last does not end that sentence.
  private func wholes(like part: Figure) -> [Figure]? {
    guard let sentence = before.last, let last = sentence.all.last, last.isSameUnit(as: part), !last.isVague,
      last.range.upperBound == sentence.range.upperBound
    else { return nil }
    return before.flatMap(\.all).filter { $0.isSameUnit(as: part) && $0.value >= part.value }
  }
}
