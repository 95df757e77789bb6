/// The words by which a share that a speech quotes is known for one of collected opinions, and of which category.
final class ShareTables: Sendable {
  /// 意见, 反映: what shares of opinions are shares of.
  let opinionWords: PhraseList
  /// 意见, 诉求: what needs no word of collecting beside it.
  let namesOfOpinions: PhraseList
  /// 反映, 是: behind a share of opinions they say what it is of.
  let shareVerbs: PhraseList
  /// 征求, 归纳: words by which opinions are collected and sorted.
  let collectingWords: PhraseList
  /// 其中, 反映: before the name of a category whose share is quoted.
  let categoryLeads: PhraseList
  /// 类, 方面: behind it.
  let categoryTails: PhraseList
  /// 、 和: between names, and between shares.
  let shareJoints: PhraseList
  /// 条, 件: measure words of opinions.
  let voiceMeasures: PhraseList
  /// 占, 占比为: between the name and the share.
  let categoryLinks: PhraseList
  /// 分别占: the shares belong one by one to the names before it.
  let respectively: PhraseList
  /// 意见, 来信: a share quoted behind one of these is one of opinions.
  let voiceWords: PhraseList
  /// 资金, 分值: a share quoted behind one of these is not.
  let otherWholes: PhraseList

  init(_ lists: WordLists) {
    opinionWords = lists.phrases("opinion-word")
    namesOfOpinions = lists.phrases("name-of-opinions")
    shareVerbs = lists.phrases("share-verb")
    collectingWords = lists.phrases("collecting-word")
    categoryLeads = lists.longestFirst("category-lead")
    categoryTails = lists.longestFirst("category-tail")
    shareJoints = lists.longestFirst("share-joint")
    voiceMeasures = lists.longestFirst("voice-measure")
    categoryLinks = lists.longestFirst("category-link")
    respectively = lists.longestFirst("respectively")
    voiceWords = lists.phrases("voice-word")
    otherWholes = lists.phrases("other-whole")
  }
}
