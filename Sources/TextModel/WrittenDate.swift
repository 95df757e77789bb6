/// The month and day of a date as people write it in sheets.
///
/// Years come first: 2026-03-05, 2026/3/5, 2026.3, 20260305, 26-3-5, 2026年3月5日, ２０２６年３月, 二〇二六年三月五日; a whole number
/// of days as office programs keep dates (46086, with the time 46086.75) counts too. What names no year or a day that no calendar has is no date.
struct WrittenDate {
  let year: Int
  let month: Int
  /// Nil where only a month is named.
  let day: Int?

  init?(_ text: String) {
    let plain = Self.narrow(text)
    guard let (year, month, day) = Self.written(plain) ?? Self.separated(plain) ?? Self.counted(plain) else {
      return nil
    }
    guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day ?? 1) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// A date that names month and day but no year, in a year: 5月3日, 五月三日, 5.3, 05-03 08:30, 5月. Nil where a year is named or
  /// where it is no date in that year.
  init?(_ text: String, in year: Int) {
    guard WrittenDate(text) == nil else { return nil }
    let plain = Self.narrow(text)
    guard let (month, day) = Self.withoutYear(plain), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day ?? 1)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// As 2026-03-05, or 2026-03 where no day is named.
  var text: String {
    func padded(_ number: Int, _ length: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
    return ([padded(year, 4), padded(month, 2)] + [day.map { padded($0, 2) }].compactMap(\.self)).joined(separator: "-")
  }

  private static func withoutYear(_ text: String) -> (month: Int, day: Int?)? {
    if !text.contains("年"), let parts = written("2000年" + text) { return (parts.month, parts.day) }
    // A time may stand behind it.
    let day = text.prefix { !$0.isWhitespace && $0 != "T" }
    let groups = day.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard groups.count == 2, groups.allSatisfy({ (1...2).contains($0.count) }), let month = Int(groups[0]),
      let day = Int(groups[1])
    else { return nil }
    return (month, day)
  }

  private typealias Parts = (year: Int, month: Int, day: Int?)

  private static let hanDigits = Array("〇一二三四五六七八九")

  /// Digits in one width, and the two other signs that people take for zero.
  private static func narrow(_ text: String) -> String {
    String(
      text.map { character -> Character in
        if character == "零" || character == "○" { return "〇" }
        guard let value = character.unicodeScalars.first?.value, (0xFF10...0xFF19).contains(value),
          let scalar = Unicode.Scalar(value - 0xFEE0)
        else { return character }
        return Character(scalar)
      })
  }

  /// 2026年3月5日, 二〇二六年三月.
  private static func written(_ text: String) -> Parts? {
    let pieces = text.split(separator: "年", maxSplits: 1)
    guard pieces.count == 2, let year = year(pieces[0]) else { return nil }
    let rest = pieces[1].split(separator: "月", maxSplits: 1, omittingEmptySubsequences: false)
    guard rest.count == 2, let month = number(rest[0]) else { return nil }
    let day = rest[1].prefix { $0 != "日" && $0 != "号" }
    guard day.count < rest[1].count else { return (year, month, nil) }
    return number(day).map { (year, month, $0) }
  }

  /// 2026-3-5, 2026.3, 20260305, 26/3/5.
  private static func separated(_ text: String) -> Parts? {
    let groups = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    guard let first = groups.first, let number = Int(first) else { return nil }
    if first.count == 8 { return (number / 10000, number / 100 % 100, number % 100) }
    if first.count == 4, groups.count > 1, let month = Int(groups[1]) {
      return (number, month, groups.count > 2 ? Int(groups[2]) : nil)
    }
    // A time may stand behind a day without its year: 10-12 08:30.
    let day = text.prefix { !$0.isWhitespace && $0 != "T" }.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard first.count == 2, day.count == 3 else { return nil }
    return (day[0] + (day[0] < 70 ? 2000 : 1900), day[1], day[2])
  }

  /// A number of days as the day, and where it has a fraction the time, that it stands for; all else as it is.
  static func withoutCount(_ text: String) -> String {
    guard text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false, let date = WrittenDate(text),
      let (_, part) = days(text)
    else { return text }
    let minutes = Int((part * 1440).rounded(.down))
    guard minutes > 0 else { return date.text }
    let (hour, minute) = (String(minutes / 60), String(minutes % 60))
    return date.text + " " + (hour.count < 2 ? "0" : "") + hour + ":" + (minute.count < 2 ? "0" : "") + minute
  }

  /// Days since the end of 1899, from 1954 to 2064, and the part of a day behind them.
  private static func days(_ text: String) -> (whole: Int, part: Double)? {
    let pieces = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces[0].utf8.count == 5, let whole = Int(pieces[0]), (20_000...60_000).contains(whole) else { return nil }
    guard pieces.count > 1 else { return (whole, 0) }
    guard pieces[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let part = Double("0." + pieces[1]) else {
      return nil
    }
    return (whole, part)
  }

  private static func counted(_ text: String) -> Parts? {
    guard let days = days(text)?.whole else { return nil }
    var (year, left) = (1954, days - 19_725)
    while case let length = isLeap(year) ? 366 : 365, left >= length { (year, left) = (year + 1, left - length) }
    var month = 1
    while case let length = Self.days(in: month, of: year), left >= length {
      (month, left) = (month + 1, left - length)
    }
    return (year, month, left + 1)
  }

  private static func year(_ text: Substring) -> Int? {
    let digits = text.filter { !$0.isWhitespace }
    guard let number = number(Substring(digits)), digits.count == 4 || digits.count == 2 else { return nil }
    return digits.count == 4 ? number : number + (number < 70 ? 2000 : 1900)
  }

  /// 12, 一二, 十二, 二十三.
  private static func number(_ text: Substring) -> Int? {
    let text = text.filter { !$0.isWhitespace }
    if let number = Int(text) { return number }
    if let ten = text.firstIndex(of: "十") {
      let (tens, ones) = (text[..<ten], text[text.index(after: ten)...])
      guard tens.count < 2, ones.count < 2, let tens = tens.isEmpty ? 1 : number(tens),
        let ones = ones.isEmpty ? 0 : number(ones)
      else { return nil }
      return tens * 10 + ones
    }
    let digits = text.map { hanDigits.firstIndex(of: $0) }
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    return digits.reduce(into: Optional(0)) { sum, digit in sum = sum.flatMap { sum in digit.map { sum * 10 + $0 } } }
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func days(in month: Int, of year: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
