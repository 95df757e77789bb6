import TextModel

/// All numbers in a text that are written like labels, wherever they stand: （四） in the middle of a line, 85. behind a blank.
///
/// What breaks off in the middle of a line is no start of an item, yet the numbers of the next line may go on with it.
/// Built in one pass over the text.
struct WrittenLabels {
  private struct Label {
    let start: Int
    let number: Int
  }

  private static let longest = 5

  /// In text order.
  private var labels: [NumberingStyle: [Label]] = [:]

  init(_ text: SourceText) {
    for index in 0..<text.count {
      let scalar = text.plain[index]
      if scalar == .openBracket, let (style, number) = Self.bracketed(at: index, in: text) {
        labels[style, default: []].append(Label(start: index, number: number))
      } else if ScalarClass.isDigit(scalar), let number = Self.dotted(at: index, in: text) {
        labels[.arabic, default: []].append(Label(start: index, number: number))
      }
    }
  }

  /// Whether the last number of its style before a marker is the one that it goes on from.
  func leadTo(_ marker: NumberingMarker) -> Bool {
    guard let own = labels[marker.style] else { return false }
    let place = own.partitioningIndex { $0.start >= marker.range.lowerBound }
    return place > 0 && own[place - 1].number == marker.number - 1
  }

  // （四） and （4）
  private static func bracketed(at open: Int, in text: SourceText) -> (NumberingStyle, Int)? {
    guard text.at(open - 1) != .第 else { return nil }
    if let number = HanNumeral.read(text.plain, at: open + 1), text.at(open + 1 + number.length) == .closeBracket {
      return (.hanInBrackets, number.value)
    }
    return digits(at: open + 1, in: text).flatMap {
      text.at($0.end) == .closeBracket ? (.arabicInBrackets, $0.value) : nil
    }
  }

  // 85. but neither 3.5 nor 2.85.
  private static func dotted(at start: Int, in text: SourceText) -> Int? {
    guard !ScalarClass.isDigit(text.at(start - 1)), text.at(start - 1) != .point,
      let number = digits(at: start, in: text),
      text.at(number.end) == .point, !ScalarClass.isDigit(text.at(number.end + 1))
    else { return nil }
    return number.value
  }

  private static func digits(at start: Int, in text: SourceText) -> (value: Int, end: Int)? {
    var (value, end) = (0, start)
    while end - start < longest, ScalarClass.isDigit(text.at(end)) {
      value = value * 10 + Int(text.at(end) - 0x30)
      end += 1
    }
    return end > start ? (value, end) : nil
  }
}
