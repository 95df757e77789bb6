/// Labels that a line break has cut in two: “（4” and “）” , “五” and “是”, “第” and “三，”.
enum BrokenMarker {
  private static let longestHead = 4
  private static let longestGap = 8

  /// The label that begins in the line before and ends at the start of this one; the head must stand alone there, or
  /// behind the end of a sentence, that of 二要 or 三是 behind the end of a clause.
  static func marker(acrossStartOf line: Range<Int>, in text: SourceText) -> NumberingMarker? {
    let line = text.trimmed(line)
    guard !line.isEmpty, let head = head(before: line.lowerBound, in: text) else { return nil }
    if text.plain[head.lowerBound] == .第 { return ordinal(head, line, in: text) }
    let isOpen = text.plain[head.lowerBound] == .openBracket
    var index = isOpen ? head.lowerBound + 1 : head.lowerBound
    if index == head.upperBound { index = line.lowerBound }
    guard let number = number(at: index, in: text) else { return nil }
    let numberEnd = index + number.length
    guard index >= line.lowerBound || numberEnd == head.upperBound else { return nil }
    let sign = index >= line.lowerBound ? numberEnd : line.lowerBound
    guard let style = style(isOpen: isOpen, isHan: number.isHan, sign: text.at(sign)),
      startsAfresh(head.lowerBound, style, in: text)
    else { return nil }
    return NumberingMarker(
      style: style, number: number.value, mark: text.scalars[isOpen ? head.lowerBound : sign],
      range: head.lowerBound..<sign + 1, position: .line)
  }

  /// 第⏎三，: the sign alone at the end of a line, and the number at the start of the next.
  private static func ordinal(_ head: Range<Int>, _ line: Range<Int>, in text: SourceText) -> NumberingMarker? {
    guard head.count == 1, let number = number(at: line.lowerBound, in: text), number.isHan,
      case let end = line.lowerBound + number.length, [.comma, .colon].contains(text.at(end)),
      startsAfresh(head.lowerBound, .ordinal, in: text)
    else { return nil }
    return NumberingMarker(
      style: .ordinal, number: number.value, mark: .第, range: head.lowerBound..<end, position: .line)
  }

  private static func head(before start: Int, in text: SourceText) -> Range<Int>? {
    var end = start
    while end > 0, start - end < longestGap, text.isBlank(end - 1) || text.plain[end - 1] == .lineBreak { end -= 1 }
    guard end > 0, text.plain[end..<start].contains(.lineBreak) else { return nil }
    var first = end
    while first > 0, end - first <= longestHead, isPart(text.plain[first - 1]) { first -= 1 }
    return first < end && end - first <= longestHead ? first..<end : nil
  }

  private static func startsAfresh(_ index: Int, _ style: NumberingStyle, in text: SourceText) -> Bool {
    guard let before = text.before(index).map({ text.plain[$0] }) else { return true }
    if case .counted = style, before == .comma || before == .semicolon { return true }
    if case .ordinal = style, before == .semicolon { return true }
    return ScalarClass.endsSentence(before) || before == .lineBreak
  }

  private static func isPart(_ scalar: UInt32) -> Bool {
    scalar == .openBracket || scalar == .第 || ScalarClass.isDigit(scalar) || HanNumeral.isNumeral(scalar)
  }

  /// The number of an item; nil where none is, or one that no list reaches.
  static func number(at index: Int, in text: SourceText) -> LabelNumber? { LabelNumber(text, at: index, in: 1...30) }

  private static func style(isOpen: Bool, isHan: Bool, sign: UInt32) -> NumberingStyle? {
    switch (isOpen, sign) {
    case (true, .closeBracket): isHan ? .hanInBrackets : .arabicInBrackets
    case (false, .pause): isHan ? .han : .arabic
    case (false, .是), (false, .要): isHan ? .counted(sign) : nil
    default: nil
    }
  }
}
