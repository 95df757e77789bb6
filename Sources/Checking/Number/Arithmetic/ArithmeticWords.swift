/// The words that tell how the figures of a sentence belong together: `arithmetic.tsv`.
final class ArithmeticWords: Sendable {
  static let shared = ArithmeticWords()

  /// A sentence without any of these is not looked at.
  let triggers: PhraseList
  /// 提高, 增长; 下降, 减少
  let rising: PhraseList
  let falling: PhraseList
  /// 由, 从: before the first end of a change.
  let fromWords: PhraseList
  /// 自由, 由于: in these they begin no change.
  let fromExceptions: PhraseList
  /// 增幅, 降幅: before how much it is.
  let risingNouns: PhraseList
  let fallingNouns: PhraseList
  /// 共, 净: before the verb of a change.
  let changeAdverbs: PhraseList
  /// 达, 达到, 为, 是, 了: before a figure that is told.
  let linking: PhraseList
  /// 位, 级, 分钟: what goes up here may be fewer.
  let turnedUnits: Set<String>
  /// 中, 其中: what follows is a part of the figure before.
  let among: PhraseList
  /// 其中: says it by itself, where 中 may mean another thing.
  let partWords: PhraseList
  /// 占, 占比: before the share of a part.
  let taking: PhraseList
  /// 占, 为, 完成: between a figure and what it is a share of.
  let comparing: PhraseList
  /// 超出, 超过: the share is of what is more.
  let exceeding: PhraseList
  /// 应, 计划; 实, 实际: what was to be and what came.
  let due: PhraseList
  let actual: PhraseList
  /// 率
  let rates: PhraseList
  /// 增长率: no share of a whole.
  let rateExceptions: PhraseList
  /// 合计, 共计: before a total.
  let totals: PhraseList
  /// 每, 人均: a sentence with one of these multiplies.
  let multiplying: PhraseList
  /// 增, 比, 超: right before a figure it is a difference.
  let differences: PhraseList
  /// 男 and 女, 在职 and 离退休: together the whole, none in both.
  let halves: [(PhraseList, PhraseList)]
  /// 优秀, 良好, 一般: what is one of these is none of the others.
  let scales: [PhraseList]
  /// 基本, 非常: before 满意 another grade.
  let gradeAdverbs: PhraseList
  /// 其他, 其余: the last part, with which nothing is left out.
  let rests: PhraseList
  /// 和, 及: between two of them, which are then counted together.
  let joining: PhraseList
  /// 满意率, 参学率: of no whole more than all.
  let wholeRates: PhraseList
  /// 要, 达到, 不低于: between the name of a rate and its figure.
  let rateLinks: PhraseList
  /// 近, 约: between 下降了 and 一倍.
  let about: PhraseList
  /// 比, 较: before what something is held against.
  let comparedWith: PhraseList
  /// 多, 高; 少, 低: the difference from it.
  let more: PhraseList
  let fewer: PhraseList
  /// 同比, 比去年同期
  let yearOnYear: PhraseList
  /// 尚欠, 还剩: right before what is left of a whole.
  let leftOver: PhraseList
  /// 请假, 缺席
  let absence: PhraseList
  /// 全覆盖: behind a figure it is all that there are.
  let covering: PhraseList
  /// 应得, 共: between a price and what it comes to.
  let priced: PhraseList
  /// 人均, 户均
  let averages: PhraseList
  /// 平均
  let means: PhraseList
  let largest: PhraseList
  let smallest: PhraseList
  /// 分解如下, 构成如下: before a colon they open a list of all parts.
  let closedLists: PhraseList
  /// 已; 正在, 尚未: states of which a thing has one.
  let doneStates: PhraseList
  let openStates: PhraseList
  /// 不足, 低于: before a limit that is not reached.
  let notReached: PhraseList
  /// 一半, 过半: a share in a word.
  let half: PhraseList
  /// 达到, 为: between the name of a part and its figure.
  let partLinks: PhraseList
  /// 等, 主要: a row may not name all parts.
  let opens: PhraseList
  /// 共, 全: before a figure that counts all.
  let wholeCues: PhraseList
  /// 共产党, 公共, 全面: in these they count nothing.
  let wholeExceptions: PhraseList
  /// 新增: before an amount.
  let amounts: PhraseList
  /// 从…看, 按…分
  let viewLeads: PhraseList
  let viewEnds: PhraseList
  /// 期, 类: behind 分 and a number.
  let partCounters: PhraseList
  /// 不, 未; 已, 全部: before a word.
  let negations: PhraseList
  let doneAdverbs: PhraseList
  /// 办结; 还有: what is done of a whole and what is left.
  let doneVerbs: PhraseList
  let leftNames: PhraseList
  /// 大型, 中型, 小型: sorts that are all there are.
  let completeSets: [[[UInt32]]]
  /// 民间, 重点: what is one of these may be another part too.
  let crossing: PhraseList
  /// 中央, 省; 自筹: whose money it is.
  let sources: PhraseList
  let ownSources: PhraseList
  /// 有, 的: before a figure that counts some.
  let someOf: PhraseList
  /// 上半年, with how many quarters it has.
  let yearParts: [([UInt32], Int)]
  let quarters: PhraseList
  /// 缩短: certain of lengths of time.
  let amountVerbs: PhraseList
  /// 任务: behind the name of a whole.
  let planNouns: PhraseList
  /// 应到; 实到
  let attending: PhraseList
  let attended: PhraseList
  /// 出席: before how many could vote.
  let voting: PhraseList
  /// 同意; 反对; 弃权
  let votes: [PhraseList]
  /// 回避: not all who came have voted.
  let noVotes: PhraseList

  init() {
    let lists = WordLists(PackageResources.arithmetic_tsv)
    triggers = lists.phrases("trigger")
    rising = lists.longestFirst("rising")
    falling = lists.longestFirst("falling")
    fromWords = lists.phrases("from")
    fromExceptions = lists.phrases("from-except")
    risingNouns = lists.longestFirst("rising-noun")
    fallingNouns = lists.longestFirst("falling-noun")
    changeAdverbs = lists.longestFirst("change-adverb")
    linking = lists.longestFirst("linking")
    turnedUnits = Set(lists.words("turned-unit").map(String.init(scalars:)))
    among = lists.longestFirst("among")
    partWords = lists.phrases("part-word")
    taking = lists.longestFirst("taking")
    comparing = lists.longestFirst("comparing")
    exceeding = lists.longestFirst("exceeding")
    due = lists.phrases("due")
    actual = lists.phrases("actual")
    rates = lists.phrases("rate")
    rateExceptions = lists.phrases("rate-except")
    totals = lists.longestFirst("total")
    multiplying = lists.phrases("multiplying")
    differences = lists.phrases("difference")
    halves = zip(lists.words("half"), lists.words("other-half")).map { (PhraseList([$0]), PhraseList([$1])) }
    scales = ["scale-grade", "scale-content", "scale-vote"].map(lists.longestFirst)
    gradeAdverbs = lists.phrases("grade-adverb")
    rests = lists.phrases("rest")
    joining = lists.phrases("joining")
    wholeRates = lists.longestFirst("whole-rate")
    rateLinks = lists.longestFirst("rate-link")
    about = lists.longestFirst("about")
    comparedWith = lists.phrases("compared-with")
    more = lists.phrases("more")
    fewer = lists.phrases("fewer")
    yearOnYear = lists.longestFirst("year-on-year")
    leftOver = lists.longestFirst("left-over")
    absence = lists.phrases("absence")
    covering = lists.phrases("covering")
    priced = lists.longestFirst("priced")
    averages = lists.longestFirst("average")
    means = lists.phrases("mean")
    largest = lists.longestFirst("largest")
    smallest = lists.longestFirst("smallest")
    closedLists = lists.longestFirst("closed-list")
    doneStates = lists.longestFirst("done-state")
    openStates = lists.longestFirst("open-state")
    notReached = lists.longestFirst("not-reached")
    half = lists.longestFirst("half-share")
    partLinks = lists.longestFirst("part-link")
    opens = lists.phrases("part-open")
    wholeCues = lists.phrases("whole-cue")
    wholeExceptions = lists.phrases("whole-except")
    amounts = lists.phrases("amount-adverb")
    viewLeads = lists.longestFirst("view-lead")
    viewEnds = lists.longestFirst("view-end")
    partCounters = lists.longestFirst("part-counter")
    negations = lists.longestFirst("negation")
    doneAdverbs = lists.longestFirst("done-adverb")
    doneVerbs = lists.longestFirst("done-verb")
    leftNames = lists.longestFirst("left-name")
    completeSets = lists.words("complete-set").map { $0.split(separator: 0x2F).map { Array($0) } }
    crossing = lists.phrases("crossing")
    sources = lists.phrases("fund-source")
    ownSources = lists.phrases("own-source")
    someOf = lists.longestFirst("some-of")
    yearParts = lists.pairs("year-part").map { ($0.scalarValues, Int($1) ?? 0) }
    quarters = lists.phrases("quarter")
    amountVerbs = lists.longestFirst("amount-verb")
    planNouns = lists.longestFirst("plan-noun")
    attending = lists.phrases("attending")
    attended = lists.phrases("attended")
    voting = lists.phrases("voting")
    votes = ["vote-for", "vote-against", "vote-none"].map(lists.longestFirst)
    noVotes = lists.phrases("no-vote")
  }
}
