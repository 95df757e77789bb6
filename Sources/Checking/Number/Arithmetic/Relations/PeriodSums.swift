/// Parts of a year that do not make the whole of it: 上半年2190万元，下半年2760万元 of 全年4860万元; 7月、8月、9月依次为86、93、71，三季度260.
struct PeriodSums {
  private static let longestLead = 24
  /// Sentences that are read together.
  private static let sentencesTogether = 2

  let text: SourceText
  /// Of one paragraph, in text order.
  let sentences: [SentenceFigures]

  private struct Told {
    let figure: Figure
    let months: Set<Int>
  }

  func faults() -> [FigureFault] {
    var found: [FigureFault] = []
    for number in sentences.indices {
      let near = sentences[max(0, number - Self.sentencesTogether + 1)...number]
      guard let start = near.first?.range.lowerBound,
        text.first(of: Words.any, in: start..<sentences[number].range.upperBound) != nil
      else { continue }
      for fault in faults(near.map { $0 }) where !found.contains(where: { $0.range == fault.range }) {
        found.append(fault)
      }
    }
    return found
  }

  /// Of each unit the figures that are told of a time of their own.
  private func faults(_ sentences: [SentenceFigures]) -> [FigureFault] {
    let told = sentences.flatMap(told)
    return told.indices.compactMap { number in
      let whole = told[number]
      let parts = told.filter {
        $0.figure.isSameMeasure(as: whole.figure) && $0.figure.range != whole.figure.range
          && $0.months.isStrictSubset(of: whole.months)
      }
      guard parts.count > 1, let exact = cover(whole.months, parts),
        told.filter({ $0.figure.isSameMeasure(as: whole.figure) && $0.months == whole.months }).count == 1
      else { return nil }
      let all = Figure.inOneUnit([whole.figure] + exact.map(\.figure))
      let sum = Sums.sum(all.dropFirst())
      guard abs(sum - all[0].value) > Sums.slack(all), sum > all[0].value * 0.5, sum < all[0].value * 2 else {
        return nil
      }
      return FigureFault(
        .sum, whole.figure, key: "sum.total",
        ["right": WorkedOut.text(sum * whole.figure.value / all[0].value, like: whole.figure)])
    }
  }

  /// The parts, where they take in all months of the whole once each.
  private func cover(_ months: Set<Int>, _ parts: [Told]) -> [Told]? {
    parts.reduce(0) { $0 + $1.months.count } == months.count
      && parts.reduce(into: Set<Int>(), { $0.formUnion($1.months) }) == months ? parts : nil
  }

  private func told(_ sentence: SentenceFigures) -> [Told] {
    let said = SaidFigures(sentence)
    if let row = row(said) { return row }
    return said.all.indices.compactMap { number in
      let figure = said.all[number]
      guard isTold(number, said), let months = months(in: said.lead(number)) ?? wholeYear(number, said) else {
        return nil
      }
      return Told(figure: figure, months: months)
    }
  }

  private func isTold(_ number: Int, _ said: SaidFigures) -> Bool {
    said.isAmount(number) && !said.all[number].isVague && said.change(number) == nil && !said.isEarlier(number)
      && !said.has(Words.others, in: said.lead(number))
      && !NumberWords.timeUnits.contains(said.all[number].unit)
  }

  /// 2023年，公司实现营业收入4860万元: the whole of a year that is named before it in the sentence.
  private func wholeYear(_ number: Int, _ said: SaidFigures) -> Set<Int>? {
    let before = said.range.lowerBound..<said.all[number].range.lowerBound
    guard number == said.all.indices.first(where: said.isAmount),
      let year = before.first(where: { text.plain[$0] == .年 && YearInText.year(in: text, endingAt: $0) != nil }),
      [.comma, .度].contains(text.at(year + 1)),
      DateReader(text: text).dates(in: before).isEmpty
    else { return nil }
    return Set(1...12)
  }

  /// The one time that a lead names.
  private func months(in lead: Range<Int>) -> Set<Int>? {
    let words = Words.periods.filter { text.first(of: [$0.word], in: lead) != nil }
    guard let longest = words.max(by: { $0.word.count < $1.word.count }),
      words.allSatisfy({ $0.months == longest.months || longest.word.contains($0.word) })
    else { return nil }
    return longest.months
  }

  /// 一至四季度分别完成5.2、7.8、8.6和6.4亿元; 7月、8月、9月依次为…
  private func row(_ said: SaidFigures) -> [Told]? {
    guard let word = text.first(of: Words.respectively, in: said.range) else { return nil }
    let names = names(in: said.range.lowerBound..<word.lowerBound)
    guard names.count > 1,
      let first = said.all.firstIndex(where: { $0.range.lowerBound >= word.upperBound && !$0.isVague }),
      first + names.count <= said.all.count
    else { return [] }
    let row = said.all[first..<first + names.count]
    guard
      zip(row, row.dropFirst()).allSatisfy({
        [.pause, .和, .与, .及, .comma].contains(text.at($0.range.upperBound))
          && $1.range.lowerBound - $0.range.upperBound == 1
      })
    else { return [] }
    let unit = row.last?.unit ?? ""
    let parts = zip(row, names).map {
      Told(
        figure: $0.unit.isEmpty
          || NumeralReader.isFactor(text.at($0.range.upperBound - 1)) ? $0.measured(in: row.last ?? $0) : $0, months: $1
      )
    }
    guard parts.allSatisfy({ $0.figure.unit == unit }) else { return [] }
    let rest = (first + names.count..<said.all.count).compactMap { number -> Told? in
      guard isTold(number, said) else { return nil }
      return months(in: said.lead(number)).map { Told(figure: said.all[number], months: $0) }
    }
    return parts + rest
  }

  /// 7月、8月、9月; 一至四季度; 一、二季度
  private func names(in range: Range<Int>) -> [Set<Int>] {
    let clause = max(range.upperBound - Self.longestLead, range.lowerBound)..<range.upperBound
    if let all = Words.rows.first(where: { text.first(of: [$0.0], in: clause) != nil }) { return all.1 }
    return DateReader(text: text).dates(in: clause).filter { $0.day == nil && $0.part == nil }.map { [$0.month] }
  }
}

extension Figure {
  /// The same with the unit that stands only behind the last of a row: 5.2、7.8和6.4亿元.
  fileprivate func measured(in last: Figure) -> Figure {
    let missing = factor == 1 ? last.factor : 1
    return Figure(
      value: value * missing, unit: last.unit, range: range, step: step * missing, factor: factor * missing,
      isVague: isVague)
  }
}

private enum Words {
  /// 上半年, with its months.
  static let periods: [(word: [UInt32], months: Set<Int>)] = WordTables.arithmetic.pairs("period").compactMap {
    word, months in
    span(months).map { (word.scalarValues, Set($0)) }
  }
  /// 计划, 预计: what was to be is no part.
  static let others = WordTables.arithmetic.phrases("period-not")
  static let any = PhraseList(periods.map(\.word))
  static let respectively = WordTables.arithmetic.phrases("respectively")
  /// 一至四季度: several times in one word, each with as many months.
  static let rows: [([UInt32], [Set<Int>])] = WordTables.arithmetic.pairs("period-row").compactMap { word, months in
    let parts = months.split(separator: "/").compactMap { span(String($0)).map { Set($0) } }
    return parts.isEmpty ? nil : (word.scalarValues, parts)
  }.sorted { $0.0.count > $1.0.count }

  /// 1~6
  private static func span(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "~").compactMap { Int($0) }
    guard let first = ends.first, let last = ends.last, first <= last else { return nil }
    return first...last
  }
}
