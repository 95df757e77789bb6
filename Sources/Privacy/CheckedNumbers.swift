/// Numbers that prove by themselves what they are. Digits are values from 0 to 9; 10 stands for the `X` of an ID number.
enum CheckedNumbers {
  /// Whether these are a mobile number of mainland China, with or without its country code or a leading 0.
  static func isMobile(_ digits: [UInt8]) -> Bool {
    let prefixes: [[UInt8]] = [[], [0], [8, 6], [0, 8, 6], [0, 0, 8, 6]]
    return prefixes.contains { prefix in
      digits.count == prefix.count + 11 && digits.starts(with: prefix) && digits[prefix.count] == 1
        && digits[prefix.count + 1] >= 3
    }
  }

  /// Whether these are a landline number with its area code: 010 and 02x with eight digits, others with seven or eight.
  static func isLandline(_ digits: [UInt8]) -> Bool {
    if digits.starts(with: [8, 6]), digits.count > 9, digits[2] != 0 { return isLandline([0] + digits.dropFirst(2)) }
    guard digits.count >= 10, digits[0] == 0 else { return false }
    let isShortCode = digits[1] == 2 || (digits[1] == 1 && digits[2] == 0)
    guard isShortCode || (3...9).contains(digits[1]) else { return false }
    let local = digits.dropFirst(isShortCode ? 3 : 4)
    return (isShortCode ? 8...8 : 7...8).contains(local.count) && isLocal(Array(local))
  }

  /// Whether these can be a landline number without its area code; a cue has to say that they are one.
  static func isLocal(_ digits: [UInt8]) -> Bool {
    (7...8).contains(digits.count) && (2...9).contains(digits[0])
  }

  /// Whether these are an ID number: 18 digits whose date exists and whose check digit is right (GB 11643, the
  /// weights of ISO 7064 MOD 11-2), or 15 digits of the older form, which has no check digit.
  static func isIdentity(_ digits: [UInt8], provinces: Set<UInt8>) -> Bool {
    guard digits.count == 18 || digits.count == 15, provinces.contains(digits[0] * 10 + digits[1]) else { return false }
    if digits.count == 15 {
      return !digits.contains(10) && isDate(1900 + two(digits, 6), two(digits, 8), two(digits, 10))
    }
    guard !digits.dropLast().contains(10) else { return false }
    let year = two(digits, 6) * 100 + two(digits, 8)
    guard (1850...2099).contains(year), isDate(year, two(digits, 10), two(digits, 12)) else { return false }
    let sum = digits.reduce(0) { ($0 * 2 + Int($1)) % 11 }
    return sum == 1
  }

  /// Whether these are a bank card: 15 to 19 digits of an issuer whose sum is right (Luhn, ISO/IEC 7812-1).
  static func isCard(_ digits: [UInt8]) -> Bool {
    guard !digits.contains(10) else { return false }
    let isIssuer =
      switch digits.count {
      case 15: digits.starts(with: [3, 4]) || digits.starts(with: [3, 7])
      case 16...19: (3...6).contains(digits[0]) || digits.starts(with: [9, 5, 5])
      default: false
      }
    return isIssuer && Set(digits).count > 1 && luhnSum(digits) % 10 == 0
  }

  private static func luhnSum(_ digits: [UInt8]) -> Int {
    digits.reversed().enumerated().reduce(0) { sum, item in
      let doubled = item.offset % 2 == 1 ? Int(item.element) * 2 : Int(item.element)
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
  }

  private static func two(_ digits: [UInt8], _ start: Int) -> Int { Int(digits[start]) * 10 + Int(digits[start + 1]) }

  static func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return day <= (month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31)
  }
}
