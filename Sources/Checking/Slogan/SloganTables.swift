/// The word lists of numbered slogans.
final class SloganTables: Sendable {
  /// 个月, 批, 级…: what makes a quantity of a number.
  let units: PhraseList
  /// Idioms, honours and names that begin like a slogan.
  let lookAlikes: PhraseList
  /// 十大行动: slogans that begin like a look-alike.
  let lookAlikeExceptions: PhraseList
  /// 连冠, 连增: numbers that end so count years.
  let lookAlikeEndings: PhraseList
  /// 一老一小: of one thing each, yet a slogan.
  let ones: PhraseList
  /// 两手抓, 和平共处五项原则: known without quotation marks where nothing longer stands.
  let said: PhraseList
  /// 理念, 矛盾: what a number behind a quoted list counts.
  let listNouns: PhraseList
  /// 廊, 带: in 四向八廊 these lie in what stands before them.
  let nested: ScalarSet
  /// 三公, 两委: in quotation marks said for what it is called by.
  let names: PhraseList
  /// 约法: what stands before the number belongs to the slogan.
  let prefixes: PhraseList
  /// 要, 禁: what “用权十要” ends with.
  let vows: ScalarSet
  /// 百, 高: what 双 and one character may count.
  let doubled: ScalarSet
  /// 字: beside another number all that is counted.
  let beside: PhraseList
  /// 围绕, 坚持: before a chain of numbers that rise.
  let chainLeads: PhraseList
  /// 个, 条, 级: what the numbers of such a chain are followed by.
  let chainMeasures: ScalarSet
  /// 工作法: behind 5+2 without quotation marks.
  let plusNouns: PhraseList
  /// Slogans that are known without quotation marks.
  let known: PhraseList
  /// The same with those that are as often expanded as named.
  let named: PhraseList
  /// What 五个… may count when no quotation marks show a slogan.
  let heads: PhraseList
  let verbs: ScalarSet
  /// 室, 县, 胜: what 一室一厅 and 三胜一负 count makes no slogan.
  let compoundLookAlikes: ScalarSet
  /// 制度, 责任: behind a formula of single characters (一案三制建设) they show that it is one.
  let compoundSuffixes: PhraseList
  /// 字诀, 字方针: behind a quoted list they count its words.
  let sayings: PhraseList
  /// 行动: “三百行动” is no number of things.
  let hundredEndings: PhraseList
  /// 即, 就是: words between a slogan and its items.
  let leads: PhraseList
  /// 如, 比如: what follows them are some of the items.
  let examples: PhraseList
  /// 平, 对: in 平等 and 对等 no list goes on.
  let beforeEqual: ScalarSet
  /// 的要求, 活动: words that may follow a slogan before its items.
  let suffixes: PhraseList
  /// 要, 既要, 还: small words that may stand before the counted word of an item.
  let itemLeads: PhraseList
  /// 做到, 确保: a list that begins so tells what a slogan leads to.
  let outcomes: PhraseList
  /// 又, 也: they answer 既 within one clause.
  let boths: ScalarSet
  /// 分别: behind the last item of a list it begins what is said of all.
  let itemEnds: PhraseList
  /// 的, 这个, 也就是: words by which a slogan points back to its items.
  let pointers: PhraseList
  /// 张, 场: units that a quoted slogan counts only where its items are given.
  let looseUnits: PhraseList
  /// 级: alone behind a number in quotation marks it is counted where the items are given.
  let levels: PhraseList
  /// 战略: behind one number twice (八八战略).
  let twiceEndings: PhraseList
  /// 落实, 到位: what a number right behind as many items may count.
  let listedHeads: PhraseList
  /// 笔, 本: measures that few other lists of a speech are counted by.
  let measures: ScalarSet
  /// 头一, 再一, 末一: before the measure or the noun of a slogan they number its items.
  let firstLabels: PhraseList
  let nextLabels: PhraseList
  let lastLabels: PhraseList
  /// 还有, 最后: one more item may follow.
  let moreLabels: PhraseList
  /// 一, 个, 的: what clauses share by chance.
  let commonSigns: ScalarSet
  /// 这叫, 管它, 编成: before a slogan they show that it names what was said.
  let namings: PhraseList

  init(_ lists: WordLists) {
    units = lists.phrases("slogan-unit")
    lookAlikes = lists.phrases("slogan-look-alike")
    lookAlikeExceptions = lists.phrases("slogan-look-alike-except")
    lookAlikeEndings = lists.phrases("slogan-look-alike-ending")
    ones = lists.phrases("slogan-ones")
    said = lists.longestFirst("slogan-said")
    listNouns = lists.phrases("slogan-list-noun")
    nested = lists.scalars("slogan-nested")
    names = lists.phrases("slogan-name")
    prefixes = lists.phrases("slogan-prefix")
    doubled = lists.scalars("slogan-doubled")
    vows = lists.scalars("slogan-vow")
    beside = lists.phrases("slogan-beside")
    chainLeads = lists.phrases("slogan-chain-lead")
    chainMeasures = lists.scalars("slogan-chain-measure")
    plusNouns = lists.longestFirst("slogan-plus-noun")
    known = lists.phrases("slogan-known")
    named = PhraseList(lists.words("slogan-known") + lists.words("slogan-bare"))
    heads = lists.phrases("slogan-head")
    verbs = lists.scalars("slogan-verb")
    compoundLookAlikes = lists.scalars("compound-look-alike")
    compoundSuffixes = lists.phrases("compound-suffix")
    sayings = lists.phrases("slogan-saying")
    hundredEndings = lists.phrases("slogan-hundred-ending")
    leads = lists.longestFirst("slogan-lead")
    beforeEqual = lists.scalars("slogan-before-equal")
    examples = lists.longestFirst("slogan-example")
    suffixes = lists.phrases("slogan-suffix")
    itemLeads = lists.longestFirst("slogan-item-lead")
    outcomes = lists.longestFirst("slogan-outcome")
    boths = lists.scalars("slogan-both")
    itemEnds = lists.phrases("slogan-item-end")
    pointers = lists.longestFirst("slogan-pointer")
    looseUnits = lists.phrases("slogan-unit-loose")
    levels = lists.phrases("slogan-level")
    twiceEndings = lists.phrases("slogan-twice-ending")
    listedHeads = lists.phrases("slogan-head-listed")
    measures = lists.scalars("slogan-measure")
    firstLabels = lists.longestFirst("slogan-label-first")
    nextLabels = lists.longestFirst("slogan-label-next")
    lastLabels = lists.longestFirst("slogan-label-last")
    moreLabels = lists.phrases("slogan-label-more")
    commonSigns = lists.scalars("slogan-common-sign")
    namings = lists.phrases("slogan-naming")
  }
}
