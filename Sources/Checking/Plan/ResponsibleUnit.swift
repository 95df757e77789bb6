extension AnswerReader {
  /// Scalars before a word of responsibility, and behind 由.
  private static let reachBack = 28
  private static let longestUnit = 14
  /// Scalars by which a unit's name may go on behind a first ending: 公司工会.
  private static let longestRest = 4

  /// 责任单位：后勤处; 由后勤处负责; 后勤处牵头; 由后勤处于六月底前…; （后勤处，年底前）; 后勤处将….
  func unit(in owned: [Range<Int>], _ stated: [Range<Int>]) -> Range<Int>? {
    let field = first(in: owned) { fields.field(.unit, in: $0) }
    if let field, text.first(of: Words.unitEndings, in: field) != nil { return field }
    // 由后勤处牵头，责任人：刘志强: the unit, and only where there is none the person.
    return first(in: stated, unitBeforeCue) ?? first(in: owned) { bracketed(in: $0, unitInBrackets) }
      ?? [first(in: stated, unitBehindBy), first(in: stated, unitAsSubject)].compactMap(\.self)
      .min { $0.lowerBound < $1.lowerBound } ?? field ?? first(in: stated, unitBehindLabel)
  }

  /// 责任人张科长: a label without a colon, and up to the end of its clause who is meant.
  private func unitBehindLabel(in range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while let label = text.first(of: PlanWords.unitLabels, in: start..<range.upperBound) {
      let name = (label.upperBound..<range.upperBound).prefix { !ScalarClass.endsClause(text.plain[$0]) }
      if (2...Self.longestUnit).contains(name.count), text.has(anyOf: Words.unitEndings, endingAt: name.upperBound),
        text.first(of: Words.nameStops, in: name) == nil
      {
        return name
      }
      start = label.upperBound
    }
    return nil
  }

  private func unitBeforeCue(in range: Range<Int>) -> Range<Int>? {
    for cue in PlanWords.responsibility {
      var from = range.lowerBound
      while let place = text.first(of: [cue], in: from..<range.upperBound) {
        var start = place.lowerBound
        while start > range.lowerBound, place.lowerBound - start < Self.reachBack,
          !ScalarClass.endsClause(text.plain[start - 1]), text.plain[start - 1] != .closeBracket
        {
          start -= 1
        }
        if let by = (start..<place.lowerBound).last(where: { text.plain[$0] == .由 }) { start = by + 1 }
        if let name = name(start..<place.lowerBound) { return name }
        from = place.upperBound
      }
    }
    return nil
  }

  /// A clause before 负责 without 共同 behind it and 请 before it; nil where no unit is named.
  private func name(_ clause: Range<Int>) -> Range<Int>? {
    var (start, end) = (behindLeads(clause.lowerBound, in: clause), clause.upperBound)
    while let tail = text.phrase(of: Words.unitTails, endingAt: end), end - tail.count > start { end -= tail.count }
    if end - start > 1, text.has(anyOf: Words.unitEndings, endingAt: end),
      !text.has(anyOf: Words.nameExceptions, endingAt: end),
      text.first(of: Words.nameStops, in: start..<end) == nil
    {
      return start..<end
    }
    // 财务科老周盯着办, 设备部组织人员负责
    guard let ending = unitEnd(in: start..<end) else { return nil }
    if text.has(anyOf: Words.nameExceptions, endingAt: ending) { return nil }
    if let stop = text.first(of: Words.nameStops, in: start..<ending) { start = stop.upperBound }
    return ending - start > 1 ? start..<ending : nil
  }

  /// 由财务科于十月底前提出申请; what others rule (由物价部门核定) is nobody's task.
  private func unitBehindBy(in range: Range<Int>) -> Range<Int>? {
    for by in range
    where text.plain[by] == .由 && !text.has(anyOf: Words.byExceptions, at: by)
      && !text.has(anyOf: Words.byExceptions, endingAt: by + 1)
    {
      let limit = min(range.upperBound, by + 1 + Self.longestUnit)
      guard let end = unitEnd(in: by + 1..<limit), end - by > 2 else { continue }
      let isOthers =
        Words.rulings.contains { text.has($0, at: end) }
        || text.has(anyOf: Words.outsiders, at: by + 1)
      if !isOthers { return by + 1..<end }
    }
    return nil
  }

  /// （后勤处，长期坚持）, （财务部、人事部共同负责）
  func unitInBrackets(_ inner: Range<Int>) -> Range<Int>? {
    let clause = inner.prefix { !ScalarClass.endsClause(text.plain[$0]) }
    var end = clause.upperBound
    if let cue = text.first(of: PlanWords.responsibility, in: clause) { end = cue.lowerBound }
    while let tail = text.phrase(of: Words.unitTails, endingAt: end), end - tail.count > clause.lowerBound {
      end -= tail.count
    }
    let isUnit =
      end - clause.lowerBound > 1 && text.has(anyOf: Words.unitEndings, endingAt: end)
      && !text.has(anyOf: Words.nameExceptions, endingAt: end)
      && text.first(of: Words.nameStops, in: clause.lowerBound..<end) == nil
    return isUnit ? clause.lowerBound..<end : nil
  }

  /// 后勤处力争…, 财务科和后勤处共同…: a clause that begins with a unit and goes on with what it does.
  private func unitAsSubject(in range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, !ScalarClass.endsClause(text.plain[end]) { end += 1 }
      if let unit = subject(of: start..<end) { return unit }
      start = end + 1
    }
    return nil
  }

  /// The unit with which a clause begins: 后勤处力争…; not 宿舍由房产科….
  func subject(of clause: Range<Int>) -> Range<Int>? {
    let start = behindLeads(clause.lowerBound, in: clause)
    let limit = min(clause.upperBound, start + Self.longestUnit)
    guard start + 1 < limit else { return nil }
    var best: Range<Int>?
    for end in start + 2..<max(start + 2, limit) where text.has(anyOf: Words.unitEndings, endingAt: end) {
      if text.has(anyOf: Words.nameExceptions, endingAt: end) { continue }
      if text.first(of: Words.nameStops, in: start..<end) != nil
        || (start..<end).contains(where: { text.plain[$0] == .由 })
      {
        break
      }
      if acts(at: end, in: clause) { best = start..<end }
    }
    return best
  }

  /// What a unit does behind its name: 将, 已于, 每周, 5月底前, 更换.
  private func acts(at end: Int, in clause: Range<Int>) -> Bool {
    guard end < clause.upperBound else { return false }
    if text.has(anyOf: Words.with, at: end), text.first(of: Words.partners, in: end..<clause.upperBound) != nil {
      return true
    }
    return [Words.unitTogether, Words.subjectTails, PlanWords.measureVerbs]
      .contains { text.has(anyOf: $0, at: end) }
      || ScalarClass.isDigit(text.plain[end])
      || times.first(in: end..<min(clause.upperBound, end + 8))?.lowerBound == end
  }

  /// Behind what comes before a unit's name: 请, 责成, 5月底前.
  private func behindLeads(_ start: Int, in clause: Range<Int>) -> Int {
    var start = start
    while start < clause.upperBound {
      if let lead = text.phrase(of: Words.unitLeads, at: start) {
        start += lead.count
      } else if let time = times.first(in: start..<min(clause.upperBound, start + 12)), time.lowerBound == start {
        start = time.upperBound
      } else {
        break
      }
    }
    return min(start, clause.upperBound)
  }

  /// Where the first unit of a clause ends, with all that belongs to its name: 行政科, 公司工会, 街道城管办.
  private func unitEnd(in range: Range<Int>) -> Int? {
    let clause = range.prefix { !ScalarClass.endsClause(text.plain[$0]) && !text.has(anyOf: Words.unitStops, at: $0) }
    guard let first = text.first(of: Words.unitEndings, in: clause) else { return nil }
    var end = first.upperBound
    while let further = furtherEnd(behind: end, in: clause) { end = further }
    return end
  }

  /// A longer ending close behind; a short one (办, 所) only where the name is over with it.
  private func furtherEnd(behind end: Int, in clause: Range<Int>) -> Int? {
    let rest = end..<max(end, min(clause.upperBound, end + Self.longestRest))
    if let long = text.first(of: Words.longUnitEndings, in: rest) { return long.upperBound }
    return rest.map { $0 + 1 }.last { place in
      text.has(anyOf: Words.unitEndings, endingAt: place) && !text.has(anyOf: Words.nameExceptions, endingAt: place)
        && (place == clause.upperBound || acts(at: place, in: clause))
    }
  }
}

private enum Words {
  /// 处, 科, 部
  static let unitEndings = WordTables.words.longestFirst("unit-ending")
  /// Those of two characters and more.
  static let longUnitEndings = PhraseList(WordTables.words.words("unit-ending").filter { $0.count > 1 })
  /// 于, 协调: no unit's name goes on behind one of these.
  static let unitStops = WordTables.words.phrases("unit-stop")
  /// 核定, 统一规定: what others decide.
  static let rulings = WordTables.words.phrases("ruling")
  /// 上级: others decide.
  static let outsiders = WordTables.words.phrases("outsider")
  /// 由于, 理由: in these 由 names nobody.
  static let byExceptions = WordTables.words.phrases("by-except")
  /// 共同, 具体: between a unit's name and 负责.
  static let unitTails = WordTables.words.longestFirst("unit-tail")
  /// 共同, 联合: between a unit's name and what it does.
  static let unitTogether = WordTables.words.longestFirst("unit-together")
  /// 与, 同: before a partner.
  static let with = WordTables.words.longestFirst("unit-with")
  /// 合作, 共同: behind one.
  static let partners = WordTables.words.longestFirst("unit-partner")
  /// 请, 责成: before a unit's name.
  static let unitLeads = WordTables.words.longestFirst("unit-lead")
  /// 将, 力争: behind the name of a unit that does something.
  static let subjectTails = WordTables.words.longestFirst("subject-tail")
  /// 的, 于: in no unit's name.
  static let nameStops = WordTables.words.longestFirst("name-stop")
  /// 全部, 到处: end like a unit and are none.
  static let nameExceptions = WordTables.words.longestFirst("name-except")
}
