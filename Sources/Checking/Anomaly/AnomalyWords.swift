/// The words round single faults, read once.
struct AnomalyWords: Sendable {
  static let shared = AnomalyWords()

  /// 工作, 考核: behind 2017度 they show that 年 is lost.
  let yearNouns: PhraseList
  /// 坚持, 抓好: behind 只有 a condition begins.
  let conditionVerbs: PhraseList
  /// 就能, 就会: what follows from it.
  let consequences: PhraseList
  /// 日内, 月底前: behind a number they say until when.
  let limitsOfTime: PhraseList
  /// 应, 须: before 于 and such a time.
  let beforeLimits: PhraseList
  /// 级, 类: behind a letter they make a word of it.
  let lettered: ScalarSet
  /// 为题, 的主题: behind a quotation they show that it is a title.
  let titled: PhraseList
  /// 了, 好, 人: single characters with which a sentence may end.
  let lastSingles: ScalarSet

  init() {
    let lists = WordLists(LargeTables.words)
    yearNouns = lists.phrases("year-noun")
    conditionVerbs = lists.phrases("only-verb")
    consequences = lists.phrases("only-then")
    limitsOfTime = lists.longestFirst("within")
    beforeLimits = lists.phrases("before-within")
    lettered = lists.scalars("lettered")
    titled = lists.phrases("titled")
    lastSingles = lists.scalars("last-single")
  }
}
