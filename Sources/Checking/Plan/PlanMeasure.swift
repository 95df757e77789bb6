extension AnswerReader {
  /// Scalars from 无法 to the verb that it denies.
  private static let reachOfRefusal = 8
  /// Scalars of a complaint before the verb that it denies.
  private static let longestComplaint = 20
  /// Scalars that say something behind a date.
  private static let shortestDeed = 4
  /// Scalars of what is changed between 对 and its verb.
  private static let shortestObject = 3

  /// What is changed: from its verb, or from behind its date (国庆节前重新招标), up to the end of its clause. 研究解决 and
  /// 高度重视 change nothing.
  func measure(in range: Range<Int>) -> Range<Int>? {
    let verb = measureByVerb(in: range)
    let dated = measureBehindTime(in: range)
    guard let verb, let dated else { return verb ?? dated }
    return dated.lowerBound <= verb.lowerBound ? dated : verb
  }

  private func measureByVerb(in range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while let verb = nextVerb(in: start..<range.upperBound) {
      let end = endOfClause(from: verb.upperBound, in: range)
      if !isEmpty(verb), !isBareDuty(verb, to: end), !isPastComplaint(verb), !isFailed(verb), !isImpossible(verb),
        !isSubject(verb), !needsLeave(verb.lowerBound..<end), !isStudied(verb, to: end)
      {
        if end - verb.upperBound >= 2 { return verb.lowerBound..<end }
        if let done = done(verb, in: range) { return done }
      }
      start = verb.upperBound
    }
    return nil
  }

  /// A verb of the list, or a short one before a number: 换两台, 装120个.
  private func nextVerb(in range: Range<Int>) -> Range<Int>? {
    for start in range {
      if let verb = text.phrase(of: PlanWords.measureVerbs, at: start), start + verb.count <= range.upperBound {
        return start..<start + verb.count
      }
      if text.has(anyOf: Words.shortVerbs, at: start),
        !text.has(anyOf: Words.shortVerbExceptions, endingAt: start + 1)
      {
        let next = text.at(start + 1) == .了 ? start + 2 : start + 1
        if next + 1 < range.upperBound, isNumber(at: next) { return start..<next }
      }
    }
    return nil
  }

  private func isNumber(at index: Int) -> Bool {
    ScalarClass.isDigit(text.at(index)) || HanNumeral.isNumeral(text.at(index)) || text.at(index) == .两
  }

  private func measureBehindTime(in range: Range<Int>) -> Range<Int>? {
    var from = range.lowerBound
    while let time = times.first(in: from..<range.upperBound) {
      let deed = time.upperBound..<endOfClause(from: time.upperBound, in: range)
      if deed.count >= Self.shortestDeed, !isEmptyTalk(deed), !saysLittle(deed), !isRefused(deed), !isAllFailed(deed) {
        return deed
      }
      from = time.upperBound
    }
    return nil
  }

  /// 因资金不足, 解决, 完成, 拿出意见: behind a date these say nothing of what is done.
  private func saysLittle(_ deed: Range<Int>) -> Bool {
    let first = deed.drop { [.将, .要].contains(text.plain[$0]) }.first
    guard let first else { return true }
    let isReason = text.has(anyOf: PlanWords.reasons, at: first) && !text.has(anyOf: Words.reasonExceptions, at: first)
    return isReason || text.has(anyOf: Words.littleDeeds, at: first) || isImpossibleStart(first)
  }

  private func isImpossibleStart(_ index: Int) -> Bool {
    text.has(anyOf: Words.impossible, at: index) || [.没, .不, .未].contains(text.at(index))
  }

  /// 6月底前仍没有按期搬迁, 没有在6月底前搬迁
  private func isAllFailed(_ deed: Range<Int>) -> Bool {
    failure(in: deed)?.upperBound == deed.upperBound || isFailed(deed)
  }

  private func endOfClause(from start: Int, in range: Range<Int>) -> Int {
    var (end, depth) = (start, 0)
    while end < range.upperBound, end - start < SourceText.longestClause {
      if text.plain[end] == .openBracket {
        // （责任单位：…） is no part of the measure.
        if fields.isLabel(end + 1) { break }
        depth += 1
      }
      if text.plain[end] == .closeBracket { depth -= 1 }
      if ScalarClass.endsClause(text.plain[end]) && !isClock(end) || depth < 0 { break }
      end += 1
    }
    return end
  }

  /// 23:00
  private func isClock(_ index: Int) -> Bool {
    text.plain[index] == .colon && ScalarClass.isDigit(text.at(index - 1)) && ScalarClass.isDigit(text.at(index + 1))
  }

  /// 坏喷头已经全部更换: what is changed stands before the verb, and behind the date with which the clause may begin.
  private func done(_ verb: Range<Int>, in range: Range<Int>) -> Range<Int>? {
    let clause = clause(before: verb.lowerBound, in: range)
    let isNamed =
      clause.count >= 3
      && (clause.contains { text.plain[$0] == .已 || text.plain[$0] == .全 }
        || text.first(of: PlanWords.immediate, in: clause) != nil || times.first(in: clause) != nil)
    guard isNamed else { return changed(verb, in: clause) }
    let time = times.first(in: clause).flatMap { $0.lowerBound == clause.lowerBound ? $0 : nil }
    return (time?.upperBound ?? clause.lowerBound)..<verb.upperBound
  }

  /// 对旧管网逐步更换, 将旧座椅分批换新: what is changed stands between 对 and the verb.
  private func changed(_ verb: Range<Int>, in clause: Range<Int>) -> Range<Int>? {
    var start = clause.lowerBound
    while let lead = text.first(of: PlanWords.objectLeads, in: start..<clause.upperBound) {
      start = lead.upperBound
      var end = clause.upperBound
      while let adverb = text.phrase(of: Words.adverbs, endingAt: end), end - adverb.count > lead.upperBound {
        end -= adverb.count
      }
      let isPart = (max(0, lead.lowerBound - 1)...lead.lowerBound).contains {
        text.has(anyOf: Words.objectLeadExceptions, at: $0)
      }
      // 将对旧管网…: the second of two.
      guard !isPart, end - lead.upperBound >= Self.shortestObject,
        !text.has(anyOf: PlanWords.objectLeads, at: lead.upperBound)
      else { continue }
      let object = lead.upperBound..<end
      if text.first(of: Words.talk, in: object) == nil { return lead.lowerBound..<verb.upperBound }
    }
    return nil
  }

  /// 公司无权调整, 目前无法提高, 暂不增加: it is said that nothing can be changed.
  func isRefused(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let word = text.first(of: Words.impossible, in: start..<range.upperBound) {
      if !mayRefuse(word) {
        start = word.upperBound
        continue
      }
      let isOfObject = text.has(anyOf: PlanWords.objectLeads, at: word.upperBound)
      let reach =
        word.upperBound..<(isOfObject ? range.upperBound : min(range.upperBound, word.upperBound + Self.reachOfRefusal))
      let clause = reach.prefix {
        !ScalarClass.endsClause(text.plain[$0]) && (isOfObject || text.plain[$0] != .的)
      }
      let verb = text.first(of: Words.refusedVerbs, in: clause) ?? text.first(of: PlanWords.measureVerbs, in: clause)
      // 难以解决的问题 refuses nothing.
      if let verb, text.at(verb.upperBound) != .的 { return true }
      start = word.upperBound
    }
    return text.first(of: Words.refusalNotes, in: range) != nil
  }

  /// 决不能, 不能再 and 不能让 do not refuse.
  private func mayRefuse(_ word: Range<Int>) -> Bool {
    !text.has(anyOf: Words.noRefusals, at: word.lowerBound)
      && !text.has(anyOf: Words.noRefusals, endingAt: word.upperBound)
  }

  /// 无法自行调整, 不能对…进行更换: the verb is said to be out of reach.
  private func isImpossible(_ verb: Range<Int>) -> Bool {
    let start = text.startOfClause(before: verb.lowerBound)
    if let word = text.first(of: Words.impossible, in: start..<verb.lowerBound), mayRefuse(word),
      text.has(anyOf: PlanWords.objectLeads, at: word.upperBound)
    {
      return true
    }
    let before = max(0, verb.lowerBound - Self.reachOfRefusal)..<verb.lowerBound
    guard let word = text.first(of: Words.impossible, in: before), mayRefuse(word) else { return false }
    return !(word.upperBound..<verb.lowerBound).contains {
      ScalarClass.endsClause(text.plain[$0]) || text.plain[$0] == .的
    }
  }

  /// 改造要等批复: spoken of, not promised.
  /// 发放至今 neither.
  private func isSubject(_ verb: Range<Int>) -> Bool {
    text.has(anyOf: Words.waitings, at: verb.upperBound) || text.has(anyOf: PlanWords.nows, at: verb.upperBound)
  }

  /// 加装电梯须经业主表决: what others must allow is not promised.
  private func needsLeave(_ deed: Range<Int>) -> Bool { text.first(of: Words.needs, in: deed) != nil }

  /// 对调整标准进行研究, 研究修剪方案: what is looked into is not yet done; 经研究, 研究制定.
  private func isStudied(_ verb: Range<Int>, to end: Int) -> Bool {
    let clause = text.startOfClause(before: verb.lowerBound)..<end
    var start = clause.lowerBound
    while let word = text.first(of: Words.studies, in: start..<clause.upperBound) {
      let isOther =
        text.has(anyOf: Words.studyLeads, endingAt: word.lowerBound)
        || text.has(anyOf: Words.studyTails, at: word.upperBound)
      if !isOther { return true }
      start = word.upperBound
    }
    return false
  }

  /// 由专人负责: who answers for it, not what is done.
  private func isBareDuty(_ verb: Range<Int>, to end: Int) -> Bool {
    PlanWords.responsibility.contains { $0.count == end - verb.upperBound && text.has($0, at: verb.upperBound) }
  }

  private func isEmpty(_ verb: Range<Int>) -> Bool {
    Words.emptyTalk.contains { phrase in
      (max(0, verb.lowerBound - phrase.count)...verb.upperBound).contains {
        text.has(phrase, at: $0) && $0 <= verb.lowerBound && $0 + phrase.count >= verb.upperBound
      }
    }
  }

  /// 进一步加强管理，提高认识: clauses that all say nothing.
  func isEmptyTalk(_ range: Range<Int>) -> Bool {
    let clauses = range.split { ScalarClass.endsClause(text.plain[$0]) || text.plain[$0] == .pause }
    return clauses.allSatisfy { clause in
      guard let first = clause.first else { return true }
      let whole = first..<first + clause.count
      return text.first(of: Words.talk, in: whole) != nil && measureByVerb(in: whole) == nil
    }
  }

  /// 反映…没有公开: the complaint is quoted; 不具备发放条件: it is explained why not.
  private func isPastComplaint(_ verb: Range<Int>) -> Bool {
    let start = text.startOfClause(before: verb.lowerBound, within: Self.longestComplaint)
    return text.has(anyOf: CheckWords.denials, endingAt: verb.lowerBound)
      || text.first(of: PlanWords.explaining, in: start..<verb.lowerBound) != nil
      || text.at(verb.lowerBound - 1) == .不 || text.at(verb.lowerBound - 1) == .未
  }
}

private enum Words {
  /// 加强领导, 研究解决: the same verbs changing nothing.
  static let emptyTalk = WordTables.words.phrases("empty-talk")
  /// 无法, 无权
  static let impossible = WordTables.words.phrases("impossible")
  /// 提高: behind one of these nothing is changed.
  static let refusedVerbs = WordTables.words.phrases("refused-verb")
  /// 受理: begins like a reason and is none.
  static let reasonExceptions = WordTables.words.longestFirst("reason-except")
  /// 决不能, 不能再: no refusals.
  static let noRefusals = WordTables.words.longestFirst("no-refusal")
  /// 针对, 对面: other words with them.
  static let objectLeadExceptions = WordTables.words.longestFirst("object-lead-except")
  /// 逐步, 进行: between what is changed and the verb.
  static let adverbs = WordTables.words.longestFirst("measure-adverb")
  /// 特此说明: says so alone where nothing is done.
  static let refusalNotes = WordTables.words.phrases("refusal-note")
  /// 换, 装: change something before a number.
  static let shortVerbs = WordTables.words.longestFirst("measure-verb-short")
  /// 报修: no 修 before a number.
  static let shortVerbExceptions = WordTables.words.longestFirst("short-verb-except")
  /// 解决, 完成: behind a date they say nothing of what is done.
  static let littleDeeds = WordTables.words.longestFirst("little-deed")
  /// 要等, 须报: what comes before is not promised.
  static let waitings = WordTables.words.longestFirst("plan-waiting")
  /// 须经, 须报: behind a verb what others must allow.
  static let needs = WordTables.words.longestFirst("measure-need")
  /// 研究, 论证: what is looked into.
  static let studies = WordTables.words.longestFirst("study")
  /// 经: before 研究 that is over.
  static let studyLeads = WordTables.words.longestFirst("study-lead")
  /// 制定, 决定, 所: behind 研究 something comes of it, or it is a name.
  static let studyTails = WordTables.words.longestFirst("study-tail")
  /// 提高认识, 进一步加强: a clause with one of these changes nothing.
  static let talk = WordTables.words.longestFirst("talk")
}
