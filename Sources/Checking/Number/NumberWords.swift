/// The words by which quantities, thresholds and requirements are read: the table `numbers.tsv`.
final class NumberWords: Sendable {
  static let shared = NumberWords()

  /// What is counted, the longest first.
  let units: PhraseList
  let dateUnits: ScalarSet
  /// 日, 点: a date or an hour unless something compares it.
  let clockUnits: Set<String>
  /// 通报两次的单位: with 的 behind them these open a condition.
  let occurrenceUnits: Set<String>
  /// 内 behind these is a term.
  let timeUnits: Set<String>
  /// 年, 学年: 2009-2010学年 is a time.
  let yearUnits: Set<String>
  /// 下一, 百姓: words in which the numeral counts nothing.
  let noNumbers: PhraseList
  /// 会上: in 会上百人 the 上 belongs to the word before.
  let notUpon: PhraseList
  /// 人: in 人数百 the 数 is a count.
  let countNouns: ScalarSet
  /// 占, 剩: behind these 一半 alone is a share.
  let halfLeads: PhraseList
  let shareMore: PhraseList
  let shareLess: PhraseList
  /// 多数, 强化: in these 多 and 强 belong to the word behind the number.
  let tailExceptions: PhraseList
  /// 节约, 最近: words that end like a comparing word.
  let notAbout: PhraseList
  /// 说明: between a comparing word and a number it parts them.
  let gapStops: PhraseList
  /// 突破: before 一批 and 三项 it compares nothing.
  let breaking: PhraseList
  let breakable: Set<String>
  /// 工作日: said with 个.
  let countedByOne: Set<String>
  /// 以上级: in these 以上 belongs to the word behind it.
  let nounTailExceptions: PhraseList
  let consequences: WordIndex
  /// The same with words that are nouns elsewhere, for what stands behind a comma: 报告, 审核.
  let effects: WordIndex
  /// 要求, 由于: in these an order is part of a noun.
  let orderExceptions: WordIndex
  /// 要, 必须: behind a condition they open what follows.
  let orders: WordIndex
  /// Those of two characters and more.
  let longOrders: WordIndex
  /// 方可: a requirement, and behind it what it allows.
  let thens: WordIndex
  /// 达不到的, 否则: when the requirement before it is not met.
  let missing: WordIndex
  /// 扣减, 奖励: the number says how much.
  let sanctions: PhraseList
  /// 处理, 论处: behind 按 they tell how a case is dealt with.
  let dealings: PhraseList
  /// 补课: within a term.
  let makeUps: PhraseList
  /// 责令, 限期: behind too low a number.
  let puttingRight: PhraseList
  /// 凡, 如果
  let conditions: PhraseList
  let conditionSubjects: PhraseList
  /// 不少于, 必须: a quantity with one of these is asked for.
  let duties: PhraseList
  /// 不少于, 不得: those that ask for a quantity wherever they stand.
  let plainDuties: PhraseList
  /// 学时: what such units count needs no other words.
  let tellingUnits: PhraseList
  /// 领导干部, 离退休: requirements of different people do not contradict each other.
  let requirementSubjects: PhraseList
  /// 活动, 单位: pairs that say nothing of what is measured.
  let plainPairs: Set<[UInt32]>
  /// 率, 比例: what a share is called ends so.
  let shareNames: PhraseList
  /// 主题教育: told by these words alone.
  let campaignNames: PhraseList
  /// 教育活动, 专项行动: the words before them tell which.
  let campaignEndings: PhraseList
  let placeEndings: PhraseList
  /// 全市, 社区: in these the ending names no one place.
  let placeExceptions: PhraseList
  /// 按照总公司, 各总公司: behind these an ending names no one unit.
  let placeBreaks: ScalarSet
  /// 历时, 为期: before 近五个月 these tell a length of time, where else it is the last five months.
  let spanLeads: PhraseList
  /// 增长, 提高: before a share these tell a change.
  let changes: PhraseList
  /// 同比, 比上年
  let changeLeads: PhraseList
  /// 岁
  let ageUnits: Set<String>
  /// 儿童: behind an age they tell who is meant.
  let ageGroups: PhraseList
  /// 个, 家: 1-2个 is a plain number of things.
  let thingUnits: Set<String>
  /// 线, 级: 三四级 are ordinals.
  let ordinalUnits: Set<String>
  /// 居, 跻身: with one of these 前六 is a place in a ranking.
  let standings: PhraseList
  /// 县级, 规模: 以上 belongs to these.
  let nounsWithAbove: PhraseList
  /// 和, 、: between two quantities that one comparing word counts for.
  let joiners: ScalarSet
  /// 必须, 确保: in the clause before an exact figure they ask for it.
  let figureDuties: PhraseList
  /// 特殊情况, 提高到: a sentence with one of these makes an exception or changes a limit.
  let specialCases: PhraseList
  /// 每名, 全体: before whom a requirement concerns.
  let subjectLeads: PhraseList
  /// 要, 应: pairs with one of these say nothing of what is measured.
  let modals: ScalarSet
  /// 满, 限: 满三年以上 and 限三日内 say nothing twice.
  let mayDouble: PhraseList
  /// 扣, 罚款: right before an exact figure.
  let fines: PhraseList
  /// 前, 以前: behind a date.
  let deadlineEndings: PhraseList
  /// 前后, 前期: in these 前 belongs to the word behind the date.
  let deadlineTailExceptions: PhraseList
  /// 最迟, 不晚于: before a date.
  let deadlineLeads: PhraseList
  /// 不早于: not before that date.
  let earliestLeads: PhraseList
  /// 报名, 答复: behind a term these are what is to be done in it.
  let termActions: PhraseList
  /// 含, 不含: in brackets behind a limit.
  let takingIn: PhraseList
  let leavingOut: PhraseList
  /// 去年, 已经: what is told of the past asks for nothing.
  let toldTimes: PhraseList
  /// 今年, 明年: requirements of different years do not contradict each other.
  let namedYears: PhraseList
  /// 人数, 时间: right before a span they say what is limited.
  let quantityNouns: PhraseList
  /// Units that are written otherwise and mean the same, and times in seconds.
  let sameUnits: [String: String]
  let seconds: [String: Double]
  /// 今, 本, 每: before 年 or 月.
  let deadlineYears: ScalarSet
  /// 正, 腊: in 正月底前 the month is named.
  let lunarMonths: ScalarSet
  /// 力争, 到20: in a sentence with one of these 达到 sets a target, unless it tells what has been done.
  let targetCues: PhraseList
  let targetReached: PhraseList
  /// 底, 上旬: behind 年 or 月.
  let deadlineParts: PhraseList
  /// 上午, 下午
  let deadlineHalves: PhraseList
  let dayUnits: ScalarSet
  let hourUnits: ScalarSet
  /// 截止, 截止日期为: before a date.
  let closings: PhraseList
  /// 报名, 申报: before 截止 they show that it sets a limit.
  let closedMatters: PhraseList
  /// 已, 曾: behind a date they tell of what has been done.
  let overs: PhraseList

  init() {
    let lists = WordLists(LargeTables.numbers)
    units = lists.longestFirst("unit")
    dateUnits = lists.scalars("date-unit")
    clockUnits = Set(lists.words("clock-unit").map(String.init(scalars:)))
    occurrenceUnits = Set(lists.words("occurrence-unit").map(String.init(scalars:)))
    timeUnits = Set(lists.words("time-unit").map(String.init(scalars:)))
    yearUnits = Set(lists.words("year-unit").map(String.init(scalars:)))
    noNumbers = lists.phrases("no-number")
    notUpon = lists.phrases("not-upon")
    countNouns = lists.scalars("count-noun")
    halfLeads = lists.phrases("half-lead")
    shareMore = lists.longestFirst("share-more")
    shareLess = lists.longestFirst("share-less")
    tailExceptions = lists.phrases("tail-except")
    notAbout = lists.phrases("not-about")
    gapStops = lists.phrases("gap-stop")
    breaking = lists.phrases("breaking")
    breakable = Set(lists.words("breakable").map(String.init(scalars:)))
    countedByOne = Set(lists.words("counted-by-one").map(String.init(scalars:)))
    nounTailExceptions = lists.phrases("noun-tail-except")
    consequences = WordIndex(lists.words("consequence"))
    effects = WordIndex(lists.words("consequence") + lists.words("follow-up"))
    orderExceptions = WordIndex(lists.words("order-except"))
    orders = WordIndex(lists.words("order"))
    longOrders = WordIndex(lists.words("order").filter { $0.count > 1 })
    thens = WordIndex(lists.words("then"))
    missing = WordIndex(lists.words("missing-it"))
    sanctions = lists.longestFirst("sanction")
    dealings = lists.phrases("dealing")
    makeUps = lists.phrases("make-up")
    puttingRight = lists.longestFirst("put-right")
    conditions = lists.phrases("condition")
    conditionSubjects = lists.phrases("condition-subject")
    duties = lists.phrases("duty")
    plainDuties = PhraseList(lists.words("duty").filter { $0.count > 2 })
    tellingUnits = lists.phrases("telling-unit")
    requirementSubjects = lists.phrases("requirement-subject")
    plainPairs = Set(lists.words("plain-pair"))
    shareNames = lists.phrases("share-name")
    campaignNames = lists.phrases("campaign-name")
    placeExceptions = lists.phrases("place-except")
    campaignEndings = lists.longestFirst("campaign-ending")
    placeEndings = lists.longestFirst("place-ending")
    placeBreaks = lists.scalars("place-break")
    spanLeads = lists.phrases("span-lead")
    changes = lists.longestFirst("change")
    changeLeads = lists.phrases("change-lead")
    ageUnits = Set(lists.words("age-unit").map(String.init(scalars:)))
    ageGroups = lists.phrases("age-group")
    thingUnits = Set(lists.words("thing-unit").map(String.init(scalars:)))
    ordinalUnits = Set(lists.words("ordinal-unit").map(String.init(scalars:)))
    standings = lists.phrases("standing")
    nounsWithAbove = lists.phrases("noun-with-above")
    joiners = lists.scalars("joiner")
    figureDuties = lists.phrases("figure-duty")
    specialCases = lists.phrases("special-case")
    subjectLeads = lists.longestFirst("subject-lead")
    modals = lists.scalars("modal")
    mayDouble = lists.phrases("may-double")
    fines = lists.phrases("fine")
    deadlineEndings = lists.longestFirst("deadline-ending")
    deadlineTailExceptions = lists.phrases("deadline-tail-except")
    deadlineLeads = lists.longestFirst("deadline-lead")
    earliestLeads = lists.longestFirst("earliest-lead")
    termActions = lists.longestFirst("term-action")
    takingIn = lists.phrases("taking-in")
    leavingOut = lists.phrases("leaving-out")
    toldTimes = lists.phrases("told-time")
    namedYears = lists.phrases("named-year")
    quantityNouns = lists.longestFirst("quantity-noun")
    sameUnits = Dictionary(lists.pairs("same-unit")) { first, _ in first }
    seconds = Dictionary(lists.pairs("seconds").map { ($0, Double($1) ?? 1) }) { first, _ in first }
    deadlineYears = lists.scalars("deadline-year")
    lunarMonths = lists.scalars("lunar-month")
    targetCues = lists.phrases("target-cue")
    targetReached = lists.phrases("target-reached")
    deadlineParts = lists.longestFirst("deadline-part")
    deadlineHalves = lists.longestFirst("deadline-half")
    dayUnits = lists.scalars("day-unit")
    hourUnits = lists.scalars("hour-unit")
    closings = lists.longestFirst("closing")
    closedMatters = lists.phrases("closed-matter")
    overs = lists.phrases("over")
  }
}
