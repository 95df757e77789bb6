import Lexicons

/// The province whose document a text is: the only one that its title names, or its head, else the one that it names far more often than any other.
enum HomeProvince {
  /// A province that a text only names below its head is its own from so many times on, and that many times as often as the next.
  private static let least = 5
  private static let lead = 3

  /// Nil where several provinces are named alike, as in documents of the whole country. In proportion to the text.
  static func of(_ text: SourceText, title: Range<Int>, head: Range<Int>) -> [UInt32]? {
    for part in [title, head.clamped(to: 0..<text.count)] {
      let named = Set(Words.matcher.allMatches(in: Array(text.plain[part])).map(\.phrase))
      if named.count == 1, let only = named.first { return Words.provinces[only] }
    }
    var counts = [Int](repeating: 0, count: Words.provinces.count)
    for match in Words.matcher.allMatches(in: text.plain) { counts[match.phrase] += 1 }
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    let next = counts.indices.lazy.filter { $0 != most }.map { counts[$0] }.max() ?? 0
    return counts[most] >= least && counts[most] >= lead * next ? Words.provinces[most] : nil
  }
}

private enum Words {
  static let provinces = WordTables.numbers.words("province")
  static let matcher = PhraseMatcher(provinces)
}
