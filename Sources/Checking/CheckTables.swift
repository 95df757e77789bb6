/// The word lists of the checks, read once from the tables beside the sources.
///
/// They are part of the checks, not of a profile: what a look-alike is does not depend on the campaign, and a change
/// needs the tests to be run. What users may want to edit (terms, slogans) stands in their profiles. A class, because the
/// rules pass it on at every place of a text, and a copy of so many lists costs more than most rules.
final class CheckTables: Sendable {
  static let shared = CheckTables()

  /// Scalars that after a numeral make a quantity or an ordinal.
  let measureWords: Set<UInt32>
  /// Scalars after which 一是 is no marker.
  let wordsBeforeOne: Set<UInt32>
  let titledUnits: Set<UInt32>
  /// 点, 是 and marks: behind 第一 they show that it counts.
  let ordinalFollowers: Set<UInt32>
  /// 首先, 其次, 再次 in this order.
  let adverbs: [[UInt32]]
  /// 步, 阶段: behind 第一 what is done one after the other.
  let steps: [[UInt32]]
  /// Scalars that no finished line ends with.
  let wordsThatCannotEnd: Set<UInt32>
  /// Salutations and titles that show the beginning of a text to be there.
  let openings: [[UInt32]]
  /// The word between a count and what is counted.
  let countingWords: Set<UInt32>
  /// What a speaker announces before numbering it.
  let announcedNouns: [[UInt32]]
  /// 方面, 层次: with one of these before 的 a number counts what stands behind 的.
  let announcedKinds: [[UInt32]]
  /// What is counted without being listed.
  let announcedUnits: [[UInt32]]
  /// 项目: 建设项目20个 counts things, whatever stands behind.
  let announcedThings: [[UInt32]]
  /// 个月, 批, 级…: what makes a quantity of a number.
  let sloganUnits: [[UInt32]]
  /// Idioms, honours and names that begin like a slogan.
  let sloganLookAlikes: [[UInt32]]
  /// 十大行动: slogans that begin like a look-alike.
  let sloganLookAlikeExceptions: [[UInt32]]
  /// 连冠, 连增: numbers that end so count years.
  let sloganLookAlikeEndings: [[UInt32]]
  /// 一老一小: of one thing each, yet a slogan.
  let sloganOnes: [[UInt32]]
  /// 两手抓, 和平共处五项原则: known without quotation marks where nothing longer stands.
  let saidSlogans: [[UInt32]]
  /// 理念, 矛盾: what a number behind a quoted list counts.
  let sloganListNouns: [[UInt32]]
  /// 廊, 带: in 四向八廊 these lie in what stands before them.
  let sloganNested: Set<UInt32>
  /// 两重: beside it 两新 is a slogan, else what new kinds of organisations are called.
  let sloganTwins: [[UInt32]]
  /// Slogans that are known without quotation marks.
  let knownSlogans: [[UInt32]]
  /// The same with those that are as often expanded as named.
  let namedSlogans: [[UInt32]]
  /// What 五个… may count when no quotation marks show a slogan.
  let sloganHeads: [[UInt32]]
  let sloganVerbs: Set<UInt32>
  /// 室, 县, 胜: what 一室一厅 and 三胜一负 count makes no slogan.
  let compoundLookAlikes: Set<UInt32>
  /// 制度, 责任: behind a formula of single characters (一案三制建设) they show that it is one.
  let compoundSuffixes: [[UInt32]]
  /// 字诀, 字方针: behind a quoted list they count its words.
  let sloganSayings: [[UInt32]]
  /// 行动: “三百行动” is no number of things.
  let sloganHundredEndings: [[UInt32]]
  /// 即, 就是: words between a slogan and its items.
  let sloganLeads: [[UInt32]]
  /// 的要求, 活动: words that may follow a slogan before its items.
  let sloganSuffixes: [[UInt32]]
  /// 要, 既要, 还: small words that may stand before the counted word of an item.
  let sloganItemLeads: [[UInt32]]
  /// 做到, 确保: a list that begins so tells what a slogan leads to.
  let sloganOutcomes: [[UInt32]]
  /// 的, 这个, 也就是: words by which a slogan points back to its items.
  let sloganPointers: [[UInt32]]
  /// 张, 场: units that a quoted slogan counts only where its items are given.
  let sloganLooseUnits: [[UInt32]]
  /// 一体, 统一: words whose 一 counts nothing.
  let wordsOfOne: [[UInt32]]
  /// 按照的, 以为指导: what is left where a name was cut out.
  let lostWords: [[UInt32]]
  /// 图, 表: a digit behind one of these is its number.
  let numberedNouns: Set<UInt32>
  /// The same scalars in whole sentences.
  let lostWordExceptions: [[UInt32]]
  let verbsAfterName: Set<UInt32>
  /// 趟, 个: behind 五、六 they make one approximate number.
  let approximateUnits: [[UInt32]]
  let approximateExceptions: [[UInt32]]
  let timesAfterUntil: [[UInt32]]
  let doubledWords: Set<[UInt32]>
  /// 所, 第: what begins so is no verb that may be doubled.
  let doubledBeginnings: Set<UInt32>
  /// 员, 部, 们: what ends so is none either.
  let doubledEndings: Set<UInt32>
  let doubledSigns: Set<UInt32>
  /// 名, 户: units that are never doubled right behind a digit.
  let doubledUnits: Set<UInt32>
  let doubledSignExceptions: [[UInt32]]
  /// 元, 亿元: behind 3，500 they show one number.
  let moneyUnits: [[UInt32]]
  /// 引号, 书名号: beside these an empty pair is spoken of.
  let namesOfMarks: [[UInt32]]
  /// 指出, 强调: verbs behind which a quotation of whole sentences takes a colon.
  let introducing: [[UInt32]]
  /// ︰, ﹐: marks of vertical print and small forms, with the usual ones.
  let oddForms: [UInt32: UInt32]
  /// 和, 在: between two masks, and never the first sign of what is set off.
  let joiningWords: Set<UInt32>
  /// 没有, 只有: a clause that begins so may take up the end of the one before.
  let chainOpeners: [[UInt32]]
  /// 就, 才: what follows from a clause that takes up the one before.
  let chainLinks: [[UInt32]]
  let mojibake: [[UInt32]]
  /// Signs that come out where UTF-8 is read as GBK.
  let mojibakeSigns: Set<UInt32>
  /// 第, 进: before a dash that stands for 一.
  let dashOneBefore: Set<UInt32>
  /// 是, 定: behind a dash at the start of a clause that stands for 一.
  let dashOneAfter: [[UInt32]]
  /// 俱, 藉: characters of the simplified script that folding takes for traditional ones.
  let simplified: Set<UInt32>
  /// 黨, 幹: characters of the traditional script only.
  let traditional: Set<UInt32>
  let entities: [[UInt32]]
  /// 此处隐藏: what a web page says of itself within the text.
  let pageNotes: [[UInt32]]
  let unitsBehindDigits: Set<UInt32>
  /// 多, 余, 以 and marks: what else stands behind a number.
  let wordsBehindDigits: Set<UInt32>
  /// 总的看, 近年来: with these a new sentence begins.
  let openersOfSentences: [[UInt32]]
  /// 必须, 对: a line that ends so goes on in the next.
  let endsOfBrokenLines: [[UInt32]]
  /// 的, 了: no text begins so.
  let cutBeginnings: Set<UInt32>
  /// 从而, 但是: what begins a clause, so that no 、 stands before it.
  let clauseOpeners: [[UInt32]]
  /// 到, 着: behind 等 that means to wait.
  let waiting: [[UInt32]]
  /// 形式, 方面: behind 等 that ends a list.
  let wordsAfterEtc: [[UInt32]]
  /// 公司, 局: behind 某某 they show that a name is withheld.
  let maskOwners: [[UInt32]]
  /// 员, 支部: behind X they show that a word was taken out.
  let maskedWords: [[UInt32]]
  /// 光, 射线: with these a letter makes a word.
  let letterWords: [[UInt32]]
  /// 第, 设: behind these a letter is a number or an unknown.
  let letterOwners: Set<UInt32>
  let headingTails: [[UInt32]]
  let sentenceStarts: [[UInt32]]
  let salutations: [[UInt32]]
  /// Words behind which a quoted name is spoken of, not used.
  let mentionsBefore: [[UInt32]]
  /// The same without quotation marks.
  let mentionsAdjacent: [[UInt32]]
  let mentionsBehind: [[UInt32]]
  /// 提法, 字样: nouns for a way of speaking.
  let mentionNouns: [[UInt32]]
  /// 规范名称, 改为: a quoted name in such a sentence is spoken of.
  let mentionSentences: [[UInt32]]
  /// 叫它, 印着: right before a quoted name they speak of it.
  let mentionSaying: [[UInt32]]
  /// 这种, 这两个: before such a noun they point to the name.
  let mentionPointers: [[UInt32]]
  /// 不要, 避免, and 写, 印上: a quoted name behind both is not to be used.
  let mentionDenials: [[UInt32]]
  let mentionUses: [[UInt32]]
  /// 以下简称
  let shortNameCues: [[UInt32]]
  /// 责任单位, 完成时限: lines that go on with the item before.
  let planLabels: [[UInt32]]
  /// 增加, 修订: verbs that change something.
  let measureVerbs: [[UInt32]]
  /// 加强领导, 研究解决: the same verbs changing nothing.
  let emptyTalk: [[UInt32]]
  let unitLabels: [[UInt32]]
  /// 负责, 牵头: behind the name of a unit.
  let responsibility: [[UInt32]]
  /// 处, 科, 部
  let unitEndings: [[UInt32]]
  let deadlineLabels: [[UInt32]]
  /// 前, 内: behind a time.
  let deadlineEndings: [[UInt32]]
  /// 年底前, 近期: without a number.
  let deadlineWords: [[UInt32]]
  /// What a time is written with besides numerals.
  let timeSigns: Set<UInt32>
  /// 立行立改
  let immediate: [[UInt32]]
  /// 会同, 争取
  let coordinating: [[UInt32]]
  /// 暂不具备条件, 做好解释
  let explaining: [[UInt32]]
  /// 意见, 反映: what shares of opinions are shares of.
  let opinionWords: [[UInt32]]
  /// 征求, 归纳: words by which opinions are collected and sorted.
  let collectingWords: [[UInt32]]
  /// 不再, 没有: what follows is not so.
  let denials: [[UInt32]]
  /// 不断, 无不: longer words in which these deny nothing.
  let denialExceptions: [[UInt32]]
  /// 不再重复, 另行通知: the sentence leaves its matter to another occasion.
  let puttingOff: [[UInt32]]
  /// 大力宣传, 讲清楚: others are told to speak of what follows.
  let speakingOf: [[UInt32]]
  /// 按照, 根据: right before what is only referred to.
  let referring: [[UInt32]]
  /// 的, 和: no heading ends so.
  let endsOfBrokenHeadings: [[UInt32]]
  /// 取得, 确保: behind one of these a short line is the rest.
  let verbsOfBrokenHeadings: [[UInt32]]
  /// 先后, 累计: a sentence with one of these tells what has been done
  let toldAsDone: [[UInt32]]
  /// 要, 必须: unless it also asks for something.
  let askedFor: [[UInt32]]
  /// 主题活动, 教育活动: no short names.
  let plainActivities: Set<[UInt32]>

  init() {
    let lists = WordLists(PackageResources.words_tsv)
    measureWords = lists.scalars("measure")
    wordsBeforeOne = lists.scalars("before-one")
    titledUnits = lists.scalars("titled-units")
    ordinalFollowers = lists.scalars("ordinal-follower")
    adverbs = lists.words("adverbs")
    steps = lists.longestFirst("step")
    wordsThatCannotEnd = lists.scalars("cannot-end")
    openings = lists.words("opening")
    countingWords = lists.scalars("counting")
    announcedNouns = lists.words("announced-noun")
    announcedKinds = lists.words("announced-kind")
    announcedUnits = lists.words("announced-unit")
    announcedThings = lists.words("announced-thing")
    sloganUnits = lists.words("slogan-unit")
    sloganLookAlikes = lists.words("slogan-look-alike")
    sloganLookAlikeExceptions = lists.words("slogan-look-alike-except")
    sloganLookAlikeEndings = lists.words("slogan-look-alike-ending")
    sloganOnes = lists.words("slogan-ones")
    saidSlogans = lists.longestFirst("slogan-said")
    sloganListNouns = lists.words("slogan-list-noun")
    sloganNested = lists.scalars("slogan-nested")
    sloganTwins = lists.words("slogan-twin")
    knownSlogans = lists.words("slogan-known")
    namedSlogans = knownSlogans + lists.words("slogan-bare")
    sloganHeads = lists.words("slogan-head")
    sloganSayings = lists.words("slogan-saying")
    sloganHundredEndings = lists.words("slogan-hundred-ending")
    compoundLookAlikes = lists.scalars("compound-look-alike")
    compoundSuffixes = lists.words("compound-suffix")
    sloganVerbs = lists.scalars("slogan-verb")
    sloganLeads = lists.longestFirst("slogan-lead")
    sloganSuffixes = lists.words("slogan-suffix")
    sloganItemLeads = lists.longestFirst("slogan-item-lead")
    sloganOutcomes = lists.longestFirst("slogan-outcome")
    sloganPointers = lists.longestFirst("slogan-pointer")
    sloganLooseUnits = lists.words("slogan-unit-loose")
    wordsOfOne = lists.words("word-of-one")
    lostWords = lists.words("lost-word")
    numberedNouns = lists.scalars("numbered-noun")
    lostWordExceptions = lists.words("lost-word-except")
    approximateUnits = lists.words("approximate-unit")
    approximateExceptions = lists.words("approximate-except")
    verbsAfterName = lists.scalars("verbs-after-name")
    timesAfterUntil = lists.words("times-after-until")
    doubledWords = Set(lists.words("doubled-word"))
    doubledBeginnings = lists.scalars("doubled-beginning")
    doubledEndings = lists.scalars("doubled-ending")
    doubledUnits = lists.scalars("doubled-unit")
    doubledSigns = lists.scalars("doubled-sign")
    doubledSignExceptions = lists.words("doubled-sign-except")
    moneyUnits = lists.words("money-unit")
    namesOfMarks = lists.words("name-of-mark")
    introducing = lists.longestFirst("introducing")
    oddForms = Dictionary(lists.words("odd-form").filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
    joiningWords = lists.scalars("joining")
    chainOpeners = lists.words("chain-opener")
    chainLinks = lists.words("chain-link")
    mojibake = lists.words("mojibake")
    mojibakeSigns = lists.scalars("mojibake-sign")
    dashOneBefore = lists.scalars("dash-one-before")
    dashOneAfter = lists.words("dash-one-after")
    simplified = lists.scalars("simplified")
    traditional = lists.scalars("traditional")
    entities = lists.words("entity")
    pageNotes = lists.words("page-note")
    unitsBehindDigits = lists.scalars("digit-units")
    wordsBehindDigits = lists.scalars("digit-words")
    endsOfBrokenLines = lists.words("broken-end")
    cutBeginnings = lists.scalars("beginning-cut")
    clauseOpeners = lists.words("clause-opener")
    waiting = lists.words("waiting")
    wordsAfterEtc = lists.words("after-etc")
    maskOwners = lists.words("mask-owner")
    maskedWords = lists.words("masked-word")
    letterWords = lists.words("letter-word")
    letterOwners = lists.scalars("letter-owner")
    headingTails = lists.words("heading-tail")
    sentenceStarts = lists.words("sentence-start")
    salutations = lists.words("salutation")
    mentionsBefore = lists.words("mention-before")
    mentionsAdjacent = lists.words("mention-adjacent")
    mentionsBehind = lists.words("mention-after")
    mentionNouns = lists.words("mention-noun")
    mentionSentences = lists.words("mention-sentence")
    mentionSaying = lists.words("mention-said")
    mentionPointers = lists.words("mention-pointer")
    mentionDenials = lists.words("mention-denial")
    mentionUses = lists.words("mention-using")
    planLabels = lists.words("plan-label")
    measureVerbs = lists.longestFirst("measure-verb")
    emptyTalk = lists.words("empty-talk")
    unitLabels = lists.words("unit-label")
    responsibility = lists.words("responsibility")
    unitEndings = lists.words("unit-ending")
    deadlineLabels = lists.words("deadline-label")
    deadlineEndings = lists.longestFirst("deadline-ending")
    deadlineWords = lists.longestFirst("deadline-word")
    timeSigns = lists.scalars("time-sign")
    immediate = lists.words("promise-at-once")
    coordinating = lists.words("promise-with-others")
    explaining = lists.words("promise-explained")
    opinionWords = lists.words("opinion-word")
    collectingWords = lists.words("collecting-word")
    denials = lists.words("denial")
    denialExceptions = lists.words("denial-except")
    puttingOff = lists.words("putting-off")
    speakingOf = lists.words("speaking-of")
    referring = lists.words("referring")
    endsOfBrokenHeadings = lists.words("broken-heading-end")
    verbsOfBrokenHeadings = lists.words("broken-heading-verb")
    toldAsDone = lists.words("told-as-done")
    askedFor = lists.words("asked-for")
    shortNameCues = lists.longestFirst("short-name-cue")
    plainActivities = Set(lists.words("plain-activity"))
    openersOfSentences = lists.words("same-line-opener")
  }
}
