/// Slogans of several numbers whose items stand apart, or of which some are only named.
extension SloganItems {
  /// “四个提升、两个下降” has the items of “四个提升” and of “两个下降” where these are expanded by themselves.
  func fillComposites(_ found: [Expansion?]) -> [Expansion?] {
    var known: [[UInt32]: Expansion] = [:]
    for (slogan, expansion) in zip(slogans, found) where slogan.parts.count == 1 {
      let words = Array(text.plain[slogan.range])
      if known[words] == nil { known[words] = expansion }
    }
    return found.enumerated().map { index, expansion in
      let slogan = slogans[index]
      guard expansion == nil, slogan.parts.count > 1, !slogan.isAscending else { return expansion }
      let parts = slogan.parts.map { known[Array(text.plain[$0.range])] }
      guard parts.allSatisfy({ $0 != nil }) else { return nil }
      return Expansion(items: parts.flatMap { $0?.items ?? [] }, isCertain: true)
    }
  }

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
    if slogan.isMarked, let topics = CompositeRows(slogan: slogan, text: text).topics(), topics.isExact || !isKnown(slogan) {
      return Expansion(items: topics.items, isCertain: topics.isExact)
    }
    guard slogan.parts.allSatisfy({ $0.count > 1 }) else { return closing(slogan).map { Expansion(items: $0, isCertain: true) } }
    let rest = slogan.end..<endOfSentence(slogan.end)
    let items = nested(slogan, in: rest)
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
    guard slogan.parts.count == 2, case let (first, second) = (slogan.parts[0], slogan.parts[1]), second.count > first.count,
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

  /// “三必”工作法，做到“困难必帮、矛盾必调、生病必访”: the list behind a slogan stands in quotation marks of its own.
  func quotedItems(behind slogan: NumberedSlogan) -> Expansion? {
    guard slogan.parts.count == 1, slogan.announced > 2,
      let open = (slogan.end..<slogan.end + Self.farthestQuotation).first(where: { text.at($0) == .quote }),
      text.scalars[open] == .openQuote,
      !(slogan.end..<open).contains(where: { ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .pause }),
      let close = (open + 1..<min(text.count, open + Self.longestQuotation)).first(where: { text.scalars[$0] == .closeQuote })
    else { return nil }
    let pieces = SloganPieces(open + 1..<close, in: text)
    let evidence = SloganEvidence(slogan.parts[0], in: text)
    let lists = [pieces.flat, pieces.cut(at: 2)].map { $0.map(\.range) }
    return lists.first { $0.count == slogan.announced && evidence.strength($0) >= SloganEvidence.rhyming }
      .map { Expansion(items: $0, isCertain: true) }
  }

  private static let farthestQuotation = 12
  private static let longestQuotation = 120
}
