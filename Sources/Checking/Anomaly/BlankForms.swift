/// The parts of a document that are to be filled in or only show how: 附件3 回执, 推荐表（样式）, 范文：××同志，你好. What is left blank there
/// is no name that was taken out.
struct BlankForms {
  private static let longestHeading = 24

  let text: SourceText

  /// In text order: from the line that says so to the next annex, or the line alone where the sample stands in it.
  var ranges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for line in text.lines.map(text.trimmed) where !line.isEmpty {
      if let begin = start, text.has(anyOf: Words.annexes, at: line.lowerBound) {
        ranges.append(begin..<line.lowerBound)
        start = nil
      }
      if start == nil, isHeading(line) { start = line.lowerBound }
      if start == nil, text.has(anyOf: Words.samples, at: line.lowerBound) { ranges.append(line) }
    }
    return start.map { ranges + [$0..<text.count] } ?? ranges
  }

  /// 党员登记表, 回执（样式）
  private func isHeading(_ line: Range<Int>) -> Bool {
    guard line.count <= Self.longestHeading else { return false }
    let end = text.plain[line.upperBound - 1] == .closeBracket ? line.upperBound - 1 : line.upperBound
    return text.has(anyOf: Words.forms, endingAt: end)
  }
}

private enum Words {
  /// 回执, 样式: a heading that ends so stands above a form.
  static let forms = WordTables.words.phrases("form-heading")
  /// 附件: where the next part begins.
  static let annexes = WordTables.words.phrases("form-end")
  /// 范文：, 样式：: the sample stands in the same line.
  static let samples = WordTables.words.phrases("form-sample")
}
