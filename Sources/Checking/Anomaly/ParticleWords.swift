/// The words by which 的, 地 and 得 are told apart, read once.
struct ParticleWords: Sendable {
  static let shared = ParticleWords()

  /// 认真, 坚定不移: how something is done; 地 belongs between them and a verb.
  let manners: PhraseList
  /// 查找, 把: verbs and prepositions that an object follows.
  let verbs: PhraseList
  /// 把握, 将士: longer words that begin like them.
  let verbExceptions: PhraseList
  /// 作用, 情况: what makes a noun of the verb before it.
  let nouns: PhraseList
  /// 干, 落实: verbs behind which 得 belongs before 很好.
  let degreeVerbs: PhraseList
  let degrees: PhraseList
  let qualities: PhraseList
  /// 联系在一起, 看到: verbs that may end the clause.
  let wholeVerbs: PhraseList
  /// 带来, 极大 and 考验 of 带来了极大地考验.
  let effectVerbs: PhraseList
  let effectDegrees: PhraseList
  let effects: PhraseList

  init() {
    let lists = WordLists(LargeTables.words)
    manners = lists.longestFirst("manner")
    verbs = lists.longestFirst("manner-verb")
    verbExceptions = lists.phrases("manner-verb-except")
    nouns = lists.phrases("manner-noun")
    degreeVerbs = lists.longestFirst("degree-verb")
    degrees = lists.longestFirst("degree")
    qualities = lists.longestFirst("degree-quality")
    wholeVerbs = lists.longestFirst("manner-whole")
    effectVerbs = lists.phrases("effect-verb")
    effectDegrees = lists.phrases("effect-degree")
    effects = lists.longestFirst("effect-noun")
  }
}
