import TextModel

/// A paragraph that ends with a colon and announces what follows, where the next line is already a later item of a row that
/// stands around it: what it announced is lost. No list begins with its second item.
struct LostLists: AnomalyRule {
  /// 姓名： in a form is shorter.
  private static let shortest = 16

  let numbering: Numbering

  func findings(in text: SourceText) -> [Finding] {
    let later = numbering.markers.filter {
      $0.position == .line && $0.number > 1 && $0.style.level != nil && $0.automatic == nil
    }
    let labels = Dictionary(later.map { ($0.range.lowerBound, $0.range) }, uniquingKeysWith: { first, _ in first })
    guard !labels.isEmpty else { return [] }
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    return zip(lines, lines.dropFirst()).compactMap { line, next in
      guard let label = labels[next.lowerBound], line.count >= Self.shortest, text.plain[line.upperBound - 1] == .colon,
        text.first(
          of: Words.shown, in: text.startOfClause(before: line.upperBound - 1, within: line.count)..<line.upperBound)
          == nil
      else { return nil }
      let range = text.startOfClause(before: line.upperBound - 1, within: line.count)..<line.upperBound
      return anomaly("lost-list", range, in: text, ["next": text.text(label)])
    }
  }
}

private enum Words {
  /// 图, 表, 附: what is shown elsewhere.
  static let shown = WordTables.words.words("shown-elsewhere")
}
