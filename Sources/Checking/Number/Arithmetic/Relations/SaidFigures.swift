/// The figures of a stretch of text, each with what the words round it make of it: of now or of before, a change, a total, what each
/// gets, what is left. Relations between figures are read from these roles, whatever the order and the words between.
struct SaidFigures: Sendable {
  /// Scalars of a clause before its figure that may tell what it is.
  private static let longestLead = 40

  let text: SourceText
  let range: Range<Int>
  let all: [Figure]

  init(_ figures: SentenceFigures) {
    (text, range) = (figures.text, figures.range)
    all = figures.all.filter { !Self.isName($0, in: figures.text) }
  }

  /// 上半年, 一季度, 一车间: these name a time or a place, and count nothing.
  private static func isName(_ figure: Figure, in text: SourceText) -> Bool {
    if figure.unit == "季度" || figure.unit == "年" && figure.value == 0.5 { return true }
    guard let number = HanNumeral.read(text.plain, at: figure.range.lowerBound), text.at(figure.range.lowerBound) != .两
    else { return false }
    return text.has(anyOf: CheckWords.numberedUnits, at: figure.range.lowerBound + number.length)
      && [.comma, .pause, .semicolon, .比, .colon, .lineBreak, .fullStop].contains(text.at(figure.range.lowerBound - 1))
  }

  private init(text: SourceText, range: Range<Int>, all: [Figure]) {
    (self.text, self.range, self.all) = (text, range, all)
  }

  /// The parts of the sentence between its semicolons: what is told of one matter.
  var sections: [SaidFigures] {
    var (sections, start) = ([SaidFigures](), range.lowerBound)
    for index in range where text.plain[index] == .semicolon {
      sections.append(part(start..<index))
      start = index + 1
    }
    return sections + [part(start..<range.upperBound)]
  }

  private func part(_ range: Range<Int>) -> SaidFigures {
    SaidFigures(text: text, range: range, all: all.filter { range.contains($0.range.lowerBound) })
  }

  /// The words of its clause between the figure before, a comma or a 、, and it.
  func lead(_ number: Int) -> Range<Int> {
    let end = all[number].range.lowerBound
    let floor = max(
      number == 0 ? range.lowerBound : all[number - 1].range.upperBound, end - Self.longestLead, range.lowerBound)
    var start = end
    while start > floor, !endsPart(text.plain[start - 1]) { start -= 1 }
    return start..<end
  }

  /// The clause of a figure up to it, with figures that stand before it there.
  func clause(_ number: Int) -> Range<Int> {
    let end = all[number].range.lowerBound
    let start = text.startOfClause(before: end, within: Self.longestLead)
    return max(start, range.lowerBound)..<end
  }

  /// What stands behind a figure in its clause, up to the next figure.
  func tail(_ number: Int) -> Range<Int> {
    let start = all[number].range.upperBound
    let limit = number + 1 < all.count ? all[number + 1].range.lowerBound : range.upperBound
    var end = min(start, limit)
    while end < limit, !endsPart(text.plain[end]) { end += 1 }
    return start..<max(start, end)
  }

  private func endsPart(_ scalar: UInt32) -> Bool {
    ScalarClass.endsClause(scalar) || scalar == .pause || scalar == .openBracket
  }

  func has(_ list: PhraseList, in range: Range<Int>) -> Bool { text.first(of: list, in: range) != nil }

  // MARK: roles

  /// Where the words before a figure end that do more than to lead up to it: 增长|了近.
  func wordsEnd(_ number: Int, skipping fillers: PhraseList = Words.fillers) -> Int {
    let start = lead(number).lowerBound
    var end = all[number].range.lowerBound
    while end > start, let filler = text.phrase(of: fillers, endingAt: end), end - filler.count >= start {
      end -= filler.count
    }
    return end
  }

  /// 增长12%, 减少了6件, 降幅12%: true of a change upwards, nil where the figure is none. 增长到 tells where it ends.
  func change(_ number: Int) -> Bool? {
    let end = wordsEnd(number)
    for (lists, rises) in [
      ([ArithmeticWords.rising, ArithmeticWords.risingNouns, Words.more], true),
      ([ArithmeticWords.falling, ArithmeticWords.fallingNouns, Words.fewer], false),
    ] {
      if (lists.contains { list in text.phrase(of: list, endingAt: end).map { $0.last != .至 } ?? false }) {
        return rises
      }
    }
    return nil
  }

  /// 上年同期36起, 由36起: what was before, said of the figure itself.
  func isEarlier(_ number: Int) -> Bool {
    let lead = lead(number)
    return has(Words.earlier, in: lead)
      || lead.contains { text.has(anyOf: ArithmeticWords.fromWords, at: $0) && !isInWord($0) }
  }

  /// 上年同期36起: the words name the time before.
  func namesEarlier(_ number: Int) -> Bool { has(Words.earlier, in: lead(number)) }

  private func isInWord(_ index: Int) -> Bool {
    text.has(anyOf: Words.fromExceptions, at: index) || text.has(anyOf: Words.fromExceptions, endingAt: index + 1)
  }

  /// 2021年 before a figure.
  func year(_ number: Int) -> Int? {
    let clause = clause(number)
    return clause.reversed().lazy.compactMap { text.plain[$0] == .年 ? YearInText.year(in: text, endingAt: $0) : nil }
      .first
  }

  /// 共, 合计, 总: the figure takes in others.
  func isTotal(_ number: Int) -> Bool { has(Words.totals, in: lead(number)) }

  /// Where a figure belongs to a plan, to another whole, or is one of several: nothing is worked out of it.
  func isOther(_ number: Int) -> Bool { has(Words.others, in: clause(number)) }

  /// A figure in digits or characters that stands for an amount.
  func isAmount(_ number: Int) -> Bool {
    let figure = all[number]
    return !figure.isShare && !figure.unit.isEmpty && !["倍", "百分点", "番"].contains(figure.unit) && figure.value > 0
  }

  /// 8个月 and 5日 are counted by 月 and 天.
  private static let times: [String: UInt32] = ["个月": .月, "日": .天]

  /// What is counted behind 个, or the unit itself: 个|村, 户.
  func noun(_ number: Int) -> UInt32? {
    let figure = all[number]
    if let time = Self.times[figure.unit] { return time }
    if figure.unit != "个" { return figure.isOfPersons ? .人 : figure.unit.unicodeScalars.first?.value }
    let next = text.at(figure.range.upperBound)
    return ScalarClass.isHan(next) ? next : nil
  }
}

/// Four digits that name a year.
enum YearInText {
  static func year(in text: SourceText, endingAt end: Int) -> Int? {
    guard !ScalarClass.isDigit(text.at(end - 5)), text.at(end - 5) != .point else { return nil }
    let digits = (end - 4..<end).map { ScalarClass.isDigit(text.at($0)) ? Int(text.at($0) - 0x30) : -1 }
    let year = digits.reduce(0) { $0 * 10 + $1 }
    return !digits.contains(-1) && (1900...2100).contains(year) ? year : nil
  }
}

/// What may lie between two bounds, reckoned with as such.
extension ClosedRange<Double> {
  static func + (left: Self, right: Self) -> Self {
    left.lowerBound + right.lowerBound...left.upperBound + right.upperBound
  }
  static func - (left: Self, right: Self) -> Self {
    left.lowerBound - right.upperBound...left.upperBound - right.lowerBound
  }

  /// Of two that are above nothing.
  static func * (left: Self, right: Self) -> Self {
    left.lowerBound * right.lowerBound...left.upperBound * right.upperBound
  }
  static func / (left: Self, right: Self) -> Self {
    left.lowerBound / right.upperBound...left.upperBound / right.lowerBound
  }

  /// With so much more to both sides.
  func widened(by slack: Double) -> Self { lowerBound - slack...upperBound + slack }
}

private enum Words {
  /// 了, 约, 达: between a verb and its figure.
  static let fillers = WordTables.arithmetic.longestFirst("filler")
  static let more = WordTables.arithmetic.longestFirst("more")
  static let fewer = WordTables.arithmetic.longestFirst("fewer")
  /// 上年, 年初, 原来: what was before.
  static let earlier = WordTables.arithmetic.longestFirst("earlier")
  static let fromExceptions = WordTables.arithmetic.phrases("from-except")
  static let totals = WordTables.arithmetic.longestFirst("sum-word")
  /// 计划, 其中, 每: the figure is of another kind.
  static let others = WordTables.arithmetic.longestFirst("other-kind")
}
