import TextModel

// What kind of promise an answer makes: at once, by a date, with others, or none, explained.
extension AnswerReader {
  /// - Parameters:
  ///   - told: with what is refused.
  ///   - kept: without it.
  ///   - isConditional: whether it depends on what others give.
  func promise(
    in told: [Range<Int>], _ kept: [Range<Int>], _ parts: [IssueAnswer.Part: Range<Int>], isConditional: Bool
  ) -> IssueAnswer.Promise? {
    func says(_ words: PhraseList) -> Bool { told.contains { text.first(of: words, in: $0) != nil } }
    if says(PlanWords.explaining) { return .explained }
    let isExplained = says(Words.pleas) || says(PlanWords.reasons)
    if told.contains(where: isRefused), parts[.measure] == nil || isExplained { return .explained }
    if says(PlanWords.refusing) { return .explained }
    if isConditional || kept.contains(where: needsOthers) { return .withOthers }
    if isPromisedAtOnce(kept) || isDone(kept, parts) { return .atOnce }
    return parts[.deadline] != nil ? .byDate : parts[.measure] != nil ? .open : nil
  }

  /// Whether something stands in a sentence behind all that refuse or explain: 体检中心10月开通预约 tells of other things then.
  func isBehindRefusal(_ part: Range<Int>, _ told: [Range<Int>]) -> Bool {
    let signs: [PhraseList] = [PlanWords.explaining, PlanWords.refusing, Words.pleas]
    let last = told.last { range in isRefused(range) || signs.contains { text.first(of: $0, in: range) != nil } }
    guard let last, last.upperBound <= part.lowerBound else { return false }
    return (last.upperBound - 1..<part.lowerBound).contains { ScalarClass.endsSentence(text.plain[$0]) }
  }

  /// Whether what is refused is refused with a reason: 受编制限制, 按规定, 请理解.
  func givesReason(_ told: [Range<Int>]) -> Bool {
    let isMarked = [PlanWords.reasons, Words.pleas, Words.grounds].contains { words in
      told.contains { text.first(of: words, in: $0) != nil }
    }
    return isMarked || told.contains { explains($0) }
  }

  /// 暂不具备条件; 做不到 tells no reason where nothing stands before it.
  private func explains(_ range: Range<Int>) -> Bool {
    guard let word = text.first(of: PlanWords.explaining, in: range) else { return false }
    let isBare = text.has(anyOf: Words.inabilities, at: word.lowerBound)
    return !isBare || clauses(of: range).first.map { !$0.contains(word.lowerBound) } ?? true
  }

  /// 会同, 报请; 争取年底前完成 asks nobody.
  func needsOthers(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let word = text.first(of: Words.coordinating, in: start..<range.upperBound) {
      let isStriving = text.has(anyOf: Words.strivings, at: word.lowerBound)
      // 已经争取到位
      if isStriving, text.at(word.lowerBound - 1) == .已 || text.has(anyOf: Words.haves, endingAt: word.lowerBound) {
        start = word.upperBound
        continue
      }
      if !isStriving || times.first(in: word.upperBound..<min(range.upperBound, word.upperBound + 4)) == nil {
        return true
      }
      start = word.upperBound
    }
    return false
  }

  /// 立行立改, 马上; 不合格的立即更换 and 发现一起立即处理 are rules for later.
  func isPromisedAtOnce(_ stated: [Range<Int>]) -> Bool {
    stated.contains { range in
      var start = range.lowerBound
      while let word = text.first(of: PlanWords.immediate, in: start..<range.upperBound) {
        let clause = clause(before: word.lowerBound, in: range)
        if text.at(word.lowerBound - 1) != .的, text.first(of: PlanWords.conditions, in: clause) == nil { return true }
        start = word.upperBound
      }
      return false
    }
  }

  /// 7月底 of 7月底前完工: until when it is to be finished, whatever has been begun before.
  func completion(in range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while let time = times.first(in: start..<range.upperBound) {
      let behind = time.upperBound..<min(range.upperBound, time.upperBound + Self.reachOfCompletion)
      let isToCome = text.at(time.upperBound - 1) == .前 || text.has(anyOf: Words.expecting, endingAt: time.lowerBound)
      if isToCome, let word = text.first(of: Words.completions, in: behind), !isFailed(word) { return time }
      start = time.upperBound
    }
    return nil
  }

  /// 已委托设计院出图，8月20日前完成施工: what has been begun and is to be finished by a date.
  func begun(in range: Range<Int>) -> Range<Int>? {
    guard let date = completion(in: range) else { return nil }
    let clauses = clauses(of: range)
    let deed = clauses.last { $0.lowerBound <= date.lowerBound && text.first(of: Words.beginnings, in: $0) != nil }
    let own = deed ?? clauses.first { $0.contains(date.lowerBound) }?.clamped(to: date.upperBound..<range.upperBound)
    guard let own else { return nil }
    let end = own.last { !ScalarClass.endsClause(text.plain[$0]) }.map { $0 + 1 } ?? own.upperBound
    return text.trimmed(own.lowerBound..<end)
  }

  /// 5月20日 of 已于5月20日修补完毕: when what is told as done was done.
  func dateOfDeed(in range: Range<Int>) -> Range<Int>? {
    clauses(of: range).lazy.filter { clause in
      tellsOfDeed(clause) || clause.contains { text.plain[$0] == .已 }
    }.compactMap(times.any).first
  }

  /// 已更换, and nothing is left for a later date.
  func isDone(_ stated: [Range<Int>], _ parts: [IssueAnswer.Part: Range<Int>]) -> Bool {
    if stated.contains(where: { text.first(of: Words.rests, in: $0) != nil || completion(in: $0) != nil }) {
      return false
    }
    if stated.contains(where: tellsOfDeed) { return true }
    guard let measure = parts[.measure], let own = stated.first(where: { $0.contains(measure.lowerBound) })
    else { return false }
    let start = clause(before: measure.lowerBound, in: own).lowerBound
    return (start..<measure.upperBound).contains { text.plain[$0] == .已 }
  }

  /// 已, 完成: says that something has been done.
  func tellsOfDeed(_ range: Range<Int>) -> Bool { text.first(of: Words.doneWords, in: range) != nil }

  /// From the beginning of the clause up to an index.
  func clause(before index: Int, in range: Range<Int>) -> Range<Int> {
    var start = index
    while start > range.lowerBound, !ScalarClass.endsClause(text.plain[start - 1]) { start -= 1 }
    return start..<index
  }
}

private enum Words {
  /// 会同, 争取
  static let coordinating = WordTables.words.phrases("promise-with-others")
  /// 已解决, 已办结
  static let doneWords = WordTables.words.longestFirst("done-word")
  /// 完工, 竣工: behind a date to come.
  static let completions = WordTables.words.longestFirst("completion")
  /// 预计: before a time to come.
  static let expecting = WordTables.words.longestFirst("completion-expected")
  /// 其余, 剩余: something is left for later.
  static let rests = WordTables.words.longestFirst("rest")
  /// 已委托, 已进场: what is begun.
  static let beginnings = WordTables.words.longestFirst("begun")
  /// 已经, 已: what is striven for before it is there.
  static let haves = WordTables.words.longestFirst("have")
  /// 按规定, 依照: why something is refused, besides the reasons that may stand with a measure.
  static let grounds = WordTables.words.longestFirst("refusal-ground")
  /// 做不到: that something cannot be done, without a reason.
  static let inabilities = WordTables.words.longestFirst("inability")
  /// 争取: before a time it asks nobody.
  static let strivings = WordTables.words.longestFirst("striving")
  /// 请理解, 敬请谅解
  static let pleas = WordTables.words.longestFirst("plea")
}
