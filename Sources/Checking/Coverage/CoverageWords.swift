/// The words by which the outline of a speech is read: the table `coverage.tsv`.
final class CoverageWords: Sendable {
  static let shared = CoverageWords()

  /// 首先, 其次: with these a topic is announced.
  let topicOpeners: PhraseList
  /// 谈谈, 讲讲
  let topicVerbs: PhraseList

  init() {
    let lists = WordLists(PackageResources.coverage_tsv)
    topicOpeners = lists.phrases("topic-opener")
    topicVerbs = lists.phrases("topic-verb")
  }
}
