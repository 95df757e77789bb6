/// A number without its unit.
struct Numeral: Sendable {
  var value: Double
  var end: Int
  /// 多, 余, 几: more; 来: about; 上百: at least.
  var implied: NumberStatement.Comparator?
  var isArabic = false
  /// 两三: two to three.
  var upper: Double?
  var isBare = false
  /// 几十, 数百: no number is named.
  var isVague = false
  var factor = 1.0
}

/// Reads the number at a place: 1,200  3.5  六千八百多万  一点五  两三  十五六  几十  l40.
struct NumeralReader {
  /// No text means more; 亿 may be repeated for ever.
  private static let largest = 1e15
  /// 几万 and more tell of what size something is.
  private static let telling = 10_000.0
  private static let ten = 10.0

  let text: SourceText

  /// Whether a number may start at an index.
  func starts(at index: Int) -> Bool {
    guard index < text.count else { return false }
    let scalar = text.plain[index]
    guard isDigit(at: index) || HanNumeral.isNumeral(scalar) || scalar == .半 || isVague(at: index) else {
      return false
    }
    let before = text.at(text.at(index - 1) == .blank && text.at(index - 2) == .第 ? index - 2 : index - 1)
    let isPart =
      before == .第 || before == .几 || ScalarClass.isDigit(before) || ScalarClass.isLatin(before)
      || before == .point && ScalarClass.isDigit(text.at(index - 2)) || before == .asterisk
    // 下一, 百姓: the numeral ends or begins a word.
    return !isPart && !text.has(anyOf: Words.noNumbers, at: index)
      && !(Words.noNumbers.mayEnd(with: scalar) && Words.noNumbers.contains { endsWord($0, at: index) })
  }

  /// 同一 holds the numeral; in 以上一万元 the 上 belongs to 以上.
  private func endsWord(_ word: [UInt32], at index: Int) -> Bool {
    let start = index + 1 - word.count
    return text.has(word, at: start) && text.at(start - 1) != .以
  }

  func number(at start: Int) -> Numeral? {
    guard var number = isDigit(at: start) ? arabic(at: start).map(closedUp) : han(at: start) else { return nil }
    number = extended(number)
    // 几十户 only says that there are many, 几十亿 of what size an amount is.
    if number.value >= Self.telling { number.isVague = false }
    return number
  }

  /// 45 个学时, 98 %: in texts that set digits apart the unit stands behind a blank.
  private func closedUp(_ number: Numeral) -> Numeral {
    let next = number.end + 1
    guard text.at(number.end) == .blank,
      text.at(next) == .percent || isBeforeUnit(next) || Self.rounding(text.at(next)) != nil && isBeforeUnit(next + 1)
    else { return number }
    var number = number
    number.end = next
    return number
  }

  /// With all that belongs to it behind its digits: 多, 万, 3千.
  private func extended(_ number: Numeral) -> Numeral {
    var number = number
    while number.value < Self.largest {
      let scalar = text.at(number.end)
      if let end = vagueRest(behind: number) {
        (number.implied, number.end) = (.moreThan, end)
        if Self.isFactor(text.at(end - 1)) { return number }
      } else if let meaning = Self.rounding(scalar), number.implied == nil,
        number.value >= 10 || number.isArabic && number.value > 1,
        isBeforeUnit(number.end + 1) || meaning == .moreThan && countsAnything(number)
      {
        number.implied = meaning
        number.end += 1
      } else if let factor = Self.factor(scalar), number.isArabic || number.implied != nil || number.upper != nil {
        number.value *= factor
        number.factor *= factor
        number.upper = number.upper.map { $0 * factor }
        number.end += 1
        if let rest = rest(behind: number, smallerThan: factor) {
          number.value += rest.value
          number.end = rest.end
        }
      } else {
        return number
      }
    }
    return number
  }

  /// 一亿几千万, 一百几十万: what is smaller names no number. In the second the 万 counts for both.
  private func vagueRest(behind number: Numeral) -> Int? {
    let last = number.end - 1
    guard text.at(number.end) == .几, number.implied == nil, !number.isVague, let own = multiple(at: last),
      own > Self.ten,
      let next = multiple(at: number.end + 1), next < own
    else { return nil }
    let end = number.end + 2
    guard Self.isFactor(text.at(last)), let factor = Self.factor(text.at(end)), next * factor < own else {
      return isBeforeUnit(end) || Self.isFactor(text.at(last)) ? end : nil
    }
    return end + 1
  }

  /// 4万3千, 1亿2000万: what is smaller stands behind it in digits too.
  private func rest(behind number: Numeral, smallerThan factor: Double) -> (value: Double, end: Int)? {
    guard number.isArabic, let rest = arabic(at: number.end), let own = Self.factor(text.at(rest.end)), own < factor,
      rest.value * own < factor
    else { return nil }
    return (rest.value * own, rest.end + 1)
  }

  /// 多, 余 and 几: more; 来: about.
  private static func rounding(_ scalar: UInt32) -> NumberStatement.Comparator? {
    switch scalar {
    case .多, .余, .几: .moreThan
    case .来: .about
    default: nil
    }
  }

  private func isBeforeUnit(_ index: Int) -> Bool {
    Self.factor(text.at(index)) != nil || text.has(anyOf: NumberWords.units, at: index)
  }

  /// 13亿多人民, 三万多烈士: what so many are needs no unit between.
  private func countsAnything(_ number: Numeral) -> Bool {
    number.value >= 10_000 && Self.isFactor(text.at(number.end - 1)) && ScalarClass.isHan(text.at(number.end + 1))
      && !text.has(anyOf: NumberWords.tailExceptions, at: number.end)
  }

  /// 万 and 亿.
  static func isFactor(_ scalar: UInt32) -> Bool { scalar == .万 || scalar == .亿 }

  private static func factor(_ scalar: UInt32) -> Double? {
    switch scalar {
    case .千: 1000
    case .万: 10_000
    case .亿: 100_000_000
    default: nil
    }
  }

  // MARK: digits

  /// A digit, or l and O that stand for one among digits.
  private func isDigit(at index: Int) -> Bool { value(at: index) != nil }

  private func value(at index: Int) -> UInt32? {
    let scalar = text.at(index)
    if ScalarClass.isDigit(scalar) { return scalar - 0x30 }
    guard scalar == 0x6C || scalar == 0x6F else { return nil }  // l o
    let (before, after) = (text.at(index - 1), text.at(index + 1))
    let isAmong = ScalarClass.isDigit(before) || ScalarClass.isDigit(after)
    let isWord = ScalarClass.isLatin(before) || ScalarClass.isLatin(after) && !ScalarClass.isDigit(text.at(index + 2))
    return isAmong && !isWord ? (scalar == 0x6C ? 1 : 0) : nil
  }

  /// 1,200  1 200  3.5
  func arabic(at start: Int) -> Numeral? {
    var (value, scale, index, isFraction) = (0.0, 1.0, start, false)
    while index - start < 18 {
      let scalar = text.at(index)
      if let digit = self.value(at: index) {
        value = value * 10 + Double(digit)
        if isFraction { scale *= 10 }
      } else if scalar == .point || scalar == .question, !isFraction, ScalarClass.isDigit(text.at(index + 1)) {
        isFraction = true  // a lost point reads as ?
      } else if !(isGroupMark(index, from: start) && isThousands(index, isFraction)) {
        break
      }
      index += 1
    }
    return index > start ? Numeral(value: value / scale, end: index, isArabic: true) : nil
  }

  /// The comma of 1,200; the blank of 1 200 (GB/T 15835-2011, 5.1.1) where a unit or another group follows, so that two
  /// columns of a table stay two numbers.
  private func isGroupMark(_ index: Int, from start: Int) -> Bool {
    if text.at(index) == .comma {
      return text.scalars[index] == .comma || text.isWideDigit(index - 1) && text.isWideDigit(index + 1)
    }
    guard text.at(index) == .blank, index - start <= 3 || text.at(index - 4) == .blank else { return false }
    let end = index + 4
    return ScalarClass.isHan(text.at(end)) || text.at(end) == .percent
      || text.at(end) == .blank && isThousands(end, false) && isGroupMark(end, from: index + 1)
  }

  private func isThousands(_ comma: Int, _ isFraction: Bool) -> Bool {
    !isFraction && (1...3).allSatisfy { ScalarClass.isDigit(text.at(comma + $0)) }
      && !ScalarClass.isDigit(text.at(comma + 4))
  }

  // MARK: characters

  /// 六千八百, 一点五, 半
  private func han(at start: Int) -> Numeral? {
    if text.at(start) == .半, text.has(anyOf: NumberWords.units, at: start + 1) {
      return Numeral(value: 0.5, end: start + 1)
    }
    if let vague = vague(at: start) ?? twoDigits(at: start) ?? bare(at: start) { return vague }
    guard let whole = HanNumeral.read(text.plain, at: start) else { return nil }
    var number = Numeral(value: Double(whole.value), end: start + whole.length)
    if text.at(number.end) == .点, HanNumeral.digit(text.at(number.end + 1)) != nil {
      var scale = 10.0
      number.end += 1
      while let digit = HanNumeral.digit(text.at(number.end)) {
        number.value += Double(digit) / scale
        scale *= 10
        number.end += 1
      }
    } else if let last = HanNumeral.digit(text.plain[number.end - 1]), last > 0, whole.length > 1,
      HanNumeral.digit(text.at(number.end)) == last + 1, text.at(number.end) != .两, isBeforeUnit(number.end + 1)
    {
      // 十五六个; in 一万三四千 the two are thousands. But 五一、十一两个假期.
      let base = HanNumeral.read(Array(text.plain[start..<number.end - 1]), at: 0)?.value ?? 0
      let factor = HanNumeral.multiplier(text.at(number.end + 1)).map(Double.init)
      let step = factor ?? (number.value - Double(base)) / Double(last)
      (number.value, number.upper) = (Double(base) + Double(last) * step, Double(base) + Double(last + 1) * step)
      number.end += factor == nil ? 1 : 2
    }
    return number
  }

  /// 几十, 数百 before a unit; 人数百分之六十 has another 数.
  private func isVague(at index: Int) -> Bool {
    guard [.几, .数].contains(text.at(index)), multiple(at: index + 1) != nil, !HanNumeral.isNumeral(text.at(index - 1)),
      !Self.isFactor(text.at(index - 1)),
      !text.has([.分, .之], at: index + 2), isBeforeUnit(index + 2) || isAmount(at: index + 1), !isTime(at: index + 2)
    else { return false }
    return text.at(index) == .几 || !Words.countNouns.contains(text.at(index - 1))
  }

  /// 几万专家, 数亿农民: what so many are needs no unit between.
  private func isAmount(at factor: Int) -> Bool {
    Self.isFactor(text.at(factor)) && ScalarClass.isHan(text.at(factor + 1))
      && !text.has(anyOf: NumberWords.tailExceptions, at: factor + 1)
  }

  /// 几十年, 几十分钟 are turns of speech.
  private func isTime(at index: Int) -> Bool {
    text.phrase(of: NumberWords.units, at: index).map { NumberWords.timeUnits.contains(String(scalars: $0)) } ?? false
  }

  private func vague(at start: Int) -> Numeral? {
    guard isVague(at: start), let value = multiple(at: start + 1) else { return nil }
    return Numeral(value: value, end: start + 2, implied: .moreThan, isVague: true)
  }

  private func multiple(at index: Int) -> Double? {
    HanNumeral.multiplier(text.at(index)).map(Double.init) ?? Self.factor(text.at(index))
  }

  /// 上百, 近万, 万亿: a unit of the number alone.
  private func bare(at start: Int) -> Numeral? {
    if let double = doubleBare(at: start) { return double }
    guard let value = multiple(at: start), value >= 100, !HanNumeral.isNumeral(text.at(start - 1)),
      !HanNumeral.isNumeral(text.at(start + 1)),
      isBeforeUnit(start + 1) || Self.rounding(text.at(start + 1)) != nil && isBeforeUnit(start + 2)
    else { return nil }
    return Numeral(value: value, end: start + 1, isBare: true)
  }

  /// 万亿, 百亿
  private func doubleBare(at start: Int) -> Numeral? {
    guard let value = multiple(at: start), value >= 100, Self.isFactor(text.at(start + 1)),
      text.at(start) != text.at(start + 1),
      let factor = Self.factor(text.at(start + 1)), factor > value, !HanNumeral.isNumeral(text.at(start - 1)),
      !HanNumeral.isNumeral(text.at(start + 2)), text.has(anyOf: NumberWords.units, at: start + 2)
    else { return nil }
    return Numeral(value: value * factor, end: start + 2, isBare: true)
  }

  /// 两三天, 七八十人, 三五个
  private func twoDigits(at start: Int) -> Numeral? {
    guard let low = HanNumeral.digit(text.at(start)), let high = HanNumeral.digit(text.at(start + 1)), low > 0,
      high == low + 1 || low == 3 && high == 5, !HanNumeral.isNumeral(text.at(start - 1)),
      HanNumeral.digit(text.at(start + 2)) == nil
    else { return nil }
    let factor = HanNumeral.multiplier(text.at(start + 2))
    let scale = Double(factor ?? 1)
    return Numeral(value: Double(low) * scale, end: start + (factor == nil ? 2 : 3), upper: Double(high) * scale)
  }
}

private enum Words {
  /// 下一, 百姓: words in which the numeral counts nothing.
  static let noNumbers = WordTables.numbers.phrases("no-number")
  /// 人: in 人数百 the 数 is a count.
  static let countNouns = WordTables.numbers.scalars("count-noun")
}
