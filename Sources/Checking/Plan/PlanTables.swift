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

  /// 保障措施, 指导思想: a chapter on the plan as a whole.
  let frames: PhraseList
  /// 问, 问题: before a number or a colon they open an item.
  let openers: PhraseList
  /// 问题, 意见: up to here the heading or the lead names what is wrong.
  let problems: PhraseList
  /// 针对, 关于: what comes behind is named, not promised.
  let problemLeads: PhraseList
  /// 不, 难: a heading with one of these names what is wrong.
  let complaints: PhraseList
  /// 反映, 存在问题: the sentence repeats the complaint.
  let tellings: PhraseList
  /// 整改措施, 具体举措: before a colon or in the head of a table.
  let measureLabels: PhraseList
  /// 待定, 暂无: behind a label.
  let emptyValues: PhraseList
  /// 换, 装: change something before a number.
  let shortVerbs: PhraseList
  /// 报修: no 修 before a number.
  let shortVerbExceptions: PhraseList
  /// 解决, 完成: behind a date they say nothing of what is done.
  let littleDeeds: PhraseList
  /// 提高认识, 进一步加强: a clause with one of these changes nothing.
  let talk: PhraseList
  /// 要等, 须报: what comes before is not promised.
  let waitings: PhraseList
  /// 共同, 具体: between a unit's name and 负责.
  let unitTails: PhraseList
  /// 共同, 联合: between a unit's name and what it does.
  let unitTogether: PhraseList
  /// 请, 责成: before a unit's name.
  let unitLeads: PhraseList
  /// 将, 力争: behind the name of a unit that does something.
  let subjectTails: PhraseList
  /// 的, 于: in no unit's name.
  let nameStops: PhraseList
  /// 全部, 到处: end like a unit and are none.
  let nameExceptions: PhraseList
  /// 国庆节, 入冬: before 前.
  let deadlineEvents: PhraseList
  /// 结束, 开始: between an event and 前.
  let eventTurns: PhraseList
  /// 内容, 起点: no endings of a time.
  let endingExceptions: PhraseList
  /// 预计, 力争: before a month or year they make it a date to come.
  let deadlineLeads: PhraseList
  /// 今年, 下月
  let yearWords: PhraseList
  /// 去年, 上: before a time that is past.
  let pastLeads: PhraseList
  /// 以来, 提出: behind one.
  let pastTails: PhraseList
  /// 已解决, 已办结
  let doneWords: PhraseList
  /// 其余, 剩余: something is left for later.
  let rests: PhraseList
  /// 发现, 接到: what follows is a rule for later.
  let conditions: PhraseList
  /// 争取: before a time it asks nobody.
  let strivings: PhraseList
  /// 请理解, 敬请谅解
  let pleas: PhraseList
  /// 因, 受…限制: why something is refused.
  let reasons: PhraseList

  init(_ lists: WordLists) {
    labels = lists.phrases("plan-label")
    measureVerbs = lists.longestFirst("measure-verb")
    emptyTalk = lists.phrases("empty-talk")
    unitLabels = lists.longestFirst("unit-label")
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
    deadlineLabels = lists.longestFirst("deadline-label")
    deadlineEndings = lists.longestFirst("deadline-ending")
    deadlineWords = lists.longestFirst("deadline-word")
    timeSigns = lists.scalars("time-sign")
    immediate = lists.phrases("promise-at-once")
    coordinating = lists.phrases("promise-with-others")
    explaining = lists.phrases("promise-explained")
    frames = lists.longestFirst("plan-frame")
    openers = lists.longestFirst("plan-opener")
    problems = lists.longestFirst("problem")
    problemLeads = lists.longestFirst("problem-lead")
    complaints = lists.longestFirst("complaint-sign")
    tellings = lists.longestFirst("telling")
    measureLabels = lists.longestFirst("measure-label")
    emptyValues = lists.longestFirst("empty-value")
    shortVerbs = lists.longestFirst("measure-verb-short")
    shortVerbExceptions = lists.longestFirst("short-verb-except")
    littleDeeds = lists.longestFirst("little-deed")
    talk = lists.longestFirst("talk")
    waitings = lists.longestFirst("waiting")
    unitTails = lists.longestFirst("unit-tail")
    unitTogether = lists.longestFirst("unit-together")
    unitLeads = lists.longestFirst("unit-lead")
    subjectTails = lists.longestFirst("subject-tail")
    nameStops = lists.longestFirst("name-stop")
    nameExceptions = lists.longestFirst("name-except")
    deadlineEvents = lists.longestFirst("deadline-event")
    eventTurns = lists.longestFirst("event-turn")
    endingExceptions = lists.longestFirst("ending-except")
    deadlineLeads = lists.longestFirst("deadline-lead")
    yearWords = lists.longestFirst("year-word")
    pastLeads = lists.longestFirst("past-lead")
    pastTails = lists.longestFirst("past-tail")
    doneWords = lists.longestFirst("done-word")
    rests = lists.longestFirst("rest")
    conditions = lists.longestFirst("condition")
    strivings = lists.longestFirst("striving")
    pleas = lists.longestFirst("plea")
    reasons = lists.longestFirst("reason")
  }
}
