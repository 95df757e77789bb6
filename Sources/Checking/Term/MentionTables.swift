/// The words that show a name to be spoken of, not used.
final class MentionTables: Sendable {
  /// Words behind which a quoted name is spoken of, not used.
  let before: PhraseList
  /// The same without quotation marks.
  let adjacent: PhraseList
  let behind: PhraseList
  /// 提法, 字样: nouns for a way of speaking.
  let nouns: PhraseList
  /// 规范名称, 改为: a quoted name in such a sentence is spoken of.
  let sentences: PhraseList
  /// 叫它, 印着: right before a quoted name they speak of it.
  let saying: PhraseList
  /// 这种, 这两个: before such a noun they point to the name.
  let pointers: PhraseList
  /// 不要, 避免, and 写, 印上: a quoted name behind both is not to be used.
  let denials: PhraseList
  let uses: PhraseList
  /// 称为, 简称: behind a denial the name that follows is spoken of, with or without quotation marks.
  let naming: PhraseList
  /// 不写, 不用
  let refusals: PhraseList
  /// 不是规范, 这个简称: right behind a name without quotation marks.
  let behindBare: PhraseList
  /// 简称, 全称: the clause that forbids to use a name speaks of names.
  let nounsOfBare: PhraseList

  init(_ lists: WordLists) {
    before = lists.phrases("mention-before")
    adjacent = lists.phrases("mention-adjacent")
    behind = lists.phrases("mention-after")
    nouns = lists.phrases("mention-noun")
    sentences = lists.phrases("mention-sentence")
    saying = lists.phrases("mention-said")
    pointers = lists.phrases("mention-pointer")
    denials = lists.phrases("mention-denial")
    uses = lists.phrases("mention-using")
    naming = lists.phrases("mention-naming")
    refusals = lists.phrases("mention-refusal")
    behindBare = lists.phrases("bare-mention-after")
    nounsOfBare = lists.phrases("bare-mention-noun")
  }
}
