import TextModel
import Wording

/// Quotation marks, titles and brackets that are opened and not closed, or closed and not opened.
struct UnpairedMarks: AnomalyRule {
  /// The lost beginning of a fragment may have held the opening mark.
  let isFragment: Bool
  /// The lost end of one may hold the closing mark.
  var isCut = false

  /// A mark without its partner in the same line.
  private typealias Mark = (index: Int, opens: Bool, line: Int)

  private static let pairs: [(open: UInt32, close: UInt32)] = [
    (.openQuote, .closeQuote), (0x2018, 0x2019), (.openTitle, .closeTitle), (.openBracket, .closeBracket),
    (0x300C, 0x300D),
    (0x3010, 0x3011), (0x3014, 0x3015), (0x300E, 0x300F), (0x5B, 0x5D),
  ]
  /// A quotation of several paragraphs is closed in one of the next lines.
  private static let linesOfQuotation = 4
  private static let longest = 40
  /// A name or a formula in quotation marks.
  private static let longestName = 8
  private static let shortDistance = 24
  private static let longestQuotation = 120
  private static let otherMark = "anomaly.unclosed-mark.other"

  func findings(in text: SourceText) -> [Finding] {
    let all = Self.pairs.flatMap { findings(in: text, $0.open, $0.close) }
    // What closes another mark by mistake opens nothing that is lost.
    let mistaken = all.filter { $0.message.key == Self.otherMark }.map(\.range)
    return all.filter { lone in lone.rule != "unopened-mark" || !mistaken.contains { $0.end == lone.range.end } }
  }

  private func findings(in text: SourceText, _ open: UInt32, _ close: UInt32) -> [Finding] {
    var lone: [Mark] = []
    for (number, line) in text.lines.enumerated() {
      var stack: [Int] = []
      for index in line {
        let sign = open == .openBracket ? text.plain[index] : text.scalars[index]
        if sign == open {
          if open == .openQuote, let earlier = stack.popLast() { lone.append((earlier, true, number)) }
          stack.append(index)
        } else if sign == close, stack.popLast() == nil, !isLabel(index, in: text) {
          lone.append((index, false, number))
        }
      }
      lone += stack.map { ($0, true, number) }
    }
    lone.sort { $0.index < $1.index }
    return judge(lone, in: text, open, close)
  }

  private func judge(
    _ lone: [Mark], in text: SourceText, _ open: UInt32, _ close: UInt32
  ) -> [Finding] {
    var findings: [Finding] = []
    var number = 0
    while number < lone.count {
      let mark = lone[number]
      let next = number + 1 < lone.count ? lone[number + 1] : nil
      if let next, mark.opens, !next.opens, next.line - mark.line <= reach(of: mark.index, open, in: text) {
        if open == .openQuote, next.line == mark.line { findings += nested(mark.index + 1..<next.index, in: text) }
        number += 2
      } else if let next, !mark.opens, next.opens, next.line == mark.line,
        isTurned(mark.index, next.index, open, in: text)
      {
        findings += [turned(mark.index, open, in: text), turned(next.index, close, in: text)]
        number += 2
      } else if let next, mark.opens == next.opens, next.line == mark.line,
        next.index - mark.index <= Self.shortDistance, open == .openQuote
      {
        findings.append(turned(mark.opens ? next.index : mark.index, mark.opens ? close : open, in: text))
        number += 2
      } else {
        if let single = single(mark, in: text, open, close) { findings.append(single) }
        number += 1
      }
    }
    return findings
  }

  private func single(_ mark: Mark, in text: SourceText, _ open: UInt32, _ close: UInt32) -> Finding? {
    guard mark.opens else { return isFragment && mark.line <= 1 ? nil : unopened(mark.index, in: text) }
    // Each paragraph of a long quotation begins with a mark, only the last is closed.
    if open == .openQuote, opensNextLine(mark.line, open, in: text) { return nil }
    // What closes it is lost with the end.
    let mayBeLost = isCut && isLastWords(mark.index, in: text) && !(open == .openQuote && isName(mark.index, in: text))
    return mayBeLost ? nil : unclosed(mark.index, close, in: text)
  }

  /// 牢记“三个务必”，弘扬“马灯精神，以…: a few words before a comma, as others that are quoted whole in the same line.
  private func isName(_ index: Int, in text: SourceText) -> Bool {
    let end = text.endOfClause(from: index + 1)
    guard text.at(end) == .comma, end - index - 1 <= Self.longestName else { return false }
    let before = text.lines[text.line(of: index)].lowerBound..<index
    guard let close = before.last(where: { text.scalars[$0] == .closeQuote }),
      let open = before.last(where: { $0 < close && text.scalars[$0] == .openQuote })
    else { return false }
    return close - open - 1 <= Self.longestName && [.comma, .pause].contains(text.at(close + 1))
  }

  /// In how many lines a mark may be closed: a quotation of paragraphs begins behind a colon or at the start of a line;
  /// everything else is closed at once, or in the next line where a line was broken.
  private func reach(of index: Int, _ open: UInt32, in text: SourceText) -> Int {
    guard [.openQuote, 0x300C].contains(open) else { return 1 }
    let before = text.before(index).map { text.plain[$0] }
    return before == nil || before == .colon ? Self.linesOfQuotation : 1
  }

  /// Whether nothing but the end of a cut text stands behind a mark.
  private func isLastWords(_ index: Int, in text: SourceText) -> Bool {
    let rest = index + 1..<text.count
    return rest.count <= Self.longestQuotation && !rest.contains { ScalarClass.endsSentence(text.plain[$0]) }
  }

  private func opensNextLine(_ line: Int, _ open: UInt32, in text: SourceText) -> Bool {
    let next = text.lines[(line + 1)...].lazy.map(text.trimmed).first { !$0.isEmpty }
    return next.map { text.scalars[$0.lowerBound] == open } ?? false
  }

  /// Inner quotation marks are single ones (GB/T 15834-2011, 4.8.3.3).
  private func nested(_ outer: Range<Int>, in text: SourceText) -> [Finding] {
    guard outer.count <= Self.longestQuotation else { return [] }
    return outer.filter { text.scalars[$0] == .openQuote }.compactMap { open in
      guard let close = (open..<outer.upperBound).first(where: { text.scalars[$0] == .closeQuote }) else { return nil }
      return anomaly(
        "nested-quotes", open..<close + 1, in: text, severity: .suggestion,
        suggestion: "‘" + text.text(open + 1..<close) + "’")
    }
  }

  /// ”好的“: both marks are turned, where nothing before the first and behind the second could belong to them.
  private func isTurned(_ first: Int, _ second: Int, _ open: UInt32, in text: SourceText) -> Bool {
    guard open == .openQuote, second - first <= Self.shortDistance, second - first > 1 else { return false }
    let isClause = !(first + 1..<second).contains { ScalarClass.endsSentence(text.plain[$0]) }
    return isClause && !ScalarClass.isHan(text.at(first - 1)) && !ScalarClass.isHan(text.at(second + 1))
  }

  /// “先进“ and ”先进”: the right mark turned the wrong way.
  private func turned(_ index: Int, _ right: UInt32, in text: SourceText) -> Finding {
    anomaly(
      "turned-quote", index..<index + 1, in: text, key: right == .openQuote ? "turned-quote.left" : "turned-quote",
      suggestion: String(scalars: [right]))
  }

  private func unclosed(_ index: Int, _ close: UInt32, in text: SourceText) -> Finding {
    let end = end(ofUnclosed: index, in: text)
    let written =
      text.scalars[index] == .openBracket ? .closeBracket : close == .closeBracket ? .wideCloseBracket : close
    func finding(_ range: Range<Int>, _ suggestion: String?, _ values: [String: String] = [:], key: String? = nil)
      -> Finding
    {
      let values = values.merging(["mark": text.text(index..<index + 1), "other": String(scalars: [written])]) { $1 }
      return anomaly(
        "unclosed-mark", range, in: text, values, key: key ?? Self.key("unclosed-mark", close), suggestion: suggestion)
    }
    let closing = LostClosing(text: text)
    if let other = closing.otherMark(for: index) {
      return finding(
        index..<other + 1, text.text(index..<other) + String(scalars: [written]),
        ["found": text.text(other..<other + 1)],
        key: "unclosed-mark.other")
    }
    if let title = closing.titleEnd(index..<end) { return finding(index..<title, text.text(index..<title) + "》") }
    // “‘三会一课’制度: either the inner mark is one too many, or its other half is missing.
    if end < text.count, text.scalars[index] == 0x2018, text.scalars[end] == .closeQuote, text.at(index - 1) == .quote {
      return finding(index - 1..<end + 1, nil)
    }
    return finding(
      index..<end, closing.mayClose(index..<end) ? text.text(index..<end) + String(scalars: [written]) : nil)
  }

  /// The end of the clause, or of the quotation or bracket that holds the mark.
  private func end(ofUnclosed index: Int, in text: SourceText) -> Int {
    var (end, open) = (index + 1, 0)
    while end < text.count, end - index < Self.longest, !ScalarClass.endsClause(text.plain[end]) {
      if ScalarClass.isOpening(text.scalars[end]) || text.scalars[end] == .wideOpenBracket { open += 1 }
      if ScalarClass.isClosing(text.scalars[end]) || text.scalars[end] == .wideCloseBracket {
        if open == 0, end > index + 1 { break }
        open = max(0, open - 1)
      }
      end += 1
    }
    return end
  }

  /// Quotation marks are named, because between quotation marks they cannot be told from these.
  private static func key(_ rule: String, _ close: UInt32) -> String {
    switch close {
    case .closeQuote: rule + ".quote"
    case 0x2019: rule + ".single"
    default: rule
    }
  }

  private func unopened(_ index: Int, in text: SourceText) -> Finding {
    let start = text.startOfClause(before: index, within: Self.longest)
    let mark = text.scalars[index]
    let other =
      Self.pairs.first { $0.close == mark }.map { String(scalars: [$0.open]) } ?? (mark == .closeBracket ? "(" : "（")
    return anomaly(
      "unopened-mark", start..<index + 1, in: text, ["mark": text.text(index..<index + 1), "other": other],
      key: Self.key("unopened-mark", mark))
  }

  /// 1） a) 一）: the bracket belongs to a number.
  private func isLabel(_ index: Int, in text: SourceText) -> Bool {
    let before = text.at(index - 1)
    if text.scalars[index] == 0x2019 { return !ScalarClass.isHan(before) }  // an apostrophe
    guard text.plain[index] == .closeBracket else { return false }
    return ScalarClass.isDigit(before) || HanNumeral.isNumeral(before) || ScalarClass.isLatin(before)
      || before == .colon
  }
}
