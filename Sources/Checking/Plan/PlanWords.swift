/// The word lists by which a plan is read.
enum PlanWords {
  /// 增加, 修订: verbs that change something.
  static let measureVerbs = WordTables.words.longestFirst("measure-verb")
  static let unitLabels = WordTables.words.longestFirst("unit-label")
  /// 负责, 牵头: behind the name of a unit.
  static let responsibility = WordTables.words.phrases("responsibility")
  static let deadlineLabels = WordTables.words.longestFirst("deadline-label")
  /// 立行立改
  static let immediate = WordTables.words.phrases("promise-at-once")
  /// 暂不具备条件, 做好解释
  static let explaining = WordTables.words.phrases("promise-explained")
  /// 不予采纳, 暂不考虑: what is refused, with or without a reason.
  static let refusing = WordTables.words.phrases("promise-refused")
  /// 整改措施, 具体举措: before a colon or in the head of a table.
  static let measureLabels = WordTables.words.longestFirst("measure-label")
  /// 对, 把: before what is changed.
  static let objectLeads = WordTables.words.longestFirst("object-lead")
  /// 因, 受: why something is refused.
  static let reasons = WordTables.words.longestFirst("reason")
  /// 至今, 一直: a time behind which one stands is past.
  static let nows = WordTables.words.longestFirst("now")
  /// 发现, 凡: what follows is a rule for later.
  static let conditions = WordTables.words.longestFirst("condition")
}
