/// A number as it stands in a text, with its unit: 45个学时, 三分之二, 六千八百多万元, 20%至30%.
struct Quantity: Sendable {
  let value: Double
  /// The upper end of a range.
  var upper: Double?
  /// `%` for all shares (三分之二 is 66.67 %), else the counted unit without 个; empty when none is known.
  let unit: String
  /// 多, 余 or 几 behind the number: somewhat more.
  let isMore: Bool
  /// In scalars.
  var range: Range<Int>
  let isArabic: Bool

  var isShare: Bool { unit == "%" }
}

/// Reads quantities written in digits or characters, always to the end of what belongs to the number.
struct QuantityReader {
  let text: SourceText
  let tables: CheckTables

  private struct Number {
    var value: Double
    var end: Int
    var isMore = false
    var isArabic = false
    /// 两三: two to three.
    var upper: Double?
  }

  /// The quantity that starts at an index, nil when none does.
  func quantity(at start: Int) -> Quantity? {
    guard var quantity = single(at: start) else { return nil }
    guard let next = separatorEnd(at: quantity.range.upperBound), let upper = single(at: next),
      upper.unit == quantity.unit || quantity.unit.isEmpty, upper.value > quantity.value
    else { return quantity }
    quantity = Quantity(
      value: quantity.value, upper: upper.value, unit: upper.unit, isMore: false,
      range: start..<upper.range.upperBound, isArabic: quantity.isArabic)
    return quantity
  }

  /// 至, 到, -, ~ and — between two numbers.
  private func separatorEnd(at index: Int) -> Int? {
    switch text.at(index) {
    case 0x81F3, 0x5230, 0x2D, 0x7E, 0x2013, 0xFF5E, 0x301C: index + 1
    case 0x2014: text.at(index + 1) == 0x2014 ? index + 2 : index + 1
    default: nil
    }
  }

  private func single(at start: Int) -> Quantity? {
    if let share = share(at: start) { return share }
    guard let number = number(at: start) else { return nil }
    if text.at(number.end) == 0x25 || text.at(number.end) == 0x2030 {
      let scale = text.at(number.end) == 0x25 ? 1 : 0.1
      return Quantity(
        value: number.value * scale, unit: "%", isMore: false, range: start..<number.end + 1, isArabic: number.isArabic)
    }
    if text.at(number.end) == 0x6210, !number.isArabic, number.value < 10, !isWordAfterTenth(number.end + 1) {
      return Quantity(value: number.value * 10, unit: "%", isMore: false, range: start..<number.end + 1, isArabic: false)
    }
    return counted(number, from: start)
  }

  private func counted(_ number: Number, from start: Int) -> Quantity? {
    var number = number
    var end = number.end
    var unit = tables.units.first { text.has($0, at: end) }
    if unit == [0x4E2A], text.at(end + 2) == 0x6708, [0x534A, 0x591A].contains(text.at(end + 1)) {  // 个半月, 个多月
      if text.at(end + 1) == 0x534A { number.value += 0.5 } else { number.isMore = true }
      unit = [0x4E2A, 0x6708]
      end += 3
    } else if let unit {
      end += unit.count
      if text.at(end) == 0x534A, [0x5E74, 0x6708, 0x5929].contains(unit.last ?? 0) {  // 一年半
        number.value += 0.5
        end += 1
      } else if !number.isMore, text.at(end) == 0x591A {  // 三个多月 is read with its unit, 三年多 here
        number.isMore = true
        end += 1
      }
    }
    var name = unit ?? []
    if name.count > 1, name.first == 0x4E2A, name.last != 0x6708 { name.removeFirst() }  // 个月 is no 月
    return Quantity(
      value: number.value, upper: number.upper, unit: String(scalars: name), isMore: number.isMore, range: start..<end,
      isArabic: number.isArabic)
  }

  /// 三成功 is no share.
  private func isWordAfterTenth(_ index: Int) -> Bool {
    [0x529F, 0x7ACB, 0x4E3A, 0x5458, 0x679C, 0x957F, 0x7EE9, 0x672C].contains(text.at(index))
  }

  // 百分之三十, 三分之二, 一半, 半数
  private func share(at start: Int) -> Quantity? {
    func whole(_ value: Double, _ end: Int) -> Quantity {
      Quantity(value: value, unit: "%", isMore: false, range: start..<end, isArabic: false)
    }
    if text.at(start) == 0x4E00, text.at(start + 1) == 0x534A { return whole(50, start + 2) }
    if text.at(start) == 0x534A, text.at(start + 1) == 0x6570 { return whole(50, start + 2) }
    if let slashed = slashed(at: start) { return whole(slashed.value, slashed.end) }
    let isHundred = text.at(start) == 0x767E
    let isThousand = text.at(start) == 0x5343
    let below: Int? =
      isHundred ? 100 : isThousand ? 1000 : HanNumeral.read(text.plain, at: start)?.value ?? arabicBelow(at: start)
    guard let below, below > 1 else { return nil }
    var index = start
    while index < start + 6, text.at(index) != 0x5206 { index += 1 }  // 分
    guard text.at(index) == 0x5206, text.at(index + 1) == 0x4E4B, let above = number(at: index + 2) else { return nil }
    let end = above.end
    guard let spelled = HanNumeral.read(text.plain, at: start)?.length ?? (isHundred || isThousand ? 1 : arabicLength(at: start)),
      start + spelled == index
    else { return nil }
    return whole(above.value / Double(below) * 100, end)
  }

  /// 2/3
  private func slashed(at start: Int) -> (value: Double, end: Int)? {
    guard ScalarClass.isDigit(text.at(start)), let above = arabic(at: start), text.at(above.end) == 0x2F,
      ScalarClass.isDigit(text.at(above.end + 1)), let below = arabic(at: above.end + 1), above.value < below.value,
      below.value <= 100, text.at(below.end) != 0x2F, text.at(start - 1) != 0x2F
    else { return nil }
    return (above.value / below.value * 100, below.end)
  }

  private func arabicBelow(at start: Int) -> Int? { number(at: start).map { Int(min($0.value, 1e6)) } }
  private func arabicLength(at start: Int) -> Int? { number(at: start).map { $0.end - start } }

  private func number(at start: Int) -> Number? {
    guard var number = ScalarClass.isDigit(text.at(start)) ? arabic(at: start) : han(at: start) else { return nil }
    while true {
      let scalar = text.at(number.end)
      if [0x591A, 0x4F59, 0x51E0].contains(scalar), !number.isMore, isBeforeUnit(number.end + 1) {  // 多 余 几
        number.isMore = true
        number.end += 1
      } else if let factor = Self.factor(scalar), number.isArabic || number.isMore || number.upper != nil {
        number.value *= factor
        number.upper = number.upper.map { $0 * factor }
        number.end += 1
      } else {
        return number
      }
    }
  }

  private func isBeforeUnit(_ index: Int) -> Bool {
    Self.factor(text.at(index)) != nil || tables.units.contains { text.has($0, at: index) }
  }

  private static func factor(_ scalar: UInt32) -> Double? {
    switch scalar {
    case 0x5343: 1000
    case 0x4E07: 10_000
    case 0x4EBF: 100_000_000
    default: nil
    }
  }

  /// 两三天, 七八十人, 三五个
  private func twoDigits(at start: Int) -> Number? {
    guard let low = HanNumeral.digit(text.at(start)), let high = HanNumeral.digit(text.at(start + 1)), low > 0,
      high == low + 1 || low == 3 && high == 5, !HanNumeral.isNumeral(text.at(start - 1)),
      HanNumeral.digit(text.at(start + 2)) == nil
    else { return nil }
    let factor = HanNumeral.multiplier(text.at(start + 2))
    let scale = Double(factor ?? 1)
    return Number(
      value: Double(low) * scale, end: start + (factor == nil ? 2 : 3), upper: Double(high) * scale)
  }

  // 1,200  3.5
  private func arabic(at start: Int) -> Number? {
    var (value, scale, index, isFraction) = (0.0, 1.0, start, false)
    while index - start < 18 {
      let scalar = text.at(index)
      if ScalarClass.isDigit(scalar) {
        value = value * 10 + Double(scalar - 0x30)
        if isFraction { scale *= 10 }
      } else if (scalar == 0x2E || scalar == 0x3F), !isFraction, ScalarClass.isDigit(text.at(index + 1)) {
        isFraction = true  // a lost point reads as ?
      } else if !(scalar == 0x2C && text.scalars[index] == 0x2C && isThousands(index, isFraction)) {
        break
      }
      index += 1
    }
    return Number(value: value / scale, end: index, isArabic: true)
  }

  private func isThousands(_ comma: Int, _ isFraction: Bool) -> Bool {
    !isFraction && (1...3).allSatisfy { ScalarClass.isDigit(text.at(comma + $0)) }
      && !ScalarClass.isDigit(text.at(comma + 4))
  }

  // 六千八百, 一点五, 半
  private func han(at start: Int) -> Number? {
    if text.at(start) == 0x534A, tables.units.contains(where: { text.has($0, at: start + 1) }) {
      return Number(value: 0.5, end: start + 1)
    }
    if let about = twoDigits(at: start) { return about }
    guard let whole = HanNumeral.read(text.plain, at: start) else { return nil }
    var end = start + whole.length
    var value = Double(whole.value)
    if text.at(end) == 0x70B9, HanNumeral.digit(text.at(end + 1)) != nil {  // 点
      var scale = 10.0
      end += 1
      while let digit = HanNumeral.digit(text.at(end)) {
        value += Double(digit) / scale
        scale *= 10
        end += 1
      }
    }
    return Number(value: value, end: end)
  }
}
