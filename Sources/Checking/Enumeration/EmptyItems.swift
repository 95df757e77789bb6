import Wording

/// Items of which only the number is left: “3、” on a line of its own, and “4、” begins the next. Their words are lost, or a
/// number is one too many.
struct EmptyItems {
  let text: SourceText

  /// In text order. Linear in the text.
  func findings() -> [Finding] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    return zip(lines, lines.dropFirst()).compactMap { line, next in
      // A word processor numbers empty paragraphs too.
      guard AutomaticMarker.marker(startingLine: line, in: text) == nil,
        let label = Label(at: line.lowerBound, in: text), label.end == line.upperBound,
        let after = Label(at: next.lowerBound, in: text), after.follows(label), after.end < next.upperBound
      else { return nil }
      return Finding(
        check: .enumeration, rule: "empty-item", severity: .warning, range: text.range(line),
        message: Message("enumeration.emptyItem", ["marker": text.text(line)]))
    }
  }

  /// Whether nothing but a number stands on the line before an index.
  static func isBehindLoneNumber(_ index: Int, in text: SourceText) -> Bool {
    guard let line = text.lines.lazy.map(text.trimmed).last(where: { $0.upperBound <= index && !$0.isEmpty }) else {
      return false
    }
    return Label(at: line.lowerBound, in: text)?.end == line.upperBound
  }

  /// 3、 3. 3） 三、 （三）
  private struct Label {
    private static let marks: Set<UInt32> = [.pause, .point, .comma]  // 、 . ，
    private let value: Int
    private let isHan: Bool
    private let isInBrackets: Bool
    private let mark: UInt32
    let end: Int

    init?(at start: Int, in text: SourceText) {
      isInBrackets = text.at(start) == .openBracket
      let first = isInBrackets ? start + 1 : start
      guard let number = BrokenMarker.number(at: first, in: text) else { return nil }
      (value, isHan) = (number.value, number.isHan)
      mark = text.at(first + number.length)
      end = first + number.length + 1
      guard mark == .closeBracket || !isInBrackets && Self.marks.contains(mark) else { return nil }
    }

    func follows(_ label: Label) -> Bool {
      value == label.value + 1 && isHan == label.isHan && isInBrackets == label.isInBrackets && mark == label.mark
    }
  }
}
