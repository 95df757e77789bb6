/// Places inside a line where an item may begin, as a rule because a line break was lost there.
enum LostBreaks {
  /// Scalars of a remark in brackets between two sentences: （掌声）.
  private static let longestRemark = 12

  /// …。” and …。（掌声）: the sentence ends before the mark, or before what the brackets hold.
  static func closesSentence(_ index: Int, in text: SourceText) -> Bool {
    guard ScalarClass.isClosing(text.plain[index]) || ScalarClass.isClosing(text.scalars[index]) else { return false }
    if ScalarClass.endsSentence(text.at(index - 1)) { return true }
    guard text.plain[index] == .closeBracket else { return false }
    let open = (max(0, index - longestRemark)..<index).last { text.plain[$0] == .openBracket }
    return open.flatMap { text.before($0) }.map { ScalarClass.endsSentence(text.plain[$0]) } ?? false
  }

  /// …； and …：, behind which an item may begin in the middle of a line.
  static func endsListClause(before index: Int, in text: SourceText) -> Bool {
    text.before(index).map { text.plain[$0] == .semicolon || text.plain[$0] == .colon } ?? false
  }

  /// 抓好落实 （二）加强领导: a line break was lost before the brackets.
  static func isHanInBrackets(_ index: Int, in text: SourceText) -> Bool {
    guard text.plain[index] == .openBracket, let number = HanNumeral.read(text.plain, at: index + 1) else {
      return false
    }
    return text.at(index + 1 + number.length) == .closeBracket
  }
}
