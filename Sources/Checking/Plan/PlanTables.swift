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
  /// Those of two characters and more.
  let longUnitEndings: PhraseList
  /// 于, 协调: no unit's name goes on behind one of these.
  let unitStops: PhraseList
  /// 核定, 统一规定: what others decide.
  let rulings: PhraseList
  /// 上级: others decide.
  let outsiders: PhraseList
  /// 由于, 理由: in these 由 names nobody.
  let byExceptions: PhraseList
  /// 无法, 无权
  let impossible: PhraseList
  /// 提高: behind one of these nothing is changed.
  let refusedVerbs: PhraseList
  /// 特此说明: says so alone where nothing is done.
  let refusalNotes: PhraseList
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
    unitEndings = lists.longestFirst("unit-ending")
    longUnitEndings = PhraseList(lists.words("unit-ending").filter { $0.count > 1 })
    unitStops = lists.phrases("unit-stop")
    rulings = lists.phrases("ruling")
    outsiders = lists.phrases("outsider")
    byExceptions = lists.phrases("by-except")
    impossible = lists.phrases("impossible")
    refusedVerbs = lists.phrases("refused-verb")
    refusalNotes = lists.phrases("refusal-note")
    deadlineLabels = lists.phrases("deadline-label")
    deadlineEndings = lists.longestFirst("deadline-ending")
    deadlineWords = lists.longestFirst("deadline-word")
    timeSigns = lists.scalars("time-sign")
    immediate = lists.phrases("promise-at-once")
    coordinating = lists.phrases("promise-with-others")
    explaining = lists.phrases("promise-explained")
  }
}
