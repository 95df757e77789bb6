/// The word lists of what is never said twice in a row, and of what may be.
enum DoublingWords {
  /// 的, 了
  static let signs = WordTables.words.scalars("doubled-sign")
}
