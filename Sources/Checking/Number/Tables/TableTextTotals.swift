/// A total that a sentence tells otherwise than the table of the same text: 共投入1150万元 beside a 合计 of 1,050.
///
/// Only where the two differ in one digit, have one unit, and the sentence names what the table is of.
struct TableTextTotals: Sendable {
  /// Lines before a table in which its title and its unit may stand.
  private static let captionLines = 3

  let text: SourceText

  /// The sentences' figures that the totals of some tables contradict.
  func faults(_ readings: [TableReading]) -> [(fault: TableFault, cell: Range<Int>)] {
    readings.flatMap { reading -> [(TableFault, Range<Int>)] in
      let totals = totals(of: reading)
      guard !totals.isEmpty, let place = place(of: reading) else { return [] }
      return text.lines.filter { $0.upperBound <= place.lowerBound || $0.lowerBound >= place.upperBound }.flatMap(text.sentences).flatMap { sentence in
        figures(in: sentence).compactMap { figure in
          totals.first { isTold($0, by: figure, in: sentence) }.map { total in
            (TableFault(.sum, figure, key: "table-sum.text", ["right": text.text(total.figure.range) + total.shownUnit]), total.figure.range)
          }
        }
      }
    }
  }

  private struct Total {
    let figure: Figure
    /// In its unit, which the head or the title names.
    let value: Double
    let unit: String
    let shownUnit: String
    /// Pairs of characters of the head and the title.
    let words: Set<UInt64>
    let others: Set<Double>
  }

  private func place(of reading: TableReading) -> Range<Int>? {
    guard let first = reading.table.rows.first?.first, let last = reading.table.rows.last?.last else { return nil }
    return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
  }

  private func totals(of reading: TableReading) -> [Total] {
    guard let row = reading.kinds.lastIndex(of: .total), let start = reading.table.rows.first?.first?.range.lowerBound else { return [] }
    let line = text.line(of: start)
    let caption = text.lines[max(0, line - Self.captionLines)..<line]
    let pairs = ProvisionWords(text: text)
    return (0..<reading.table.width).compactMap { column -> Total? in
      guard !reading.isApart(column), let figure = reading.amount(row, column) else { return nil }
      let ofCaption: (String, Double, String)? = figure.unit.isEmpty ? unit(in: Array(caption)) : (figure.unit, 1, "")
      guard let (name, factor, shown) = unit(in: reading.heads[column]) ?? ofCaption else { return nil }
      let words = (reading.heads[column] + caption).reduce(into: Set<UInt64>()) { $0.formUnion(pairs.pairs($1)) }
      let others = Set((0..<reading.table.rows.count).flatMap { row in (0..<reading.table.width).compactMap { reading.amount(row, $0)?.value } })
      return Total(figure: figure, value: figure.value * factor, unit: name, shownUnit: shown, words: words, others: Set(others.map { $0 * factor }))
    }
  }

  /// 万元 of 金额（万元）, 单位：万元
  private func unit(in heads: [Range<Int>]) -> (String, Double, String)? {
    for head in heads {
      for index in head where [.openBracket, .colon].contains(text.plain[index]) {
        let start = index + 1
        let factor: Double = text.at(start) == .万 ? 10_000 : text.at(start) == .亿 ? 100_000_000 : 1
        let place = factor > 1 ? start + 1 : start
        guard let unit = text.phrase(of: NumberWords.units, at: place), case let end = place + unit.count,
          end == head.upperBound || !ScalarClass.isHan(text.at(end))
        else { continue }
        let name = text.text(place..<end)
        return (NumberWords.sameUnits[name] ?? name, factor, text.text(start..<end))
      }
    }
    return nil
  }

  private func figures(in sentence: Range<Int>) -> [Figure] {
    guard text.first(of: ArithmeticWords.totals, in: sentence) != nil || text.first(of: ArithmeticWords.wholeCues, in: sentence) != nil else { return [] }
    return SentenceFigures(text, sentence).all.filter { !$0.isVague && !$0.isShare && !$0.unit.isEmpty }
  }

  private func isTold(_ total: Total, by figure: Figure, in sentence: Range<Int>) -> Bool {
    let lead = text.startOfClause(before: figure.range.lowerBound, within: Self.longestLead)..<figure.range.lowerBound
    guard figure.unit == total.unit, figure.value != total.value, !total.others.contains(figure.value),
      PartClauseReader(text: text).isTotal(lead) || text.first(of: ArithmeticWords.totals, in: lead) != nil,
      !ProvisionWords(text: text).pairs(lead).isDisjoint(with: total.words)
    else { return false }
    let (told, right) = (WorkedOut.number(figure.value, places: 2), WorkedOut.number(total.value, places: 2))
    return told.count == right.count && told.count > 2 && zip(told, right).count { $0 != $1 } == 1
  }

  private static let longestLead = 20
}
