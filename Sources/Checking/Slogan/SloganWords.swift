/// The word lists of numbered slogans.
enum SloganWords {
  /// 个月, 批, 级…: what makes a quantity of a number.
  static let units = WordTables.words.phrases("slogan-unit")
  /// Idioms, honours and names that begin like a slogan.
  static let lookAlikes = WordTables.words.phrases("slogan-look-alike")
  /// 两手抓, 和平共处五项原则: known without quotation marks where nothing longer stands.
  static let said = WordTables.words.longestFirst("slogan-said")
  /// 三公, 两委: in quotation marks said for what it is called by.
  static let names = WordTables.words.phrases("slogan-name")
  /// Slogans that are known without quotation marks.
  static let known = WordTables.words.phrases("slogan-known")
  /// The same with those that are as often expanded as named.
  static let named = PhraseList(WordTables.words.words("slogan-known") + WordTables.words.words("slogan-bare"))
  /// What 五个… may count when no quotation marks show a slogan.
  static let heads = WordTables.words.phrases("slogan-head")
  static let verbs = WordTables.words.scalars("slogan-verb")
  /// 即, 就是: words between a slogan and its items.
  static let leads = WordTables.words.longestFirst("slogan-lead")
  /// 的要求, 活动: words that may follow a slogan before its items.
  static let suffixes = WordTables.words.phrases("slogan-suffix")
  /// 要, 既要, 还: small words that may stand before the counted word of an item.
  static let itemLeads = WordTables.words.longestFirst("slogan-item-lead")
  /// 做到, 确保: a list that begins so tells what a slogan leads to.
  static let outcomes = WordTables.words.longestFirst("slogan-outcome")
  /// 落实, 到位: what a number right behind as many items may count.
  static let listedHeads = WordTables.words.phrases("slogan-head-listed")
  /// 室, 县, 胜: what 一室一厅 and 三胜一负 count makes no slogan.
  static let compoundLookAlikes = WordTables.words.scalars("compound-look-alike")
  /// 制度, 办法: of what a formula without quotation marks is the name.
  static let namedBehind = WordTables.words.words("slogan-sign-suffix")
  /// 团, 队: behind a slogan without quotation marks they make another word of it.
  static let followers = WordTables.words.phrases("slogan-no-follower")
}
