/// Clauses behind a row of parts that tell another figure of the same unit: 全县发生事故17起，其中工矿6起、道路11起；上年发生20起.
struct OtherFigures {
  let text: SourceText

  /// Whether a clause tells the figure of another time, what was planned, persons of another kind, or what was done with the whole.
  ///
  /// - Parameters:
  ///   - row: the parts before it, with what stands between them.
  ///   - names: of the parts, in scalars.
  func isOther(_ clause: Range<Int>, than row: Range<Int>, _ names: [Range<Int>]) -> Bool {
    isOfOtherTime(clause, names) || isPlan(clause, names) || isOtherKind(clause, names) || isDone(clause, row, names)
  }

  /// 上年发生20起; but 前年23起、去年20起 are the years of a row, and 上年结转5件 is a part.
  private func isOfOtherTime(_ clause: Range<Int>, _ names: [Range<Int>]) -> Bool {
    text.has(anyOf: Words.otherTimes, at: clause.lowerBound)
      && text.first(of: Words.carried, in: clause) == nil
      && !names.contains {
        text.has(anyOf: Words.times, at: $0.lowerBound) || text.first(of: Words.carried, in: $0) != nil
      }
  }

  /// 任务数为500人
  private func isPlan(_ clause: Range<Int>, _ names: [Range<Int>]) -> Bool {
    text.first(of: Words.plans, in: clause) != nil && !names.contains { text.first(of: Words.plans, in: $0) != nil }
  }

  /// 入党积极分子520名 behind parts of which one is of party members.
  private func isOtherKind(_ clause: Range<Int>, _ names: [Range<Int>]) -> Bool {
    text.first(of: Words.candidates, in: clause) != nil
      && names.contains { text.first(of: Words.members, in: $0) != nil }
  }

  /// ，整改1463条 behind 一般隐患1498条、重大隐患52条: the parts stand in a row of their own, and none of them is done.
  private func isDone(_ clause: Range<Int>, _ row: Range<Int>, _ names: [Range<Int>]) -> Bool {
    var start = clause.lowerBound
    while let adverb = text.phrase(of: Words.doneAdverbs, at: start) { start += adverb.count }
    return names.count > 1 && text.has(anyOf: Words.doneVerbs, at: start)
      && !row.contains { [.comma, .semicolon].contains(text.plain[$0]) }
      && !names.contains { name in
        text.has(anyOf: Words.doneAdverbs, at: name.lowerBound) || text.first(of: Words.doneVerbs, in: name) != nil
      }
  }
}

private enum Words {
  /// 上年, 去年同期: before the figure of another time than the whole is of.
  static let otherTimes = WordTables.arithmetic.longestFirst("other-time")
  /// 今年, 上半年: a part that is named by a time.
  static let times = WordTables.arithmetic.longestFirst("name-time")
  /// 结转, 遗留: what an earlier time left is a part of what there is.
  static let carried = WordTables.arithmetic.phrases("carried-part")
  /// 任务数, 计划数: what was to be.
  static let plans = WordTables.arithmetic.phrases("plan-figure")
  /// 党员; 入党积极分子, 发展对象: who is not one yet.
  static let members = WordTables.arithmetic.phrases("member")
  static let candidates = WordTables.arithmetic.phrases("candidate")
  /// 整改, 立案: what was done with the things that were counted.
  static let doneVerbs = WordTables.arithmetic.longestFirst("handled-verb")
  static let doneAdverbs = WordTables.arithmetic.longestFirst("handled-adverb")
}
