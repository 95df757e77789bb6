/// Reads whole numbers written in Chinese characters: 十二, 两, 廿三, 二〇〇五, 六千八百多万.
enum HanNumeral {
  /// A number and how many scalars spell it.
  struct Reading: Sendable, Equatable {
    let value: Int
    let length: Int
  }

  /// The value of a digit, nil when the scalar is none. The long forms (壹, 陆…) are names more often than numbers.
  @inline(__always)
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, .零, 0x25CB: 0  // 〇 零 ○
    case .一: 1
    case .二, .两: 2
    case .三: 3
    case .四: 4
    case .五: 5
    case .六: 6
    case .七: 7
    case .八: 8
    case .九: 9
    default: nil
    }
  }

  /// 十, 百, 千 and their values.
  @inline(__always)
  static func multiplier(_ scalar: UInt32) -> Int? {
    switch scalar {
    case .十: 10
    case .百: 100
    case .千: 1000
    default: nil
    }
  }

  /// 万 and 亿.
  static func great(_ scalar: UInt32) -> Int? {
    switch scalar {
    case .万: 10_000
    case .亿: 100_000_000
    default: nil
    }
  }

  /// 廿 and 卅.
  private static func tens(_ scalar: UInt32) -> Int? {
    switch scalar {
    case .廿: 20
    case .卅: 30
    default: nil
    }
  }

  static func isNumeral(_ scalar: UInt32) -> Bool {
    digit(scalar) != nil || multiplier(scalar) != nil || great(scalar) != nil || tens(scalar) != nil
  }

  /// The number at an index, nil when none starts there. Reads as far as the characters make one number.
  static func read(_ scalars: [UInt32], at start: Int) -> Reading? {
    digitString(scalars, at: start) ?? spelled(scalars, at: start)
  }

  /// 二〇〇五, 九八年: digits one after another. 两三天 and 五六个 are two numbers, not one.
  private static func digitString(_ scalars: [UInt32], at start: Int) -> Reading? {
    var (value, index) = (0, start)
    while index < scalars.count, index - start < 15, let digit = digit(scalars[index]) {
      value = value * 10 + digit
      index += 1
    }
    let isYear = index < scalars.count && scalars[index] == .年
    guard index - start > 2 || index - start == 2 && (isYear || scalars[start..<index].contains(0x3007)),
      index >= scalars.count || multiplier(scalars[index]) == nil
    else { return nil }
    return Reading(value: value, length: index - start)
  }

  /// 三百二十五, 十二, 廿三, 两万零六百.
  private static func spelled(_ scalars: [UInt32], at start: Int) -> Reading? {
    var (total, section, pending, index) = (0, 0, -1, start)
    var smallestUnit = Int.max
    // 三万八 is 38000, 三万零八 30008.
    var (lastUnit, hasZero) = (1, false)
    while index < scalars.count, index - start < 24 {
      let scalar = scalars[index]
      if let digit = digit(scalar) {
        guard pending <= 0 else { break }
        hasZero = digit == 0 || hasZero && pending == 0
        pending = digit
      } else if let ten = tens(scalar), pending < 0 {
        (section, pending, smallestUnit) = (section + ten, -1, 10)
      } else if let unit = multiplier(scalar), unit < smallestUnit {
        guard pending != 0 else { break }
        section += max(1, pending) * unit
        (pending, smallestUnit, lastUnit, hasZero) = (-1, unit, unit, false)
      } else if let unit = great(scalar), index > start, section > 0 || pending > 0 {
        let count = section + max(0, pending)
        guard total + count < 1_000_000_000 else { break }
        total = unit == 10_000 ? total + count * unit : (total + count) * unit
        (section, pending, smallestUnit, lastUnit, hasZero) = (0, -1, 10_000, unit, false)
      } else {
        break
      }
      index += 1
    }
    guard index > start else { return nil }
    let last = max(0, pending) * (hasZero ? 1 : max(1, lastUnit / 10))
    return Reading(value: total + section + last, length: index - start)
  }
}
