/// What stands between two marks of a paragraph, as sums read it: 其中大型1座、|中型6座、|小型36座。
struct FigureClause: Sendable {
  /// Without the mark behind it, and without blanks and quotation marks before it.
  let range: Range<Int>
  /// The mark behind it; a line break at the end of the paragraph.
  let mark: UInt32
  let figures: [Figure]
  /// Whether brackets stand in it, which may count something of their own.
  let hasBrackets: Bool
}

extension FigureClause {
  private static let longestRemark = 200

  /// 、 ， and ；: a row goes on behind these.
  static func goesOn(behind mark: UInt32) -> Bool { [.comma, .semicolon, .pause].contains(mark) }

  /// The clauses of a sentence. 、 parts two of them only behind a figure: 新建、改造水站16个 is one.
  static func clauses(of sentence: SentenceFigures) -> [FigureClause] {
    let text = sentence.text
    let all = sentence.all
    var (clauses, first, next) = ([FigureClause](), 0, 0)
    var (start, depth, brackets) = (sentence.range.lowerBound, 0, false)
    for index in sentence.range.lowerBound...sentence.range.upperBound {
      let scalar = text.at(index)
      if scalar == .openBracket { (depth, brackets) = (depth + 1, true) }
      if scalar == .closeBracket { depth = max(0, depth - 1) }
      let isEnd = index == sentence.range.upperBound
      while next < all.count, all[next].range.upperBound <= index { next += 1 }
      let inFigure = next < all.count && all[next].range.lowerBound < index
      guard isEnd || depth == 0 && !inFigure && (ScalarClass.endsClause(scalar) || scalar == .pause) else { continue }
      guard isEnd || scalar != .pause || next > first else { continue }
      while start < index, text.at(start) == .blank || text.at(start) == .quote { start += 1 }
      clauses.append(
        FigureClause(range: start..<index, mark: scalar, figures: Array(all[first..<next]), hasBrackets: brackets))
      (start, first, brackets) = (index + 1, next, false)
    }
    return clauses
  }

  /// The two clauses and more that brackets hold: （已完成24座，正在整改6座）.
  static func clauses(inBracketsOf sentence: SentenceFigures, behind figure: Figure) -> [FigureClause] {
    let text = sentence.text
    guard text.at(figure.range.upperBound) == .openBracket,
      let close = (figure.range.upperBound..<min(sentence.range.upperBound, figure.range.upperBound + longestRemark))
        .first(where: { text.plain[$0] == .closeBracket })
    else { return [] }
    return clauses(of: SentenceFigures(text, figure.range.upperBound + 1..<close))
  }
}
