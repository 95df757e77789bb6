/// Parts that are told in a row behind 分别, with their total: 三个支部的党员分别为26名、19名、35名，合计80名.
struct RespectiveTotalReader: FigureReader {
  /// Scalars from 分别 to the first figure, and from the row to its total.
  private static let longestVerb = 8
  private static let longestSubject = 10
  /// Share of a total with a subject of its own (全总支共有) by which a slip is off.
  private static let hardlyOff = 0.1

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    guard text.first(of: Words.respectively, in: figures.range) != nil else { return [] }
    return all.indices.compactMap { first in
      guard let last = row(from: first), last > first, last + 1 < all.count,
        case (let parts, let total) = (Array(all[first...last]), all[last + 1]),
        !total.isVague, total.isSameMeasure(as: parts[0]), let subject = subject(before: last + 1),
        case let figures = Figure.inOneUnit([total] + parts), case let sum = Sums.sum(figures.dropFirst()),
        abs(sum - figures[0].value) > Sums.slack(figures),
        subject == 0 || abs(sum - figures[0].value) <= Self.hardlyOff * figures[0].value
      else { return nil }
      return FigureFault(.sum, total, ["right": WorkedOut.text(sum * total.value / figures[0].value, like: total)])
    }
  }

  /// The last of the figures in a row whose first stands behind 分别为.
  private func row(from first: Int) -> Int? {
    let gap = figures.gap(before: first)
    guard
      let word = text.first(
        of: Words.respectively, in: max(gap.lowerBound, gap.upperBound - Self.longestVerb)..<gap.upperBound),
      !(word.upperBound..<gap.upperBound).contains(where: {
        ScalarClass.endsClause(text.plain[$0]) || text.plain[$0] == .pause
      }), isPart(all[first])
    else { return nil }
    var last = first
    while last + 1 < all.count, isPart(all[last + 1]), all[last + 1].isSameMeasure(as: all[first]),
      isJoint(figures.gap(before: last + 1))
    { last += 1 }
    return last
  }

  private func isPart(_ figure: Figure) -> Bool { !figure.isVague && !figure.isShare && !figure.unit.isEmpty }

  /// 、 or 和
  private func isJoint(_ gap: Range<Int>) -> Bool {
    gap.count == 1 && [.pause, .和, .与, .及].contains(text.plain[gap.lowerBound])
  }

  /// How many words stand before 合计 in the clause behind the row; nil where it tells something else.
  private func subject(before number: Int) -> Int? {
    let gap = figures.gap(before: number)
    // 分别新增12项和44项，累计分别达到64项和288项: of each its own.
    guard text.at(gap.lowerBound) == .comma, text.first(of: Words.respectively, in: gap) == nil,
      let word = text.first(of: Words.totals, in: gap), word.lowerBound - gap.lowerBound <= Self.longestSubject,
      !gap.dropFirst().contains(where: { ScalarClass.endsClause(text.plain[$0]) }),
      gap.upperBound - word.upperBound <= Self.longestVerb,
      text.first(of: ArithmeticWords.multiplying, in: figures.range.lowerBound..<gap.lowerBound) == nil
    else { return nil }
    return word.lowerBound - gap.lowerBound - 1
  }
}

private enum Words {
  /// 合计, 累计: before the total of a row.
  static let totals = PhraseList(WordTables.arithmetic.words("total") + WordTables.arithmetic.words("row-total"))
  /// 分别, 依次
  static let respectively = WordTables.arithmetic.phrases("respectively")
}
