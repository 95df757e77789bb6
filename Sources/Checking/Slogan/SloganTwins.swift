/// What one place of a slogan tells of another: a heading has the items of the sentence below it, a slogan at the end of
/// its list those of the same one before the list, and a later mention none of its own.
struct SloganTwins {
  /// Scalars between a heading and the sentence that takes it up.
  private static let nearest = 14
  /// The same where the sentence right behind takes it up.
  private static let nearestInLine = 24
  private static let longestTitle = 36
  /// Scalars between slogans that are announced together: 强化“一个意识”，增强“两个观念”.
  private static let besides = 12
  private static let fewestTogether = 2
  /// With fewer, lists are found that mean something else.
  private static let fewestSigns = 3
  /// How far behind an announcement its slogans are taken up.
  private static let farthest = 600

  let text: SourceText
  let slogans: [NumberedSlogan]

  /// The expansions with those that other places tell, and without those that only seem to be.
  func completed(_ found: [SloganItems.Expansion?]) -> [SloganItems.Expansion?] {
    var expansions = withoutLaterMentions(found)
    for index in slogans.indices where expansions[index] == nil && slogans[index].parts.count == 1 {
      guard let twin = twin(of: index), let expansion = expansions[twin], takesUp(twin, index, expansion) else {
        continue
      }
      expansions[index] = expansion
    }
    fillAnnouncements(&expansions)
    for index in slogans.indices.dropLast() where expansions[index] == nil && isShortened(index + 1, index) {
      expansions[index] = expansions[index + 1]
    }
    for index in slogans.indices
    where expansions[index] == nil && slogans[index].isMarked && slogans[index].parts.count == 1 {
      expansions[index] = NamedParts(slogan: slogans[index], text: text).namedAgain()
    }
    // One that has been expanded is only mentioned elsewhere.
    let expanded = Set(slogans.indices.filter { expansions[$0] != nil }.map(words))
    for index in slogans.indices where !expanded.contains(words(index)) {
      expansions[index] = elsewhere(slogans[index])
    }
    for index in slogans.indices where expansions[index] == nil {
      if let twin = twin(of: index), isTitle(index, of: twin) { expansions[index] = expansions[twin] }
    }
    return expansions
  }

  /// 建设“五强”队伍。打造素质强、本领强、团结强、能力强、自觉强的队伍: of a slogan that counts single signs, the lists of the
  /// paragraph whose pieces hold them and are as long as it says.
  private func elsewhere(_ slogan: NumberedSlogan) -> SloganItems.Expansion? {
    guard slogan.isMarked, !slogan.isAscending, slogan.announced >= Self.fewestSigns,
      slogan.parts.allSatisfy({ $0.head.count == 1 && $0.count > 1 })
    else { return nil }
    let line = text.lines[text.line(of: slogan.start)].clamped(
      to: slogan.start - Self.farthest..<slogan.end + Self.farthest)
    let lists = CompositeSloganLists(text: text, parts: slogan.parts, total: slogan.announced)
    let sides = [line.lowerBound..<slogan.start, slogan.end..<max(slogan.end, line.upperBound)]
    let sentences = sides.flatMap { SloganPieces($0, in: text).cut(at: 4).map(\.range) }
    return sentences.lazy.compactMap(lists.scattered).first
      .map { SloganItems.Expansion(items: $0, isCertain: false) }
  }

  private func words(_ index: Int) -> [UInt32] { Array(text.plain[slogans[index].range]) }

  /// “五好家园”。什么叫五好？…: right behind it the slogan is named by its first words.
  private func isShortened(_ next: Int, _ index: Int) -> Bool {
    let (own, short) = (words(index), words(next))
    return slogans[index].parts.count == 1 && short.count < own.count && own.starts(with: short)
      && slogans[next].start - slogans[index].end <= Self.nearest
  }

  private func twin(of index: Int) -> Int? {
    let own = words(index)
    return slogans.indices.suffix(from: index + 1).prefix { slogans[$0].start - slogans[index].end < Self.farthest }
      .first { words($0) == own }
  }

  /// A heading right before its sentence, or a slogan that is named again behind its list.
  private func takesUp(_ twin: Int, _ index: Int, _ expansion: SloganItems.Expansion) -> Bool {
    let between = slogans[index].end..<max(slogans[index].end, slogans[twin].start)
    let isHeading =
      between.count <= Self.nearest
      && between.contains { ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .lineBreak }
    let isList =
      expansion.items.count > 1 && !between.contains { text.plain[$0] == .lineBreak }
      && expansion.items.allSatisfy { $0.lowerBound >= between.lowerBound && $0.upperBound <= between.upperBound }
    let ends = between.count { ScalarClass.endsSentence(text.plain[$0]) }
    let isNext = ends == 1 && between.count <= Self.nearestInLine && !between.contains { text.plain[$0] == .lineBreak }
    return isHeading || isNext || isList
  }

  /// A short line above the paragraph that names the slogan again; a numbered one may end in a stop, or stand in its line.
  private func isTitle(_ index: Int, of twin: Int) -> Bool {
    let own = text.line(of: slogans[index].start)
    let line = text.trimmed(text.lines[own])
    let stop = line.prefix(Self.longestTitle + 1).first { ScalarClass.endsSentence(text.plain[$0]) }
    let isNumbered =
      line.first.map { ScalarClass.isDigit(text.plain[$0]) || HanNumeral.isNumeral(text.plain[$0]) } ?? false
    guard isNumbered || stop == nil, (stop ?? line.upperBound) - line.lowerBound <= Self.longestTitle else {
      return false
    }
    if let stop, stop + 1 < line.upperBound {
      let next = (stop + 1..<line.upperBound).first { ScalarClass.endsSentence(text.plain[$0]) } ?? line.upperBound
      return slogans[index].end <= stop && (stop..<next).contains(slogans[twin].start)
    }
    let next = (own + 1..<text.lines.count).first { !text.trimmed(text.lines[$0]).isEmpty }
    return next == text.line(of: slogans[twin].start)
  }

  /// Once a slogan has been expanded, words near a mere mention of it are no items unless they show themselves to be.
  private func withoutLaterMentions(_ found: [SloganItems.Expansion?]) -> [SloganItems.Expansion?] {
    var expanded: [[UInt32]: [Range<Int>]] = [:]
    return found.enumerated().map { index, expansion in
      guard let expansion else { return nil }
      let slogan = slogans[index]
      let known = expanded[words(index)]
      // The items of the earlier one, however they are cut.
      if let known, known.contains(where: { item in expansion.items.contains { $0.overlaps(item) } }) { return nil }
      let opening = SloganOpening(after: slogan.end, in: text)
      if opening.isExplicit || known == nil {
        if expansion.items.count == slogan.announced { expanded[words(index)] = expansion.items }
        return expansion
      }
      let evidence = slogan.parts.map { SloganEvidence($0, in: text) }
      let isPlain =
        !opening.hasOtherWords && expansion.items.allSatisfy { item in evidence.contains { $0.begins(item) } }
      return isPlain || expansion.items.allSatisfy { $0.upperBound <= slogan.start } ? expansion : nil
    }
  }

  /// 强化“一个意识”，增强“两个观念”。强化“一个意识”，就是…；增强“两个观念”，就是…: the sentence that names them together
  /// has the items of those that take them up one by one.
  private func fillAnnouncements(_ expansions: inout [SloganItems.Expansion?]) {
    var start = 0
    while start < slogans.count {
      var end = start + 1
      while end < slogans.count, isBeside(end - 1, end) { end += 1 }
      let group = start..<end
      start = end
      guard group.count >= Self.fewestTogether, group.contains(where: { expansions[$0] == nil }) else { continue }
      let takenUp = group.map { twin(of: $0) }
      let twins = zip(group, takenUp).map { index, twin in
        twin.map { expansions[$0] } ?? listed(index, group, before: takenUp.compactMap { $0 }.first)
      }
      // One that has items of its own was no announcement.
      let isAnnounced = zip(group, twins).allSatisfy { index, twin in
        twin != nil && (expansions[index] == nil || expansions[index]?.items == twin?.items)
      }
      guard isAnnounced else { continue }
      for (index, expansion) in zip(group, twins) { expansions[index] = expansion }
    }
  }

  /// 体现为三个增强、三个转变。观念增强了…；意识增强了…。三个转变，…: the first is not named again, but its list stands before
  /// the one that is.
  private func listed(_ index: Int, _ group: Range<Int>, before twin: Int?) -> SloganItems.Expansion? {
    let end = slogans[group.upperBound - 1].end
    guard let twin, slogans[index].parts.count == 1, slogans[twin].start > end,
      let start = (end..<slogans[twin].start).first(where: { ScalarClass.endsSentence(text.plain[$0]) })
    else { return nil }
    let evidence = SloganEvidence(slogans[index].parts[0], in: text)
    let items = SloganPieces(start + 1..<slogans[twin].start, in: text).cut(at: 3).map(\.range)
    guard items.count == slogans[index].announced, items.allSatisfy(evidence.bears) else { return nil }
    return .init(items: items, isCertain: true)
  }

  private func isBeside(_ left: Int, _ right: Int) -> Bool {
    let between = slogans[left].end..<max(slogans[left].end, slogans[right].start)
    return between.count <= Self.besides
      && !between.contains { ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .lineBreak }
  }
}
