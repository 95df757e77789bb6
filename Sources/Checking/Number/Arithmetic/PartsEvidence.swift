/// Whether the parts of a row are all that there is of the whole, or at least none is in two of them.
struct PartsEvidence {
  let text: SourceText
  let row: PartsRow

  private var names: [[UInt32]] { row.parts.map { Array(text.plain[$0.name]) } }

  /// With 其他 as the last, as announced (分三期), with each and its opposite, named by the whole itself.
  var isAll: Bool { namesAll || hasRest && (row.opening != .plain || isTotal || isNeed) }

  /// The same where the parts cannot overlap, be it that persons are counted.
  var namesAll: Bool {
    guard row.parts.count > 1 else { return false }
    return isClosed || areOpposites || isCompleteSet || areSources || wholeNamesParts
  }

  private var hasRest: Bool {
    row.parts.count > 1 && (row.parts.last.map { text.first(of: ArithmeticWords.rests, in: $0.name) != nil } ?? false)
  }

  private var isTotal: Bool { PartClauseReader(text: text).isTotal(row.lead) }

  /// 所需经费48万元，由县财政安排30万元，其余18万元自筹: what something costs is a whole, and the rest stands right before its figure.
  private var isNeed: Bool {
    guard let last = names.last, ArithmeticWords.rests.contains(last) else { return false }
    return text.first(of: Words.needs, in: row.lead) != nil
      && row.parts.allSatisfy { $0.figure.value < row.whole.value }
  }

  /// 分解如下：, 分三期实施：, 分为: all parts follow. So do they of a full score.
  private var isClosed: Bool {
    if isFullScore { return true }
    let reader = PartClauseReader(text: text)
    let told = row.whole.range.upperBound..<row.gap.upperBound
    return text.first(of: ArithmeticWords.closedLists, in: told) != nil && row.endsSentence
      || reader.announced(in: told) == row.parts.count
  }

  /// 满分100分，其中理论60分、实务30分、考勤10分
  private var isFullScore: Bool {
    guard row.whole.unit == "分", row.endsSentence, !row.isOpen, text.first(of: Words.fullScores, in: row.lead) != nil
    else { return false }
    return row.opening != .plain
      || text.first(
        of: ArithmeticWords.partWords,
        in: row.whole.range.upperBound..<row.parts[row.parts.count - 1].figure.range.lowerBound) == nil
  }

  /// 男党员15名、女党员8名; 博士3名、硕士12名: none is in both, be there others besides.
  var areNeverBoth: Bool {
    if isOfSet(Words.exclusiveSets) != nil { return true }
    guard row.parts.count == 2 else { return false }
    return Words.halves.contains { half in
      [(half.0, half.1), (half.1, half.0)].contains { one, other in
        names[0].starts(with: one) && names[1].starts(with: other)
          && names[0].dropFirst(one.count).elementsEqual(names[1].dropFirst(other.count))
      }
    }
  }

  /// 总里程38公里，东段15公里，中段12公里，西段13公里: a total with parts that are named alike.
  var areStretches: Bool {
    guard row.parts.count > 2, !row.isOpen, !row.whole.isOfPersons, isTotal, Set(names).count == names.count,
      let last = names[0].last
    else { return false }
    return names.allSatisfy { $0.count > 1 && $0.count == names[0].count && $0.last == last }
  }

  /// 预算15万元，用于教材5万元，场地4万元: money that is spent for each by itself.
  var isSpent: Bool { row.whole.unit == "元" && !row.isOpen && Words.spending.contains { names[0].starts(with: $0) } }

  /// Whether who is in one part may be in another: 女党员, 35岁以下.
  var mayCross: Bool { row.parts.contains { text.first(of: ArithmeticWords.crossingPersons, in: $0.name) != nil } }

  /// 合格118批次，不合格3批次; 已完成24座，正在整改8座; 男15名、女8名.
  private var areOpposites: Bool {
    if row.parts.count > 2, row.opening != .view { return areAllStates }
    guard row.parts.count == 2, row.opening != .view else { return false }
    let (first, second) = (names[0], names[1])
    return isNegation(first, of: second) || isNegation(second, of: first) || areHalves(first, second)
      || areStates(first, second)
  }

  /// 不合格 of 合格, 未解决 of 已解决.
  private func isNegation(_ one: [UInt32], of other: [UInt32]) -> Bool {
    guard let sign = Words.negations.first(where: { one.starts(with: $0) }) else { return false }
    let stem = Words.doneAdverbs.first { other.starts(with: $0) }.map { Array(other.dropFirst($0.count)) } ?? other
    return stem.count > 1 && one.dropFirst(sign.count).elementsEqual(stem)
  }

  /// 男 and 女, 男同志 and 女同志; 男党员 and 女党员 leave out all others.
  private func areHalves(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    Words.halves.contains { half in
      [(half.0, half.1), (half.1, half.0)].contains { one, other in
        guard first.starts(with: one), second.starts(with: other), case let noun = first.dropFirst(one.count) else {
          return false
        }
        // 党员268名，其中在职党员186名: the whole is named by what both are.
        return noun.elementsEqual(second.dropFirst(other.count))
          && (noun.isEmpty || Words.halfNouns.contains(Array(noun))
            || text.has(Array(noun), endingAt: row.whole.range.lowerBound))
      }
    }
  }

  private func areStates(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    if Words.doneStates.contains(first), Words.openStates.contains(second) { return true }
    // 办结25件，还有1件
    let act = Words.doneAdverbs.first { first.starts(with: $0) }.map { Array(first.dropFirst($0.count)) } ?? first
    return Words.doneVerbs.contains { act.starts(with: $0) } && Words.leftNames.contains(second)
  }

  /// 已完成整改的49个，正在整改的6个，尚未启动的3个: each thing is in one of these states.
  private var areAllStates: Bool {
    let (done, open) = (names.filter(isDone), names.filter(isOpen))
    return !done.isEmpty && !open.isEmpty && done.count + open.count == names.count
      && (open.contains { name in Words.negations.contains { name.starts(with: $0) } }
        || row.isOpen == false && open.count > 1)
  }

  private func isDone(_ name: [UInt32]) -> Bool {
    let stem = name.without(leads: Words.timeLeads)
    return Words.doneAdverbs.contains { stem.starts(with: $0) } && !isOpen(name)
      || Words.doneVerbs.contains { stem.starts(with: $0) }
  }

  private func isOpen(_ name: [UInt32]) -> Bool {
    let stem = name.without(leads: Words.timeLeads)
    return Words.openSigns.contains { stem.starts(with: $0) } || Words.negations.contains { stem.starts(with: $0) }
  }

  /// 大型、中型、小型; 赞成、反对、弃权; 一级、二级、三级、四级 of what is graded.
  private var isCompleteSet: Bool {
    isOfSet(Words.completeSets) == row.parts.count || row.opening == .view && names.count > 2 && areGrades
  }

  /// How many sorts has the set to which all parts belong, each to another sort.
  private func isOfSet(_ sets: [[[UInt32]]]) -> Int? {
    guard row.parts.count > 1 else { return nil }
    let names = self.names.map { $0.without(leads: Words.setLeads) }
    return sets.filter { set in
      let found = names.compactMap { name in set.firstIndex { name.starts(with: $0) } }
      return found.count == names.count && Set(found).count == names.count
    }.map(\.count).min()
  }

  /// 一级事件, 二级事件, 三级事件
  private var areGrades: Bool {
    names.enumerated().allSatisfy { number, name in
      name.count > 2 && HanNumeral.digit(name[0]) == number + 1 && name.dropFirst().elementsEqual(names[0].dropFirst())
    }
  }

  /// 中央资金、省级资金、市级自筹: whose money it is, up to what one pays oneself.
  private var areSources: Bool {
    guard row.whole.unit == "元", let last = names.last, row.opening != .plain else { return false }
    let isOwn = last.indices.contains { at in Words.ownSources.contains { last[at...].starts(with: $0) } }
    return isOwn
      && names.allSatisfy { name in
        name.indices.contains { at in
          (Words.sources.contains { name[at...].starts(with: $0) })
            || (Words.ownSources.contains { name[at...].starts(with: $0) })
        }
      }
  }

  /// 新建、改造水站16个: 新建5个、改造11个; 16个乡镇: 9个镇、7个乡.
  private var wholeNamesParts: Bool {
    let behind = row.whole.range.upperBound..<min(row.whole.range.upperBound + row.parts.count, row.gap.upperBound)
    let nouns = names.filter { $0.count == 1 }.flatMap { $0 }
    if nouns.count == row.parts.count, nouns.count == behind.count, Set(nouns) == Set(text.plain[behind]),
      Set(nouns).count == nouns.count
    {
      return true
    }
    guard names.allSatisfy({ $0.count > 1 }) else { return false }
    // The names stand side by side in the whole's clause.
    var place: Int? = nil
    for name in names {
      let from = place ?? row.lead.lowerBound
      guard from < row.lead.upperBound, let found = text.first(of: [name], in: from..<row.lead.upperBound),
        place == nil || found.lowerBound - from <= 1
      else { return false }
      place = found.upperBound
    }
    return true
  }

  /// Whether none counts what another counts too: behind a colon, or of one kind with names of their own. A person may be in two
  /// of them (党员, 团员), but not in two years.
  var areDisjoint: Bool {
    let isOfPersons = row.whole.isOfPersons
    if !isOfPersons, isAll || row.opening == .colon || row.opening == .view { return true }
    let names = names.map { name in Array(name.suffix(while: { ScalarClass.isHan($0) || ScalarClass.isDigit($0) })) }
    let kind = names[0].last
    // 工业投资, 民间投资: what is one may be the other.
    guard !row.parts.contains(where: { text.first(of: Words.crossing, in: $0.name) != nil }) else { return false }
    if isOfPersons, !row.isOpen, areUnits(names) { return true }
    return names.allSatisfy { $0.count > 1 && $0.last == kind && $0.count == names[0].count }
      && Set(names).count == names.count
      && (!isOfPersons || kind == .年)
  }

  /// 一支部12名、二支部9名: a person is in one of the units.
  private func areUnits(_ names: [[UInt32]]) -> Bool {
    row.opening != .plain && Set(names).count == names.count
      && Words.units.contains { unit in
        names.allSatisfy { $0.count > unit.count && $0.suffix(unit.count).elementsEqual(unit) }
      }
  }

  /// 机要用车、应急用车、执法用车: three and more that end alike and stand for the whole sentence, with nothing that says 等.
  var areLikelyAll: Bool {
    guard row.parts.count > 2, row.endsSentence, !row.isOpen, !row.whole.isOfPersons, row.opening != .plain,
      Set(names).count == names.count
    else { return false }
    let ending = names[0].suffix(2)
    return ending.count == 2 && names.allSatisfy { $0.count > 2 && $0.suffix(2).elementsEqual(ending) }
  }

  /// Whether the names of the parts are alike: the same words but for two, or the same ending and length.
  var areParallel: Bool {
    let ending = names[0].suffix(2)
    return ending.count == 2 && names.allSatisfy { $0.suffix(2).elementsEqual(ending) && $0.count == names[0].count }
  }
}

extension Array where Element == UInt32 {
  /// Without the words that may open it: 目前, 受到党内.
  fileprivate func without(leads: PhraseList) -> [UInt32] {
    guard let lead = leads.first(where: { starts(with: $0) }), lead.count < count else { return self }
    return [UInt32](dropFirst(lead.count)).without(leads: leads)
  }

  /// The longest end of which all elements hold.
  fileprivate func suffix(while holds: (UInt32) -> Bool) -> ArraySlice<UInt32> {
    self[(lastIndex { !holds($0) }.map { $0 + 1 } ?? 0)...]
  }
}

private enum Words {
  /// 男 and 女, 在职 and 离退休: together the whole, none in both.
  static let halves = Array(zip(WordTables.arithmetic.words("half"), WordTables.arithmetic.words("other-half")))
  /// 同志: behind 男 and 女 it takes in all.
  static let halfNouns = WordTables.arithmetic.phrases("half-noun")
  /// 已; 正在, 尚未: states of which a thing has one.
  static let doneStates = WordTables.arithmetic.longestFirst("done-state")
  static let openStates = WordTables.arithmetic.longestFirst("open-state")
  /// 不, 未; 已, 全部: before a word.
  static let negations = WordTables.arithmetic.longestFirst("negation")
  static let doneAdverbs = WordTables.arithmetic.longestFirst("done-adverb")
  /// 办结; 还有: what is done of a whole and what is left.
  static let doneVerbs = WordTables.arithmetic.longestFirst("done-verb")
  static let leftNames = WordTables.arithmetic.longestFirst("left-name")
  /// 大型, 中型, 小型: sorts that are all there are.
  static let completeSets = WordTables.arithmetic.words("complete-set").map {
    $0.split(separator: .slash).map { Array($0) }
  }
  /// 受到, 党内: before one of such a set.
  static let setLeads = WordTables.arithmetic.longestFirst("set-lead")
  /// 目前, 现: before a state.
  static let timeLeads = WordTables.arithmetic.longestFirst("state-lead")
  /// 正在, 待: a thing that is not done.
  static let openSigns = WordTables.arithmetic.longestFirst("state-open")
  /// 支部, 车间, 村: in one of these a person is.
  static let units = WordTables.arithmetic.longestFirst("person-unit")
  /// 博士, 硕士: sorts of which none is another.
  static let exclusiveSets = WordTables.arithmetic.words("exclusive-set").map {
    $0.split(separator: .slash).map { Array($0) }
  }
  /// 用于: before the first of what money is spent for.
  static let spending = WordTables.arithmetic.longestFirst("spending")
  /// 民间, 重点: what is one of these may be another part too.
  static let crossing = WordTables.arithmetic.phrases("crossing")
  /// 经费, 投资: before a figure that is all that something costs.
  static let needs = WordTables.arithmetic.phrases("need-noun")
  /// 满分
  static let fullScores = WordTables.arithmetic.phrases("full-score")
  /// 中央, 省; 自筹: whose money it is.
  static let sources = WordTables.arithmetic.phrases("fund-source")
  static let ownSources = WordTables.arithmetic.phrases("own-source")
}
