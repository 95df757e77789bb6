/// The words by which quantities, thresholds and requirements are read: the table `numbers.tsv`.
final class NumberWords: Sendable {
  static let shared = NumberWords()

  /// What is counted, the longest first.
  let units: [[UInt32]]
  let dateUnits: Set<UInt32>
  /// 日, 点: a date or an hour unless something compares it.
  let clockUnits: Set<String>
  /// 通报两次的单位: with 的 behind them these open a condition.
  let occurrenceUnits: Set<String>
  /// 内 behind these is a term.
  let timeUnits: Set<String>
  /// 年, 学年: 2009-2010学年 is a time.
  let yearUnits: Set<String>
  /// 下一, 百姓: words in which the numeral counts nothing.
  let noNumbers: [[UInt32]]
  /// 会上: in 会上百人 the 上 belongs to the word before.
  let notUpon: [[UInt32]]
  /// 人: in 人数百 the 数 is a count.
  let countNouns: Set<UInt32>
  /// 占, 剩: behind these 一半 alone is a share.
  let halfLeads: [[UInt32]]
  let shareMore: [[UInt32]]
  let shareLess: [[UInt32]]
  /// 多数, 强化: in these 多 and 强 belong to the word behind the number.
  let tailExceptions: [[UInt32]]
  /// 节约, 最近: words that end like a comparing word.
  let notAbout: [[UInt32]]
  /// 说明: between a comparing word and a number it parts them.
  let gapStops: [[UInt32]]
  /// 以上级: in these 以上 belongs to the word behind it.
  let nounTailExceptions: [[UInt32]]
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
  let sanctions: [[UInt32]]
  /// 处理, 论处: behind 按 they tell how a case is dealt with.
  let dealings: [[UInt32]]
  /// 补课: within a term.
  let makeUps: [[UInt32]]
  /// 责令, 限期: behind too low a number.
  let puttingRight: [[UInt32]]
  /// 凡, 如果
  let conditions: [[UInt32]]
  let conditionSubjects: [[UInt32]]
  /// 不少于, 必须: a quantity with one of these is asked for.
  let duties: [[UInt32]]
  /// 学时: what such units count needs no other words.
  let tellingUnits: [[UInt32]]
  /// 领导干部, 离退休: requirements of different people do not contradict each other.
  let requirementSubjects: [[UInt32]]
  /// 活动, 单位: pairs that say nothing of what is measured.
  let plainPairs: Set<[UInt32]>
  /// 率, 比例: what a share is called ends so.
  let shareNames: [[UInt32]]
  /// 主题教育: told by these words alone.
  let campaignNames: [[UInt32]]
  /// 教育活动, 专项行动: the words before them tell which.
  let campaignEndings: [[UInt32]]
  let placeEndings: [[UInt32]]
  /// 全市, 社区: in these the ending names no one place.
  let placeExceptions: [[UInt32]]
  /// 按照总公司, 各总公司: behind these an ending names no one unit.
  let placeBreaks: Set<UInt32>
  /// 历时, 为期: before 近五个月 these tell a length of time, where else it is the last five months.
  let spanLeads: [[UInt32]]
  /// 增长, 提高: before a share these tell a change.
  let changes: [[UInt32]]
  /// 同比, 比上年
  let changeLeads: [[UInt32]]
  /// 岁
  let ageUnits: Set<String>
  /// 儿童: behind an age they tell who is meant.
  let ageGroups: [[UInt32]]
  /// 个, 家: 1-2个 is a plain number of things.
  let thingUnits: Set<String>
  /// 线, 级: 三四级 are ordinals.
  let ordinalUnits: Set<String>
  /// 居, 跻身: with one of these 前六 is a place in a ranking.
  let standings: [[UInt32]]
  /// 县级, 规模: 以上 belongs to these.
  let nounsWithAbove: [[UInt32]]
  /// 和, 、: between two quantities that one comparing word counts for.
  let joiners: Set<UInt32>
  /// 必须, 确保: in the clause before an exact figure they ask for it.
  let figureDuties: [[UInt32]]
  /// 满, 限: 满三年以上 and 限三日内 say nothing twice.
  let mayDouble: [[UInt32]]
  /// 扣, 罚款: right before an exact figure.
  let fines: [[UInt32]]
  /// 前, 以前: behind a date.
  let deadlineEndings: [[UInt32]]
  /// 前后, 前期: in these 前 belongs to the word behind the date.
  let deadlineTailExceptions: [[UInt32]]
  /// 最迟, 不晚于: before a date.
  let deadlineLeads: [[UInt32]]
  /// 今, 本, 每: before 年 or 月.
  let deadlineYears: Set<UInt32>
  /// 正, 腊: in 正月底前 the month is named.
  let lunarMonths: Set<UInt32>
  /// 力争, 到20: in a sentence with one of these 达到 sets a target, unless it tells what has been done.
  let targetCues: [[UInt32]]
  let targetReached: [[UInt32]]
  /// 底, 上旬: behind 年 or 月.
  let deadlineParts: [[UInt32]]
  /// 上午, 下午
  let deadlineHalves: [[UInt32]]
  let dayUnits: Set<UInt32>
  let hourUnits: Set<UInt32>
  /// 截止, 截止日期为: before a date.
  let closings: [[UInt32]]
  /// 报名, 申报: before 截止 they show that it sets a limit.
  let closedMatters: [[UInt32]]
  /// 已, 曾: behind a date they tell of what has been done.
  let overs: [[UInt32]]

  init() {
    let lists = WordLists(PackageResources.numbers_tsv)
    units = lists.longestFirst("unit")
    dateUnits = lists.scalars("date-unit")
    clockUnits = Set(lists.words("clock-unit").map(String.init(scalars:)))
    occurrenceUnits = Set(lists.words("occurrence-unit").map(String.init(scalars:)))
    timeUnits = Set(lists.words("time-unit").map(String.init(scalars:)))
    yearUnits = Set(lists.words("year-unit").map(String.init(scalars:)))
    noNumbers = lists.words("no-number")
    notUpon = lists.words("not-upon")
    countNouns = lists.scalars("count-noun")
    halfLeads = lists.words("half-lead")
    shareMore = lists.longestFirst("share-more")
    shareLess = lists.longestFirst("share-less")
    tailExceptions = lists.words("tail-except")
    notAbout = lists.words("not-about")
    gapStops = lists.words("gap-stop")
    nounTailExceptions = lists.words("noun-tail-except")
    consequences = WordIndex(lists.words("consequence"))
    effects = WordIndex(lists.words("consequence") + lists.words("follow-up"))
    orderExceptions = WordIndex(lists.words("order-except"))
    orders = WordIndex(lists.words("order"))
    longOrders = WordIndex(lists.words("order").filter { $0.count > 1 })
    thens = WordIndex(lists.words("then"))
    missing = WordIndex(lists.words("missing-it"))
    sanctions = lists.longestFirst("sanction")
    dealings = lists.words("dealing")
    makeUps = lists.words("make-up")
    puttingRight = lists.longestFirst("put-right")
    conditions = lists.words("condition")
    conditionSubjects = lists.words("condition-subject")
    duties = lists.words("duty")
    tellingUnits = lists.words("telling-unit")
    requirementSubjects = lists.words("requirement-subject")
    plainPairs = Set(lists.words("plain-pair"))
    shareNames = lists.words("share-name")
    campaignNames = lists.words("campaign-name")
    placeExceptions = lists.words("place-except")
    campaignEndings = lists.longestFirst("campaign-ending")
    placeEndings = lists.longestFirst("place-ending")
    placeBreaks = lists.scalars("place-break")
    spanLeads = lists.words("span-lead")
    changes = lists.longestFirst("change")
    changeLeads = lists.words("change-lead")
    ageUnits = Set(lists.words("age-unit").map(String.init(scalars:)))
    ageGroups = lists.words("age-group")
    thingUnits = Set(lists.words("thing-unit").map(String.init(scalars:)))
    ordinalUnits = Set(lists.words("ordinal-unit").map(String.init(scalars:)))
    standings = lists.words("standing")
    nounsWithAbove = lists.words("noun-with-above")
    joiners = lists.scalars("joiner")
    figureDuties = lists.words("figure-duty")
    mayDouble = lists.words("may-double")
    fines = lists.words("fine")
    deadlineEndings = lists.longestFirst("deadline-ending")
    deadlineTailExceptions = lists.words("deadline-tail-except")
    deadlineLeads = lists.longestFirst("deadline-lead")
    deadlineYears = lists.scalars("deadline-year")
    lunarMonths = lists.scalars("lunar-month")
    targetCues = lists.words("target-cue")
    targetReached = lists.words("target-reached")
    deadlineParts = lists.longestFirst("deadline-part")
    deadlineHalves = lists.longestFirst("deadline-half")
    dayUnits = lists.scalars("day-unit")
    hourUnits = lists.scalars("hour-unit")
    closings = lists.longestFirst("closing")
    closedMatters = lists.words("closed-matter")
    overs = lists.words("over")
  }
}
