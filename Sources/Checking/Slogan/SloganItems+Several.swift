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
    guard slogan.parts.count > 1, !slogan.isAscending, slogan.parts.allSatisfy({ $0.count > 1 }) else { return nil }
    let rest = slogan.end..<endOfSentence(slogan.end)
    return CompositeSloganLists(text: text, parts: slogan.parts, total: slogan.announced).scattered(in: rest)
      .map { Expansion(items: $0, isCertain: true) }
  }
}
