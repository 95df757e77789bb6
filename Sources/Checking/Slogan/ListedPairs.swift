/// Numbers and single words in turn without quotation marks, believed because of the list behind: 开展三同三创主题活动，与群众
/// 同吃、同住、同劳动，创优质工程、创文明窗口、创和谐库区; 三进三同（进…、进…、进…，同…、同…、同…）.
struct ListedPairs {
  private static let mostParts = 3
  /// 主题实践活动, between the formula and its list.
  private static let longestNoun = 8
  private static let farthest = 160

  let text: SourceText

  /// The formula at an index, when what stands behind it has as many items as it says, each with the word of its number.
  func slogan(at index: Int) -> NumberedSlogan? {
    var parts: [NumberedSlogan.Part] = []
    while parts.count < Self.mostParts, let part = part(at: parts.last?.range.upperBound ?? index) { parts.append(part) }
    guard parts.count > 1, let end = parts.last?.range.upperBound, HanNumeral.digit(text.at(end)) == nil,
      let comma = (end...end + Self.longestNoun).first(where: { !ScalarClass.isHan(text.at($0)) }),
      [.comma, .colon, .openBracket].contains(text.at(comma))
    else { return nil }
    let total = parts.reduce(0) { $0 + $1.count }
    let readings = CompositeSloganLists(text: text, parts: parts, total: total).readings(of: SloganPieces(list(from: comma + 1), in: text))
    guard readings.contains(where: { $0.items.count == total && $0.evidence >= SloganEvidence.bearing }) else { return nil }
    return NumberedSlogan(range: index..<end, parts: parts, isQuoted: false, needsItems: true)
  }

  private func part(at index: Int) -> NumberedSlogan.Part? {
    guard let count = HanNumeral.digit(text.at(index)), count > 1, ScalarClass.isHan(text.at(index + 1)),
      !HanNumeral.isNumeral(text.at(index + 1)), !CheckWords.countingWords.contains(text.at(index + 1)),
      !text.has(anyOf: SloganWords.units, at: index + 1)
    else { return nil }
    return .init(count: count, head: index + 1..<index + 2, range: index..<index + 2)
  }

  private func list(from start: Int) -> Range<Int> {
    let limit = min(text.count, start + Self.farthest)
    let isInBrackets = text.at(start - 1) == .openBracket
    let end = (start..<max(start, limit)).first {
      ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .lineBreak || isInBrackets && text.plain[$0] == .closeBracket
    }
    return start..<(end ?? max(start, limit))
  }
}
