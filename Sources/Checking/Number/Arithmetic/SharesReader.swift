/// Shares of one whole that come to more than all, or to less where they are all: 优秀占45%，良好占50%，一般占15%.
struct SharesReader: FigureReader {
  private static let longestNoun = 14
  /// What the roundings of several shares come to, in percent.
  private static let hardlyMore = 1.0
  /// Scalars between a grade and its share.
  private static let longestLink = 5
  /// Beyond it answers may have been more than one each.
  private static let mostOver = 105.0

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    guard all.count(where: \.isShare) > 1, !figures.hasBrackets,
      !figures.has(ArithmeticWords.multiplying, in: figures.range)
    else { return [] }
    return scale() + halves() + inRow() + all.indices.compactMap { withRest(endingAt: $0) }
  }

  // MARK: grades

  /// 满意率98.5%，不满意率2.5%: what is one is not the other, so that together they are all at most.
  private func scale() -> [FigureFault] {
    Words.scales.enumerated().compactMap { number, scale in
      let isByItself = number == Words.scaleByItself
      let told = all.indices.compactMap { number -> (figure: Figure, grade: [UInt32], isPlain: Bool)? in
        guard all[number].isShare, !all[number].isVague, let grade = grade(before: number, of: scale, isByItself) else {
          return nil
        }
        return (all[number], grade.name, grade.isPlain)
      }
      // 非常满意率60% may be a part of 满意率98%; of three grades none is.
      guard told.count > 2 || told.count == 2 && told.allSatisfy(\.isPlain), Set(told.map(\.grade)).count == told.count,
        isAlone(scale, told.map(\.figure)), let last = told.last?.figure
      else { return nil }
      let sum = told.reduce(0) { $0 + $1.figure.value }
      guard sum > 100 + told.reduce(1e-6, { $0 + $1.figure.step / 2 }) else { return nil }
      return FigureFault(.sum, last, key: "sum.scale", ["right": WorkedOut.number(sum, places: 2) + "%"])
    }
  }

  /// The grade that a share counts, with its adverb: right before it, but for 率, 的占 and the like.
  private func grade(before number: Int, of scale: PhraseList, _ isByItself: Bool) -> (name: [UInt32], isPlain: Bool)? {
    let gap = figures.gap(before: number)
    return gap.reversed().lazy.compactMap { end -> ([UInt32], Bool)? in
      guard let grade = text.phrase(of: scale, endingAt: end + 1), case let start = end + 1 - grade.count,
        start >= gap.lowerBound,
        gap.upperBound - end <= Self.longestLink,
        !(end + 1..<gap.upperBound).contains(where: { ScalarClass.endsClause(text.plain[$0]) }),
        !isByItself || !ScalarClass.isHan(text.at(start - 1))
      else { return nil }
      let adverb = text.phrase(of: Words.gradeAdverbs, endingAt: start) ?? []
      return (adverb + grade, adverb.isEmpty)
    }.first
  }

  /// Whether no two grades are counted together (满意和基本满意率99%) and none is a part of another (其中).
  private func isAlone(_ scale: PhraseList, _ told: [Figure]) -> Bool {
    guard let first = told.first, let last = told.last else { return false }
    let between = first.range.upperBound..<last.range.lowerBound
    return !figures.has(ArithmeticWords.among, in: between)
      && !figures.range.contains { index in
        text.has(anyOf: scale, at: index) && text.has(anyOf: ArithmeticWords.joining, endingAt: index)
      }
  }

  // MARK: men and women, and shares told in a row

  /// 男性占54%，女性占48%
  private func halves() -> [FigureFault] {
    all.indices.dropFirst().compactMap { number in
      let (first, second) = (all[number - 1], all[number])
      guard first.isShare, second.isShare, !first.isVague, !second.isVague, isNext(number),
        let one = half(before: number - 1), half(before: number) == -one,
        case let sum = first.value + second.value, abs(sum - 100) > first.step / 2 + second.step / 2 + 1e-6
      else { return nil }
      return FigureFault(
        .sum, second, key: sum > 100 ? "sum.shares" : "sum.shares.less",
        ["right": WorkedOut.number(sum, places: 2) + "%"])
    }
  }

  /// Which half stands right before a share: 1 of the first, -1 of the other; the same noun must follow both.
  private func half(before number: Int) -> Int? {
    let gap = figures.gap(before: number)
    guard let taking = text.phrase(of: ArithmeticWords.taking, endingAt: gap.upperBound),
      case let end = gap.upperBound - taking.count
    else { return nil }
    for (one, other) in Words.halves {
      if text.has(one, endingAt: end),
        !ScalarClass.isHan(text.at(end - one.count - 1)) || text.at(end - one.count - 1) == .中
      {
        return 1
      }
      if text.has(other, endingAt: end), !ScalarClass.isHan(text.at(end - other.count - 1)) { return -1 }
    }
    return nil
  }

  /// 占比分别为28%、45%和32%
  private func inRow() -> [FigureFault] {
    all.indices.compactMap { first in
      guard isPlain(first), text.has(anyOf: Words.respectively, endingAt: all[first].range.lowerBound),
        text.first(of: Words.severalAnswers, in: figures.range) == nil,
        text.first(of: ArithmeticWords.taking, in: figures.gap(before: first)) != nil
      else { return nil }
      var last = first
      while last + 1 < all.count, isPlain(last + 1), figures.gap(before: last + 1).count == 1 { last += 1 }
      let sum = all[first...last].reduce(0) { $0 + $1.value }
      guard last > first + 1, sum > 100 + Self.hardlyMore, sum <= Self.mostOver else { return nil }
      return FigureFault(.sum, all[last], key: "sum.shares", ["right": WorkedOut.number(sum, places: 2) + "%"])
    }
  }

  // MARK: a row that ends with the rest

  /// 用电占43%，吸烟占31%，其他占29%
  private func withRest(endingAt last: Int) -> FigureFault? {
    guard isPlain(last), last + 1 == all.count || !isNext(last + 1) || !all[last + 1].isShare else { return nil }
    let hasRest = figures.has(ArithmeticWords.rests, in: near(last))
    guard text.first(of: Words.severalAnswers, in: figures.range) == nil else { return nil }
    var first = last
    while first > 0, isPlain(first - 1), isNext(first) { first -= 1 }
    let isMadeUp = text.first(of: Words.compositions, in: figures.gap(before: first)) != nil
    guard hasRest || isUndecided(last) || isMadeUp || areAllTaking(first...last) else { return nil }
    let parts = all[first...last]
    let sum = parts.reduce(0) { $0 + $1.value }
    // Each may be half a place off, but hardly all in the same way.
    let slack = min(Self.hardlyMore, parts.reduce(0) { $0 + $1.step / 2 }) + 1e-6
    guard parts.count > 2, hasRest || isMadeUp || sum <= Self.mostOver,
      sum > 100 + slack || hasRest && sum < 100 - slack && isWhole(figures.gap(before: first))
    else { return nil }
    return FigureFault(
      .sum, all[last], key: sum > 100 ? "sum.shares" : "sum.shares.less",
      ["right": WorkedOut.number(sum, places: 2) + "%"])
  }

  /// 没有选择的占2.3%: those who are none of the others end a row of all, too.
  private func isUndecided(_ number: Int) -> Bool {
    let gap = figures.gap(before: number)
    return isNext(number) && text.has(anyOf: Words.undecided, at: gap.lowerBound + 1)
      && text.has(anyOf: ArithmeticWords.taking, endingAt: gap.upperBound)
  }

  /// What counts for a figure: what stands between it and the one before.
  private func near(_ number: Int) -> Range<Int> {
    let start = all[number].range.lowerBound
    return figures.gap(before: number).clamped(to: start - Self.longestNoun..<start)
  }

  /// 一产占12%，二产占45%，三产占44%: a sentence of nothing but shares that hardly overlap.
  private func areAllTaking(_ row: ClosedRange<Int>) -> Bool {
    let region = figures.gap(before: row.lowerBound).lowerBound..<all[row.upperBound].range.upperBound
    return row.allSatisfy { text.has(anyOf: ArithmeticWords.taking, endingAt: all[$0].range.lowerBound) }
      && region.upperBound == figures.range.upperBound
      && text.first(of: ArithmeticWords.crossingPersons, in: region) == nil
      && text.first(of: ArithmeticWords.partWords, in: region) == nil
  }

  private func isPlain(_ number: Int) -> Bool {
    let start = all[number].range.lowerBound
    return all[number].isShare && !all[number].isVague && ScalarClass.isDigit(text.at(start))
      && !text.has(anyOf: ArithmeticWords.differences, endingAt: start)
  }

  /// 从起因看，用电占43%: the row begins with a share of its own, and not behind another figure.
  private func isWhole(_ gap: Range<Int>) -> Bool {
    figures.all.first.map { gap.upperBound <= $0.range.lowerBound } ?? false
      && !figures.has(ArithmeticWords.partWords, in: gap)
  }

  /// Whether a figure follows the one before in the same row: ，吸烟占31%.
  private func isNext(_ number: Int) -> Bool {
    let gap = figures.gap(before: number)
    return gap.count <= Self.longestNoun && FigureClause.goesOn(behind: text.at(gap.lowerBound))
      && !gap.dropFirst().contains { ScalarClass.endsClause(text.plain[$0]) }
  }
}

private enum Words {
  /// 优秀, 良好, 一般: what is one of these is none of the others.
  static let scales = ["scale-grade", "scale-content", "scale-vote", "scale-quality"].map(
    WordTables.arithmetic.longestFirst)
  /// Of these scales the one whose words must stand by themselves: 好, and not 做好.
  static let scaleByItself = scales.count - 1
  /// 分别为, 依次是: right before a row.
  static let respectively = WordTables.arithmetic.longestFirst("respectively-lead")
  /// 男性 and 女性
  static let halves = Array(zip(WordTables.arithmetic.words("half"), WordTables.arithmetic.words("other-half")))
  /// 多选: with these shares need not make the whole.
  static let severalAnswers = WordTables.arithmetic.phrases("several-answers")
  /// 构成, 来看: before shares that make up the whole.
  static let compositions = WordTables.arithmetic.phrases("composition")
  /// 没有, 说不清
  static let undecided = WordTables.arithmetic.longestFirst("undecided")
  /// 基本, 非常: before 满意 another grade.
  static let gradeAdverbs = WordTables.arithmetic.phrases("grade-adverb")
}
