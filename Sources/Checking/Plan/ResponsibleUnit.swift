extension AnswerReader {
  /// Scalars of a label's unit, before a word of responsibility, and behind 由.
  private static let longestLabelled = 24
  private static let reachBack = 20
  private static let longestUnit = 14
  /// Scalars by which a unit's name may go on behind a first ending: 公司工会.
  private static let longestRest = 4

  /// 责任单位：后勤处; 由后勤处负责; 后勤处牵头; 由后勤处于六月底前…
  func unit(in range: Range<Int>) -> Range<Int>? {
    labelledUnit(in: range) ?? unitBeforeCue(in: range) ?? unitBehindBy(in: range)
  }

  private func labelledUnit(in range: Range<Int>) -> Range<Int>? {
    guard let label = text.first(of: tables.plans.unitLabels, in: range) else { return nil }
    var start = label.upperBound
    while start < range.upperBound, [0x3A, 0x20, 0x4E3A, 0x662F].contains(text.plain[start]) { start += 1 }
    var end = start
    while end < range.upperBound, end - start < Self.longestLabelled, !ScalarClass.endsClause(text.plain[end]) { end += 1 }
    return end > start ? start..<end : nil
  }

  private func unitBeforeCue(in range: Range<Int>) -> Range<Int>? {
    for cue in tables.plans.responsibility {
      var from = range.lowerBound
      while let place = text.first(of: [cue], in: from..<range.upperBound) {
        var start = place.lowerBound
        while start > range.lowerBound, place.lowerBound - start < Self.reachBack,
          !ScalarClass.endsClause(text.plain[start - 1])
        {
          start -= 1
        }
        if let by = (start..<place.lowerBound).last(where: { text.plain[$0] == Self.by }) { start = by + 1 }
        if text.first(of: tables.plans.unitEndings, in: start..<place.lowerBound) != nil { return start..<place.lowerBound }
        from = place.upperBound
      }
    }
    return nil
  }

  private static let by: UInt32 = 0x7531  // 由

  /// 由财务科于十月底前提出申请; what others rule (由物价部门核定) is nobody's task.
  private func unitBehindBy(in range: Range<Int>) -> Range<Int>? {
    for by in range where text.plain[by] == Self.by && !text.has(anyOf: tables.plans.byExceptions, at: by)
      && !text.has(anyOf: tables.plans.byExceptions, endingAt: by + 1)
    {
      let limit = min(range.upperBound, by + 1 + Self.longestUnit)
      guard let end = unitEnd(in: by + 1..<limit), end - by > 2 else { continue }
      let isOthers = tables.plans.rulings.contains { text.has($0, at: end) } || text.has(anyOf: tables.plans.outsiders, at: by + 1)
      if !isOthers { return by + 1..<end }
    }
    return nil
  }

  /// Where the first unit of a clause ends, with what belongs to its name: 行政科, 公司工会.
  private func unitEnd(in range: Range<Int>) -> Int? {
    let clause = range.prefix { !ScalarClass.endsClause(text.plain[$0]) && !text.has(anyOf: tables.plans.unitStops, at: $0) }
    guard let first = text.first(of: tables.plans.unitEndings, in: clause) else { return nil }
    let rest = first.upperBound..<min(clause.upperBound, first.upperBound + Self.longestRest)
    return text.first(of: tables.plans.longUnitEndings, in: rest)?.upperBound ?? first.upperBound
  }
}
