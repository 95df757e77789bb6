/// The word lists of the checks, read once from the tables beside the sources.
///
/// They are part of the checks, not of a profile: what a look-alike is does not depend on the campaign, and a change
/// needs the tests to be run. What users may want to edit (terms, slogans) stands in their profiles. A class, because the
/// rules pass it on at every place of a text, and a copy of so many lists costs more than most rules.
final class CheckTables: Sendable {
  static let shared = CheckTables()

  let slogans: SloganTables
  let plans: PlanTables
  let doubling: DoublingTables
  let mentions: MentionTables
  let shares: ShareTables
  /// Scalars that after a numeral make a quantity or an ordinal.
  let measureWords: ScalarSet
  /// Scalars after which 一是 is no marker.
  let wordsBeforeOne: ScalarSet
  let titledUnits: ScalarSet
  /// 点, 是 and marks: behind 第一 they show that it counts.
  let ordinalFollowers: ScalarSet
  /// 首先, 其次, 再次 in this order.
  let adverbs: PhraseList
  /// 再其次: goes on from 其次 and 再次.
  let furtherAdverbs: PhraseList
  /// 最后, 最后一点: what opens the last item of a list without a number.
  let closingItems: PhraseList
  /// 第 and 、: behind one of these 二、三批 at the start of a line goes on with the line before.
  let ordinalTwins: ScalarSet
  /// 附件: a line that begins so opens a text with numbers of its own.
  let attachments: PhraseList
  /// 环节, 标准: what a count right behind a list may count.
  let listedNouns: PhraseList
  /// 轮, 批: what is told one after the other as 第一轮, 第二轮.
  let rounds: PhraseList
  /// 其中, 当中: what follows are some items out of more.
  let picking: PhraseList
  /// 省, 市: what stands in a row of levels.
  let levels: ScalarSet
  /// 步, 阶段: behind 第一 what is done one after the other.
  let steps: PhraseList
  /// Scalars that no finished line ends with.
  let wordsThatCannotEnd: ScalarSet
  /// Salutations and titles that show the beginning of a text to be there.
  let openings: PhraseList
  /// The word between a count and what is counted.
  let countingWords: ScalarSet
  /// What a speaker announces before numbering it.
  let announcedNouns: PhraseList
  /// 方面, 层次: with one of these before 的 a number counts what stands behind 的.
  let announcedKinds: PhraseList
  /// What is counted without being listed.
  let announcedUnits: PhraseList
  /// 项目: 建设项目20个 counts things, whatever stands behind.
  let announcedThings: PhraseList
  /// 一体, 统一: words whose 一 counts nothing.
  let wordsOfOne: PhraseList
  /// 按照的, 以为指导: what is left where a name was cut out.
  let lostWords: PhraseList
  /// 图, 表: a digit behind one of these is its number.
  let numberedNouns: ScalarSet
  /// The same scalars in whole sentences.
  let lostWordExceptions: PhraseList
  let verbsAfterName: ScalarSet
  /// 趟, 个: behind 五、六 they make one approximate number.
  let approximateUnits: PhraseList
  let approximateExceptions: PhraseList
  let timesAfterUntil: PhraseList
  /// 和, 与: between two titles.
  let titleJoiners: PhraseList
  /// 通知, 办法: what the title of a document ends with.
  let titleKinds: PhraseList
  /// € ‘: marks of western charsets that stand for bytes where UTF-8 was read as one of them.
  let westernSigns: ScalarSet
  /// 元, 亿元: behind 3，500 they show one number.
  let moneyUnits: PhraseList
  /// 人, 户: the same behind 共有1，200.
  let countedUnits: PhraseList
  /// 共, 有: what counts behind them has a unit.
  let countLeads: PhraseList
  /// 上午, 凌晨: no hour behind them is later than noon; behind 下午 none than midnight.
  let morningWords: PhraseList
  let dayParts: PhraseList
  /// 今天, 召开: a sentence with one of these says what the occasion is.
  let occasionWords: PhraseList
  /// 引号, 书名号: beside these an empty pair is spoken of.
  let namesOfMarks: PhraseList
  /// 指出, 强调: verbs behind which a quotation of whole sentences takes a colon.
  let introducing: PhraseList
  /// ︰, ﹐: marks of vertical print and small forms, with the usual ones.
  let oddForms: [UInt32: UInt32]
  /// 和, 在: between two masks, and never the first sign of what is set off.
  let joiningWords: ScalarSet
  /// 没有, 只有: a clause that begins so may take up the end of the one before.
  let chainOpeners: PhraseList
  /// 就, 才: what follows from a clause that takes up the one before.
  let chainLinks: PhraseList
  let mojibake: PhraseList
  /// Signs that come out where UTF-8 is read as GBK.
  let mojibakeSigns: ScalarSet
  /// 第, 进: before a dash that stands for 一.
  let dashOneBefore: ScalarSet
  /// 是, 定: behind a dash at the start of a clause that stands for 一.
  let dashOneAfter: PhraseList
  /// 俱, 藉: characters of the simplified script that folding takes for traditional ones.
  let simplified: ScalarSet
  /// 黨, 幹: characters of the traditional script only.
  let traditional: ScalarSet
  let entities: PhraseList
  /// 此处隐藏: what a web page says of itself within the text.
  let pageNotes: PhraseList
  let unitsBehindDigits: ScalarSet
  /// 多, 余, 以 and marks: what else stands behind a number.
  let wordsBehindDigits: ScalarSet
  /// 总的看, 近年来: with these a new sentence begins.
  let openersOfSentences: PhraseList
  /// 必须, 对: a line that ends so goes on in the next.
  let endsOfBrokenLines: PhraseList
  /// 慢不得: these end like the last, and end a line all the same.
  let endsOfWholeLines: PhraseList
  /// 的, 了: no text begins so.
  let cutBeginnings: ScalarSet
  /// 的, 为: no text ends so.
  let cutEnds: PhraseList
  /// 让我们, 谢谢: formulas by which speeches end.
  let closingFormulas: PhraseList
  /// 从而, 但是: what begins a clause, so that no 、 stands before it.
  let clauseOpeners: PhraseList
  /// 到, 着: behind 等 that means to wait.
  let waiting: PhraseList
  /// 形式, 方面: behind 等 that ends a list.
  let wordsAfterEtc: PhraseList
  /// 公司, 局: behind 某某 they show that a name is withheld.
  let maskOwners: PhraseList
  /// 员, 支部: behind X they show that a word was taken out.
  let maskedWords: PhraseList
  /// 光, 射线: with these a letter makes a word.
  let letterWords: PhraseList
  /// 第, 设: behind these a letter is a number or an unknown.
  let letterOwners: ScalarSet
  let headingTails: PhraseList
  let sentenceStarts: PhraseList
  let salutations: PhraseList
  /// 的, 了: what ends so is no word that a name could cut.
  let endsOfNoWord: ScalarSet
  /// 请, 由: nor what begins so.
  let beginningsOfNoWord: ScalarSet
  /// 报送, 成立: where one of these begins a name has ended.
  let wordsBehindName: PhraseList
  /// 先: a name that begins so may be an adverb and a verb.
  let nameLikeAdverbs: PhraseList
  /// 我们, 老师: right before such a name.
  let subjectsBeforeName: PhraseList
  /// 再, 然后: behind the comma.
  let nextAfterName: PhraseList
  /// 以下简称
  let shortNameCues: PhraseList
  /// Round percentages that were compared with nothing.
  let uncomparedLinks: UncomparedLinks
  /// Round quoted shares.
  let shareTimes: ShareTimes
  /// Of whose opinions a share is.
  let shareScopes: ShareScopeWords
  /// 不再, 没有: what follows is not so.
  let denials: PhraseList
  /// 不断, 无不: longer words in which these deny nothing.
  let denialExceptions: PhraseList
  /// 不再重复, 另行通知: the sentence leaves its matter to another occasion.
  let puttingOff: PhraseList
  /// 大力宣传, 讲清楚: others are told to speak of what follows.
  let speakingOf: PhraseList
  /// 按照, 根据: right before what is only referred to.
  let referring: PhraseList
  /// 的, 和: no heading ends so.
  let endsOfBrokenHeadings: PhraseList
  /// 取得, 确保: behind one of these a short line is the rest.
  let verbsOfBrokenHeadings: PhraseList
  /// 人员, 安排: a heading without a comma that ends so is whole.
  let endsOfWholeHeadings: PhraseList
  /// 先后, 累计: a sentence with one of these tells what has been done
  let toldAsDone: PhraseList
  /// 要, 必须: unless it also asks for something.
  let askedFor: PhraseList
  /// 主题活动, 教育活动: no short names.
  let plainActivities: Set<[UInt32]>

  init() {
    let lists = WordLists(LargeTables.words)
    slogans = SloganTables(lists)
    plans = PlanTables(lists)
    doubling = DoublingTables(lists)
    mentions = MentionTables(lists)
    shares = ShareTables(lists)
    measureWords = lists.scalars("measure")
    wordsBeforeOne = lists.scalars("before-one")
    titledUnits = lists.scalars("titled-units")
    ordinalFollowers = lists.scalars("ordinal-follower")
    adverbs = lists.phrases("adverbs")
    furtherAdverbs = lists.phrases("further-adverb")
    levels = lists.scalars("level")
    picking = lists.phrases("picking")
    closingItems = lists.longestFirst("closing-item")
    ordinalTwins = lists.scalars("ordinal-twin")
    attachments = lists.phrases("attachment")
    rounds = lists.longestFirst("round")
    listedNouns = lists.longestFirst("listed-noun")
    steps = lists.longestFirst("step")
    wordsThatCannotEnd = lists.scalars("cannot-end")
    openings = lists.phrases("opening")
    countingWords = lists.scalars("counting")
    announcedNouns = lists.phrases("announced-noun")
    announcedKinds = lists.phrases("announced-kind")
    announcedUnits = lists.phrases("announced-unit")
    announcedThings = lists.phrases("announced-thing")
    wordsOfOne = lists.phrases("word-of-one")
    lostWords = lists.phrases("lost-word")
    numberedNouns = lists.scalars("numbered-noun")
    lostWordExceptions = lists.phrases("lost-word-except")
    approximateUnits = lists.phrases("approximate-unit")
    approximateExceptions = lists.phrases("approximate-except")
    verbsAfterName = lists.scalars("verbs-after-name")
    timesAfterUntil = lists.phrases("times-after-until")
    titleJoiners = lists.longestFirst("title-joiner")
    titleKinds = lists.phrases("title-kind")
    westernSigns = lists.scalars("western-sign")
    moneyUnits = lists.phrases("money-unit")
    occasionWords = lists.phrases("occasion")
    countedUnits = lists.phrases("counted-unit")
    countLeads = lists.phrases("count-lead")
    morningWords = lists.phrases("morning")
    dayParts = lists.phrases("day-part")
    namesOfMarks = lists.phrases("name-of-mark")
    introducing = lists.longestFirst("introducing")
    oddForms = Dictionary(lists.words("odd-form").filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
    joiningWords = lists.scalars("joining")
    chainOpeners = lists.phrases("chain-opener")
    chainLinks = lists.phrases("chain-link")
    mojibake = lists.phrases("mojibake")
    mojibakeSigns = lists.scalars("mojibake-sign")
    dashOneBefore = lists.scalars("dash-one-before")
    dashOneAfter = lists.phrases("dash-one-after")
    simplified = lists.scalars("simplified")
    traditional = lists.scalars("traditional")
    entities = lists.phrases("entity")
    pageNotes = lists.phrases("page-note")
    unitsBehindDigits = lists.scalars("digit-units")
    wordsBehindDigits = lists.scalars("digit-words")
    endsOfBrokenLines = lists.phrases("broken-end")
    endsOfWholeLines = lists.phrases("whole-end")
    cutBeginnings = lists.scalars("beginning-cut")
    cutEnds = lists.phrases("cut-end")
    closingFormulas = lists.phrases("closing-formula")
    clauseOpeners = lists.phrases("clause-opener")
    waiting = lists.phrases("waiting")
    wordsAfterEtc = lists.phrases("after-etc")
    maskOwners = lists.phrases("mask-owner")
    maskedWords = lists.phrases("masked-word")
    letterWords = lists.phrases("letter-word")
    letterOwners = lists.scalars("letter-owner")
    headingTails = lists.phrases("heading-tail")
    sentenceStarts = lists.phrases("sentence-start")
    salutations = lists.phrases("salutation")
    endsOfNoWord = lists.scalars("end-of-no-word")
    beginningsOfNoWord = lists.scalars("beginning-of-no-word")
    wordsBehindName = lists.phrases("word-behind-name")
    nameLikeAdverbs = lists.phrases("name-like-adverb")
    subjectsBeforeName = lists.phrases("subject-before-name")
    nextAfterName = lists.phrases("next-after-name")
    denials = lists.phrases("denial")
    denialExceptions = lists.phrases("denial-except")
    puttingOff = lists.phrases("putting-off")
    speakingOf = lists.phrases("speaking-of")
    referring = lists.phrases("referring")
    endsOfBrokenHeadings = lists.phrases("broken-heading-end")
    verbsOfBrokenHeadings = lists.phrases("broken-heading-verb")
    endsOfWholeHeadings = lists.phrases("whole-heading-end")
    toldAsDone = lists.phrases("told-as-done")
    askedFor = lists.phrases("asked-for")
    uncomparedLinks = UncomparedLinks(lists)
    shareTimes = ShareTimes(lists)
    shareScopes = ShareScopeWords(lists)
    shortNameCues = lists.longestFirst("short-name-cue")
    plainActivities = Set(lists.words("plain-activity"))
    openersOfSentences = lists.phrases("same-line-opener")
  }
}
