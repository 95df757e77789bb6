import TextModel
import Wording

/// Marks of the wrong width, number or kind among Chinese characters (GB/T 15834-2011).
///
/// A mark of the wrong width or kind is an anomaly of the text; where the standard leaves a choice it is punctuation.
struct PunctuationCheck: Sendable {
  private static let marks = ScalarSet([.comma, .semicolon, .colon, .pause, .fullStop])
  private static let longestListItem = 24
  private static let rows: Set<UInt32> = [.point, .ellipsis, .hyphen, .fullStop]
  private static let rulesOfStyle: Set<String> = ["between-quotes", "numbering-mark", "bracket-pause"]

  let text: SourceText
  let numbering: Numbering

  func findings() -> [Finding] {
    var skipped = AnomalyCheck.truncatedLines(of: text)[...]
    var findings: [Finding] = []
    var index = 0
    while index < text.count {
      while let line = skipped.first, line.upperBound <= index { skipped.removeFirst() }
      if let line = skipped.first, line.contains(index) {
        index = line.upperBound
      } else if ScalarClass.isHan(text.scalars[index]) {
        index += 1
      } else if let finding = finding(at: index) {
        findings.append(finding.0)
        index = finding.end
      } else {
        index += 1
      }
    }
    return MarksThroughout(text: text).merged(findings + straightQuotes()) + numberingMarks() + bracketPauses()
  }

  private func finding(at index: Int) -> (Finding, end: Int)? {
    // What a row of equal marks is was told at its first.
    if index > 0, Self.rows.contains(text.scalars[index]), text.scalars[index - 1] == text.scalars[index] { return nil }
    return switch text.scalars[index] {
    case .comma, .semicolon, .colon, .exclamation, .question: piledUp(index) ?? repeated(index) ?? narrow(index)
    case .openBracket: brackets(index)
    case .closeBracket: closingBracket(index)
    case .point: dots(index) ?? fullStop(index)
    case 0xFF0E: fullStop(index)
    case .ellipsis: ellipsisBeforeEtc(index) ?? ellipsis(index)
    case .hyphen: dash(index)
    case .fullStop: dots(index) ?? repeated(index)
    case .wideComma, .wideSemicolon, .wideColon: piledUp(index) ?? repeated(index)
    case .percent, 0xFF05: percentSigns(index)
    case .pause: piledUp(index) ?? repeated(index) ?? clauseMark(index) ?? beforeEtc(index) ?? betweenQuotes(index)
    default: nil
    }
  }

  func make(
    _ rule: String, _ range: Range<Int>, _ severity: Severity = .warning, suggestion: String?, isCertain: Bool = false
  ) -> (Finding, end: Int) {
    let finding = Finding(
      check: Self.rulesOfStyle.contains(rule) ? .punctuation : .anomaly, rule: rule, severity: severity,
      range: text.range(range),
      message: Message("punctuation." + rule, ["text": text.text(range), "right": suggestion ?? ""]),
      suggestion: suggestion, isCertain: isCertain)
    return (finding, range.upperBound)
  }

  /// A half-width comma, semicolon, colon, ! or ? beside Han.
  private func narrow(_ index: Int) -> (Finding, end: Int)? {
    let (before, after) = (text.at(index - 1), text.at(index + 1))
    if ScalarClass.isDigit(before), ScalarClass.isDigit(after) { return nil }
    guard isWide(index - 1) || isWide(index + 1), text.plain[index] == text.scalars[index],
      !(text.plain[index] == .colon && ScalarClass.isLatin(before)), before != .question, after != .question,
      !(text.plain[index] == .question && ScalarClass.isDigit(before))
    else { return nil }
    return make("width", index..<index + 1, suggestion: String(scalars: [text.scalars[index] + 0xFEE0]))
  }

  /// Half-width brackets around Han, or beside Han unless they hold a bare number.
  private func brackets(_ index: Int) -> (Finding, end: Int)? {
    var close = index + 1
    while close < text.count, close - index < 60, text.plain[close] != .closeBracket, text.plain[close] != .lineBreak {
      close += 1
    }
    guard text.at(close) == .closeBracket, close > index + 1 else { return nil }
    let inner = index + 1..<close
    let holdsHan = inner.contains { ScalarClass.isHan(text.plain[$0]) }
    guard holdsHan || isWide(index - 1) && !inner.allSatisfy({ ScalarClass.isDigit(text.plain[$0]) }) else {
      return nil
    }
    return make("width", index..<close + 1, suggestion: "（" + widened(inner) + "）")
  }

  /// What stands in brackets with the marks in it made wide.
  private func widened(_ range: Range<Int>) -> String {
    range.map { index in
      let isMark = [.comma, .semicolon, .colon, .exclamation, .question].contains(text.scalars[index])
      return (isMark ? narrow(index)?.0.suggestion : nil) ?? text.text(index..<index + 1)
    }.joined()
  }

  /// （总): closed in half width.
  private func closingBracket(_ index: Int) -> (Finding, end: Int)? {
    var open = index - 1
    while open >= 0, index - open < 60, text.plain[open] != .openBracket, text.plain[open] != .lineBreak { open -= 1 }
    guard open >= 0, text.scalars[open] == .wideOpenBracket else { return nil }
    return make("width", index..<index + 1, suggestion: "）")
  }

  /// ... and 。。。 for ……
  private func dots(_ index: Int) -> (Finding, end: Int)? {
    let sign = text.scalars[index]
    var end = index
    while end < text.count, text.scalars[end] == sign { end += 1 }
    guard end - index >= (sign == .point ? 3 : 2), sign != .point || isWide(index - 1) || isWide(end) else {
      return nil
    }
    let isStutter = sign == .fullStop && end - index == 2
    return make(
      isStutter ? "repeated-mark" : "ellipsis", index..<end, suggestion: isStutter ? "。" : "……", isCertain: isStutter)
  }

  private func ellipsis(_ index: Int) -> (Finding, end: Int)? {
    var end = index
    while end < text.count, text.scalars[end] == .ellipsis { end += 1 }
    guard end - index == 1, isWide(index - 1) else { return nil }
    return make("ellipsis", index..<end, .suggestion, suggestion: "……")
  }

  /// 甲、乙……等单位: both say that there are more. In 话没说完……等了很久 one waits.
  private func ellipsisBeforeEtc(_ index: Int) -> (Finding, end: Int)? {
    var end = index
    while end < text.count, text.scalars[end] == .ellipsis { end += 1 }
    guard text.at(end) == .等, !text.has(anyOf: CheckWords.waiting, at: end + 1),
      isInList(index)
    else { return nil }
    return make("ellipsis-before-etc", index..<end + 1, suggestion: "等")
  }

  /// Whether 、 stands before an index in the same clause.
  private func isInList(_ index: Int) -> Bool {
    var place = index - 1
    while place >= 0, index - place <= Self.longestListItem, !ScalarClass.endsClause(text.plain[place]) {
      if text.plain[place] == .pause { return true }
      place -= 1
    }
    return false
  }

  /// ，……。: only the ellipsis is needed.
  private func piledUp(_ index: Int) -> (Finding, end: Int)? {
    guard text.at(index + 1) == .ellipsis, ScalarClass.isHan(text.at(index - 1)) else { return nil }
    var end = index + 1
    while end < text.count, text.scalars[end] == .ellipsis { end += 1 }
    // 甲、……、丙 leaves out what stands between.
    guard [.comma, .semicolon, .pause, .fullStop].contains(text.at(end)), text.at(end) != text.plain[index] else {
      return nil
    }
    return make("repeated-mark", index..<end + 1, suggestion: "……")
  }

  /// A half-width full stop that ends a Chinese sentence.
  private func fullStop(_ index: Int) -> (Finding, end: Int)? {
    let before = text.at(index - 1)
    let after = text.at(index + 1)
    guard ScalarClass.isHan(before), !HanNumeral.isNumeral(before), after == .lineBreak || ScalarClass.isHan(after)
    else {
      return nil
    }
    return make("width", index..<index + 1, suggestion: "。")
  }

  private func dash(_ index: Int) -> (Finding, end: Int)? {
    guard text.at(index + 1) == .hyphen else { return nil }
    var end = index
    while end < text.count, text.scalars[end] == .hyphen { end += 1 }
    // --王某某: before a name below a title, or an item.
    let opensLine = end - index == 2 && text.before(index) == nil
    guard end - index <= 4, ScalarClass.isHan(text.at(index - 1)) || opensLine, ScalarClass.isHan(text.at(end)) else {
      return nil
    }
    return make("dash", index..<end, suggestion: "——")
  }

  /// ，， and 。，: two marks where one belongs. ？！ and ！！ are emphasis.
  private func repeated(_ index: Int) -> (Finding, end: Int)? {
    let marks = Self.marks
    guard marks.contains(text.plain[index]), index > 0, !marks.contains(text.plain[index - 1]) else { return nil }
    var end = index
    while end < text.count, marks.contains(text.plain[end]) { end += 1 }
    guard end - index > 1,
      isWide(index - 1) || ScalarClass.isDigit(text.at(index - 1)) || text.at(index - 1) == .percent
    else { return nil }
    let strongest = (index..<end).max { Self.strength(text.plain[$0]) < Self.strength(text.plain[$1]) } ?? index
    let scalar = text.scalars[strongest]
    // Between 、、 an item may be lost, and of two marks either may be meant.
    let isStutter =
      end - index == 2 && scalar != .pause && scalar > 0x80 && text.scalars[index] == text.scalars[index + 1]
    return make(
      "repeated-mark", index..<end, suggestion: String(scalars: [scalar < 0x80 ? scalar + 0xFEE0 : scalar]),
      isCertain: isStutter)
  }

  /// 100%%
  private func percentSigns(_ index: Int) -> (Finding, end: Int)? {
    guard text.at(index + 1) == .percent, text.at(index + 2) != .percent, ScalarClass.isDigit(text.at(index - 1)) else {
      return nil
    }
    return make("repeated-mark", index..<index + 2, suggestion: text.text(index..<index + 1))
  }

  private static func strength(_ mark: UInt32) -> Int {
    switch mark {
    case .fullStop: 4
    case .colon: 3
    case .semicolon: 2
    case .comma: 1
    default: 0
    }
  }

  /// 没钱、但是有房有车位的，…: two words for one thing.
  private func isAttribute(_ start: Int) -> Bool {
    var end = start
    while end < text.count, !ScalarClass.endsClause(text.plain[end]), text.plain[end] != .pause { end += 1 }
    return text.at(end - 1) == .的 && !ScalarClass.endsSentence(text.at(end))
  }

  /// 长期的、但是一定要胜利的斗争: the second of two attributes; in 意见是好的、但是方法不对 no noun follows.
  private func isSecondAttribute(_ index: Int) -> Bool {
    guard text.at(index - 1) == .的 else { return false }
    return (index + 1..<text.endOfClause(from: index + 1)).contains {
      text.plain[$0] == .的 && ScalarClass.isHan(text.at($0 + 1))
    }
  }

  /// 认真整改、从而…: a word that begins a clause stands behind 、.
  private func clauseMark(_ index: Int) -> (Finding, end: Int)? {
    guard let word = text.phrase(of: Words.clauseOpeners, at: index + 1), !isAttribute(index + 1),
      !isSecondAttribute(index)
    else { return nil }
    let range = max(0, index - 2)..<index + 1 + word.count
    let right = text.text(range.lowerBound..<index) + "，" + text.text(index + 1..<range.upperBound)
    return make("clause-mark", range, suggestion: right)
  }

  /// 讲座、等形式: no 、 stands before 等 that ends a list; in 坐、等、靠 it is an item itself.
  private func beforeEtc(_ index: Int) -> (Finding, end: Int)? {
    guard text.at(index + 1) == .等, ScalarClass.isHan(text.at(index - 1)),
      [.fullStop, .comma, .semicolon].contains(text.at(index + 2)) && index > 1 && hasItemBefore(index)
        || text.has(anyOf: Words.wordsAfterEtc, at: index + 2)
    else { return nil }
    return make("mark-before-etc", index..<index + 2, suggestion: "等")
  }

  /// Another 、 stands in the same clause, and the item between is no single verb.
  private func hasItemBefore(_ index: Int) -> Bool {
    var place = index - 1
    while place > 0, ScalarClass.isHan(text.plain[place]) { place -= 1 }
    return index - place > 2 && place > 0 && text.plain[place] == .pause
  }

  /// ”、“ and 》、《: no 、 is needed between marks.
  private func betweenQuotes(_ index: Int) -> (Finding, end: Int)? {
    let pair = (index > 0 ? text.scalars[index - 1] : 0, index + 1 < text.count ? text.scalars[index + 1] : 0)
    guard pair == (.closeQuote, .openQuote) || pair == (.closeTitle, .openTitle) else { return nil }
    return make("between-quotes", index..<index + 1, .suggestion, suggestion: nil)
  }

  /// Whether Han or a sign of Chinese width stands at an index.
  private func isWide(_ index: Int) -> Bool {
    guard index >= 0, index < text.count else { return false }
    let scalar = text.scalars[index]
    return ScalarClass.isHan(scalar) || (0x3000...0x303F).contains(scalar) && scalar != 0x3000
      || (0xFF01...0xFF5E).contains(scalar) || scalar == .openQuote || scalar == .closeQuote
  }
}

private enum Words {
  /// 从而, 但是: what begins a clause, so that no 、 stands before it.
  static let clauseOpeners = WordTables.words.phrases("clause-opener")
  /// 形式, 方面: behind 等 that ends a list.
  static let wordsAfterEtc = WordTables.words.phrases("after-etc")
}
