/// What a cell of a table holds, as sums read it.
enum TableValue: Sendable {
  /// Nothing, or a sign for nothing: －, /.
  case empty
  /// A number, with a unit or without: 1,260, 35.2%, 12人.
  case amount(Figure)
  /// Anything else, a date, a year or a telephone number among it.
  case words

  var figure: Figure? {
    if case .amount(let figure) = self { return figure }
    return nil
  }

  var isWords: Bool {
    if case .words = self { return true }
    return false
  }
}

/// Reads what a cell holds.
struct TableValueReader {
  /// Digits of a number that still counts something; a telephone number or a code has more.
  private static let mostDigits = 9
  private static let longestUnit = 3

  let text: SourceText

  func value(_ cell: TextTable.Cell) -> TableValue {
    if cell.range.allSatisfy({ text.isBlank($0) || Words.nothing.contains(text.plain[$0]) }) { return .empty }
    guard let number = number(at: cell.range.lowerBound, before: cell.range.upperBound) else { return .words }
    guard let unit = unit(in: number.end..<cell.range.upperBound) else { return .words }
    return .amount(
      Figure(
        value: number.value * unit.factor, unit: unit.name, range: cell.range.lowerBound..<cell.range.upperBound,
        step: number.step * unit.factor, factor: unit.factor, isVague: false))
  }

  /// 1,260 or 1 260.50, with the step of its last place; nil of what begins with 0 and has no point, as codes do.
  private func number(at start: Int, before end: Int) -> (value: Double, step: Double, end: Int)? {
    var place = start
    let isNegative = text.at(place) == .hyphen || text.at(place) == 0x2212
    if isNegative { place += 1 }
    var (value, step, digits, hasPoint) = (0.0, 1.0, 0, false)
    let first = place
    while place < end {
      let scalar = text.plain[place]
      if ScalarClass.isDigit(scalar) {
        (value, digits) = (value * 10 + Double(scalar - 0x30), digits + 1)
        if hasPoint { step /= 10 }
      } else if scalar == .point, !hasPoint, digits > 0 {
        hasPoint = true
      } else if scalar != .comma && scalar != .blank || digits == 0 || hasPoint || !isGroup(at: place + 1, before: end)
      {
        break
      }
      place += 1
    }
    guard digits > 0, digits <= Self.mostDigits, !hasPoint || step < 1,
      text.at(first) != 0x30 || digits == 1 || hasPoint
    else { return nil }
    return ((isNegative ? -value : value) * step, step, place)
  }

  /// Three digits behind a comma.
  private func isGroup(at index: Int, before end: Int) -> Bool {
    index + 3 <= end && (index..<index + 3).allSatisfy { ScalarClass.isDigit(text.plain[$0]) }
      && (index + 3 == end || !ScalarClass.isDigit(text.plain[index + 3]))
  }

  /// Nothing, %, 人, 万元; nil of what is no unit, or one of a time.
  private func unit(in range: Range<Int>) -> (name: String, factor: Double)? {
    let range = text.trimmed(range)
    guard !range.isEmpty else { return ("", 1) }
    if range.count == 1, text.plain[range.lowerBound] == .percent { return ("%", 1) }
    let scale = [.万: 10_000.0, .亿: 100_000_000][text.plain[range.lowerBound]]
    let rest = scale == nil ? range : range.dropFirst()
    guard !rest.isEmpty else { return ("", scale ?? 1) }
    guard rest.count <= Self.longestUnit, text.phrase(of: NumberWords.units, at: rest.lowerBound)?.count == rest.count,
      case let name = text.text(rest), !Words.times.contains(name)
    else { return nil }
    return (NumberWords.sameUnits[name] ?? name, scale ?? 1)
  }
}

private enum Words {
  /// －, —, /, …: nothing to count.
  static let nothing = WordTables.tables.scalars("nothing")
  /// 年, 天: what lasts so long, or is so old, is not added up.
  static let times = WordTables.tables.strings("time")
}
