import TextModel

/// A title that lost its last character: 在…动员大会上的讲 for 讲话.
struct CutTitle: AnomalyRule {
  private static let shortest = 8
  private static let longest = 60
  private static let lines = 2

  func findings(in text: SourceText) -> [Finding] {
    let lines = text.lines.lazy.map(text.trimmed).filter { !$0.isEmpty }.prefix(Self.lines + 1)
    return zip(lines, lines.dropFirst()).prefix(Self.lines).compactMap { line, next in
      guard (Self.shortest...Self.longest).contains(line.count),
        !line.contains(where: { ScalarClass.endsClause(text.plain[$0]) }),
        let whole = Words.wholes.first(where: { text.has(Array($0.dropLast()), endingAt: line.upperBound) }),
        let lost = whole.last,
        text.plain[next.lowerBound] != lost
      else { return nil }
      let range = line.upperBound - whole.count + 1..<line.upperBound
      return anomaly("lost-ending", range, in: text, suggestion: text.text(range) + String(scalars: [lost]))
    }
  }
}

private enum Words {
  /// 上的讲话, 实施方案: how titles end.
  static let wholes = WordTables.words.words("title-end")
}
