/// A number in a sentence as arithmetic takes it: its value with what rounding leaves open.
struct Figure: Sendable {
  let value: Double
  let unit: String
  /// The number with its unit, in scalars.
  let range: Range<Int>
  /// One in the last place that is written: 0.01 of 9.03, 10 million of 0.1亿.
  let step: Double
  /// What stands behind the digits and counts for the value: 万, 亿.
  let factor: Double
  /// Whether words say that it is no exact figure: 近, 余, 左右, 以上.
  let isVague: Bool

  var isShare: Bool { unit == "%" }

  /// What the figure may stand for, where it was rounded.
  var interval: ClosedRange<Double> { around(isWhole ? 0 : step / 2) }

  /// What a figure may be that was worked out and rounded or cut to so many places.
  var roundings: ClosedRange<Double> { around(step * 1.001) }

  /// A figure of some hundred digits is infinite, and so is its step: it has no surroundings.
  private func around(_ distance: Double) -> ClosedRange<Double> {
    distance.isFinite ? value - distance...value + distance : value...value
  }

  /// 320人: things are counted whole, so that nothing was rounded.
  var isWhole: Bool { step == 1 && !isShare }

  /// Persons are counted as 人, 名 and 位.
  func isSameUnit(as other: Figure) -> Bool { unit == other.unit || Self.persons.isSuperset(of: [unit, other.unit]) }

  var isOfPersons: Bool { Self.persons.contains(unit) }

  private static let persons: Set<String> = ["人", "名", "位"]

  /// Units of one measure, with what each is of the smallest.
  private static let measures: [String: (of: String, size: Double)] = [
    "公里": ("米", 1000), "千米": ("米", 1000), "公顷": ("亩", 15), "吨": ("公斤", 1000),
  ]

  /// 亿元 and 万元 are 元 with a factor; 公里 and 米 are one measure.
  func isSameMeasure(as other: Figure) -> Bool {
    isSameUnit(as: other)
      || !unit.isEmpty && (Self.measures[unit]?.of ?? unit) == (Self.measures[other.unit]?.of ?? other.unit)
  }

  /// The figures of one measure in its smallest unit, unless they are of one unit already.
  static func inOneUnit(_ figures: [Figure]) -> [Figure] {
    guard let first = figures.first, !figures.allSatisfy({ $0.isSameUnit(as: first) }) else { return figures }
    return figures.map { figure in
      guard let measure = measures[figure.unit] else { return figure }
      return Figure(
        value: figure.value * measure.size, unit: measure.of, range: figure.range, step: figure.step * measure.size,
        factor: figure.factor * measure.size, isVague: figure.isVague)
    }
  }
}

/// The figures of one sentence, and what stands between them.
struct SentenceFigures: Sendable {
  let text: SourceText
  let range: Range<Int>
  /// In text order, without dates and ordinals and without what brackets add.
  let all: [Figure]
  /// Whether some are left out.
  let hasBrackets: Bool

  init(_ text: SourceText, _ range: Range<Int>) {
    self.text = text
    self.range = range
    let quantities = QuantityReader(text: text)
    let comparators = ComparatorReader(text: text)
    var figures: [Figure] = []
    var (index, depth, brackets, floor) = (range.lowerBound, 0, false, range.lowerBound)
    while index < range.upperBound {
      switch text.plain[index] {
      case .openBracket: (depth, brackets) = (depth + 1, true)
      case .closeBracket: depth = max(0, depth - 1)
      default: break
      }
      guard depth == 0, quantities.numerals.starts(at: index), let quantity = quantities.quantity(at: index) else {
        index += 1
        continue
      }
      // A lost point that reads as ? lets a number reach into the next sentence.
      if quantity.range.upperBound <= range.upperBound,
        let figure = Self.figure(quantity, from: floor, comparators, in: text)
      {
        figures.append(figure)
      }
      index = max(index + 1, quantity.range.upperBound)
      floor = index
    }
    all = figures
    hasBrackets = brackets
  }

  private static func figure(
    _ quantity: Quantity, from floor: Int, _ comparators: ComparatorReader, in text: SourceText
  ) -> Figure? {
    let isDate =
      NumberWords.clockUnits.contains(quantity.unit) || quantity.unit == "年" && quantity.value > 1000
      || NumberWords.dateUnits.contains(text.at(quantity.range.upperBound)) && quantity.unit.isEmpty
      // 上半年 is a stretch of the year, and no length.
      || quantity.unit == "年" && text.at(quantity.range.lowerBound) == .半
        && [.上, .下].contains(text.at(quantity.range.lowerBound - 1))
    // 四十万，: so much of money is said without its unit.
    let isMoney =
      quantity.unit.isEmpty && quantity.value >= 10_000
      && NumeralReader.isFactor(text.at(quantity.range.upperBound - 1))
      && !ScalarClass.isHan(text.at(quantity.range.upperBound))
    // 一般, 零就业: a numeral in characters counts something only with a unit.
    guard !isDate, !quantity.unit.isEmpty || quantity.isArabic || isMoney, text.at(quantity.range.lowerBound - 1) != .第
    else { return nil }
    let before = comparators.before(quantity, from: floor)
    let compares = before.map { ![.threshold, .weak, .rank].contains($0.condition) } ?? false
    let isVague =
      quantity.implied != nil || quantity.isVague || quantity.isBare || quantity.upper != nil || compares
      || comparators.after(quantity) != nil
    return Figure(
      value: quantity.value, unit: isMoney ? "元" : NumberWords.sameUnits[quantity.unit] ?? quantity.unit,
      range: quantity.range,
      step: step(of: quantity, in: text), factor: isMoney ? 10_000 : quantity.factor, isVague: isVague)
  }

  private static func step(of quantity: Quantity, in text: SourceText) -> Double {
    let digits = text.plain[quantity.range].prefix { ScalarClass.isDigit($0) || [.point, .comma, .blank].contains($0) }
    guard let point = digits.firstIndex(of: .point) else { return quantity.factor }
    return quantity.factor / (1...max(1, digits.endIndex - point - 1)).reduce(1.0) { power, _ in power * 10 }
  }

  /// What stands between two figures, or before the first.
  func gap(before number: Int) -> Range<Int> {
    let start = number == 0 ? range.lowerBound : all[number - 1].range.upperBound
    return start..<max(start, all[number].range.lowerBound)
  }

  func has(_ list: PhraseList, in range: Range<Int>) -> Bool { text.first(of: list, in: range) != nil }

  /// The place behind what may follow: a comma or semicolon, then one of some words or nothing.
  func skipping(_ list: PhraseList, at index: Int) -> Int { index + (text.phrase(of: list, at: index)?.count ?? 0) }

  func skippingComma(at index: Int) -> Int { [.comma, .semicolon].contains(text.at(index)) ? index + 1 : index }
}
