/// The words that tell how the figures of a sentence belong together: `arithmetic.tsv`.
enum ArithmeticWords {
  /// 提高, 增长; 下降, 减少
  static let rising = WordTables.arithmetic.longestFirst("rising")
  static let falling = WordTables.arithmetic.longestFirst("falling")
  /// 由, 从: before the first end of a change.
  static let fromWords = WordTables.arithmetic.phrases("from")
  /// 增幅, 降幅: before how much it is.
  static let risingNouns = WordTables.arithmetic.longestFirst("rising-noun")
  static let fallingNouns = WordTables.arithmetic.longestFirst("falling-noun")
  /// 共, 净: before the verb of a change.
  static let changeAdverbs = WordTables.arithmetic.longestFirst("change-adverb")
  /// 达, 达到, 为, 是, 了: before a figure that is told.
  static let linking = WordTables.arithmetic.longestFirst("linking")
  /// 中, 其中: what follows is a part of the figure before.
  static let among = WordTables.arithmetic.longestFirst("among")
  /// 其中: says it by itself, where 中 may mean another thing.
  static let partWords = WordTables.arithmetic.phrases("part-word")
  /// 占, 占比: before the share of a part.
  static let taking = WordTables.arithmetic.longestFirst("taking")
  /// 应, 计划; 实, 实际: what was to be and what came.
  static let due = WordTables.arithmetic.phrases("due")
  static let actual = WordTables.arithmetic.phrases("actual")
  /// 率
  static let rates = WordTables.arithmetic.phrases("rate")
  /// 合计, 共计: before a total.
  static let totals = WordTables.arithmetic.longestFirst("total")
  /// 每, 人均: a sentence with one of these multiplies.
  static let multiplying = WordTables.arithmetic.phrases("multiplying")
  /// 增, 比, 超: right before a figure it is a difference.
  static let differences = WordTables.arithmetic.phrases("difference")
  /// 其他, 其余: the last part, with which nothing is left out.
  static let rests = WordTables.arithmetic.phrases("rest")
  /// 和, 及: between two of them, which are then counted together.
  static let joining = WordTables.arithmetic.phrases("joining")
  /// 近, 约: between 下降了 and 一倍.
  static let about = WordTables.arithmetic.longestFirst("about")
  /// 占, 为, 完成: between a figure and what it is a share of.
  static let comparing = WordTables.arithmetic.longestFirst("comparing")
  /// 比, 较: before what something is held against.
  static let comparedWith = WordTables.arithmetic.phrases("compared-with")
  /// 同比, 比去年同期
  static let yearOnYear = WordTables.arithmetic.longestFirst("year-on-year")
  /// 分解如下, 构成如下: before a colon they open a list of all parts.
  static let closedLists = WordTables.arithmetic.longestFirst("closed-list")
  /// 达到, 为: between the name of a part and its figure.
  static let partLinks = WordTables.arithmetic.longestFirst("part-link")
  /// 女, 党员: of persons one may be several of these.
  static let crossingPersons = WordTables.arithmetic.phrases("crossing-person")
  /// 共产党, 公共, 全面: in these they count nothing.
  static let wholeExceptions = WordTables.arithmetic.phrases("whole-except")
  /// 共, 全: before a figure that counts all.
  static let wholeCues = WordTables.arithmetic.phrases("whole-cue")
}
