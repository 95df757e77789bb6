/// The words round figures, read once.
enum FigureWords {
  /// 达到, 增长: a figure follows.
  static let rises = WordTables.words.longestFirst("figure-verb")
  /// 计划投资: a figure follows without a blank.
  static let leads = WordTables.words.longestFirst("figure-lead")
  /// 不少于, 不得超过: a figure follows whatever stands behind.
  static let limits = WordTables.words.longestFirst("figure-limit")
}
