import TextModel

/// Numbers that the program wrote and not a hand: they need no proof that they are numbers (1. before 2005年, 1 alone).
enum AutomaticMarker {
  /// Which list counts, and on which level.
  struct Place: Sendable, Hashable {
    let list: Int
    let level: Int

    /// Whether a number there stands on another level of the same list.
    func isOther(than place: Place?) -> Bool { place.map { $0.list == list && $0.level != level } ?? false }
  }

  private static let highest = 999
  private static let points: [UInt32] = [.pause, .point, .comma]

  /// The number in front of a paragraph; nil where there is none, or one of several parts (1.1), which is a heading's.
  static func marker(startingLine line: Range<Int>, in text: SourceText) -> NumberingMarker? {
    guard let number = text.mark(at: line.lowerBound)?.number else { return nil }
    let range = text.trimmed(text.indices(number.range))
    guard !range.isEmpty, let (style, value) = read(range, in: text), (1...highest).contains(value) else { return nil }
    let mark = style.isBracketed ? text.scalars[range.lowerBound] : sign(range, style, in: text)
    return NumberingMarker(
      style: style, number: value, mark: mark, range: range, position: .line,
      automatic: Place(list: number.list, level: number.level))
  }

  /// What stands behind the number; behind a bare one what belongs there.
  private static func sign(_ range: Range<Int>, _ style: NumberingStyle, in text: SourceText) -> UInt32 {
    let last = text.scalars[range.upperBound - 1]
    switch style {
    case .han: return HanNumeral.isNumeral(text.plain[range.upperBound - 1]) ? .pause : last
    case .arabic: return ScalarClass.isDigit(text.plain[range.upperBound - 1]) ? .point : last
    default: return last
    }
  }

  private static func read(_ range: Range<Int>, in text: SourceText) -> (NumberingStyle, Int)? {
    let first = text.plain[range.lowerBound]
    let scalar = text.scalars[range.lowerBound]
    if range.count == 1, (0x2460...0x2473).contains(scalar) { return (.circled, Int(scalar - 0x245F)) }
    let isOpen = first == .openBracket || first == .第
    let start = range.lowerBound + (isOpen ? 1 : 0)
    guard start < range.upperBound, let number = LabelNumber(text, at: start, in: 0...Int.max) else { return nil }
    let end = start + number.length
    guard end <= range.upperBound else { return nil }
    let rest = end..<range.upperBound
    if first == .第 {
      guard let unit = rest.first.map({ text.plain[$0] }), CheckWords.titledUnits.contains(unit) else { return nil }
      return (.titled(unit), number.value)
    }
    guard rest.count <= 1 else { return nil }
    switch (isOpen, rest.first.map { text.plain[$0] }) {
    case (true, .closeBracket): return (number.isHan ? .hanInBrackets : .arabicInBrackets, number.value)
    case (false, .closeBracket): return (number.isHan ? .hanBeforeBracket : .arabicBeforeBracket, number.value)
    case (false, nil): return (number.isHan ? .han : .arabic, number.value)
    case (false, let sign?) where points.contains(sign): return (number.isHan ? .han : .arabic, number.value)
    default: return nil
    }
  }
}
