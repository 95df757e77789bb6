/// An average that is not its total over what is counted: 发放贷款2700万元，180户，户均18万元; 2021年至2023年投入4.5亿元，年均1.8亿元.
struct MeanReader: FigureReader {
  /// A share of the average by which a rounded one may be off.
  private static let rounding = 0.006

  let figures: SentenceFigures

  func faults() -> [FigureFault] {
    let said = SaidFigures(figures)
    return said.all.indices.compactMap { number in
      guard let counter = counter(of: number, said), said.isAmount(number), !said.all[number].isVague else {
        return nil
      }
      return fault(number, counter, said)
    }
  }

  private func fault(_ number: Int, _ counter: Counter, _ said: SaidFigures) -> FigureFault? {
    let mean = said.all[number]
    if let fault = ofRow(number, said) { return fault }
    let totals = said.all.indices.filter { isTotal($0, of: number, said) }
    let counts = counts(counter, before: number, said)
    // 平均每天3件 of figures that are themselves worked out of others.
    guard let total = totals.last, !counts.isEmpty, !said.all[total].isVague, counts.count == 1,
      let count = counts.first, !isOneOfSeveral(total, totals, said)
    else { return nil }
    let about = said.has(Words.about, in: said.lead(number)) ? 0.06 : Self.rounding
    let isTold = totals.contains { total in
      counts.contains { count in
        let right = said.all[total].interval / count.values
        return right.widened(by: right.upperBound * about).overlaps(mean.roundings)
      }
    }
    let right = said.all[total].value / count.value
    guard !isTold, right.isFinite else { return nil }
    return FigureFault(
      .product, mean, key: "product.average",
      ["count": count.text, "total": text.text(said.all[total].range), "right": WorkedOut.text(right, like: mean)])
  }

  /// 三个班分别为42人、45人、47人，平均每班46人: the average of the figures right before it.
  private func ofRow(_ number: Int, _ said: SaidFigures) -> FigureFault? {
    let mean = said.all[number]
    var first = number
    while first > 0, said.all[first - 1].isSameUnit(as: mean), !said.all[first - 1].isVague,
      first == number
        || [.pause, .和, .与].contains(text.at(said.all[first - 1].range.upperBound))
    { first -= 1 }
    let row = said.all[first..<number]
    guard row.count > 1,
      text.first(of: Words.respectively, in: said.range.lowerBound..<row[first].range.lowerBound) != nil,
      case let right = Sums.sum(row) / Double(row.count),
      abs(right - mean.value) > mean.step * 1.001 + (said.has(Words.about, in: said.lead(number)) ? right * 0.05 : 0),
      said.all[..<first].contains(where: { $0.value == Double(row.count) })
    else { return nil }
    return FigureFault(
      .product, mean, key: "product.average",
      [
        "count": "\(row.count)", "total": row.map { text.text($0.range) }.joined(separator: "+"),
        "right": WorkedOut.text(right, like: mean),
      ])
  }

  /// Before the average, of its unit, and not itself of each or a part.
  private func isTotal(_ other: Int, of number: Int, _ said: SaidFigures) -> Bool {
    let (figure, mean) = (said.all[other], said.all[number])
    return other < number && figure.isSameMeasure(as: mean) && figure.value > mean.value
      && counter(of: other, said) == nil
      && !said.has(Words.each, in: said.clause(other))
      && said.change(other) == nil
  }

  /// 收入860万元，支出905万元: which of them is divided is not said.
  private func isOneOfSeveral(_ total: Int, _ totals: [Int], _ said: SaidFigures) -> Bool {
    totals.count > 1 && !said.isTotal(total) && total != totals.first
  }

  // MARK: of what

  private enum Counter: Equatable {
    case noun(UInt32)
    case months(Double)
  }

  /// 户均, 平均每村, 每个村平均: what the average is of.
  private func counter(of number: Int, _ said: SaidFigures) -> Counter? {
    let lead = said.lead(number)
    if let word = text.first(of: Words.means, in: lead), isLinked(word.upperBound..<lead.upperBound, said),
      let first = Words.meanCounters.first(where: { text.has($0.0, at: word.lowerBound) })
    {
      return Words.spans.first { $0.0 == first.1 }.map { .months($0.1) } ?? .noun(first.1)
    }
    guard said.has(Words.average, in: lead), let each = lead.first(where: { text.plain[$0] == .每 }) else { return nil }
    let place = text.at(each + 1) == .个 ? each + 2 : each + 1
    guard place < lead.upperBound, !ScalarClass.isDigit(text.at(place)), !HanNumeral.isNumeral(text.at(place)) else {
      return nil
    }
    let noun = [0x540D, 0x4F4D].contains(text.at(place)) ? .人 : text.at(place)  // 名 位
    return Words.spans.first { $0.0 == noun }.map { .months($0.1) } ?? .noun(noun)
  }

  /// 人均|发放|2万元; 人均可支配收入 is another matter unless it was told before.
  private func isLinked(_ rest: Range<Int>, _ said: SaidFigures) -> Bool {
    guard rest.count > 2 else { return true }
    let name = Array(text.plain[rest].prefix { ScalarClass.isHan($0) })
    return name.count < 3 || text.phrase(of: ArithmeticWords.linking, at: rest.lowerBound)?.count == rest.count
      || text.first(of: [Array(name.prefix(2))], in: said.range.lowerBound..<rest.lowerBound) != nil
  }

  private struct Count {
    let value: Double
    let values: ClosedRange<Double>
    let text: String
  }

  private func counts(_ counter: Counter, before number: Int, _ said: SaidFigures) -> [Count] {
    switch counter {
    case .noun(let noun):
      return said.all.indices.filter { $0 < number && isCount($0, of: noun, said) }.map { place in
        let figure = said.all[place]
        return Count(value: figure.value, values: figure.interval, text: text.text(figure.range))
      }
    case .months(let length):
      return spans(
        before: said.lead(number).lowerBound,
        said
      ).map {
        Count(
          value: $0.months / length,
          values: length < 0.1
            && $0.months >= 1
            ? $0.months / length * 0.97...$0.months / length * 1.03 : $0.months / length...$0.months / length,
          text: $0.text)
      }
    }
  }

  private func isCount(_ number: Int, of noun: UInt32, _ said: SaidFigures) -> Bool {
    let figure = said.all[number]
    guard !figure.isVague, !figure.isShare, figure.value > 1, said.change(number) == nil else { return false }
    if said.noun(number) == noun { return true }
    // 五个村, 设补给点4个
    return figure.unit == "个" && !ScalarClass.isHan(text.at(figure.range.upperBound))
      && said.lead(number).contains { text.plain[$0] == noun }
  }

  /// 2021年至2023年, 三年来, 上半年, 前三季度: how long it lasted, where the sentence says so once.
  private func spans(before end: Int, _ said: SaidFigures) -> [(months: Double, text: String)] {
    let range = said.range.lowerBound..<max(said.range.lowerBound, end)
    let lengths = said.all.filter {
      $0.range.upperBound <= end && !$0.isVague && Words.lengths[$0.unit] != nil && $0.value < 100
    }
    if let length = lengths.first, lengths.count == 1, let months = Words.lengths[length.unit] {
      return [(length.value * months, text.text(length.range))]
    }
    if let years = YearsInText.span(text, in: range) { return [(Double(years.count) * 12, text.text(years.range))] }
    // 6月份: of 28 to 31 days.
    let months = DateReader(text: text).dates(in: range).filter { $0.day == nil && $0.part == nil }
    if let month = months.first, months.count == 1, text.has(anyOf: Words.monthly, at: month.range.upperBound - 1) {
      return [(1, text.text(month.range))]
    }
    let words = Words.periods.compactMap { word, months in
      text.first(of: [word], in: range).map { (range: $0, months: months) }
    }
    // 上半年 holds 半年.
    let longest = words.filter { word in
      !words.contains {
        $0.range != word.range && $0.range.lowerBound <= word.range.lowerBound
          && $0.range.upperBound >= word.range.upperBound
      }
    }
    return longest.map { ($0.months, text.text($0.range)) }
  }
}

/// Spans of years: 2021年至2023年, 2021—2024年.
enum YearsInText {
  private static let joints: Set<UInt32> = [.至, .到, .hyphen, 0x7E, 0x2013, .dash, 0xFF5E]

  /// The only span in a range, with how many years it has.
  static func span(_ text: SourceText, in range: Range<Int>) -> (count: Int, range: Range<Int>)? {
    let found = range.compactMap { index -> (Int, Range<Int>)? in
      guard text.plain[index] == .年, let last = YearInText.year(in: text, endingAt: index) else { return nil }
      var place = index - 5
      while text.at(place) == .dash, text.at(place - 1) == .dash { place -= 1 }
      guard joints.contains(text.at(place)) else { return nil }
      let end = text.at(place - 1) == .年 ? place - 1 : place
      return YearInText.year(in: text, endingAt: end).flatMap { $0 < last ? (last - $0 + 1, end - 4..<index + 1) : nil }
    }
    return found.count == 1 ? found.first : nil
  }
}

private enum Words {
  /// 户均, with the sign of what is counted.
  static let meanCounters = WordTables.arithmetic.pairs("mean-counter").compactMap { pair in
    pair.1.scalarValues.first.map { (pair.0.scalarValues, $0) }
  }
  static let means = PhraseList(meanCounters.map(\.0).sorted { $0.count > $1.count })
  static let average = WordTables.arithmetic.phrases("mean")
  static let each = PhraseList([[.每]])
  static let respectively = WordTables.arithmetic.phrases("respectively")
  /// 份: behind a month that is told as a whole.
  static let monthly = PhraseList([[.份], [.月]])
  static let about = WordTables.arithmetic.phrases("about")
  /// 年, 月: a span of time with its length in months.
  static let spans = WordTables.arithmetic.pairs("span-months").compactMap { pair in
    pair.0.scalarValues.first.map { ($0, Double(pair.1) ?? 1) }
  }
  /// Units of time, so too.
  static let lengths = Dictionary(WordTables.arithmetic.pairs("length-months").map { ($0.0, Double($0.1) ?? 1) }) {
    first, _ in first
  }
  /// 上半年, 三年来, so too.
  static let periods = WordTables.arithmetic.pairs("period-months").map { ($0.scalarValues, Double($1) ?? 1) }
}
