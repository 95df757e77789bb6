/// Word lists that rules of several kinds share.
///
/// Words belong to the checks, not to a profile: what a look-alike is does not depend on the campaign, and a change needs
/// the tests to be run. What users may want to edit (terms, slogans) stands in their profiles.
enum CheckWords {
  /// Scalars that after a numeral make a quantity or an ordinal.
  static let measureWords = WordTables.words.scalars("measure")
  /// Scalars after which 一是 is no marker.
  static let wordsBeforeOne = WordTables.words.scalars("before-one")
  /// 以见利忘义为耻, 奖惩关: a slip that is part of one of these is none.
  static let slipExceptions = WordTables.words.phrases("slip-except")
  static let surnames = WordTables.personNames.scalars("surname")
  /// 的, 了: never a character of a given name.
  static let neverGiven = WordTables.personNames.scalars("no-given")
  /// 车间, 中队: units that are told apart by numbers.
  static let numberedUnits = WordTables.words.longestFirst("numbered-unit")
  static let titledUnits = WordTables.words.scalars("titled-units")
  /// 首先, 其次, 再次 in this order.
  static let adverbs = WordTables.words.phrases("adverbs")
  /// 再其次: goes on from 其次 and 再次.
  static let furtherAdverbs = WordTables.words.phrases("further-adverb")
  /// 首先, 头一条: the first of some items without a number.
  static let spokenFirst = WordTables.words.phrases("spoken-first")
  /// 最后, 最后一点: what opens the last item of a list without a number.
  static let closingItems = WordTables.words.longestFirst("closing-item")
  /// 第 and 、: behind one of these 二、三批 at the start of a line goes on with the line before.
  static let ordinalTwins = WordTables.words.scalars("ordinal-twin")
  /// 附件: a line that begins so opens a text with numbers of its own.
  static let attachments = WordTables.words.phrases("attachment")
  /// 步, 阶段: behind 第一 what is done one after the other.
  static let steps = WordTables.words.longestFirst("step")
  /// Scalars that no finished line ends with.
  static let wordsThatCannotEnd = WordTables.words.scalars("cannot-end")
  /// Salutations and titles that show the beginning of a text to be there.
  static let openings = WordTables.words.phrases("opening")
  /// The word between a count and what is counted.
  static let countingWords = WordTables.words.scalars("counting")
  /// 方面, 层次: with one of these before 的 a number counts what stands behind 的.
  static let announcedKinds = WordTables.words.phrases("announced-kind")
  /// 图, 表: a digit behind one of these is its number.
  static let numberedNouns = WordTables.words.scalars("numbered-noun")
  /// 趟, 个: behind 五、六 they make one approximate number.
  static let approximateUnits = WordTables.words.phrases("approximate-unit")
  /// 必须, 对: a line that ends so goes on in the next.
  static let endsOfBrokenLines = WordTables.words.phrases("broken-end")
  /// 的, 了: no text begins so.
  static let cutBeginnings = WordTables.words.scalars("beginning-cut")
  /// 的, 为: no text ends so.
  static let cutEnds = WordTables.words.phrases("cut-end")
  /// 到, 着: behind 等 that means to wait.
  static let waiting = WordTables.words.phrases("waiting")
  /// 公司, 局: behind 某某 they show that a name is withheld.
  static let maskOwners = WordTables.words.phrases("mask-owner")
  /// 员, 支部: behind X they show that a word was taken out.
  static let maskedWords = WordTables.words.phrases("masked-word")
  static let salutations = WordTables.words.phrases("salutation")
  /// 不再, 没有: what follows is not so.
  static let denials = WordTables.words.phrases("denial")
  /// 要, 必须: unless it also asks for something.
  static let askedFor = WordTables.words.phrases("asked-for")
}
