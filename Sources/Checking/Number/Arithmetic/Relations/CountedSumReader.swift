/// The sum of so many figures right before it: 网上投诉占46.2%，来信占35.3%，两项合计占83.5%; 两者之和.
struct CountedSumReader: FigureReader {
  private static let longestCount = 6
  private static let fewest = 2

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    let said = SaidFigures(figures)
    return said.all.indices.dropFirst(Self.fewest).compactMap { number in
      let total = said.all[number]
      guard !total.isVague, case let clause = said.clause(number), let count = count(clause),
        let end = said.all.firstIndex(where: { $0.range.lowerBound >= clause.lowerBound }),
        count <= end, case let parts = Array(said.all[end - count..<end]),
        parts.allSatisfy({ $0.isSameMeasure(as: total) && !$0.isVague && !$0.unit.isEmpty }),
        end == count || !said.all[end - count - 1].isSameMeasure(as: total)
          || isParted(said.all[end - count].range, behind: said.all[end - count - 1].range),
        !(end - count..<end).contains(where: { said.change($0) != nil }), said.change(number) == nil
      else { return nil }
      let all = Figure.inOneUnit([total] + parts)
      let sum = Sums.sum(all.dropFirst())
      // 两项合计 may be of any two that stand before.
      let before = said.all.prefix(end).filter { $0.isSameMeasure(as: total) }
      guard abs(sum - all[0].value) > Sums.slack(all),
        !isTold(all[0], by: Figure.inOneUnit([total] + before).dropFirst(), count)
      else { return nil }
      return FigureFault(.sum, total, ["right": WorkedOut.text(sum * total.value / all[0].value, like: total)])
    }
  }

  /// 两项合计, 三个村共: how many are added.
  private func count(_ clause: Range<Int>) -> Int? {
    guard let (value, length) = AnnouncedCount.number(text, at: clause.lowerBound), length < clause.count,
      value >= Self.fewest, value < 7,
      let word = text.first(of: Words.sums, in: clause.lowerBound + length..<clause.upperBound),
      word.lowerBound - clause.lowerBound <= Self.longestCount
    else { return nil }
    let rest = word.upperBound..<clause.upperBound
    return rest.isEmpty || text.phrase(of: Words.links, at: rest.lowerBound)?.count == rest.count ? value : nil
  }

  /// Whether a sentence mark or semicolon stands before the first part.
  private func isParted(_ part: Range<Int>, behind other: Range<Int>) -> Bool {
    (other.upperBound..<part.lowerBound).contains { text.plain[$0] == .semicolon }
  }

  private func isTold(_ total: Figure, by parts: some Collection<Figure>, _ count: Int) -> Bool {
    let parts = Array(parts.suffix(8))
    return (1..<(1 << parts.count)).contains { chosen in
      chosen.nonzeroBitCount == count
        && abs(parts.indices.reduce(0) { chosen & (1 << $1) == 0 ? $0 : $0 + parts[$1].value } - total.value)
          <= Sums.slack([total] + parts)
    }
  }
}

private enum Words {
  static let sums = WordTables.arithmetic.longestFirst("counted-sum")
  static let links = WordTables.arithmetic.longestFirst("counted-sum-link")
}
