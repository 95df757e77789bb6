/// What a plan names behind a label: 整改措施：…；责任单位：…；完成时限：….
struct PlanFields {
  /// Scalars of a measure; and of a unit or a date.
  private static let longestMeasure = 80
  private static let longestName = 24

  private let text: SourceText

  init(_ text: SourceText) { self.text = text }

  /// The field of a part in a range; nil where there is no label for it, or nothing behind it.
  func field(_ part: IssueAnswer.Part, in range: Range<Int>) -> Range<Int>? {
    let labels: PhraseList =
      switch part {
      case .measure: PlanWords.measureLabels
      case .unit: PlanWords.unitLabels
      case .deadline: PlanWords.deadlineLabels
      }
    var from = range.lowerBound
    while let label = text.first(of: labels, in: from..<range.upperBound) {
      if let start = start(behind: label.upperBound, part, in: range) {
        let value = text.trimmed(start..<end(of: part, from: start, in: range))
        if !isEmpty(value) { return value }
      }
      from = label.upperBound
    }
    return nil
  }

  /// Whether a field says that nothing is known yet: 待定, 暂无, /.
  func isEmpty(_ value: Range<Int>) -> Bool {
    let inner = value.drop { [.openBracket, .quote, .blank].contains(text.plain[$0]) }
    guard let first = inner.first,
      inner.contains(where: { ScalarClass.isHan(text.plain[$0]) || ScalarClass.isDigit(text.plain[$0]) })
    else { return true }
    return text.has(anyOf: Words.emptyValues, at: first)
  }

  /// A colon, or 为 and a blank before units and dates: 整改措施 stands in many sentences.
  private func start(behind label: Int, _ part: IssueAnswer.Part, in range: Range<Int>) -> Int? {
    var start = label
    while start < range.upperBound, text.plain[start] == .blank { start += 1 }
    let isMarked = text.at(start) == .colon || part != .measure && (start > label || [.为, .是].contains(text.at(start)))
    guard isMarked else { return nil }
    while start < range.upperBound, [.colon, .blank, .为, .是].contains(text.plain[start]) { start += 1 }
    return start
  }

  /// Up to the end of the clause; a measure goes on to the next label or the end of its sentence.
  private func end(of part: IssueAnswer.Part, from start: Int, in range: Range<Int>) -> Int {
    let most = part == .measure ? Self.longestMeasure : Self.longestName
    var (end, depth) = (start, 0)
    while end < range.upperBound, end - start < most {
      let scalar = text.plain[end]
      if scalar == .openBracket { depth += 1 }
      if scalar == .closeBracket { depth -= 1 }
      if depth < 0 || ScalarClass.endsSentence(scalar) || scalar == .lineBreak { break }
      if part != .measure, ScalarClass.endsClause(scalar), depth == 0 { break }
      if part == .measure, scalar == .semicolon || scalar == .comma || scalar == .blank, isLabel(end + 1) { break }
      end += 1
    }
    return end
  }

  /// Whether a unit's or a date's label begins at an index.
  func isLabel(_ start: Int) -> Bool {
    [PlanWords.unitLabels, PlanWords.deadlineLabels].contains { text.has(anyOf: $0, at: start) }
  }
}

private enum Words {
  /// 待定, 暂无: behind a label.
  static let emptyValues = WordTables.words.longestFirst("empty-value")
}
