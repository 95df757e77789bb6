/// Parts that stand before their total: 甲队30人、乙队20人，共50人; 甲村投入12万元，乙村投入15万元，两村共投入27万元.
struct TotalReader: FigureReader {
  /// More parts than these are not added in every way.
  private static let mostParts = 10
  private static let longestSubject = 8
  private static let longestVerb = 4

  let figures: SentenceFigures
  private let clauses: [FigureClause]
  private var reader: PartClauseReader { PartClauseReader(text: text) }

  init(figures: SentenceFigures) {
    self.figures = figures
    clauses = FigureClause.clauses(of: figures)
  }

  func faults() -> [FigureFault] {
    guard text.first(of: ArithmeticWords.totals, in: figures.range) != nil else { return [] }
    return clauses.indices.dropFirst(2).compactMap { fault($0) ?? joint($0) }
  }

  /// 由组长1人、副组长2人、成员9人共13人组成: the total right behind the last part.
  private func joint(_ number: Int) -> FigureFault? {
    let clause = clauses[number]
    guard clause.figures.count == 2, case (let last, let total) = (clause.figures[0], clause.figures[1]),
      !total.isVague, !total.isShare, last.isSameMeasure(as: total),
      text.phrase(of: ArithmeticWords.totals, at: last.range.upperBound)?.count == total.range.lowerBound
        - last.range.upperBound,
      FigureClause.goesOn(behind: clauses[number - 1].mark),
      let part = reader.part(
        FigureClause(
          range: clause.range.lowerBound..<last.range.upperBound, mark: clause.mark, figures: [last],
          hasBrackets: clause.hasBrackets), from: clause.range.lowerBound),
      let parts = parts(before: number, like: total), parts.count > 1,
      text.first(of: ArithmeticWords.multiplying, in: parts[0].name.lowerBound..<total.range.lowerBound) == nil
    else { return nil }
    let all = Figure.inOneUnit([total] + parts.map(\.figure) + [part.figure])
    let sum = Sums.sum(all.dropFirst())
    guard !subsetSums(Array(all.dropFirst())).contains(where: { abs($0 - all[0].value) <= Sums.slack(all) }) else {
      return nil
    }
    return FigureFault(.sum, total, ["right": WorkedOut.text(sum * total.value / all[0].value, like: total)])
  }

  private func fault(_ number: Int) -> FigureFault? {
    let clause = clauses[number]
    guard !clause.hasBrackets, let total = clause.figures.last, !total.isVague, !total.isShare,
      FigureClause.goesOn(behind: clauses[number - 1].mark),
      let word = text.first(of: ArithmeticWords.totals, in: clause.range.lowerBound..<total.range.lowerBound),
      word.lowerBound - clause.range.lowerBound <= Self.longestSubject, let parts = parts(before: number, like: total),
      parts.count > 1,
      isSubject(clause.range.lowerBound..<word.lowerBound, of: parts),
      isVerb(word.upperBound..<total.range.lowerBound, of: parts),
      text.first(of: ArithmeticWords.multiplying, in: parts[0].name.lowerBound..<word.lowerBound) == nil
    else { return nil }
    let all = Figure.inOneUnit([total] + parts.map(\.figure))
    let sum = Sums.sum(all.dropFirst())
    let before = figures.all.reversed().lazy.filter {
      $0.range.lowerBound < word.lowerBound && $0.isSameMeasure(as: total)
    }.prefix(Self.mostParts)
    guard
      !subsetSums(Array(Figure.inOneUnit([total] + before).dropFirst())).contains(where: {
        abs($0 - all[0].value) <= Sums.slack(all)
      })
    else { return nil }
    return FigureFault(.sum, total, ["right": WorkedOut.text(sum * total.value / all[0].value, like: total)])
  }

  /// The parts before a total that are told in a row, of one unit; nil where another figure stands among them, so that it is not
  /// certain which are to be added.
  private func parts(before number: Int, like total: Figure) -> [PartsRow.Part]? {
    var (parts, place) = ([PartsRow.Part](), number - 1)
    while place >= 0, parts.count <= Self.mostParts {
      let clause = clauses[place]
      guard !clause.hasBrackets else { return nil }
      let among = text.phrase(of: ArithmeticWords.partWords, at: clause.range.lowerBound)
      if let part = reader.part(clause, from: clause.range.lowerBound + (among?.count ?? 0)),
        part.figure.isSameMeasure(as: total)
      {
        parts.insert(part, at: 0)
      } else if clause.figures.isEmpty {
        break
      } else if !reader.isRemark(clause) {
        return nil
      }
      if among != nil || place > 0 && !FigureClause.goesOn(behind: clauses[place - 1].mark) { break }
      place -= 1
    }
    return parts.count <= Self.mostParts ? parts : nil
  }

  /// Nothing, 两村, 两个车间 where there are two, 上半年 of two quarters; 全县 counts more than the parts.
  private func isSubject(_ range: Range<Int>, of parts: [PartsRow.Part]) -> Bool {
    guard !range.isEmpty else { return true }
    if let (value, length) = AnnouncedCount.number(text, at: range.lowerBound), range.count > length {
      return value == parts.count
    }
    guard let quarters = yearPart(range, of: parts) else { return false }
    return quarters == parts.count && parts.allSatisfy { text.first(of: Words.quarters, in: $0.name) != nil }
  }

  /// How many quarters 上半年 or 上半年信访 has.
  private func yearPart(_ range: Range<Int>, of parts: [PartsRow.Part]) -> Int? {
    guard
      let (word, quarters) = Words.yearParts.first(where: {
        range.count >= $0.0.count && text.has($0.0, at: range.lowerBound)
      })
    else { return nil }
    // 上半年信访: what the parts are of too.
    let rest = Array(text.plain[range.dropFirst(word.count)])
    return rest.isEmpty || parts.allSatisfy { text.has(rest, endingAt: $0.name.upperBound) } ? quarters : nil
  }

  /// Nothing, or what the parts are told to have done.
  private func isVerb(_ range: Range<Int>, of parts: [PartsRow.Part]) -> Bool {
    guard range.count <= Self.longestVerb, !range.isEmpty else { return range.isEmpty }
    return text.has(anyOf: ArithmeticWords.linking, at: range.lowerBound) && range.count < 3
      || text.phrase(of: Words.verbs, at: range.lowerBound)?.count == range.count
      || text.first(of: [Array(text.plain[range])], in: parts[0].name) != nil
  }

  /// What two or more of the figures come to: 党员50人，其中女党员20人，团员30人，共80人 is right.
  private func subsetSums(_ parts: [Figure]) -> [Double] {
    (1..<(1 << parts.count)).compactMap { chosen in
      guard chosen & (chosen - 1) != 0 else { return nil }
      return parts.indices.reduce(0) { chosen & (1 << $1) == 0 ? $0 : $0 + parts[$1].value }
    }
  }
}

private enum Words {
  /// 就是, 正好: between 加起来 and the figure.
  static let verbs = WordTables.arithmetic.longestFirst("total-verb")
  /// 上半年, with how many quarters it has.
  static let yearParts = WordTables.arithmetic.pairs("year-part").map { ($0.scalarValues, Int($1) ?? 0) }
  static let quarters = WordTables.arithmetic.phrases("quarter")
}
