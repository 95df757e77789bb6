/// Slogans of several numbers whose items stand apart, or of which some are only named.
extension SloganItems {
  /// 做到“两手抓、两促进”，一手抓学习，一手抓生产: the items of some numbers, where the others are only named.
  func half(_ slogan: NumberedSlogan) -> Expansion? {
    guard slogan.parts.count > 1, !slogan.isAscending, !isKnown(slogan) else { return nil }
    let lists = CompositeSloganLists(text: text, parts: slogan.parts, total: slogan.announced)
    let sides = [slogan.end..<endOfSentence(slogan.end), sentenceStart(of: slogan.start)..<slogan.start]
    return sides.lazy.compactMap(lists.named).first.map { Expansion(items: $0, isCertain: false) }
  }

  /// “三老四严”是…作风，就是对待事业，要当老实人、…；对待工作，要有严格的要求、…: lists in the rest of the sentence that hold
  /// the words of all numbers and are as long as they say.
  func composite(behind slogan: NumberedSlogan) -> Expansion? {
    guard slogan.parts.count > 1, !slogan.isAscending else { return nil }
    if slogan.isMarked, let topics = CompositeRows(slogan: slogan, text: text).topics(),
      topics.isExact || !isKnown(slogan)
    {
      return Expansion(items: topics.items, isCertain: topics.isExact)
    }
    guard slogan.parts.allSatisfy({ $0.count > 1 }) else {
      return closing(slogan).map { Expansion(items: $0, isCertain: true) }
    }
    let rest = slogan.end..<endOfSentence(slogan.end)
    let items =
      nested(slogan, in: rest)
      ?? CompositeSloganLists(text: text, parts: slogan.parts, total: slogan.announced).scattered(in: rest)
    return (items ?? closing(slogan)).map { Expansion(items: $0, isCertain: true) }
  }

  /// 重要决定、重要任免、重要项目，大额开支等“三重一大”: the last pieces before a slogan, as many for each number as it says,
  /// all opened by its word.
  private func closing(_ slogan: NumberedSlogan) -> [Range<Int>]? {
    let before = sentenceStart(of: slogan.start)..<slogan.start
    let pieces = SloganPieces(before, in: text).flat.map(\.range).suffix(slogan.announced)
    guard pieces.count == slogan.announced, let first = pieces.first else { return nil }
    var index = pieces.startIndex
    for part in slogan.parts {
      let evidence = SloganEvidence(part, in: text)
      guard pieces[index..<index + part.count].allSatisfy(evidence.begins) else { return nil }
      index += part.count
    }
    return first.lowerBound < slogan.start ? Array(pieces) : nil
  }

  /// “两向四渠”…，东向甲渠、乙渠，西向丙渠、丁渠: as many clauses as the first number says, each opened by one of the first kind
  /// and holding its share of the second.
  private func nested(_ slogan: NumberedSlogan, in rest: Range<Int>) -> [Range<Int>]? {
    guard slogan.parts.count == 2, case (let first, let second) = (slogan.parts[0], slogan.parts[1]),
      second.count > first.count,
      second.count % first.count == 0
    else { return nil }
    let head = Array(text.plain[first.head])
    let clauses = SloganPieces(rest, in: text).cut(at: 2).map(\.range).suffix(first.count)
    let lists = clauses.compactMap { clause -> [Range<Int>]? in
      guard let place = clause.prefix(Self.longestLabel).first(where: { text.has(head, at: $0) }) else { return nil }
      let label = clause.lowerBound..<place + head.count
      let list = SloganPieces(label.upperBound..<clause.upperBound, in: text).flat.map(\.range)
      return list.count == second.count / first.count ? [label] + list : nil
    }
    return lists.count == first.count ? lists.flatMap { $0 } : nil
  }

  /// 东向, 第一圈: what opens a clause of such a list.
  private static let longestLabel = 4
}
