import TextModel

/// Line breaks lost round the salutation of a speech: …大会上的讲话同志们： (the title runs into it) and 同志们：今天… (the text begins in
/// its line).
struct RunOnSalutations: AnomalyRule {
  /// A salutation farther down turns to the listeners once more.
  private static let lastLine = 5
  private static let longestLead = 80
  private static let shortestTitle = 4
  private static let shortestText = 20
  /// Signs of what stands before and behind a lost break that are shown.
  private static let shown = 2

  /// The names of those whom a speech turns to, one after another, up to the colon.
  private struct Salutation {
    let line: Range<Int>
    let start: Int
    let colon: Int
  }

  func findings(in text: SourceText) -> [Finding] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    let found = lines.compactMap { salutation(in: $0, of: text) }
    // A text that goes on behind each of its salutations does so on purpose.
    guard let first = found.first, let place = lines.firstIndex(of: first.line), place < Self.lastLine,
      found.count(where: { textBegins(behind: $0, in: text) != nil }) < 2
    else { return [] }
    let isAtStart = first.start == first.line.lowerBound
    guard isAtStart || runsOnFromTitle(first, in: text) else { return [] }
    let before = isAtStart ? [] : [breakBehindTitle(first, in: text), breakBefore(first, in: text)]
    let behind = textBegins(behind: first, in: text).map { lost(first.colon..<first.colon + 1, $0, in: text) }
    return (before + [behind]).compactMap { $0 }
  }

  private func salutation(in line: Range<Int>, of text: SourceText) -> Salutation? {
    guard let colon = line.prefix(Self.longestLead).first(where: { text.plain[$0] == .colon }) else { return nil }
    var start = colon
    var end = colon
    while let name = text.phrase(of: Words.names, endingAt: end), end - name.count >= line.lowerBound {
      start = end - name.count
      end = start
      while end > line.lowerBound, [.blank, .pause, .comma].contains(text.plain[end - 1]) { end -= 1 }
    }
    return start < colon ? Salutation(line: line, start: start, colon: colon) : nil
  }

  /// Whether what stands before is the title of a speech, and with it the name of who speaks: no clause.
  private func runsOnFromTitle(_ salutation: Salutation, in text: SourceText) -> Bool {
    let title = salutation.line.lowerBound..<salutation.start
    return title.count >= Self.shortestTitle && !title.contains { ScalarClass.endsClause(text.plain[$0]) }
      && text.first(of: Words.titles, in: title) != nil
  }

  /// …大会上的讲话 县委书记徐大川 同志们：: who speaks stands on a line of its own, too.
  private func breakBehindTitle(_ salutation: Salutation, in text: SourceText) -> Finding? {
    let title = text.trimmed(salutation.line.lowerBound..<salutation.start)
    guard let blank = title.first(where: { text.plain[$0] == .blank && text.has(anyOf: Words.titles, endingAt: $0) }),
      let next = (blank..<title.upperBound).first(where: { text.plain[$0] != .blank }),
      ScalarClass.isHan(text.plain[next]),
      title.upperBound - next > Self.shown
    else { return nil }
    return lost(blank - Self.shown..<blank, next, in: text)
  }

  private func breakBefore(_ salutation: Salutation, in text: SourceText) -> Finding {
    let title = text.trimmed(salutation.line.lowerBound..<salutation.start)
    return lost(max(title.lowerBound, title.upperBound - Self.shown)..<title.upperBound, salutation.start, in: text)
  }

  /// Where the text begins that goes on in the line of the salutation.
  private func textBegins(behind salutation: Salutation, in text: SourceText) -> Int? {
    let rest = text.trimmed(salutation.colon + 1..<salutation.line.upperBound)
    guard rest.count >= Self.shortestText,
      salutation.start == salutation.line.lowerBound || runsOnFromTitle(salutation, in: text)
    else { return nil }
    return rest.lowerBound
  }

  private func lost(_ before: Range<Int>, _ next: Int, in text: SourceText) -> Finding {
    let end = next + Self.shown
    return anomaly(
      "lost-line-break", before.lowerBound..<end, in: text, key: "lost-line-break.salutation", severity: .suggestion,
      suggestion: text.text(before) + "\n" + text.text(next..<end))
  }
}

private enum Words {
  /// 同志们, 各位领导: whom a speech turns to.
  static let names = WordTables.damage.longestFirst("salutation-name")
  /// 讲话, 致辞: in the title of a speech.
  static let titles = WordTables.damage.phrases("speech-title")
}
