import TextModel

/// Lines that break off inside a sentence, and paragraphs that end without a mark.
struct BrokenLines: AnomalyRule {
  /// In a text that is wrapped at a column every line breaks off; then none is a fault.
  private static let wrappedShare = 4
  private static let longestRest = 4
  private static let longestHeading = 24
  private static let longestSignature = 40
  private static let longestCredit = 16
  private static let taken: UInt32 = 0x6444  // 摄
  private static let openNote: UInt32 = 0x5B  // [
  /// ——某某在会上的讲话: where the lines before come from.
  private static let dashes: Set<UInt32> = [.hyphen, .dash, 0x2015, 0x2500]

  func findings(in text: SourceText) -> [Finding] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    var findings: [Finding] = []
    lazy var stops = LostStops(text: text)
    for (number, line) in lines.enumerated()
    where !text.isMarkedHeading(line.lowerBound) && !text.isOfTable(line.lowerBound) {
      let next = number + 1 < lines.count ? lines[number + 1] : nil
      if isClauseAmongClauses(number, lines, in: text) || isSetApart(line, before: next, in: text) { continue }
      if let finding = judge(line, next, in: text, stops: { stops }) { findings.append(finding) }
    }
    let isWrapped = findings.count > 4 && findings.count * Self.wrappedShare > lines.count
    return (isWrapped ? [] : findings) + gaps(in: text)
  }

  /// Clauses may stand on a line each: then the line before or behind ends in a comma too.
  private func isClauseAmongClauses(_ number: Int, _ lines: [Range<Int>], in text: SourceText) -> Bool {
    func endsInComma(_ number: Int) -> Bool {
      lines.indices.contains(number) && text.plain[lines[number].upperBound - 1] == .comma
    }
    return endsInComma(number) && (endsInComma(number - 1) || endsInComma(number + 1))
  }

  /// …开幕。新华社记者 某某摄: a caption; [2] …: a note; what a line with a dash follows is a title.
  private func isSetApart(_ line: Range<Int>, before next: Range<Int>?, in text: SourceText) -> Bool {
    let isCaption =
      text.plain[line.upperBound - 1] == Self.taken
      && text.first(
        of: Words.reporters, in: max(line.lowerBound, line.upperBound - Self.longestCredit)..<line.upperBound) != nil
    let isNote = text.plain[line.lowerBound] == Self.openNote && ScalarClass.isDigit(text.at(line.lowerBound + 1))
    let isTitle =
      next.map { Self.dashes.contains(text.plain[$0.lowerBound]) && Self.dashes.contains(text.at($0.lowerBound + 1)) }
      ?? false
    return isCaption || isNote || isTitle && !line.contains { ScalarClass.endsSentence(text.plain[$0]) }
  }

  private func judge(_ line: Range<Int>, _ next: Range<Int>?, in text: SourceText, stops: () -> LostStops) -> Finding? {
    if isSigned(line, in: text) { return nil }
    let last = text.plain[line.upperBound - 1]
    if let next, isBroken(line, before: next, last, in: text) {
      let end = min(next.upperBound, next.lowerBound + 2)
      let start = max(line.lowerBound, line.upperBound - 2)
      let isStopLost = stops().isLost(between: line, and: next)
      return anomaly(
        "broken-line", start..<end, in: text, key: isStopLost ? "broken-line.lostStop" : nil,
        suggestion: text.text(start..<line.upperBound) + (isStopLost ? "。\n" : "") + text.text(next.lowerBound..<end))
    }
    guard isOpenEnd(line, last, in: text), !endsInHeading(line, in: text),
      isBody(line, in: text) || isLongSentence(line, before: next, in: text)
        || isParagraph(line, isLast: next == nil, in: text),
      !startsList(next, in: text) || last != .comma
    else { return nil }
    let range = line.upperBound - 1..<line.upperBound
    if next == nil, text.isUnfinished(endingAt: line.upperBound) {
      return anomaly("missing-end-mark", range, in: text, key: "missing-end-mark.unfinished")
    }
    let kept = last == .comma || last == .pause ? "" : text.text(range)
    return anomaly("missing-end-mark", range, in: text, suggestion: kept + "。")
  }

  /// 同意转正。　　　　2006年5月18日: a date or a name set apart by blanks is no sentence.
  private func isSigned(_ line: Range<Int>, in text: SourceText) -> Bool {
    guard let blank = line.last(where: { text.plain[$0] == .blank }) else { return false }
    return text.plain[line.upperBound - 1] == .日 && isSignature(blank + 1..<line.upperBound, in: text)
  }

  /// …受理。第三章 审查: a numbered heading that lost its line is no sentence.
  private func endsInHeading(_ line: Range<Int>, in text: SourceText) -> Bool {
    guard let stop = line.last(where: { ScalarClass.endsSentence(text.plain[$0]) }), stop + 1 < line.upperBound else {
      return false
    }
    let rest = text.trimmed(stop + 1..<line.upperBound)
    return !rest.isEmpty && rest.count <= Self.longestHeading && isNumbered(rest, in: text)
      && !rest.contains { text.plain[$0] == .comma }
  }

  /// Whether a line ends in a word, a comma, or a closing mark that holds no end of a sentence.
  private func isOpenEnd(_ line: Range<Int>, _ last: UInt32, in text: SourceText) -> Bool {
    if ScalarClass.isHan(last) || ScalarClass.isDigit(last) || last == .comma || last == .pause { return true }
    let closed = text.scalars[line.upperBound - 1]
    guard [.closeQuote, .closeTitle, .wideCloseBracket, 0x300D].contains(closed), line.count > 2 else { return false }
    guard closed == .wideCloseBracket else { return ScalarClass.isHan(text.plain[line.upperBound - 2]) }
    // （掌声） and （完） behind the end of a sentence are no part of it.
    let open = line.dropLast().last { text.plain[$0] == .openBracket }
    return open.map { $0 > line.lowerBound && ScalarClass.isHan(text.plain[$0 - 1]) } ?? false
      && ScalarClass.isHan(text.plain[line.upperBound - 2])
  }

  /// One sentence with a comma that is a paragraph of its own, among paragraphs that end as they should. A heading may
  /// have a comma too, but is shorter; only the last line of a speech may be as short as one.
  private func isParagraph(_ line: Range<Int>, isLast: Bool, in text: SourceText) -> Bool {
    let commas = line.count { text.plain[$0] == .comma }
    let isNumbered = isNumbered(line, in: text)
    if isNumbered, hasSibling(line, in: text) { return false }
    guard commas > (isNumbered ? 1 : 0), line.count >= (isNumbered ? 45 : isLast ? 8 : 36) else { return false }
    let bodies = text.lines.map(text.trimmed).filter { $0.count >= 30 && $0 != line }
    return bodies.count > 2
      && bodies.count { ScalarClass.endsSentence(text.plain[$0.upperBound - 1]) } * 5 >= bodies.count * 4
  }

  /// Whether another line numbered so ends without a mark too: then both are headings.
  private func hasSibling(_ line: Range<Int>, in text: SourceText) -> Bool {
    guard let sign = Self.sign(of: line, in: text) else { return false }
    return text.lines.lazy.map(text.trimmed).contains { other in
      !other.isEmpty && other != line && Self.sign(of: other, in: text) == sign && !isBody(other, in: text)
        && isOpenEnd(other, text.plain[other.upperBound - 1], in: text)
    }
  }

  /// What stands behind the number that a line begins with: 是, 、.
  private static func sign(of line: Range<Int>, in text: SourceText) -> UInt32? {
    HanNumeral.read(text.plain, at: line.lowerBound).map { text.at(line.lowerBound + $0.length) }
  }

  private func isBroken(_ line: Range<Int>, before next: Range<Int>, _ last: UInt32, in text: SourceText) -> Bool {
    if [.comma, .pause, .fullStop, .semicolon].contains(text.plain[next.lowerBound]) { return true }
    // （草案） and 》的制定; but 》》返回 is a button of a page.
    if text.plain[next.lowerBound] == .closeTitle, text.at(next.lowerBound + 1) != .closeTitle { return true }
    if last == .第 || last == .openTitle || last == .openBracket && line.count > 1 { return true }
    if Self.dashes.contains(text.plain[line.lowerBound]) || isNumbered(next, in: text)
      || text.has(anyOf: CheckWords.salutations, at: next.lowerBound)
    {
      return false
    }
    if BrokenWords(text: text).isCut(line, before: next, isHeading: isNumbered(line, in: text)) { return true }
    let isLong = line.count >= 20
    if last == .comma || last == .pause { return isLong }
    guard ScalarClass.isHan(last) || ScalarClass.isDigit(last) else { return false }
    let goesOn = next.contains { ScalarClass.endsSentence(text.plain[$0]) }
    if isBody(line, in: text) { return goesOn }
    if isNumbered(line, in: text), line.count >= 10, next.count <= Self.longestRest,
      next.allSatisfy({ ScalarClass.isHan(text.plain[$0]) })
    {
      return true
    }
    let endsOpen =
      text.has(anyOf: CheckWords.endsOfBrokenLines, endingAt: line.upperBound)
      && !text.has(anyOf: Words.endsOfWholeLines, endingAt: line.upperBound)
    let hasComma = line.contains { text.plain[$0] == .comma }
    return isLong && hasComma && goesOn && (endsOpen || !isNumbered(line, in: text) && line.count >= 30)
  }

  /// Whether a line is running text: it holds the end of a sentence before its own end.
  private func isBody(_ line: Range<Int>, in text: SourceText) -> Bool {
    line.count >= 20
      && line.dropLast().contains { text.plain[$0] == .fullStop || text.plain[$0] == .semicolon && line.count > 40 }
  }

  /// One long sentence that is no heading, with nothing or a new paragraph behind it.
  private func isLongSentence(_ line: Range<Int>, before next: Range<Int>?, in text: SourceText) -> Bool {
    let commas = line.count { text.plain[$0] == .comma }
    return line.count >= 30 && commas > 1 && !isNumbered(line, in: text) && (next == nil || startsList(next, in: text))
  }

  private func startsList(_ line: Range<Int>?, in text: SourceText) -> Bool {
    line.map { isNumbered($0, in: text) } ?? false
  }

  /// Whether a line begins with a number of any style.
  private func isNumbered(_ line: Range<Int>, in text: SourceText) -> Bool {
    let start = line.lowerBound
    let first = text.plain[start]
    if first == .openBracket || (0x2460...0x2473).contains(text.scalars[start]) || first == .第 { return true }
    if ScalarClass.isDigit(first) {
      return (1...2).contains { [.point, .pause, .closeBracket, .comma].contains(text.at(start + $0)) }
    }
    guard let number = HanNumeral.read(text.plain, at: start) else { return false }
    return [.pause, .point, .是, .要].contains(text.at(start + number.length))
  }

  /// 书记（签名）：刘大为　　2006年5月18日: no sentence, and a date or what somebody signs as.
  private func isSignature(_ rest: Range<Int>, in text: SourceText) -> Bool {
    rest.count <= Self.longestSignature
      && !rest.contains { ScalarClass.endsClause(text.plain[$0]) && text.plain[$0] != .colon }
      && (text.first(of: Words.signing, in: rest) != nil || rest.contains { text.plain[$0] == .月 })
  }

  /// Several blanks behind the end of a sentence: a line break was lost there.
  private func gaps(in text: SourceText) -> [Finding] {
    text.lines.flatMap { line -> [Finding] in
      let line = text.trimmed(line)
      var findings: [Finding] = []
      var index = line.lowerBound
      while index < line.upperBound {
        var end = index
        while end < line.upperBound, text.plain[end] == .blank { end += 1 }
        let width = (index..<end).reduce(0) { $0 + (text.scalars[$1] == 0x3000 ? 2 : 1) }
        if width > 1, index > line.lowerBound, ScalarClass.endsSentence(text.plain[index - 1]),
          !isSignature(end..<line.upperBound, in: text)
        {
          findings.append(anomaly("lost-line-break", index..<end, in: text, suggestion: "\n"))
        }
        index = max(end, index + 1)
      }
      return findings
    }
  }
}

private enum Words {
  /// 记者: before the name of who took a picture.
  static let reporters = WordTables.words.phrases("reporter")
  /// 签名, 盖章: beside the name of who signs.
  static let signing = WordTables.words.longestFirst("signing")
  /// 慢不得: these end like the last, and end a line all the same.
  static let endsOfWholeLines = WordTables.words.phrases("whole-end")
}
