/// What is left of a whole beside what was done of it: 二十件实事已经办结8件，还有11件正在办理; 收入41.6万元，花了29.3万元，还剩13.3万元.
struct LeftReader: FigureReader {
  /// Scalars of the noun behind the whole, and of what tells that the left is not done.
  private static let longestNoun = 6
  private static let longestState = 6
  private static let longestMade = 12
  /// Of 由县财政安排.
  private static let longestGiver = 14

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    all.indices.dropFirst(2).compactMap { number in
      let (whole, done, left) = (all[number - 2], all[number - 1], all[number])
      let three = [whole, done, left]
      guard three.allSatisfy({ !$0.isVague && !$0.isShare && !$0.unit.isEmpty && $0.isSameUnit(as: whole) }),
        done.value < whole.value,
        left.value < whole.value,
        (isDone(figures.gap(before: number - 1)) || isMade(figures.gap(before: number - 1))) && isLeft(number)
          || isShared(number),
        abs(whole.value - done.value - left.value) > Sums.slack(three)
      else { return nil }
      return FigureFault(
        .sum, left, key: "sum.left",
        [
          "whole": text.text(whole.range), "done": text.text(done.range),
          "right": WorkedOut.text(whole.value - done.value, like: left),
        ])
    }
  }

  /// 实事已经办结, ，花了: all that stands between the whole and what was done of it.
  private func isDone(_ gap: Range<Int>) -> Bool {
    let end = text.at(gap.upperBound - 1) == .了 ? gap.upperBound - 1 : gap.upperBound
    guard let verb = text.phrase(of: Words.doneVerbs, endingAt: end), end - verb.count >= gap.lowerBound else {
      return false
    }
    let adverb = text.phrase(of: Words.doneAdverbs, endingAt: end - verb.count)
    let before = gap.lowerBound..<max(gap.lowerBound, end - verb.count - (adverb?.count ?? 0))
    if before.count == 1, text.at(before.lowerBound) == .comma { return true }
    return adverb != nil && before.count <= Self.longestNoun && before.allSatisfy { ScalarClass.isHan(text.plain[$0]) }
  }

  /// 社区已建成服务站: an adverb with its verb, and what was made.
  private func isMade(_ gap: Range<Int>) -> Bool {
    guard gap.count <= Self.longestMade, gap.allSatisfy({ ScalarClass.isHan(text.plain[$0]) }) else { return false }
    return gap.contains { index in
      guard let adverb = text.phrase(of: Words.doneAdverbs, at: index),
        let verb = text.phrase(of: Words.doneVerbs, at: index + adverb.count)
      else { return false }
      return index + adverb.count + verb.count <= gap.upperBound
    }
  }

  /// 所需经费48万元由县财政安排30万元，其余18万元由乡镇自筹: in one clause, where `PartsReader` sees no parts.
  private func isShared(_ number: Int) -> Bool {
    let (gap, rest) = (figures.gap(before: number - 1), figures.gap(before: number))
    return text.at(gap.lowerBound) == .由 && gap.count <= Self.longestGiver
      && gap.allSatisfy { ScalarClass.isHan(text.plain[$0]) }
      && text.at(rest.lowerBound) == .comma
      && text.phrase(of: ArithmeticWords.rests, at: rest.lowerBound + 1)?.count == rest.count - 1
  }

  /// ，还剩; ，还有 before what is not done yet.
  private func isLeft(_ number: Int) -> Bool {
    let gap = figures.gap(before: number)
    guard text.at(gap.lowerBound) == .comma else { return false }
    if text.phrase(of: Words.leftOver, at: gap.lowerBound + 1)?.count == gap.count - 1 { return true }
    let behind = all[number].range.upperBound
    return text.phrase(of: Words.leftNames, at: gap.lowerBound + 1)?.count == gap.count - 1
      && text.first(of: Words.openStates, in: behind..<min(figures.range.upperBound, behind + Self.longestState)) != nil
  }
}

private enum Words {
  /// 办结, 花: what is done with one part of a whole.
  static let doneVerbs = WordTables.arithmetic.longestFirst("used-verb")
  /// 已, 一共: before it.
  static let doneAdverbs = WordTables.arithmetic.longestFirst("used-adverb")
  /// 还剩: says by itself that nothing else is left.
  static let leftOver = WordTables.arithmetic.longestFirst("left-over")
  /// 还有, with 正在 or 未 behind the figure.
  static let leftNames = WordTables.arithmetic.longestFirst("left-name")
  static let openStates = WordTables.arithmetic.longestFirst("open-sign")
}
