package import TextModel

/// Reads what a part of a plan promises: measure, responsible unit and deadline, and of which kind it is.
package struct AnswerReader {
  /// Scalars from 无法 to the verb that it denies.
  private static let reachOfRefusal = 8

  let text: SourceText
  let tables: CheckTables

  package init(_ document: TokenizedDocument) { self.init(SourceText(document)) }

  init(_ text: SourceText, tables: CheckTables = .shared) {
    self.text = text
    self.tables = tables
  }

  /// - Parameter items: the parts that speak of the issue; none makes the answer silent.
  package func answer(in items: [TextRange]) -> IssueAnswer {
    let ranges = items.map(text.indices)
    guard !ranges.isEmpty else { return IssueAnswer(state: .silent, promise: nil, found: []) }
    let parts: [(part: IssueAnswer.Part, range: Range<Int>?)] = [
      (.measure, first(in: ranges, measure)), (.unit, first(in: ranges, unit)),
      (.deadline, first(in: ranges, deadline)),
    ]
    let found = parts.compactMap { part, range in range.map { (part: part, range: text.range($0)) } }
    let promise = promise(in: ranges, hasDeadline: parts[2].range != nil, hasMeasure: parts[0].range != nil)
    let isAnswered = parts[0].range != nil || promise == .explained || promise == .atOnce || promise == .withOthers
    return IssueAnswer(state: isAnswered ? .answered : .mentioned, promise: isAnswered ? promise : nil, found: found)
  }

  private func first(in ranges: [Range<Int>], _ find: (Range<Int>) -> Range<Int>?) -> Range<Int>? {
    for range in ranges { if let found = find(range) { return found } }
    return nil
  }

  private func promise(in ranges: [Range<Int>], hasDeadline: Bool, hasMeasure: Bool) -> IssueAnswer.Promise? {
    let kinds: [(PhraseList, IssueAnswer.Promise)] = [
      (tables.plans.explaining, .explained), (tables.plans.coordinating, .withOthers), (tables.plans.immediate, .atOnce),
    ]
    for (words, kind) in kinds {
      if kind == .atOnce, !hasMeasure, ranges.contains(where: isRefused) { return .explained }
      if ranges.contains(where: { text.first(of: words, in: $0) != nil }) { return kind }
    }
    return hasDeadline ? .byDate : hasMeasure ? .open : nil
  }

  /// A verb that changes something, up to the end of its clause. 研究解决 and 高度重视 change nothing.
  private func measure(in range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while let verb = text.first(of: tables.plans.measureVerbs, in: start..<range.upperBound) {
      var end = verb.upperBound
      while end < range.upperBound, !ScalarClass.endsClause(text.plain[end]) { end += 1 }
      if !isEmptyTalk(verb), !isPastComplaint(verb), !isImpossible(verb) {
        if end - verb.upperBound >= 2 { return verb.lowerBound..<end }
        if let done = done(verb, in: range) { return done }
      }
      start = verb.upperBound
    }
    return nil
  }

  /// 坏喷头已经全部更换: what is changed stands before the verb.
  private func done(_ verb: Range<Int>, in range: Range<Int>) -> Range<Int>? {
    var start = verb.lowerBound
    while start > range.lowerBound, !ScalarClass.endsClause(text.plain[start - 1]) { start -= 1 }
    let isNamed = verb.lowerBound - start >= 4 && text.first(of: tables.plans.immediate, in: start..<verb.lowerBound) != nil
    return isNamed ? start..<verb.upperBound : nil
  }

  /// 公司无权调整, 目前无法提高: it is said that nothing can be changed.
  private func isRefused(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let word = text.first(of: tables.plans.impossible, in: start..<range.upperBound) {
      let reach = word.upperBound..<min(range.upperBound, word.upperBound + Self.reachOfRefusal)
      let clause = reach.prefix { !ScalarClass.endsClause(text.plain[$0]) && text.plain[$0] != 0x7684 }  // 的
      let verb = text.first(of: tables.plans.refusedVerbs, in: clause) ?? text.first(of: tables.plans.measureVerbs, in: clause)
      // 难以解决的问题 refuses nothing.
      if let verb, text.at(verb.upperBound) != 0x7684 { return true }
      start = word.upperBound
    }
    return text.first(of: tables.plans.refusalNotes, in: range) != nil
  }

  /// 无法自行调整: the verb is said to be out of reach.
  private func isImpossible(_ verb: Range<Int>) -> Bool {
    let before = max(0, verb.lowerBound - Self.reachOfRefusal)..<verb.lowerBound
    guard let word = text.first(of: tables.plans.impossible, in: before) else { return false }
    return !(word.upperBound..<verb.lowerBound).contains { ScalarClass.endsClause(text.plain[$0]) || text.plain[$0] == 0x7684 }
  }

  private func isEmptyTalk(_ verb: Range<Int>) -> Bool {
    tables.plans.emptyTalk.contains { phrase in
      (max(0, verb.lowerBound - phrase.count)...verb.upperBound).contains {
        text.has(phrase, at: $0) && $0 <= verb.lowerBound && $0 + phrase.count >= verb.upperBound
      }
    }
  }

  /// 反映…没有公开: the complaint is quoted; 不具备发放条件: it is explained why not.
  private func isPastComplaint(_ verb: Range<Int>) -> Bool {
    var start = verb.lowerBound
    while start > 0, verb.lowerBound - start < 20, !ScalarClass.endsClause(text.plain[start - 1]) { start -= 1 }
    return text.has(anyOf: tables.denials, endingAt: verb.lowerBound)
      || text.first(of: tables.plans.explaining, in: start..<verb.lowerBound) != nil
      || text.at(verb.lowerBound - 1) == 0x4E0D || text.at(verb.lowerBound - 1) == 0x672A  // 不 未
  }

  /// 6月底前, 一个月内, 年底以前, 立即
  private func deadline(in range: Range<Int>) -> Range<Int>? {
    if let label = text.first(of: tables.plans.deadlineLabels, in: range) {
      var start = label.upperBound
      while start < range.upperBound, [0x3A, 0x20].contains(text.plain[start]) { start += 1 }
      var end = start
      while end < range.upperBound, end - start < 20, !ScalarClass.endsClause(text.plain[end]) { end += 1 }
      if end > start { return start..<end }
    }
    for ending in tables.plans.deadlineEndings {
      var from = range.lowerBound
      while let place = text.first(of: [ending], in: from..<range.upperBound) {
        if let start = startOfTime(before: place.lowerBound, in: range) { return start..<place.upperBound }
        from = place.upperBound
      }
    }
    return text.first(of: tables.plans.deadlineWords, in: range)
  }

  /// Where the time begins that ends right before 前, 内 or 底: 二〇〇五年六月, 15个工作日, 年.
  private func startOfTime(before end: Int, in range: Range<Int>) -> Int? {
    var start = end
    while start > range.lowerBound, end - start < 14 {
      let scalar = text.plain[start - 1]
      guard isNumeral(scalar) || tables.plans.timeSigns.contains(scalar) else { break }
      start -= 1
    }
    let names = (start..<end).contains {
      let scalar = text.plain[$0]
      return isNumeral(scalar) || [0x5E74, 0x672C, 0x4ECA, 0x660E].contains(scalar)  // 年 本 今 明
    }
    return names ? start : nil  // 即日起 names no time by its 日
  }

  private func isNumeral(_ scalar: UInt32) -> Bool { ScalarClass.isDigit(scalar) || HanNumeral.isNumeral(scalar) }
}
