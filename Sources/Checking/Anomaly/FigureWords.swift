/// The words round figures, read once.
final class FigureWords: Sendable {
  static let shared = FigureWords()

  /// 达到, 增长: a figure follows.
  let rises: PhraseList
  /// 计划投资: a figure follows without a blank.
  let leads: PhraseList
  let leadUnits: PhraseList
  /// 亿元, 个百分点
  let units: PhraseList
  /// 以上, 和: what follows a figure within a sentence.
  let after: PhraseList
  /// 不少于, 不得超过: a figure follows whatever stands behind.
  let limits: PhraseList
  /// 至少, 累计: a figure follows where its place is left blank.
  let looseLimits: PhraseList
  /// 字, 课时: right behind such a limit these have lost their figure.
  let limitUnits: PhraseList
  /// 不低于人: said so.
  let limitExceptions: PhraseList
  /// 以上, 左右
  let outerLimits: PhraseList
  /// All of them and 名, 户: what is counted where a place is left blank.
  let countUnits: PhraseList
  /// 先后, 累计: the clause counts something.
  let tallies: PhraseList
  /// 次, 万元: of which such a clause tells how many.
  let talliedUnits: PhraseList
  /// 几, 数, 每: with one of these before a unit nothing is lost.
  let vague: ScalarSet

  init() {
    let lists = WordLists(LargeTables.words)
    rises = lists.longestFirst("figure-verb")
    leads = lists.longestFirst("figure-lead")
    leadUnits = lists.longestFirst("figure-lead-unit")
    units = lists.longestFirst("figure-unit")
    after = lists.longestFirst("figure-after")
    limits = lists.longestFirst("figure-limit")
    looseLimits = lists.longestFirst("figure-loose-limit")
    limitUnits = lists.longestFirst("figure-limit-unit")
    limitExceptions = lists.phrases("figure-limit-except")
    outerLimits = lists.phrases("figure-outer-limit")
    let counted = ["figure-unit", "figure-lead-unit", "figure-limit-unit", "figure-tallied-unit"].flatMap(lists.words)
    countUnits = PhraseList(Set(counted).sorted { $0.count > $1.count })
    tallies = lists.longestFirst("figure-tally")
    talliedUnits = lists.longestFirst("figure-tallied-unit")
    vague = lists.scalars("figure-vague")
  }
}
