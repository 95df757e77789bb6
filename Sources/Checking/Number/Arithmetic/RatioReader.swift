/// Shares that are told with the part and the whole: 10件中办结9件，办结率90%; 12亿元，占年计划10亿元的120%.
struct RatioReader: FigureReader {
  /// Scalars of the noun between a figure and 中, and of what is done with the part.
  private static let longestNoun = 8
  private static let longestVerb = 14
  /// 79%: of so short a share each may be another.
  private static let shortestSlip = 3
  /// With 的.
  private static let longestNounOfWhole = 3

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    all.indices.dropFirst(2).compactMap { number in
      guard all[number].isShare, !all[number].isVague else { return nil }
      return ofPart(number) ?? ofOthers(number) ?? ofWhole(number) ?? ofDue(number) ?? ofAct(number) ?? slip(number)
    }
  }

  /// 10件实事中，已办结9件，办结率80%; 党员286名，其中女党员60名，占21%
  private func ofPart(_ number: Int) -> FigureFault? {
    let part = all[number - 1]
    // 580名职工中，35岁以下的87人
    guard let whole = all[..<(number - 1)].last(where: { !$0.isVague || $0.isSameUnit(as: part) }), fit(part, whole),
      part.value <= whole.value,
      case let between = whole.range.upperBound..<part.range.lowerBound,
      let among = among(between) ?? done(between, number),
      isShareOfPart(figures.gap(before: number), told: among), !isRest(among, number),
      !isCounterpart(whole, told: among)
    else { return nil }
    return fault(all[number], part, whole)
  }

  /// 抽检250批次，不合格6批次，合格率97.6%: the rate is that of the others.
  private func ofOthers(_ number: Int) -> FigureFault? {
    let (whole, part, gap, told) = (
      all[number - 2], all[number - 1], figures.gap(before: number), figures.gap(before: number - 1)
    )
    guard fit(part, whole), part.value < whole.value, text.at(told.lowerBound) == .comma,
      told.count <= Self.longestNoun, text.at(gap.lowerBound) == .comma,
      let denial = text.first(of: Words.denials, in: told), denial.lowerBound == told.lowerBound + 1,
      let rate = rate(in: gap.lowerBound + 1..<gap.upperBound),
      !text.has(Array(text.plain[rate.dropLast()]), endingAt: whole.range.lowerBound),
      Array(text.plain[rate.dropLast()]) == Array(text.plain[denial.upperBound..<told.upperBound]),
      case let right = (whole.value - part.value) / whole.value,
      !Sums.isNear(right, all[number], part, whole)
    else { return nil }
    return mismatch(all[number], whole.value - part.value, whole)
  }

  /// 合格240人，不合格20人，不合格率7.7%: neither is the whole.
  private func isCounterpart(_ figure: Figure, told: Range<Int>) -> Bool {
    guard let denial = text.first(of: Words.denials, in: told), denial.upperBound < told.upperBound else {
      return false
    }
    return text.has(Array(text.plain[denial.upperBound..<told.upperBound]), endingAt: figure.range.lowerBound)
  }

  /// 不合格20人，合格率92%: the figure is of those that the rate leaves out.
  private func isRest(_ told: Range<Int>, _ number: Int) -> Bool {
    func denies(_ range: Range<Int>) -> Bool { figures.has(Words.denials, in: range) }
    return denies(told) && !denies(figures.gap(before: number))
  }

  /// The words between whole and part, where they say that it is a part.
  private func among(_ gap: Range<Int>) -> Range<Int>? {
    guard let word = text.first(of: ArithmeticWords.among, in: gap),
      word.lowerBound - gap.lowerBound <= Self.longestNoun,
      gap.upperBound - word.upperBound <= Self.longestNoun, !figures.has(ArithmeticWords.differences, in: gap)
    else { return nil }
    return word.upperBound..<gap.upperBound
  }

  /// 问题132个，已解决, 样品120批次，合格: what was done of the whole, where the rate is named after it.
  private func done(_ gap: Range<Int>, _ number: Int) -> Range<Int>? {
    guard let comma = gap.prefix(Self.longestNoun).first(where: { ScalarClass.endsClause(text.plain[$0]) }),
      text.plain[comma] == .comma, gap.upperBound - comma <= Self.longestNoun,
      !figures.has(ArithmeticWords.differences, in: gap),
      text.has(anyOf: ArithmeticWords.actual, at: comma + 1)
        || isRate(number, of: comma + 1..<gap.upperBound, behind: gap.lowerBound)
    else { return nil }
    return comma + 1..<gap.upperBound
  }

  /// 合格率 behind 合格118批次; 去年回收1500份，今年回收1425份 tells of two times.
  private func isRate(_ number: Int, of told: Range<Int>, behind whole: Int) -> Bool {
    guard
      let rate = rate(in: figures.skippingComma(at: all[number - 1].range.upperBound)..<all[number].range.lowerBound)
    else { return false }
    let act = Array(text.plain[rate.dropLast()])
    return text.has(act, endingAt: told.upperBound)
      && text.first(of: [act], in: text.startOfClause(before: whole, within: Self.longestVerb)..<whole) == nil
  }

  /// ，占21% or ，办结率80% of what was 办结.
  private func isShareOfPart(_ gap: Range<Int>, told: Range<Int>) -> Bool {
    let start = figures.skippingComma(at: gap.lowerBound)
    if start > gap.lowerBound, let rate = rate(in: start..<gap.upperBound) {
      return rate.dropLast().allSatisfy { told.map { text.plain[$0] }.contains(text.plain[$0]) }
    }
    // 64例发生在夜里，占45%
    guard let comma = gap.first(where: { !ScalarClass.isHan(text.plain[$0]) }), text.plain[comma] == .comma,
      comma - gap.lowerBound <= Self.longestVerb, let taking = text.phrase(of: ArithmeticWords.taking, at: comma + 1)
    else { return false }
    return comma + 1 + taking.count == gap.upperBound
  }

  /// The name of a rate that is all of a gap, but for 为 and 达.
  private func rate(in gap: Range<Int>) -> Range<Int>? {
    guard let end = gap.last(where: { text.has(anyOf: ArithmeticWords.rates, at: $0) }).map({ $0 + 1 }),
      end - gap.lowerBound >= 3,
      end - gap.lowerBound <= 5, figures.skipping(ArithmeticWords.linking, at: end) == gap.upperBound,
      !figures.has(Words.rateExceptions, in: gap),
      (gap.lowerBound..<end).allSatisfy({ ScalarClass.isHan(text.plain[$0]) })
    else { return nil }
    return gap.lowerBound..<end
  }

  /// 14家，占应改造总数20家的70%; 4200个，超出目标4000个的5%
  private func ofWhole(_ number: Int) -> FigureFault? {
    let (part, whole) = (all[number - 2], all[number - 1])
    let gap = figures.gap(before: number - 1)
    let start = figures.skippingComma(at: gap.lowerBound)
    guard fit(part, whole), isOf(figures.gap(before: number)) else { return nil }
    if let word = text.phrase(of: Words.exceeding, at: start), gap.upperBound - start - word.count <= Self.longestNoun {
      guard part.value > whole.value, !Sums.isNear((part.value - whole.value) / whole.value, all[number], part, whole)
      else { return nil }
      return mismatch(all[number], part.value - whole.value, whole)
    }
    guard let word = text.phrase(of: ArithmeticWords.comparing, at: start),
      gap.upperBound - start - word.count <= Self.longestNoun,
      !(start + word.count..<gap.upperBound).contains(where: { ScalarClass.endsClause(text.plain[$0]) })
    else { return nil }
    return fault(all[number], part, whole)
  }

  /// 的 behind the whole, or its noun and 的: 155个村的50%.
  private func isOf(_ gap: Range<Int>) -> Bool {
    guard let last = gap.last, text.plain[last] == .的 else { return false }
    return gap.count <= Self.longestNounOfWhole && gap.allSatisfy { ScalarClass.isHan(text.plain[$0]) }
  }

  /// 应到120人，实到108人，到会率95%
  private func ofDue(_ number: Int) -> FigureFault? {
    let (whole, part) = (all[number - 2], all[number - 1])
    let told = figures.skippingComma(at: part.range.upperBound)..<all[number].range.lowerBound
    guard fit(part, whole), part.value <= whole.value, figures.has(ArithmeticWords.due, in: clause(before: whole)),
      figures.has(ArithmeticWords.actual, in: clause(before: part)), rate(in: told) != nil,
      text.at(whole.range.upperBound) == .comma || text.at(whole.range.upperBound) == .pause,
      text.at(part.range.upperBound) == .comma
    else { return nil }
    return fault(all[number], part, whole)
  }

  /// 发放问卷1500份，收回有效问卷1425份，有效回收率93%: the rate has its name from what was done of the whole.
  private func ofAct(_ number: Int) -> FigureFault? {
    let (whole, part, told) = (all[number - 2], all[number - 1], figures.gap(before: number - 1))
    guard fit(part, whole) || areBeds(whole, for: part), part.value <= whole.value, text.at(told.lowerBound) == .comma,
      told.count <= Self.longestVerb,
      !told.dropFirst().contains(where: { ScalarClass.endsClause(text.plain[$0]) }),
      !figures.has(ArithmeticWords.differences, in: told),
      text.at(part.range.upperBound) == .comma,
      let rate = rate(in: part.range.upperBound + 1..<all[number].range.lowerBound),
      case let act = text.plain[rate.dropLast().suffix(2)], isNamed(act, in: told),
      !isNamed(act, in: clause(before: whole)), !isRest(told, number)
    else { return nil }
    return fault(all[number], part, whole)
  }

  /// 床位9860张，入住4930人: each is for one person.
  private func areBeds(_ whole: Figure, for part: Figure) -> Bool {
    part.isOfPersons && !part.isVague && !whole.isVague && whole.value > 0 && part.value > 0
      && text.has(anyOf: Words.beds, endingAt: whole.range.lowerBound)
  }

  private func isNamed(_ act: ArraySlice<UInt32>, in range: Range<Int>) -> Bool {
    act.allSatisfy { sign in range.contains { text.plain[$0] == sign } }
  }

  /// 参加测评的212人，满意的190人，占79.6%: the whole is not said to be one, but of it the share is 89.6%.
  private func slip(_ number: Int) -> FigureFault? {
    let (whole, part, share) = (all[number - 2], all[number - 1], all[number])
    let (gap, behind) = (figures.gap(before: number - 1), figures.gap(before: number))
    guard fit(part, whole), part.value < whole.value, text.at(gap.lowerBound) == .comma, gap.count <= Self.longestVerb,
      text.at(behind.lowerBound) == .comma,
      text.phrase(of: ArithmeticWords.taking, at: behind.lowerBound + 1)?.count == behind.count - 1,
      !all[..<number].contains(where: { Sums.isShare(share, part, of: $0) }),
      case let right = WorkedOut.text(part.value / whole.value * 100, like: share),
      case let told = text.text(share.range),
      text.at(part.range.lowerBound - 1) == .的
        || right.count == told.count && told.count > Self.shortestSlip
          && zip(right, told).count(where: { $0 != $1 }) == 1
    else { return nil }
    return mismatch(share, part.value, whole)
  }

  private func clause(before figure: Figure) -> Range<Int> {
    var start = figure.range.lowerBound
    while start > figures.range.lowerBound, figure.range.lowerBound - start < Self.longestNoun,
      !ScalarClass.endsClause(text.plain[start - 1]), text.plain[start - 1] != .pause
    { start -= 1 }
    return start..<figure.range.lowerBound
  }

  private func fit(_ part: Figure, _ whole: Figure) -> Bool {
    part.isSameUnit(as: whole) && !part.unit.isEmpty && !part.isShare && !part.isVague && !whole.isVague
      && part.value > 0
      && whole.value > 0
  }

  private func fault(_ share: Figure, _ part: Figure, _ whole: Figure) -> FigureFault? {
    Sums.isShare(share, part, of: whole) ? nil : mismatch(share, part.value, whole)
  }

  private func mismatch(_ share: Figure, _ part: Double, _ whole: Figure) -> FigureFault {
    .ofShare(share, WorkedOut.text(part, like: whole), text.text(whole.range), part / whole.value)
  }
}

private enum Words {
  /// 超出, 超过: the share is of what is more.
  static let exceeding = WordTables.arithmetic.longestFirst("exceeding")
  /// 床位, 座位: as many persons have room.
  static let beds = WordTables.arithmetic.longestFirst("bed")
  /// 增长率: no share of a whole.
  static let rateExceptions = WordTables.arithmetic.phrases("rate-except")
  /// 不, 未: what is left out of a rate.
  static let denials = WordTables.arithmetic.phrases("rate-denial")
}
