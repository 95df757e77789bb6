import TextModel

/// Words that may be nouns as well, but that what stands round them shows to be verbs: behind 认真的 or 有序的 地 belongs before
/// 贯彻到底, 复习着, 改善自己的工作; behind 要 or 使… also where such a verb ends its clause (论坛要有序的开展).
struct MannerInClause {
  private static let verbLength = 2
  /// Scalars between 使 and how something goes on.
  private static let reach = 20

  let text: SourceText

  /// Behind the verb that begins at `start`; `manner` is where 认真 of 认真的 begins. Nil where a noun may stand.
  func endOfVerb(_ start: Int, manner: Int) -> Int? {
    behindShort(start) ?? behindComplement(start) ?? beforeObject(start, manner: manner) ?? atEnd(start, manner: manner)
  }

  /// 坚定不移的做下去；
  private func behindShort(_ start: Int) -> Int? {
    guard ScalarClass.isHan(text.at(start)), let complement = text.phrase(of: Words.shortComplements, at: start + 1),
      !text.cutsWord(start), case let end = start + 1 + complement.count, ScalarClass.endsClause(text.at(end))
    else { return nil }
    return end
  }

  /// 坚定不移的贯彻到底，and 紧张的复习着
  private func behindComplement(_ start: Int) -> Int? {
    let end = start + Self.verbLength
    guard (start..<end).allSatisfy({ ScalarClass.isHan(text.at($0)) }), !text.cutsWord(start), !text.cutsWord(end)
    else { return nil }
    if let complement = text.phrase(of: Words.complements, at: end),
      ScalarClass.endsClause(text.at(end + complement.count))
    {
      return end + complement.count
    }
    guard text.at(end) == .着, !text.has(anyOf: Words.aspectWords, at: end), !text.cutsWord(end + 1) else { return nil }
    return end + 1
  }

  /// 不断的改善自己的工作; in 是有效的约束自己的办法 and 有深刻的理解他们 an attribute may begin.
  private func beforeObject(_ start: Int, manner: Int) -> Int? {
    guard let verb = text.phrase(of: Words.objectVerbs, at: start), case let end = start + verb.count,
      let object = text.phrase(of: Words.objects, at: end), !text.cutsWord(end + object.count),
      !Words.links.contains(text.at(manner - 1))
    else { return nil }
    return end
  }

  /// 论坛要有序的开展，使活动生机勃勃的开展，
  private func atEnd(_ start: Int, manner: Int) -> Int? {
    if let verb = text.phrase(of: Words.endVerbs, at: start), endsClause(start + verb.count),
      let modal = text.phrase(of: Words.modals, endingAt: manner),
      !Words.modalExceptions.contains(text.at(manner - modal.count - 1))
    {
      return start + verb.count
    }
    guard let verb = text.phrase(of: Words.runVerbs, at: start), ScalarClass.endsClause(text.at(start + verb.count)),
      isCaused(manner)
    else { return nil }
    return start + verb.count
  }

  private func endsClause(_ index: Int) -> Bool { ScalarClass.endsClause(text.at(index)) || text.at(index) == .pause }

  /// Whether the clause begins with 使 or 让, and nothing between makes a noun of what follows.
  private func isCaused(_ manner: Int) -> Bool {
    let start = text.startOfClause(before: manner, within: Self.reach)
    let first = (start..<manner).first { !text.isBlank($0) } ?? start
    return text.has(anyOf: Words.causers, at: first)
      && text.first(of: Words.barriers, in: first + 1..<max(manner, first + 1)) == nil
  }
}

private enum Words {
  /// 下去, 到位: behind a verb.
  static let complements = WordTables.words.longestFirst("manner-complement")
  static let shortComplements = WordTables.words.longestFirst("manner-short-complement")
  /// 着力, 着手: words that begin like 着.
  static let aspectWords = WordTables.words.phrases("aspect-word")
  /// 改善, and 自己 behind it.
  static let objectVerbs = WordTables.words.longestFirst("manner-object-verb")
  static let objects = WordTables.words.longestFirst("manner-object")
  /// 是, 有, 的: behind these an attribute begins.
  static let links = WordTables.words.scalars("manner-link")
  /// 要, 应当, and 需 of 需要.
  static let modals = WordTables.words.longestFirst("manner-modal")
  static let modalExceptions = WordTables.words.scalars("manner-modal-except")
  static let endVerbs = WordTables.words.longestFirst("manner-end-verb")
  /// 使…开展
  static let causers = WordTables.words.phrases("manner-causer")
  static let runVerbs = WordTables.words.longestFirst("manner-run-verb")
  static let barriers = WordTables.words.phrases("manner-barrier")
}
