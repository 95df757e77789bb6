/// One of the parts of a format code that semicolons divide: for positive numbers, negative ones, zero.
struct FormatSection: Sendable {
  enum Kind: Sendable { case general, text, number, date }

  enum Token: Sendable, Hashable {
    case literal(String)
    /// The place of the digits.
    case digits
    /// `y`, `m`, `d`, `h`, `s`, or `n` for minutes, so many times.
    case time(Character, Int)
    /// All hours, minutes or seconds since the day of reckoning.
    case elapsed(Character)
    case half(morning: String, afternoon: String)
    /// What is not followed.
    case other
  }

  static let general = FormatSection(kind: .general, tokens: [])

  private static let mostDecimals = 30

  let kind: Kind
  private let tokens: [Token]
  private var decimals = 0
  private var leastDigits = 0
  private var isGrouped = false
  private var percents = 0
  private var thousands = 0

  private init(kind: Kind, tokens: [Token]) { (self.kind, self.tokens) = (kind, tokens) }

  static func sections(of code: String) -> [FormatSection] {
    FormatScanner.split(code).map { FormatSection(FormatScanner($0)) }
  }

  private init(_ scanner: FormatScanner) {
    let isTime = { (token: Token) in
      switch token {
      case .time, .elapsed, .half, .other: true
      default: false
      }
    }
    let hasDigits = scanner.tokens.contains(.digits)
    if scanner.isGeneral || scanner.hasExponent || scanner.hasFraction {
      self = .general
    } else if scanner.tokens.contains(where: isTime) && (!hasDigits || scanner.wholePlaces == 0) {
      self.init(kind: .date, tokens: Self.withMinutes(scanner.tokens))
    } else if hasDigits || scanner.tokens.isEmpty == false && !scanner.isText {
      self.init(kind: .number, tokens: scanner.tokens)
      decimals = min(scanner.decimals, Self.mostDecimals)
      (leastDigits, isGrouped) = (min(scanner.wholeZeros, Self.mostDecimals), scanner.isGrouped)
      (percents, thousands) = (scanner.percents, scanner.thousands)
    } else {
      self.init(kind: scanner.isText ? .text : .general, tokens: [])
    }
  }

  /// `m` is minutes behind hours and before seconds, else months.
  private static func withMinutes(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    let places = tokens.indices.filter {
      if case .literal = tokens[$0] { false } else { true }
    }
    for (number, place) in places.enumerated() {
      guard case .time("m", let count) = tokens[place] else { continue }
      let before = number > 0 ? tokens[places[number - 1]] : nil
      let next = number + 1 < places.count ? tokens[places[number + 1]] : nil
      if isHour(before) || isSecond(next) { tokens[place] = .time("n", count) }
    }
    return tokens
  }

  private static func isHour(_ token: Token?) -> Bool {
    switch token {
    case .time("h", _), .elapsed("h"): true
    default: false
    }
  }

  private static func isSecond(_ token: Token?) -> Bool {
    switch token {
    case .time("s", _), .elapsed("s"): true
    default: false
    }
  }

  func number(_ value: Double, showsSign: Bool) -> String {
    var scaled = value
    for _ in 0..<percents { scaled *= 100 }
    for _ in 0..<thousands { scaled /= 1000 }
    guard scaled.isFinite else { return DecimalDigits(value).general }
    var (whole, fraction) = DecimalDigits(scaled).rounded(decimals: decimals)
    let isZero = !(whole + fraction).contains { $0 != "0" }
    if whole == "0" && leastDigits == 0 && !fraction.isEmpty { whole = "" }
    whole = String(repeating: "0", count: max(0, leastDigits - whole.count)) + whole
    if isGrouped { whole = Self.grouped(whole) }
    let digits = whole + (fraction.isEmpty ? "" : "." + fraction)
    let body = tokens.map { token in
      switch token {
      case .literal(let text): text
      case .digits: digits
      default: ""
      }
    }.joined()
    return (value < 0 && showsSign && !isZero ? "-" : "") + body
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// Nil when the number is no date.
  func date(_ value: Double, _ system: SerialDate.System) -> String? {
    guard let date = SerialDate(value, system) else { return nil }
    let hasDay = tokens.contains { if case .time("y", _) = $0 { true } else { $0 == .other } } || has("m") || has("d")
    let hasYear = tokens.contains { if case .time("y", let count) = $0 { count > 2 } else { false } }
    guard !hasDay || hasYear && !tokens.contains(.other) && !hasLongName else {
      return date.isoDay + (has("h") ? " \(SerialDate.padded(date.second / 3600, 2)):\(Self.minutes(date))" : "")
    }
    let isHalf = tokens.contains { if case .half = $0 { true } else { false } }
    return tokens.map { text(of: $0, date, value, isHalf: isHalf) }.joined()
  }

  private func has(_ letter: Character) -> Bool {
    tokens.contains { if case .time(letter, _) = $0 { true } else { false } }
  }

  /// Whether the code asks for a month's or weekday's name.
  private var hasLongName: Bool {
    tokens.contains {
      switch $0 {
      case .time("m", let count), .time("d", let count): count > 2
      default: false
      }
    }
  }

  private static func minutes(_ date: SerialDate) -> String { SerialDate.padded(date.second / 60 % 60, 2) }

  private func text(of token: Token, _ date: SerialDate, _ value: Double, isHalf: Bool) -> String {
    let hour = date.second / 3600
    switch token {
    case .literal(let text): return text
    case .half(let morning, let afternoon): return hour < 12 ? morning : afternoon
    case .elapsed("h"): return String(Int(value * 24 + 1e-9))
    case .elapsed("m"): return String(Int(value * 1440 + 1e-9))
    case .elapsed: return String(Int((value * 86_400).rounded()))
    case .time("y", _): return SerialDate.padded(date.year, 4)
    case .time("m", let count): return SerialDate.padded(date.month, count)
    case .time("d", let count): return SerialDate.padded(date.day, count)
    case .time("h", let count): return SerialDate.padded(isHalf ? (hour + 11) % 12 + 1 : hour, count)
    case .time("n", let count): return SerialDate.padded(date.second / 60 % 60, min(count, 2))
    case .time("s", let count): return SerialDate.padded(date.second % 60, min(count, 2))
    case .time, .digits, .other: return ""
    }
  }
}
