/// The words that show a name to be spoken of, not used.
enum MentionWords {
  /// 不要, 避免, and 写, 印上: a quoted name behind both is not to be used.
  static let denials = WordTables.words.phrases("mention-denial")
  static let uses = WordTables.words.phrases("mention-using")
}
