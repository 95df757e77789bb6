/// The sum of parts that are called by their names: 好的占62%，较好的占30%。“好”和“较好”合计95%.
struct NamedSumReader: FigureReader {
  private static let longestName = 6
  /// Scalars between 合计 and the figure.
  private static let longestVerb = 3

  let figures: SentenceFigures
  /// Of the sentences before it in the paragraph.
  let before: [SentenceFigures]

  func faults() -> [FigureFault] {
    figures.all.compactMap { total in
      guard !total.isVague, let word = sumWord(before: total.range.lowerBound), let names = names(endingAt: word),
        case let parts = names.compactMap({ part($0, like: total) }), parts.count == names.count,
        case let sum = Sums.sum(parts), abs(sum - total.value) > Sums.slack([total] + parts)
      else { return nil }
      return FigureFault(.sum, total, ["right": WorkedOut.text(sum, like: total)])
    }
  }

  /// Where 合计 stands before a figure.
  private func sumWord(before figure: Int) -> Int? {
    (0...Self.longestVerb).lazy.compactMap { gap -> Int? in
      let end = figure - gap
      guard gap == 0 || text.phrase(of: ArithmeticWords.linking, at: end)?.count == gap else { return nil }
      return text.phrase(of: ArithmeticWords.totals, endingAt: end).map { end - $0.count }
    }.first
  }

  /// “好”和“较好”, “好”“较好”两项: names in quotation marks.
  private func names(endingAt end: Int) -> [Range<Int>]? {
    var (place, names) = (end, [Range<Int>]())
    if let tail = text.phrase(of: Words.tails, endingAt: place) { place -= tail.count }
    while place > figures.range.lowerBound, text.scalars[place - 1] == .closeQuote,
      let open = (max(figures.range.lowerBound, place - 2 - Self.longestName)..<place - 1).last(where: {
        text.scalars[$0] == .openQuote
      })
    {
      names.insert(open + 1..<place - 1, at: 0)
      place = [.和, .与, .及, .pause].contains(text.at(open - 1)) ? open - 1 : open
    }
    return names.count > 1 ? names : nil
  }

  /// The one figure that stands behind a name in the paragraph: 好的占62%, “好”38票.
  private func part(_ name: Range<Int>, like total: Figure) -> Figure? {
    let word = Array(text.plain[name])
    let found = (before.flatMap(\.all) + figures.all).filter { figure in
      guard figure.isSameUnit(as: total), !figure.isVague, figure.range != total.range else { return false }
      var end = figure.range.lowerBound
      while let link = text.phrase(of: Words.links, endingAt: end) { end -= link.count }
      if text.at(end - 1) == .quote { end -= 1 }
      let start = end - word.count - 1
      return text.has(word, endingAt: end) && !ScalarClass.isHan(text.at(start))
    }
    return found.count == 1 ? found.first : nil
  }
}

private enum Words {
  /// 两项: behind the names.
  static let tails = WordTables.arithmetic.longestFirst("named-sum-tail")
  /// 的, 占: between a name and its figure.
  static let links = WordTables.arithmetic.longestFirst("named-sum-link")
}
