extension SourceText {
  /// Whether a text that ends here breaks off: …向着全年的目. Its last word is half a word, or asks for another, so that no mark
  /// mends it.
  func isUnfinished(endingAt end: Int) -> Bool {
    let last = at(end - 1)
    guard ScalarClass.isHan(last), !AnomalyWords.shared.lastSingles.contains(last) else { return false }
    let tables = CheckTables.shared
    let open = phrase(of: tables.endsOfBrokenLines, endingAt: end) ?? phrase(of: tables.cutEnds, endingAt: end)
    return open.map { !cutsWord(end - $0.count) } ?? isSingle(end - 1)
  }
}
