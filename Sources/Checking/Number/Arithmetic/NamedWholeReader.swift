/// A share of a whole that the paragraph names before with its figure: 年度计划投资96亿元。完成投资50亿元，占年度
/// 计划的62.5%.
struct NamedWholeReader: FigureReader {
  private static let nameLengths = 2...8
  /// Scalars between the name and its figure.
  private static let longestGap = 4

  let figures: SentenceFigures
  /// Of the sentences before it in the paragraph.
  let before: [SentenceFigures]

  func faults() -> [FigureFault] {
    figures.all.compactMap { share in
      guard share.isShare, !share.isVague,
        let part = figures.all.last(where: {
          $0.range.upperBound < share.range.lowerBound && takes($0.range.upperBound)
        }),
        !part.isVague, !part.isShare, !part.unit.isEmpty,
        let name = name(in: part.range.upperBound..<share.range.lowerBound),
        case let wholes = wholes(name, part, in: before + [figures]), wholes.count == 1,
        let whole = wholes.first, case let right = part.value / whole.value * 100,
        abs(right - share.value) > share.step * 1.001 + right * slack(part, whole)
      else { return nil }
      return FigureFault(
        .ratio, share,
        ["part": text.text(part.range), "whole": text.text(whole.range), "right": WorkedOut.text(right, like: share)])
    }
  }

  private func slack(_ part: Figure, _ whole: Figure) -> Double {
    (part.interval.upperBound - part.value) / part.value + (whole.interval.upperBound - whole.value) / whole.value
  }

  private func takes(_ index: Int) -> Bool { text.at(index) == .comma && text.at(index + 1) == .占 }  // ，占

  /// ，占年度计划的
  private func name(in gap: Range<Int>) -> Range<Int>? {
    guard case let start = gap.lowerBound + 1,
      let last = gap.last, text.plain[last] == .的, Self.nameLengths.contains(last - start - 1),
      (start..<last).allSatisfy({ ScalarClass.isHan(text.plain[$0]) })
    else { return nil }
    return start + 1..<last
  }

  private func wholes(_ name: Range<Int>, _ part: Figure, in before: [SentenceFigures]) -> [Figure] {
    let found = wholes(Array(text.plain[name]), like: part, Self.longestGap, in: before)
    // 一期任务 of 一期24公里
    guard found.isEmpty, let noun = text.phrase(of: Words.planNouns, endingAt: name.upperBound),
      name.count - noun.count > 1
    else { return found }
    return wholes(Array(text.plain[name.dropLast(noun.count)]), like: part, 0, in: before)
  }

  private func wholes(_ name: [UInt32], like part: Figure, _ longestGap: Int, in before: [SentenceFigures]) -> [Figure]
  {
    before.flatMap { sentence in
      sentence.all.filter { whole in
        guard whole.isSameUnit(as: part), whole.range != part.range, !whole.isVague, whole.value > 0 else {
          return false
        }
        return (0...longestGap).contains { text.has(name, endingAt: whole.range.lowerBound - $0) }
      }
    }
  }
}

private enum Words {
  /// 任务: behind the name of a whole.
  static let planNouns = WordTables.arithmetic.longestFirst("plan-noun")
}
