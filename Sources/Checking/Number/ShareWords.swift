/// The words by which a share that a speech quotes is known for one of collected opinions, and of which category.
enum ShareWords {
  /// 意见, 诉求: what needs no word of collecting beside it.
  static let namesOfOpinions = WordTables.words.phrases("name-of-opinions")
  /// 反映, 是: behind a share of opinions they say what it is of.
  static let shareVerbs = WordTables.words.phrases("share-verb")
  /// 、 和: between names, and between shares.
  static let shareJoints = WordTables.words.longestFirst("share-joint")
  /// 占, 占比为: between the name and the share.
  static let categoryLinks = WordTables.words.longestFirst("category-link")
  /// 资金, 分值: a share quoted behind one of these is not.
  static let otherWholes = WordTables.words.phrases("other-whole")
  /// 其中: goes on from the sentence before.
  static let continuing = WordTables.words.phrases("scope-continuing")
}
