/// A number as it stands in a text, with its unit: 45个学时, 三分之二, 六千八百多万元, 20%至30%.
struct Quantity: Sendable {
  var value: Double
  /// The upper end of a range.
  var upper: Double?
  /// `%` for all shares (三分之二 is 66.67 %), else the counted unit without 个; empty when none is known.
  var unit: String
  /// What the number itself says: 多 and 余 more, 来 about, 弱 less; nil for an exact one.
  var implied: NumberStatement.Comparator?
  /// In scalars.
  var range: Range<Int>
  let isArabic: Bool
  /// 几十, 数百: no number is named.
  var isVague = false
  /// A bare 百, 千, 万 or 亿: 上百.
  var isBare = false
  /// A range written with a dash: 1-2个.
  var isDashed = false
  /// 千, 万 or 亿 behind the number; 1 without.
  var factor = 1.0
  /// 成, of which ten make the whole.
  var isTenth = false

  var isShare: Bool { unit == "%" }
}

/// Reads quantities written in digits or characters, always to the end of what belongs to the number.
struct QuantityReader {
  let text: SourceText
  let numerals: NumeralReader

  init(text: SourceText) {
    self.text = text
    numerals = NumeralReader(text: text)
  }

  /// The quantity that starts at an index, nil when none does.
  func quantity(at start: Int) -> Quantity? {
    guard let lower = single(at: start) else { return nil }
    // 02年到03年 are two years, and no length of time.
    let isYear = lower.unit == "年" && text.at(start) == 0x30 && ScalarClass.isDigit(text.at(start + 1))
    guard !isYear, let next = separatorEnd(at: lower.range.upperBound), let upper = single(at: next),
      upper.upper == nil,
      upper.implied == nil || upper.isShare
    else { return lower }
    guard var range = Self.range(lower, upper) else { return lower }
    range.isDashed = !Self.spanWords.contains(text.plain[lower.range.upperBound])
    return range
  }

  private static let spanWords: Set<UInt32> = [.至, .到]

  /// 20%至30%, 三到四成, 2至3万元, 百分之三十到四十: the lower end takes what is only said behind the upper one.
  private static func range(_ lower: Quantity, _ upper: Quantity) -> Quantity? {
    var lower = lower
    let isBare = lower.unit.isEmpty && lower.implied == nil
    if isBare, upper.isTenth, lower.value < 10 { lower.value *= 10 }
    if isBare, lower.factor == 1, upper.factor > 1, lower.value * upper.factor < upper.value {
      lower.value *= upper.factor
    }
    let isHundredth = lower.isShare && upper.unit.isEmpty && upper.value <= 100
    guard isBare || upper.unit == lower.unit || isHundredth, upper.value > lower.value else { return nil }
    lower.upper = upper.value
    lower.unit = isHundredth ? "%" : upper.unit
    lower.range = lower.range.lowerBound..<upper.range.upperBound
    lower.implied = nil
    return lower
  }

  /// 至, 到, -, ~ and — between two numbers.
  private func separatorEnd(at index: Int) -> Int? {
    switch text.at(index) {
    case .至, .到, .hyphen, 0x7E, 0x2013, 0xFF5E, 0x301C: index + 1
    case .dash: text.at(index + 1) == .dash ? index + 2 : index + 1
    default: nil
    }
  }

  private func single(at start: Int) -> Quantity? {
    if let share = share(at: start) { return withTail(share) }
    guard let number = numerals.number(at: start) else { return nil }
    if text.at(number.end) == .percent || text.at(number.end) == 0x2030 {
      let scale = text.at(number.end) == .percent ? 1 : 0.1
      return withTail(whole(number.value * scale, start..<number.end + 1, isArabic: number.isArabic))
    }
    if let tenths = tenths(number, from: start) { return withTail(tenths) }
    return counted(number, from: start)
  }

  private func whole(_ value: Double, _ range: Range<Int>, isArabic: Bool = false) -> Quantity {
    Quantity(value: value, unit: "%", range: range, isArabic: isArabic)
  }

  /// 四成多, 三分之一强, 百分之七十还多
  private func withTail(_ share: Quantity) -> Quantity {
    var share = share
    let end = share.range.upperBound
    guard !text.has(anyOf: NumberWords.tailExceptions, at: end) else { return share }
    for (list, meaning) in [(Words.shareMore, NumberStatement.Comparator.moreThan), (Words.shareLess, .lessThan)] {
      guard let word = list.first(where: { text.has($0, at: end) }) else { continue }
      share.implied = meaning
      share.range = share.range.lowerBound..<end + word.count
      return share
    }
    return share
  }

  /// 七成, 七八成, 三成五, 三成半; 三成功 is no share.
  private func tenths(_ number: Numeral, from start: Int) -> Quantity? {
    guard text.at(number.end) == .成, number.value <= 10, number.factor == 1, !isWordAfterTenth(number.end + 1)
    else {
      return nil
    }
    var share = whole(number.value * 10, start..<number.end + 1, isArabic: number.isArabic)
    share.upper = number.upper.map { $0 * 10 }
    share.isTenth = true
    let next = text.at(number.end + 1)
    let isMore =
      HanNumeral.digit(next) != nil && !HanNumeral.isNumeral(text.at(number.end + 2))
      && !text.has(anyOf: NumberWords.units, at: number.end + 2)
    if next == .半 && !text.has(anyOf: NumberWords.units, at: number.end + 2) || isMore {
      share.value += Double(HanNumeral.digit(next) ?? 5)
      share.range = start..<number.end + 2
    }
    return share
  }

  private func isWordAfterTenth(_ index: Int) -> Bool {
    [.功, .群, .行, .立, .为, .员, .果, .长, .绩, .本, .就, .人, .熟].contains(text.at(index))
  }

  private func counted(_ number: Numeral, from start: Int) -> Quantity {
    var quantity = Quantity(
      value: number.value, upper: number.upper, unit: "", implied: number.implied, range: start..<number.end,
      isArabic: number.isArabic, isVague: number.isVague, isBare: number.isBare, factor: number.factor)
    guard let unit = text.phrase(of: NumberWords.units, at: number.end),
      !text.has(anyOf: Words.notUnits, at: number.end)
    else { return quantity }
    var (end, name) = (number.end + unit.count, unit)
    if unit == [.个], let whole = measured(behind: number.end) {
      (end, name) = (whole.end, whole.unit)
      // 两个半天 are two halves, 两个半月 two and a half.
      let isHalfDay = whole.isHalf && [[.天], [.日]].contains(whole.unit)
      quantity.value = isHalfDay ? quantity.value / 2 : quantity.value + (whole.isHalf ? 0.5 : 0)
      if whole.isMore { quantity.implied = .moreThan }
      if whole.isAbout { quantity.implied = .about }
    } else if text.at(end) == .半, [.年, .月, .天].contains(unit.last ?? 0) {  // 一年半
      quantity.value += 0.5
      end += 1
    } else if quantity.implied == nil, text.at(end) == .多, !isTailException(at: end), !isSaidTwice(start..<end),
      !isDone(by: unit, more: end)
    {  // 三年多
      quantity.implied = .moreThan
      end += 1
    }
    quantity.unit = String(scalars: name)
    quantity.range = start..<end
    // 三四级, 四十年代 are ordinals.
    if number.upper != nil && Words.ordinalUnits.contains(quantity.unit) || text.at(end) == .代 && name == [.年] {
      quantity.isVague = true
    }
    return quantity
  }

  /// 一年比一年多: the 多 compares the two.
  private func isSaidTwice(_ quantity: Range<Int>) -> Bool {
    text.at(quantity.lowerBound - 1) == .比 && text.has(Array(text.plain[quantity]), endingAt: quantity.lowerBound - 1)
  }

  private func isTailException(at index: Int) -> Bool { text.has(anyOf: NumberWords.tailExceptions, at: index) }

  /// 三人多干活: of people nobody says so that there are more than three, unless they measure something (两人多高).
  private func isDone(by unit: [UInt32], more index: Int) -> Bool {
    let next = text.at(index + 1)
    return Words.doers.contains(unit) && ScalarClass.isHan(next) && !Words.sizes.contains(next)
  }

  private struct Measured {
    let unit: [UInt32]
    let end: Int
    var isHalf = false
    var isMore = false
    var isAbout = false
  }

  /// 个月, 个学时, 个半月, 个多小时, 个来月: what stands behind 个 is the unit.
  private func measured(behind one: Int) -> Measured? {
    var place = one + 1
    let sign = text.at(place)
    let isMarked = [.半, .多, .来].contains(sign)
    if isMarked { place += 1 }
    guard let unit = NumberWords.units.first(where: { $0 != [.个] && text.has($0, at: place) }),
      isMarked || isUnitBehindOne(unit)
    else { return nil }
    let isMonth = unit == [.月]
    return Measured(
      unit: isMonth ? [.个, .月] : unit, end: place + unit.count, isHalf: sign == .半, isMore: sign == .多,
      isAbout: sign == .来)
  }

  /// 个 before a measure of time or study; 三个组, 五个村 count groups and villages by 个.
  private func isUnitBehindOne(_ unit: [UInt32]) -> Bool {
    NumberWords.timeUnits.contains(String(scalars: unit)) && unit.count > 1 || unit == [.月]
      || String(scalars: unit) == "百分点" || String(scalars: unit) == "班次"
  }
}

private enum Words {
  /// 群众, 股东: these only begin like a unit.
  static let notUnits = WordTables.numbers.phrases("no-unit")
  /// 人, 户: before 多 and a verb they do something more.
  static let doers = Set(WordTables.numbers.words("doer-unit"))
  /// 高, 深: behind 多 the unit measures.
  static let sizes = WordTables.numbers.scalars("size-sign")
  static let shareMore = WordTables.numbers.longestFirst("share-more")
  static let shareLess = WordTables.numbers.longestFirst("share-less")
  /// 线, 级: 三四级 are ordinals.
  static let ordinalUnits = WordTables.numbers.strings("ordinal-unit")
}
