extension SourceText {
  /// Whether a text that ends here breaks off: …向着全年的目. Its last word is half a word, or asks for another, so that no mark
  /// mends it.
  func isUnfinished(endingAt end: Int) -> Bool {
    let last = at(end - 1)
    guard ScalarClass.isHan(last), !Words.lastSingles.contains(last) else { return false }
    let open = phrase(of: CheckWords.endsOfBrokenLines, endingAt: end) ?? phrase(of: CheckWords.cutEnds, endingAt: end)
    return open.map { !cutsWord(end - $0.count) } ?? isSingle(end - 1)
  }
}

private enum Words {
  /// 了, 好, 人: single characters with which a sentence may end.
  static let lastSingles = WordTables.words.scalars("last-single")
}
