/// The figures of numbered lines and their sum in the line behind them: 1.…危险区136处；2.…隐患点57处；3.…易涝点8处。上述201处点位….
struct ListedSum {
  private static let mostLines = 30
  private static let longestNoun = 6

  let text: SourceText

  /// In text order. Linear in the text.
  func faults() -> [FigureFault] {
    text.lines.indices.dropFirst(2).compactMap { number in
      let line = text.trimmed(text.lines[number])
      guard let word = text.phrase(of: Words.above, at: line.lowerBound),
        case let sentence = line.lowerBound..<text.endOfSentence(from: line.lowerBound),
        let total = SentenceFigures(text, sentence).all.first, !total.isVague, !total.isShare, !total.unit.isEmpty,
        total.range.lowerBound - line.lowerBound - word.count <= Self.longestNoun,
        let parts = parts(before: number, like: total),
        case let sum = Sums.sum(parts), abs(sum - total.value) > Sums.slack(parts + [total])
      else { return nil }
      return FigureFault(.sum, total, ["right": WorkedOut.text(sum, like: total)])
    }
  }

  /// The one figure of its unit in each of the numbered lines right before one, from the first on.
  private func parts(before number: Int, like total: Figure) -> [Figure]? {
    var (parts, place, next) = ([Figure](), number - 1, Int?.none)
    while place >= 0, parts.count < Self.mostLines {
      let line = text.trimmed(text.lines[place])
      guard let (label, start) = label(of: line), next.map({ $0 == label + 1 }) ?? true else { return nil }
      let figures = SentenceFigures(text, start..<line.upperBound).all.filter { $0.isSameUnit(as: total) }
      guard figures.count == 1, !figures[0].isVague else { return nil }
      parts.append(figures[0])
      if label == 1 { return parts.count > 1 ? parts : nil }
      (next, place) = (label, place - 1)
    }
    return nil
  }

  /// 1. 2、 （3） 四、 before an item.
  private func label(of line: Range<Int>) -> (number: Int, end: Int)? {
    let start = text.at(line.lowerBound) == .openBracket ? line.lowerBound + 1 : line.lowerBound
    guard let number = LabelNumber(text, at: start, in: 1...Self.mostLines, digits: 2),
      case let end = start + number.length
    else { return nil }
    let closes = start > line.lowerBound ? text.at(end) == .closeBracket : [.point, .pause].contains(text.at(end))
    return closes && end < line.upperBound && !ScalarClass.isDigit(text.at(end + 1)) ? (number.value, end + 1) : nil
  }
}

private enum Words {
  /// 上述, 以上: before the sum of what was listed.
  static let above = WordTables.arithmetic.longestFirst("listed-above")
}
