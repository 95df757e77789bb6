/// Numbers written like those that start items: 第（一）、（二）项 names items of another text; and figures that only look
/// like a number with decimals: 20.2026年 is item 20 and a year.
enum MarkerLookAlikes {
  private static let joiners: Set<UInt32> = [.pause, .和, .及, .至, .或]
  private static let references: Set<UInt32> = [.项, .目]
  private static let project: [UInt32] = [.项, .目]
  private static let longestLabel = 6
  private static let longestBracket = 20
  /// Labels in a row that are looked through: more stand in no reference.
  private static let mostLabels = 40
  private static let yearLength = 4
  private static let longestTitle = 24

  /// Whether a label in brackets names an item rather than starting one.
  static func isReference(_ label: Range<Int>, in text: SourceText) -> Bool {
    let behind = text.at(label.upperBound)
    if joiners.contains(text.at(label.lowerBound - 1)), references.contains(behind),
      !text.has(project, at: label.upperBound)
    {
      return true
    }
    var start = label.lowerBound
    for _ in 0..<mostLabels {
      if text.at(start - 1) == .第 { return true }
      guard joiners.contains(text.at(start - 1)), text.at(start - 2) == .closeBracket,
        let open = (max(0, start - longestLabel)..<start - 2).last(where: { text.plain[$0] == .openBracket })
      else { return false }
      start = open
    }
    return false
  }

  /// What a number, 、 and the next number make.
  enum Pair { case none, likely, certain }

  /// 报告分三个部分：一、三年来的工作；: behind a colon, and no two numbers beside each other.
  static func opensList(behind sign: Int, after number: Int, in text: SourceText) -> Bool {
    number == 1 && text.at(sign - 2) == .colon && HanNumeral.digit(text.at(sign + 1)).map { $0 > number + 1 } ?? false
  }

  /// “一、二把手”, “二、三季度”: a measure word follows. A heading may begin so: 一、三个人的故事, 一、两年来的工作; and
  /// 二、三车间 at the start of a line may be one.
  static func pair(
    behind sign: Int, after number: Int, _ position: NumberingMarker.Position, in text: SourceText
  ) -> Pair {
    let index = sign + 1
    if opensList(behind: sign, after: number, in: text) { return .none }
    let isNext = HanNumeral.digit(text.at(index)) == number + 1 && text.at(index) != .两
    if let next = HanNumeral.read(text.plain, at: index),
      position != .line || next.value == number + 1 && text.at(index) != .两
    {
      let after = text.at(index + next.length)
      if after == .个, position == .line, isTitle(sign, in: text) { return .likely }
      if after == .pause || after == .个 || CheckWords.measureWords.contains(after) { return .certain }
    }
    let after = text.at(index + 1)
    let goesOn = ScalarClass.isHan(after) && (after == .两 || !HanNumeral.isNumeral(after))
    return position == .line && isNext && goesOn ? .likely : .none
  }

  /// 三、四个常听见的说法: a line without marks may be a heading.
  private static func isTitle(_ sign: Int, in text: SourceText) -> Bool {
    let line = text.trimmed(text.lines[text.line(of: sign)])
    return line.count <= longestTitle && !line.contains { ScalarClass.endsClause(text.plain[$0]) }
  }

  /// Whether a bracket is open at an index: the one behind （第1） closes it and makes no label.
  static func isInsideBrackets(_ index: Int, in text: SourceText) -> Bool {
    var place = index - 1
    while place >= max(0, index - longestBracket), text.plain[place] != .lineBreak {
      if text.plain[place] == .closeBracket { return false }
      if text.plain[place] == .openBracket { return true }
      place -= 1
    }
    return false
  }

  /// Whether what stands behind a number and its dot is a figure of its own: 2026年, 5+2.
  static func opensFigure(at start: Int, in text: SourceText) -> Bool {
    var end = start
    while end - start < yearLength, ScalarClass.isDigit(text.at(end)) { end += 1 }
    return end - start == yearLength && text.at(end) == .年 || end > start && text.at(end) == .plus
  }

  /// 第二步、第四步最为关键: several in a row are spoken of, and start no items.
  static func isSpokenOf(_ step: Range<Int>, in text: SourceText) -> Bool {
    text.at(step.upperBound) == .pause && text.at(step.upperBound + 1) == .第
      || text.at(step.lowerBound - 1) == .pause && isStep(endingAt: step.lowerBound - 1, in: text)
  }

  /// 第一、第二批, 第一，第二，第三: ordinals in a row; but 第一，第三批的难处 is an item.
  static func goesOnWithOrdinal(behind sign: Int, in text: SourceText) -> Bool {
    guard text.at(sign + 1) == .第 else { return false }
    let next = HanNumeral.read(text.plain, at: sign + 2)?.length ?? 0
    return text.at(sign) == .pause || next == 0 || !ScalarClass.isHan(text.at(sign + 2 + next))
  }

  /// 二、三批: the sentence before goes on.
  static func isOrdinalTail(behind index: Int, in text: SourceText) -> Bool {
    HanNumeral.isNumeral(text.at(index)) || text.at(index) == .第
  }

  private static func isStep(endingAt end: Int, in text: SourceText) -> Bool {
    guard let word = text.phrase(of: CheckWords.steps, endingAt: end), case let number = end - word.count,
      HanNumeral.isNumeral(text.at(number - 1))
    else { return false }
    return text.at(number - 2) == .第 || text.at(number - 3) == .第
  }
}
