/// The words by which the outline of a speech is read: the table `coverage.tsv`.
final class CoverageWords: Sendable {
  static let shared = CoverageWords()

  /// 首先, 其次: with these a topic is announced.
  let topicOpeners: [[UInt32]]
  /// 谈谈, 讲讲
  let topicVerbs: [[UInt32]]

  init() {
    let lists = WordLists(PackageResources.coverage_tsv)
    topicOpeners = lists.words("topic-opener")
    topicVerbs = lists.words("topic-verb")
  }
}
