extension QuantityReader {
  /// 百分之三十, 三分之二, 一半, 半数, 过半, 百分百, 2/3
  func share(at start: Int) -> Quantity? {
    func whole(_ value: Double, _ end: Int) -> Quantity {
      Quantity(value: value, unit: "%", range: start..<end, isArabic: false)
    }
    if text.at(start) == 0x4E00, text.at(start + 1) == 0x534A { return whole(50, start + 2) }
    if text.has([0x4E00, 0x591A, 0x534A], at: start) || text.has([0x4E00, 0x5927, 0x534A], at: start) {  // 一多半, 一大半
      var half = whole(50, start + 3)
      half.implied = .moreThan
      return half
    }
    if text.at(start) == 0x534A, text.at(start + 1) == 0x6570 { return whole(50, start + 2) }
    if text.at(start) == 0x534A, text.at(start - 1) == 0x8FC7, !isHalfOfUnit(start + 1) { return whole(50, start + 1) }
    if text.has([0x767E, 0x5206, 0x767E], at: start) { return whole(100, start + 3) }
    if let slashed = slashed(at: start) { return whole(slashed.value, slashed.end) }
    guard let below = denominator(at: start), text.at(below.end) == 0x5206, text.at(below.end + 1) == 0x4E4B,
      let above = numerals.number(at: below.end + 2)
    else { return nil }
    var share = whole(above.value / below.value * 100, above.end)
    share.isVague = above.isVague
    share.upper = above.upper.map { $0 / below.value * 100 }
    return share
  }

  /// 半天, 半年: no half of a whole.
  private func isHalfOfUnit(_ index: Int) -> Bool {
    ScalarClass.isHan(text.at(index)) && text.has(anyOf: NumberWords.units, at: index)
  }

  /// 百, 千 and 万 before 分之, else the number that stands there.
  private func denominator(at start: Int) -> (value: Double, end: Int)? {
    switch text.at(start) {
    case 0x767E: return (100, start + 1)
    case 0x5343: return (1000, start + 1)
    case 0x4E07: return (10_000, start + 1)
    default: break
    }
    if let han = HanNumeral.read(text.plain, at: start) {
      return han.value > 1 ? (Double(han.value), start + han.length) : nil
    }
    guard ScalarClass.isDigit(text.at(start)), let number = numerals.number(at: start),
      number.value > 1, number.factor == 1
    else { return nil }
    return (number.value, number.end)
  }

  /// 2/3
  private func slashed(at start: Int) -> (value: Double, end: Int)? {
    guard ScalarClass.isDigit(text.at(start)), let above = numerals.arabic(at: start), text.at(above.end) == 0x2F,
      ScalarClass.isDigit(text.at(above.end + 1)), let below = numerals.arabic(at: above.end + 1),
      above.value < below.value, below.value <= 100, text.at(below.end) != 0x2F, text.at(start - 1) != 0x2F
    else { return nil }
    return (above.value / below.value * 100, below.end)
  }
}
