extension QuantityReader {
  /// 百分之三十, 三分之二, 一半, 半数, 过半, 百分百, 2/3
  func share(at start: Int) -> Quantity? {
    func whole(_ value: Double, _ end: Int) -> Quantity {
      Quantity(value: value, unit: "%", range: start..<end, isArabic: false)
    }
    if text.at(start) == .一, text.at(start + 1) == .半 { return whole(50, start + 2) }
    if text.has([.一, .多, .半], at: start) || text.has([.一, .大, .半], at: start) {  // 一多半, 一大半
      var half = whole(50, start + 3)
      half.implied = .moreThan
      return half
    }
    if text.at(start) == .半, text.at(start + 1) == .数 { return whole(50, start + 2) }
    if text.at(start) == .半, text.at(start - 1) == .过, !isHalfOfUnit(start + 1) { return whole(50, start + 1) }
    if text.has([.百, .分, .百], at: start) { return whole(100, start + 3) }
    if let slashed = slashed(at: start) { return whole(slashed.value, slashed.end) }
    guard let below = denominator(at: start), text.at(below.end) == .分, text.at(below.end + 1) == .之,
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
    case .百: return (100, start + 1)
    case .千: return (1000, start + 1)
    case .万: return (10_000, start + 1)
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
    guard ScalarClass.isDigit(text.at(start)), let above = numerals.arabic(at: start), text.at(above.end) == .slash,
      ScalarClass.isDigit(text.at(above.end + 1)), let below = numerals.arabic(at: above.end + 1),
      above.value < below.value, below.value <= 100, text.at(below.end) != .slash, text.at(start - 1) != .slash
    else { return nil }
    return (above.value / below.value * 100, below.end)
  }
}
