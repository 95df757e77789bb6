/// Items that are numbered.
extension SloganItems {
  /// 四个必须：一是…；二是…: the numbered items that begin right behind a slogan.
  func seriesItems(after slogan: NumberedSlogan, _ opening: SloganOpening) -> Expansion? {
    guard opening.mayHoldSeries,
      let series = numbering.series(startingIn: opening.end..<opening.end + 3),
      series.items.count > 1 || opening.isExplicit, !isCountedOtherwise(series.style, than: slogan)
    else { return nil }
    let closing = series.items.count < slogan.announced ? numbering.closingItem(of: series, in: text) : nil
    let items = numbering.extents(of: series, in: text, closing: closing).map(trimmedItem)
    // 做到两不误、两促进。一要…: of what is as often only named the items bear the words, and where others stand before them (当前一要…).
    let isLed = text.plain[opening.end..<max(opening.end, items[0].lowerBound)].contains(where: ScalarClass.isHan)
    if isKnown(slogan) && !opening.isExplicit || isLed { guard bear(items, slogan) else { return nil } }
    if opening.hasOtherWords || opening.endsLine || isKnown(slogan) && items.count != slogan.announced,
      !belongs(items, to: slogan, opening)
    {
      return nil
    }
    if slogan.isEven { return Expansion(items: evenItems(items, slogan), isCertain: true) }
    let labels = series.items.map { numbering.markers[$0].range } + [closing].compactMap { $0 }
    return Expansion(items: zip(items, labels).map(firstSentence), isCertain: true)
  }

  /// 第一笔是雨钱，第二笔… behind “三本账”: a row that is counted by another measure.
  private func isCountedOtherwise(_ style: NumberingStyle, than slogan: NumberedSlogan) -> Bool {
    guard case .step(let word) = style, style.isSpoken, slogan.parts.count == 1 else { return false }
    let measure = SloganWord(slogan.parts[0], in: text).measure
    return !measure.isEmpty && measure != [word]
  }

  /// Of an item that sentences explain only the first is shown, as of the last, whose end nothing marks. A line break may
  /// cut its label.
  func firstSentence(_ item: Range<Int>, behind label: Range<Int>) -> Range<Int> {
    trimmedItem(item.lowerBound..<min(item.upperBound, max(label.upperBound, endOfSentence(label.upperBound))))
  }

  /// Whether items far behind a slogan are its own: by their number, or, under a title, by what they hold.
  private func belongs(_ items: [Range<Int>], to slogan: NumberedSlogan, _ opening: SloganOpening) -> Bool {
    bear(items, slogan) || !opening.endsLine && items.count == slogan.announced
  }

  private func bear(_ items: [Range<Int>], _ slogan: NumberedSlogan) -> Bool {
    let evidence = slogan.parts.map { SloganEvidence($0, in: text) }
    return items.allSatisfy { item in evidence.contains { $0.bears(item) } }
  }

  /// 一查理想信念，看党性强不强 is an item of 三查 and one of 三看: cut where the word of the next number stands. When it
  /// stands in none, the item answers for all numbers where their count is right; where it stands in some, the others lack it.
  private func evenItems(_ items: [Range<Int>], _ slogan: NumberedSlogan) -> [Range<Int>] {
    let lists = CompositeSloganLists(text: text, parts: slogan.parts, total: slogan.announced)
    let cut = items.map(lists.pieces)
    let isFirstNamed = items.allSatisfy(SloganEvidence(slogan.parts[0], in: text).bears)
    if cut.count(where: { $0 != nil }) * 2 > items.count, isFirstNamed || !cut.contains(where: { $0 == nil }) {
      return zip(items, cut).flatMap { ($1 ?? [$0]).map(trimmedItem) }
    }
    return items.count == slogan.parts[0].count ? items.flatMap { item in slogan.parts.map { _ in item } } : items
  }
}
