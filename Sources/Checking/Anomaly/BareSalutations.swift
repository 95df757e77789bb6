import TextModel

/// A salutation on a line of its own that lost its colon: 同志们, and the speech begins below.
struct BareSalutations: AnomalyRule {
  /// Farther down such a line may be a heading or the end of a speech.
  private static let lastLine = 5
  /// So long is what follows at least, or it is a list of names.
  private static let shortestText = 20

  func findings(in text: SourceText) -> [Finding] {
    let lines = text.lines.lazy.map(text.trimmed).filter { !$0.isEmpty }.prefix(Self.lastLine + 1).map { $0 }
    return zip(lines, lines.dropFirst()).compactMap { line, next in
      guard next.count >= Self.shortestText, text.has(anyOf: Words.plural, endingAt: line.upperBound),
        isSalutation(line, in: text),
        next.contains(where: { ScalarClass.endsClause(text.plain[$0]) })
      else { return nil }
      return anomaly(
        "missing-colon", line, in: text, key: "missing-colon.salutation", suggestion: text.text(line) + "：")
    }
  }

  /// Whether a line is nothing but the names of those whom a speech turns to.
  private func isSalutation(_ line: Range<Int>, in text: SourceText) -> Bool {
    var end = line.upperBound
    while let name = text.phrase(of: Words.names, endingAt: end) {
      end -= name.count
      while end > line.lowerBound, [.blank, .pause, .comma].contains(text.plain[end - 1]) { end -= 1 }
      if end <= line.lowerBound { return end == line.lowerBound }
    }
    return false
  }
}

private enum Words {
  static let names = WordTables.damage.longestFirst("salutation-name")
  /// 们: 青年 alone on a line is no salutation.
  static let plural = WordTables.damage.phrases("salutation-end")
}
