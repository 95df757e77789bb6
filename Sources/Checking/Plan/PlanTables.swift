/// The word lists by which a plan is read.
final class PlanTables: Sendable {
  /// 责任单位, 完成时限: lines that go on with the item before.
  let labels: PhraseList
  /// 增加, 修订: verbs that change something.
  let measureVerbs: PhraseList
  /// 加强领导, 研究解决: the same verbs changing nothing.
  let emptyTalk: PhraseList
  let unitLabels: PhraseList
  /// 负责, 牵头: behind the name of a unit.
  let responsibility: PhraseList
  /// 处, 科, 部
  let unitEndings: PhraseList
  let deadlineLabels: PhraseList
  /// 前, 内: behind a time.
  let deadlineEndings: PhraseList
  /// 年底前, 近期: without a number.
  let deadlineWords: PhraseList
  /// What a time is written with besides numerals.
  let timeSigns: ScalarSet
  /// 立行立改
  let immediate: PhraseList
  /// 会同, 争取
  let coordinating: PhraseList
  /// 暂不具备条件, 做好解释
  let explaining: PhraseList

  init(_ lists: WordLists) {
    labels = lists.phrases("plan-label")
    measureVerbs = lists.longestFirst("measure-verb")
    emptyTalk = lists.phrases("empty-talk")
    unitLabels = lists.phrases("unit-label")
    responsibility = lists.phrases("responsibility")
    unitEndings = lists.phrases("unit-ending")
    deadlineLabels = lists.phrases("deadline-label")
    deadlineEndings = lists.longestFirst("deadline-ending")
    deadlineWords = lists.longestFirst("deadline-word")
    timeSigns = lists.scalars("time-sign")
    immediate = lists.phrases("promise-at-once")
    coordinating = lists.phrases("promise-with-others")
    explaining = lists.phrases("promise-explained")
  }
}
