import TextModel

/// A date as a spreadsheet counts it, so that it can be sorted and filtered by: days since the end of 1899, the time of day
/// as a part of one.
struct CellDate: Equatable {
  private static let unixEpoch = 25_569.0
  private static let secondsOfDay = 86_400.0
  /// What may stand between the numbers: signs, and the characters for year, month and day.
  private static let signs: Set<Character> = ["-", "/", ".", "\u{5E74}", "\u{6708}", "\u{65E5}"]

  let value: Double
  let hasTime: Bool

  /// Nil for what is more or less than a day, perhaps with a time behind it; that stays as it is written.
  init?(_ written: String) {
    let parts = written.split { $0.isWhitespace || $0 == "T" }
    guard let first = parts.first, parts.count <= 2, Self.isDay(first), let day = Opinion.day(written: String(first)),
      day.year >= 1900, let seconds = parts.count == 2 ? Self.seconds(parts[1]) : 0
    else { return nil }
    hasTime = parts.count == 2
    value = Double(Self.days(to: day)) + Double(seconds) / Self.secondsOfDay
  }

  var secondsSince1970: Int { Int((value - Self.unixEpoch) * Self.secondsOfDay) }

  /// 2026-3-5, 2026年3月5日, 20260305.
  private static func isDay(_ text: Substring) -> Bool {
    func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
    let lengths = text.split { !isDigit($0) }.map(\.count)
    guard text.allSatisfy({ isDigit($0) || signs.contains($0) }), let year = lengths.first else { return false }
    return lengths.count == 1 ? year == 8 : lengths.count == 3 && year == 4
  }

  /// 8:05, 08:05:30.
  private static func seconds(_ text: Substring) -> Int? {
    let numbers = text.split(separator: ":").map { Int($0) }
    guard (2...3).contains(numbers.count), !numbers.contains(nil) else { return nil }
    let parts = numbers.compactMap(\.self)
    guard parts[0] < 24, parts.dropFirst().allSatisfy({ $0 < 60 }), parts.allSatisfy({ $0 >= 0 }) else { return nil }
    return (parts[0] * 60 + parts[1]) * 60 + (parts.count == 3 ? parts[2] : 0)
  }

  /// Days from 1899-12-30, by counting years from March on, so that the leap day comes last.
  private static func days(to day: (year: Int, month: Int, day: Int)) -> Int {
    let year = day.month > 2 ? day.year : day.year - 1
    let fromMarch = (day.month + 9) % 12
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (fromMarch * 153 + 2) / 5 + day.day - 1
    return days - 693_899
  }
}
