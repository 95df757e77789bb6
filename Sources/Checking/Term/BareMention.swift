extension TermMention {
  /// Whether a name without quotation marks is spoken of: 不宜将活动称为先教活动, 不要使用先教办这个简称, 先教活动不是规范用语.
  ///
  /// Without the marks only a word of naming or of judging a name right beside it makes a mention. The denial of any other
  /// verb does not: 不要小看先教活动, 不能放松先教办的工作.
  func isBareMention(_ name: Range<Int>) -> Bool {
    if text.has(anyOf: Words.behindBare, at: unquoted(name.upperBound)) { return true }
    let start = text.at(name.lowerBound - 1) == .quote ? name.lowerBound - 1 : name.lowerBound
    let isNamed = text.has(anyOf: Words.naming, endingAt: start)
    guard isNamed || text.has(anyOf: MentionWords.uses, endingAt: start), isDenied(before: start) else { return false }
    // 不能用先教活动代替业务: a thing is used, unless the clause ends with the name or goes on to speak of names.
    return isNamed || ScalarClass.endsClause(text.at(unquoted(name.upperBound))) || goesOnWithNoun(name.upperBound)
  }

  private func unquoted(_ index: Int) -> Int { text.at(index) == .quote ? index + 1 : index }

  private func isDenied(before index: Int) -> Bool {
    text.first(of: MentionWords.denials, in: clauseStart(of: index)..<index) != nil
      || text.has(anyOf: Words.refusals, endingAt: index)
  }

  /// 不要使用先教办这个简称, 禁止用先教办代替全称
  private func goesOnWithNoun(_ start: Int) -> Bool {
    let end = text.endOfClause(from: start, within: Self.reach / 2)
    return text.first(of: Words.nounsOfBare, in: start..<end) != nil
  }
}

private enum Words {
  /// 不写, 不用
  static let refusals = WordTables.words.phrases("mention-refusal")
  /// 不是规范, 这个简称: right behind a name without quotation marks.
  static let behindBare = WordTables.words.phrases("bare-mention-after")
  /// 简称, 全称: the clause that forbids to use a name speaks of names.
  static let nounsOfBare = WordTables.words.phrases("bare-mention-noun")
  /// 称为, 简称: behind a denial the name that follows is spoken of, with or without quotation marks.
  static let naming = WordTables.words.phrases("mention-naming")
}
