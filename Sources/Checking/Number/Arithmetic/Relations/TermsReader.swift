/// Proportions that are not those of their figures, or do not make the whole: 男60人、女45人，男女之比3:2; 三次产业结构12.3:45.6:44.1;
/// 60万元按3:2:1分担，…30万元、…20万元、…15万元.
struct TermsReader: FigureReader {
  private static let colons: Set<UInt32> = [.colon, 0x2236, .比]
  private static let mostTerms = 5
  /// Scalars before a proportion that may say what it is of, and from it to the amounts.
  private static let longestLead = 24
  private static let hundred = 95.0...105.0
  /// How far a proportion in whole numbers may be off.
  private static let rough = 0.06

  let figures: SentenceFigures

  private struct Terms {
    let values: [Double]
    let step: Double
    let range: Range<Int>
  }

  func faults() -> [FigureFault] {
    let said = SaidFigures(figures)
    return proportions().compactMap { composition($0) ?? ofFigures($0, said) ?? shared($0, said) }
  }

  // MARK: reading

  /// 3:2, 12.3∶45.6∶44.1
  private func proportions() -> [Terms] {
    var (found, index) = ([Terms](), figures.range.lowerBound)
    while index < figures.range.upperBound {
      guard ScalarClass.isDigit(text.plain[index]), !ScalarClass.isDigit(text.at(index - 1)),
        ![.point, .colon, 0x2236].contains(text.at(index - 1)),
        let terms = terms(at: index)
      else {
        index += 1
        continue
      }
      found.append(terms)
      index = terms.range.upperBound
    }
    return found
  }

  private func terms(at start: Int) -> Terms? {
    var (values, step, place) = ([Double](), 1.0, start)
    while let (value, places, end) = number(at: place) {
      values.append(value)
      step = min(step, places)
      place = end
      guard Self.colons.contains(text.at(end)), ScalarClass.isDigit(text.at(end + 1)), values.count < Self.mostTerms
      else { break }
      place = end + 1
    }
    guard values.count > 1, values.allSatisfy({ $0 > 0 }), !ScalarClass.isDigit(text.at(place)) else { return nil }
    return Terms(values: values, step: step, range: start..<place)
  }

  private func number(at start: Int) -> (value: Double, step: Double, end: Int)? {
    var (value, step, place, isFraction) = (0.0, 1.0, start, false)
    while place - start < 8 {
      if ScalarClass.isDigit(text.at(place)) {
        value = value * 10 + Double(text.at(place) - 0x30)
        if isFraction { step /= 10 }
      } else if text.at(place) == .point, !isFraction, ScalarClass.isDigit(text.at(place + 1)) {
        isFraction = true
      } else {
        break
      }
      place += 1
    }
    return place > start ? (value * step, step, place) : nil
  }

  private func figure(_ terms: Terms) -> Figure {
    Figure(value: terms.values[0], unit: "", range: terms.range, step: terms.step, factor: 1, isVague: false)
  }

  // MARK: what is wrong with them

  /// 结构由14.1:43.2:42.7调整为12.3:45.6:44.1: shares of one whole.
  private func composition(_ terms: Terms) -> FigureFault? {
    let lead = max(figures.range.lowerBound, terms.range.lowerBound - Self.longestLead * 2)..<terms.range.lowerBound
    guard terms.values.count > 2, figures.has(Words.structures, in: lead), case let sum = terms.values.reduce(0, +),
      Self.hundred.contains(sum),
      abs(sum - 100) > terms.step * Double(terms.values.count) / 2 + 1e-6
    else { return nil }
    return FigureFault(
      .sum, figure(terms), key: sum > 100 ? "sum.shares" : "sum.shares.less",
      ["right": WorkedOut.number(sum, places: 2) + "%"])
  }

  /// 男选手60人、女选手45人，男女之比为3:2: as many figures of one unit right before it.
  private func ofFigures(_ terms: Terms, _ said: SaidFigures) -> FigureFault? {
    let lead = text.startOfClause(before: terms.range.lowerBound, within: Self.longestLead)..<terms.range.lowerBound
    guard
      figures.has(Words.proportions, in: lead)
        || figures.has(
          Words.proportions, in: terms.range.upperBound..<min(terms.range.upperBound + 3, figures.range.upperBound)),
      !text.has(anyOf: Words.by, at: lead.lowerBound), terms.step == 1, terms.values.allSatisfy({ $0 < 30 }),
      case let before = said.all.filter({ $0.range.upperBound <= lead.lowerBound && !$0.isShare }).suffix(
        terms.values.count),
      before.count == terms.values.count, let first = before.first,
      before.allSatisfy({ $0.isSameUnit(as: first) && !$0.isVague && !$0.unit.isEmpty }),
      let last = before.last, lead.lowerBound - last.range.upperBound <= 2
    else { return nil }
    let (amounts, largest) = (before.map(\.value), terms.values.max() ?? 1)
    // In whole numbers each term is rounded; told the other way round it is another order.
    let isTold = [amounts, amounts.reversed()].contains { amounts in
      zip(amounts.dropFirst(), terms.values.dropFirst()).allSatisfy { amount, term in
        abs(amount / amounts[0] / (term / terms.values[0]) - 1) <= max(Self.rough, largest > 9 ? 0 : 0.3 / largest)
      }
    }
    guard !isTold else { return nil }
    return FigureFault(.ratio, figure(terms), key: "ratio.terms", ["right": Self.terms(amounts)])
  }

  /// 60万元按3:2:1由县、镇、村分担，县30万元，镇20万元，村15万元
  private func shared(_ terms: Terms, _ said: SaidFigures) -> FigureFault? {
    guard terms.step == 1,
      let whole = said.all.last(where: { $0.range.upperBound <= terms.range.lowerBound && !$0.isShare }),
      !whole.isVague, !whole.unit.isEmpty,
      figures.has(Words.by, in: whole.range.upperBound..<terms.range.lowerBound),
      case let parts = said.all.filter({ $0.range.lowerBound >= terms.range.upperBound && $0.isSameMeasure(as: whole) }),
      parts.count == terms.values.count, parts.allSatisfy({ !$0.isVague && $0.value < whole.value })
    else { return nil }
    let sum = terms.values.reduce(0, +)
    for (part, term) in zip(parts, terms.values)
    where abs(part.value - whole.value * term / sum) > part.step * 1.001 + 1e-6 {
      // Told in another order they fit.
      guard
        !parts.allSatisfy({ part in
          terms.values.contains { abs(part.value - whole.value * $0 / sum) <= part.step * 1.001 }
        })
      else { return nil }
      return FigureFault(
        .ratio, part, key: "ratio.proportion", ["right": WorkedOut.text(whole.value * term / sum, like: part)])
    }
    return nil
  }

  /// 4:3 of 60 and 45; 1.5:1 where it is no plain one.
  private static func terms(_ amounts: [Double]) -> String {
    let divisor = amounts.map { Int($0) }.reduce(0, greatestDivisor)
    if divisor > 0, amounts.allSatisfy({ $0 == $0.rounded() }), amounts.allSatisfy({ $0 / Double(divisor) < 20 }) {
      return amounts.map { "\(Int($0) / divisor)" }.joined(separator: ":")
    }
    return amounts.map { WorkedOut.number($0 / (amounts.last ?? 1), places: 2) }.joined(separator: ":")
  }

  private static func greatestDivisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? one : greatestDivisor(other, one % other)
  }
}

private enum Words {
  /// 结构, 比重: before shares of one whole.
  static let structures = WordTables.arithmetic.phrases("structure")
  /// 之比, 比例
  static let proportions = WordTables.arithmetic.phrases("proportion")
  /// 按: what follows is shared out so.
  static let by = WordTables.arithmetic.phrases("proportion-by")
}
