/// The word lists of what is never said twice in a row, and of what may be.
final class DoublingTables: Sendable {
  /// 进行, 章程: words that nobody doubles.
  let words: Set<[UInt32]>
  /// 支部: not doubled at the start of a clause.
  let wordsAtStart: Set<[UInt32]>
  /// 妥善, 依法: behind these no verb is doubled on purpose.
  let adverbs: PhraseList
  /// 过, 的: behind the second verb these make it part of what follows.
  let verbEndings: ScalarSet
  /// 所, 第: what begins so is no verb that may be doubled.
  let beginnings: ScalarSet
  /// 员, 部, 们: what ends so is none either.
  let endings: ScalarSet
  /// 的, 了
  let signs: ScalarSet
  /// 的的确: two words.
  let signExceptions: PhraseList
  /// 我我们, 必须须: words with a character typed twice.
  let slips: PhraseList
  /// 名, 户: units that are never doubled right behind a digit.
  let units: ScalarSet
  /// 哪, 几: in words with these said twice something is left open.
  let questions: ScalarSet
  /// 的, 进行: nothing can be lost between two of them.
  let certain: Set<[UInt32]>
  /// 我我们, 必须须: nor where one of these has a character twice.
  let certainSlips: PhraseList
  /// 空荡荡, 一点点: their last character is said twice.
  let repeatedEnds: PhraseList
  /// 问, 看: said twice on purpose behind any word.
  let repeatedSigns: ScalarSet
  /// 要, 应当: a clause that begins so asks for something.
  let duties: PhraseList
  /// 只, 不: before 要 they make it another word or deny it.
  let dutyStops: ScalarSet
  /// 再, 一定: what begins so says the clause before again on purpose.
  let pressing: PhraseList
  /// 意识, 身份: behind a word said twice they take the second to them.
  let attributes: PhraseList

  init(_ lists: WordLists) {
    words = Set(lists.words("doubled-word"))
    wordsAtStart = Set(lists.words("doubled-at-start"))
    adverbs = lists.phrases("doubled-behind")
    verbEndings = lists.scalars("doubled-except-before")
    beginnings = lists.scalars("doubled-beginning")
    endings = lists.scalars("doubled-ending")
    signs = lists.scalars("doubled-sign")
    signExceptions = lists.phrases("doubled-sign-except")
    slips = lists.phrases("doubled-in-word")
    units = lists.scalars("doubled-unit")
    questions = lists.scalars("question-sign")
    certain = Set(lists.words("doubled-certain"))
    certainSlips = lists.phrases("doubled-in-word-certain")
    repeatedEnds = lists.phrases("doubled-end-except")
    repeatedSigns = lists.scalars("doubled-end-sign-except")
    duties = lists.phrases("doubled-duty")
    dutyStops = lists.scalars("doubled-duty-stop")
    pressing = lists.phrases("doubled-pressing")
    attributes = lists.phrases("doubled-attribute")
  }
}
