/// Takes back wrong counts of slogans that the text may be read to give right after all.
struct SecondReadings {
  /// ，也就是 between a slogan and the one that says it in other words.
  private static let longestBetween = 6
  private static let longestLabel = 8

  let text: SourceText
  let slogans: [NumberedSlogan]

  func corrected(_ found: [SloganItems.Expansion?]) -> [SloganItems.Expansion?] {
    found.enumerated().map { index, expansion in
      guard let expansion, isWrong(expansion, of: slogans[index]) else { return expansion }
      if let other = restated(index) { return found[other]?.items.count == slogans[index].announced ? found[other] : nil }
      if holdsOther(expansion, than: slogans[index]) { return nil }
      let right = endings(slogans[index]) ?? sharedEndings(slogans[index]) ?? labelledLines(slogans[index])
      return right.map { .init(items: $0, isCertain: true) } ?? expansion
    }
  }

  private func isWrong(_ expansion: SloganItems.Expansion, of slogan: NumberedSlogan) -> Bool {
    expansion.isCertain && !expansion.isCut && expansion.items.count != expansion.announced ?? slogan.announced
  }

  /// “五个时刻”，也就是“两前三后”：…: what follows are the items of the second, and of the first as many.
  private func restated(_ index: Int) -> Int? {
    guard index + 1 < slogans.count, case let between = slogans[index].end..<slogans[index + 1].start, between.count <= Self.longestBetween,
      let first = between.first(where: { ScalarClass.isHan(text.plain[$0]) }), let lead = text.phrase(of: Words.restating, at: first),
      first + lead.count == between.upperBound
    else { return nil }
    return index + 1
  }

  /// “四个自信”是…，“三个自信”少了文化自信: a list that begins with another slogan is that one's.
  private func holdsOther(_ expansion: SloganItems.Expansion, than slogan: NumberedSlogan) -> Bool {
    guard let last = expansion.items.last, last.upperBound <= slogan.start else { return false }
    return expansion.items.contains { item in slogans.contains { $0.start >= item.lowerBound && $0.end <= item.upperBound } }
  }

  /// “三心”：对群众有爱心，对工作有责任心；还有一心，对困难要有恒心: the pieces that end with the word, but not the one that
  /// announces the last.
  private func endings(_ slogan: NumberedSlogan) -> [Range<Int>]? {
    guard slogan.parts.count == 1 else { return nil }
    let head = Array(text.plain[slogan.parts[0].head])
    let pieces = SloganPieces(slogan.end..<text.endOfSentence(from: slogan.end), in: text).flat.map(\.range)
    func isFurther(_ piece: Range<Int>) -> Bool { text.has(anyOf: Words.further, at: piece.lowerBound) }
    let items = pieces.filter { $0.count > head.count && text.has(head, endingAt: $0.upperBound) && !isFurther($0) }
    return items.count == slogan.announced && pieces.contains(where: isFurther) ? items : nil
  }

  /// “五带头”：学习带头，工作带头，团结、守纪带头，廉洁带头: what 、 parts may share the word.
  private func sharedEndings(_ slogan: NumberedSlogan) -> [Range<Int>]? {
    guard slogan.parts.count == 1, case let head = Array(text.plain[slogan.parts[0].head]), head.count > 1 else { return nil }
    let pieces = SloganPieces(slogan.end..<text.endOfSentence(from: slogan.end), in: text)
    let sharing = pieces.flat.filter { $0.boundary == 1 }
    guard pieces.flat.count == slogan.announced, !sharing.isEmpty, !sharing.contains(where: { text.has(head, endingAt: $0.range.upperBound) }),
      pieces.cut(at: 2).allSatisfy({ text.has(head, endingAt: $0.range.upperBound) })
    else { return nil }
    return pieces.flat.map(\.range)
  }

  /// 四个片区：⏎东片区：东河、柳树两村。⏎西片区：西营村。: lines with labels of one ending.
  private func labelledLines(_ slogan: NumberedSlogan) -> [Range<Int>]? {
    let own = text.line(of: slogan.end)
    let lines = text.lines[(own + 1)...].lazy.map(text.trimmed).filter { !$0.isEmpty }
    let labels = lines.prefix(slogan.announced + 1).map(label).prefix { $0 != nil }.compactMap(\.self)
    guard text.trimmed(text.lines[own]).last.map({ text.plain[$0] == .colon }) ?? false, labels.count == slogan.announced,
      let first = labels.first, labels.allSatisfy({ text.plain[$0.upperBound - 1] == text.plain[first.upperBound - 1] })
    else { return nil }
    return Array(labels)
  }

  private func label(_ line: Range<Int>) -> Range<Int>? {
    line.prefix(Self.longestLabel + 1).first { text.plain[$0] == .colon }.flatMap { $0 > line.lowerBound ? line.lowerBound..<$0 : nil }
  }
}

private enum Words {
  /// 也就是, 又叫: one slogan is said again by another.
  static let restating = WordTables.words.longestFirst("slogan-restating")
  /// 还有: before a piece that announces the last item and is none.
  static let further = WordTables.words.longestFirst("slogan-further")
}
