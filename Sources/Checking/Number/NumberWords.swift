/// The words by which quantities, thresholds and requirements are read: the table `numbers.tsv`.
enum NumberWords {
  /// What is counted, the longest first.
  static let units = WordTables.numbers.longestFirst("unit")
  static let dateUnits = WordTables.numbers.scalars("date-unit")
  /// 日, 点: a date or an hour unless something compares it.
  static let clockUnits = WordTables.numbers.strings("clock-unit")
  /// 通报两次的单位: with 的 behind them these open a condition.
  static let occurrenceUnits = WordTables.numbers.strings("occurrence-unit")
  /// 内 behind these is a term.
  static let timeUnits = WordTables.numbers.strings("time-unit")
  /// 年, 学年: 2009-2010学年 is a time.
  static let yearUnits = WordTables.numbers.strings("year-unit")
  /// 占, 剩: behind these 一半 alone is a share.
  static let halfLeads = WordTables.numbers.phrases("half-lead")
  /// 多数, 强化: in these 多 and 强 belong to the word behind the number.
  static let tailExceptions = WordTables.numbers.phrases("tail-except")
  /// 突破: before 一批 and 三项 it compares nothing.
  static let breaking = WordTables.numbers.phrases("breaking")
  static let breakable = WordTables.numbers.strings("breakable")
  /// 要求, 由于: in these an order is part of a noun.
  static let orderExceptions = WordIndex(WordTables.numbers.words("order-except"))
  /// 要, 必须: behind a condition they open what follows.
  static let orders = WordIndex(WordTables.numbers.words("order"))
  static let conditionSubjects = WordTables.numbers.phrases("condition-subject")
  /// 不少于, 必须: a quantity with one of these is asked for.
  static let duties = WordTables.numbers.phrases("duty")
  static let placeEndings = WordTables.numbers.longestFirst("place-ending")
  /// 全市, 社区: in these the ending names no one place.
  static let placeExceptions = WordTables.numbers.phrases("place-except")
  /// 增长, 提高: before a share these tell a change.
  static let changes = WordTables.numbers.longestFirst("change")
  /// 同比, 比上年
  static let changeLeads = WordTables.numbers.phrases("change-lead")
  /// 岁
  static let ageUnits = WordTables.numbers.strings("age-unit")
  /// 儿童: behind an age they tell who is meant.
  static let ageGroups = WordTables.numbers.phrases("age-group")
  /// 个, 家: 1-2个 is a plain number of things.
  static let thingUnits = WordTables.numbers.strings("thing-unit")
  /// 与, 比: in the clause before a figure that another is held against, and 相比, 高: right behind it.
  static let heldLeads = WordTables.numbers.phrases("held-lead")
  static let heldBehind = WordTables.numbers.longestFirst("held-behind")
  /// 高出, 相差: right before a figure that tells how far two are apart.
  static let distances = WordTables.numbers.longestFirst("distance")
  /// 和, 、: between two quantities that one comparing word counts for.
  static let joiners = WordTables.numbers.scalars("joiner")
  /// 必须, 确保: in the clause before an exact figure they ask for it.
  static let figureDuties = WordTables.numbers.phrases("figure-duty")
  /// 满, 限: 满三年以上 and 限三日内 say nothing twice.
  static let mayDouble = WordTables.numbers.phrases("may-double")
  /// 扣, 罚款: right before an exact figure.
  static let fines = WordTables.numbers.phrases("fine")
  /// 前, 以前: behind a date.
  static let deadlineEndings = WordTables.numbers.longestFirst("deadline-ending")
  /// 报名, 答复: behind a term these are what is to be done in it.
  static let termActions = WordTables.numbers.longestFirst("term-action")
  /// 含, 不含: in brackets behind a limit.
  static let takingIn = WordTables.numbers.phrases("taking-in")
  /// Units that are written otherwise and mean the same, and times in seconds.
  static let sameUnits = Dictionary(WordTables.numbers.pairs("same-unit")) { first, _ in first }
}
