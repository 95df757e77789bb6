import TextModel

/// Clauses, sentences and lines that were typed or pasted twice.
struct Doubling: AnomalyRule {
  private static let shortestClause = 6
  /// The end of a longer clause said again: 也要统筹考虑，统筹考虑.
  private static let shortestEnd = 4
  /// 必须修好: a demand of so many scalars may be said twice for its weight.
  private static let longestUrged = 5
  private static let mostClauses = 4
  private static let shortestSentence = 12
  /// How far back in its paragraph a sentence is looked for.
  private static let reach = 2000

  func findings(in text: SourceText) -> [Finding] {
    text.lines.flatMap { line in sentences(in: line, of: text) + items(in: line, of: text) }
      + lines(of: text)
  }

  /// A line said twice in a row. A title before the text is often given twice, by the page and by the text itself.
  private func lines(of text: SourceText) -> [Finding] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    return zip(lines, lines.dropFirst()).enumerated().compactMap { number, pair in
      let (line, again) = pair
      if let sentence = sentence(endOf: line, again, in: text) { return doubled(sentence, sentence, in: text) }
      let isTitle = number == 0 && lines.count > 2 && !line.contains { ScalarClass.endsSentence(text.plain[$0]) }
      guard !isTitle, again.count >= Self.shortestClause, text.plain[line].elementsEqual(text.plain[again]),
        text.plain[again].contains(where: ScalarClass.isHan), !text.has(anyOf: Words.references, at: again.lowerBound)
      else { return nil }
      return doubled(again, again, in: text)
    }
  }

  /// The first sentence of a line, where it is the last of the line before and more follows.
  private func sentence(endOf line: Range<Int>, _ again: Range<Int>, in text: SourceText) -> Range<Int>? {
    guard line.count >= Self.shortestSentence, ScalarClass.endsSentence(text.plain[line.upperBound - 1]),
      let end = again.first(where: { ScalarClass.endsSentence(text.plain[$0]) }), end + 1 < again.upperBound
    else { return nil }
    let first = again.lowerBound..<end + 1
    let start = line.upperBound - first.count
    guard first.count > Self.shortestSentence, start >= line.lowerBound,
      start == line.lowerBound || ScalarClass.endsSentence(text.plain[start - 1]),
      text.plain[start..<line.upperBound].elementsEqual(text.plain[first])
    else { return nil }
    return first
  }

  private func sentences(in line: Range<Int>, of text: SourceText) -> [Finding] {
    var findings: [Finding] = []
    var last: Range<Int>?
    let clauses = clauses(of: line, in: text, at: ScalarClass.endsClause)
    findings += blocks(clauses, in: text)
    for clause in clauses {
      // Behind a full stop a topic may be taken up again: 抓好整改。抓好整改，关键在…
      let isOneSentence = last.map { !ScalarClass.endsSentence(text.at($0.upperBound)) } ?? false
      if let last, isOneSentence, clause.count >= Self.shortestEnd, ends(last, with: clause, in: text),
        !isTakenUp(clause, after: last, in: text), !isSaidOnPurpose(clause, after: last, in: text)
      {
        let isEnd = last.count > clause.count && text.at(clause.upperBound) == .fullStop
        let isLong = clause.count >= Self.shortestClause || isEnd
        if isLong || RepeatedDuty(text: text).isSlip(clause, after: last) {
          let range = last.upperBound - clause.count..<clause.upperBound
          findings.append(doubled(range, clause, in: text, severity: isLong ? .warning : .suggestion))
        }
      }
      last = clause
    }
    let whole = self.clauses(of: line, in: text, at: ScalarClass.endsSentence)
    for (number, sentence) in whole.enumerated()
    where number > 0 && isLongEnough(sentence, after: whole[number - 1], in: text) {
      let words = Array(text.plain[sentence])
      let start = max(line.lowerBound, sentence.lowerBound - Self.reach)
      guard let first = (start..<sentence.lowerBound).first(where: { text.has(words, at: $0) }) else { continue }
      let isNext = whole[number - 1] == first..<first + words.count || sentence.count < Self.shortestSentence
      let severity: Severity = sentence.count >= Self.shortestClause ? .warning : .suggestion
      findings.append(doubled(isNext ? first..<sentence.upperBound : sentence, sentence, in: text, severity: severity))
    }
    return outermost(findings)
  }

  /// 敢打硬仗，敢啃硬骨头，敢打硬仗，敢啃硬骨头: several clauses said again in their order.
  private func blocks(_ clauses: [Range<Int>], in text: SourceText) -> [Finding] {
    var findings: [Finding] = []
    var start = 0
    while start < clauses.count {
      let length = (2...Self.mostClauses).first { length in
        start + 2 * length <= clauses.count && isOneSentence(clauses[start..<start + 2 * length], in: text)
          && (0..<length).allSatisfy { step in
            let (first, again) = (clauses[start + step], clauses[start + length + step])
            let isSame =
              step == 0 ? ends(first, with: again, in: text) : text.plain[first].elementsEqual(text.plain[again])
            return isSame && again.count > 2
          }
      }
      guard let length, !isTakenUp(clauses[start + length], after: clauses[start], in: text) || length > 2 else {
        start += 1
        continue
      }
      let again = clauses[start + length].lowerBound..<clauses[start + 2 * length - 1].upperBound
      let first = clauses[start].upperBound - clauses[start + length].count
      findings.append(doubled(first..<again.upperBound, again, in: text))
      start += 2 * length
    }
    return findings
  }

  /// …就没有正确的方向；没有正确的方向，就没有…: the end of one clause is taken up as the beginning of the next thought.
  private func isTakenUp(_ clause: Range<Int>, after last: Range<Int>, in text: SourceText) -> Bool {
    guard text.at(clause.upperBound) == .comma else { return false }
    let goesOn = text.has(anyOf: Words.chainLinks, at: clause.upperBound + 1)
    let opens = text.has(anyOf: Words.chainOpeners, at: clause.lowerBound)
    return goesOn && (opens || last.count > clause.count || text.at(last.upperBound) == .semicolon)
      || opens && last.count > clause.count && text.at(last.upperBound) == .semicolon
  }

  /// 一千四百三十五，一千四百三十五 is read out; 没有条子的一个价，有条子的一个价 are two things.
  private func isSaidOnPurpose(_ clause: Range<Int>, after last: Range<Int>, in text: SourceText) -> Bool {
    clause.allSatisfy { HanNumeral.isNumeral(text.plain[$0]) } || isUrged(clause, in: text)
      || last.count > clause.count && [.没, .不, .未, .无].contains(text.at(last.upperBound - clause.count - 1))
  }

  /// 这个礼拜必须修好，必须修好。: a few words that press a demand are said again for its weight.
  private func isUrged(_ clause: Range<Int>, in text: SourceText) -> Bool {
    clause.count <= Self.longestUrged && text.has(anyOf: Words.urging, at: clause.lowerBound)
      && ScalarClass.endsSentence(text.at(clause.upperBound))
  }

  /// A sentence said again at once may be shorter, unless it is called out (加油！加油！).
  private func isLongEnough(_ sentence: Range<Int>, after last: Range<Int>, in text: SourceText) -> Bool {
    sentence.count >= Self.shortestSentence
      || sentence.count >= Self.shortestEnd && text.at(sentence.upperBound) == .fullStop
        && text.has(Array(text.plain[sentence]), endingAt: last.upperBound)
        && (last.count == sentence.count || ScalarClass.endsClause(text.at(last.upperBound - sentence.count - 1)))
  }

  private func isOneSentence(_ clauses: ArraySlice<Range<Int>>, in text: SourceText) -> Bool {
    clauses.dropLast().allSatisfy { !ScalarClass.endsSentence(text.at($0.upperBound)) }
  }

  /// 管理、管理: an item of a list said twice in a row.
  private func items(in line: Range<Int>, of text: SourceText) -> [Finding] {
    let pieces = clauses(of: line, in: text) { $0 == .pause || ScalarClass.endsClause($0) }
    return pieces.indices.dropLast().compactMap { place in
      let (item, second) = (pieces[place], pieces[place + 1])
      let again = withoutTail(second, in: text)
      // 整改、整改: of two characters only where the second is one whole.
      guard text.at(item.upperBound) == .pause, again.count > 2 || again.count == 2 && again == second,
        ends(item, with: again, in: text),
        text.plain[again].allSatisfy(ScalarClass.isHan), !HanNumeral.isNumeral(text.plain[again.lowerBound]),
        text.at(second.upperBound) != .pause || text.at(second.upperBound + 1) != .再,
        !isGraded(item, again, in: text), !isLonger(item, again, in: text), !isPressed(place, pieces, in: text)
      else { return nil }
      return doubled(item.upperBound - again.count..<again.upperBound, again, in: text)
    }
  }

  /// 降价、降价、降价; 项目、项目、合同、合同: said three times, or the next item twice too.
  private func isPressed(_ place: Int, _ pieces: [Range<Int>], in text: SourceText) -> Bool {
    func isSame(_ left: Int, _ right: Int) -> Bool {
      pieces.indices.contains(left) && pieces.indices.contains(right) && text.at(pieces[left].upperBound) == .pause
        && text.plain[pieces[left]].elementsEqual(text.plain[pieces[right]])
    }
    return isSame(place, place + 1) && [-2, -1, 1, 2].contains { isSame(place + $0, place + $0 + 1) }
  }

  /// 东南亚、南亚: the first belongs to a longer word.
  private func isLonger(_ item: Range<Int>, _ again: Range<Int>, in text: SourceText) -> Bool {
    item.count > again.count
      && (text.cutsWord(item.upperBound - again.count)
        || text.phrase(of: Words.longer, endingAt: item.upperBound).map { $0.count > again.count } ?? false)
  }

  /// 副处长、处长, 非党员、党员: the first says of what grade or kind.
  private func isGraded(_ item: Range<Int>, _ again: Range<Int>, in text: SourceText) -> Bool {
    item.count > again.count && text.has(anyOf: Words.grades, endingAt: item.upperBound - again.count)
  }

  /// 敷衍整改、敷衍整改的: the last item without what belongs to the whole list.
  private func withoutTail(_ item: Range<Int>, in text: SourceText) -> Range<Int> {
    let tail = text.phrase(of: Words.itemTails, endingAt: item.upperBound)?.count ?? 0
    return item.count - tail >= Self.shortestEnd ? item.lowerBound..<item.upperBound - tail : item
  }

  /// Without the findings that lie inside another.
  private func outermost(_ findings: [Finding]) -> [Finding] {
    var end = -1
    return findings.sorted { ($0.range.start, -$0.range.end) < ($1.range.start, -$1.range.end) }.filter { finding in
      defer { end = max(end, finding.range.end) }
      return finding.range.end > end
    }
  }

  private func doubled(
    _ range: Range<Int>, _ again: Range<Int>, in text: SourceText, severity: Severity = .warning
  ) -> Finding {
    anomaly(
      "doubled-passage", range, in: text, ["again": text.text(again)], severity: severity,
      suggestion: range == again ? nil : text.text(again))
  }

  /// 要切实加强领导，切实加强领导: the second clause is the end of the first.
  private func ends(_ left: Range<Int>, with right: Range<Int>, in text: SourceText) -> Bool {
    left.count >= right.count && text.plain[left].suffix(right.count).elementsEqual(text.plain[right])
      && text.plain[right].contains(where: ScalarClass.isHan)
  }

  private func clauses(of line: Range<Int>, in text: SourceText, at ends: (UInt32) -> Bool) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = line.lowerBound
    for index in line where ends(text.plain[index]) {
      pieces.append(text.trimmed(start..<index))
      start = index + 1
    }
    pieces.append(text.trimmed(start..<line.upperBound))
    return pieces.filter { !$0.isEmpty }
  }
}

private enum Words {
  /// 必须, 一定: a short clause that begins so presses.
  static let urging = WordTables.words.phrases("doubled-urging")
  /// 手工业: ends like another item.
  static let longer = WordTables.words.phrases("longer-item")
  /// 见本卷: notes in a row may refer to one place.
  static let references = WordTables.words.phrases("reference-lead")
  /// 副, 助理, 非: before a word they make another of it.
  static let grades = WordTables.words.phrases("grade")
  /// 没有, 只有: a clause that begins so may take up the end of the one before.
  static let chainOpeners = WordTables.words.phrases("chain-opener")
  /// 的, 等问题: behind the last item of a list.
  static let itemTails = WordTables.words.longestFirst("doubled-item-tail")
  /// 就, 才: what follows from a clause that takes up the one before.
  static let chainLinks = WordTables.words.phrases("chain-link")
}
