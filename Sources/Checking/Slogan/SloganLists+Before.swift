/// Reads the items before a slogan, in its sentence or in the one before.
extension SloganLists {
  private static let longestPointingClause = 5
  /// Scalars of the second of two: 文化和科技、文化和旅游“两个融合”.
  private static let shortestOfTwo = 5
  private static let partings: Set<UInt32> = [.pause, .和, .与, .及, .以, .quote]

  /// The items before a slogan: 甲、乙、丙的“三违”; 甲，乙，丙，这“三句话”; or in the sentence before.
  func itemsBefore(_ slogan: NumberedSlogan, _ sentenceStart: Int) -> SloganItems.Expansion? {
    let end = pointer(before: slogan.start, from: sentenceStart)
    let isPointing = end < slogan.start
    let whole = sentenceStart..<max(sentenceStart, end)
    let region = unquoted(whole)
    let isQuotedList = region != whole
    let sentence = region.isEmpty ? previousSentence(sentenceStart) : region
    guard let sentence else { return nil }
    let readings = readingsBefore(sentence, isPointing: isPointing)
    let plain = isPointing && total > 1 ? fewer(in: readings) : readings.first { isTight($0.items, slogan) }
    if let plain { return .init(items: plain.items, isCertain: true) }
    if let right = best(
      readings.filter { $0.items.count == total && total > 1 && $0.evidence >= neededBefore(slogan, isPointing) })
    {
      // 三个代表 stands in many sentences: beside such a name only what bears its words is its list.
      let isName = slogan.isName || SloganWords.known.contains(Array(text.plain[slogan.range]))
      let needed = isName ? SloganEvidence.bearing : 0
      let isTied =
        right.evidence >= SloganEvidence.partly || isQuotedList || pointsBack(end..<slogan.start)
        || isEnumerated(right.items)
      return right.evidence < needed || !isTied ? nil : .init(items: right.items, isCertain: false)
    }
    if let wrong = wrong(in: readings, slogan, end), isPointing || wrong.items.count > 2 && !region.isEmpty {
      return .init(items: wrong.items, isCertain: true)
    }
    return region.isEmpty ? nil : itemsInSentenceBefore(sentenceStart, naming: Array(text.plain[slogan.range]))
  }

  /// Too few or too many items that must be meant: without a pointing word clauses that happen to hold the word are no list.
  private func wrong(in readings: [Reading], _ slogan: NumberedSlogan, _ pointer: Int) -> Reading? {
    best(
      readings.filter {
        $0.items.count > 1 && $0.items.count <= total + Self.mostBeyond
          && (pointer < slogan.start || $0.isPlain || $0.evidence == SloganEvidence.opening)
          && $0.evidence >= neededForWrong(slogan, pointer, $0.items.count)
      })
  }

  /// 落实…的要求，不准…，不准…，不准…，这“四不准”: clauses that all begin with the counted word are the items, though one
  /// before them would make the number right.
  private func fewer(in readings: [Reading]) -> Reading? {
    guard let plain = best(readings.filter { $0.items.count > 2 && $0.evidence == SloganEvidence.opening }),
      plain.items.count < total,
      readings.allSatisfy({ $0.items.count != total || $0.evidence < SloganEvidence.bearing })
    else { return nil }
    return plain
  }

  /// Where the words begin that point back from a slogan: 的, 等, 这, 这个, 也就是.
  private func pointer(before start: Int, from first: Int) -> Int {
    var end = start
    while end > first {
      if text.plain[end - 1] == .comma || text.plain[end - 1] == .blank {
        end -= 1
      } else if let word = Words.pointers.first(where: { text.has($0, endingAt: end) && end - $0.count >= first }) {
        end -= word.count
      } else {
        break
      }
    }
    return end
  }

  /// “比学习、比作风、比业绩”的“三比”: the items stand in quotation marks of their own.
  private func unquoted(_ region: Range<Int>) -> Range<Int> {
    guard let last = region.last, text.scalars[last] == .closeQuote,
      let open = region.last(where: { text.scalars[$0] == .openQuote })
    else { return region }
    return open + 1..<last
  }

  private func previousSentence(_ start: Int) -> Range<Int>? {
    guard start > 1, text.plain[start - 1] != .lineBreak else { return nil }
    return text.startOfSentence(before: start - 1)..<start - 1
  }

  private func readingsBefore(_ sentence: Range<Int>, isPointing: Bool) -> [Reading] {
    let pieces = SloganPieces(sentence, in: text)
    let clauses = pieces.cut(at: 2)
    guard let last = clauses.last else { return [] }
    if parts.count > 1 {
      let composite = CompositeSloganLists(text: text, parts: parts, total: total)
      return composite.readings(of: SloganPieces(last.range, in: text)) + composite.readings(of: pieces)
    }
    guard let part = parts.first else { return [] }
    let evidence = SloganEvidence(part, in: text)
    func reading(_ list: [Range<Int>]) -> Reading { Reading(items: list, evidence: evidence.strength(list)) }
    let shape = ItemShape(part, total: total, in: text)
    let ranges = clauses.map(\.range)
    let inLast = shape.parted(SloganPieces(last.range, in: text))
    let listed = inLast.flat.map(\.range)
    let plain = Reading(items: listed, evidence: evidence.strength(listed), isPlain: true)
    var readings = [plain, reading(ranges.filter(evidence.bears)), reading(trailing(ranges, evidence))]
    readings += cutAtAnds(inLast, evidence).map(reading)
    if let run = SloganRun(part, in: text).items(endingAt: sentence.upperBound) { readings.append(reading(run)) }
    let earlier = ranges.dropLast().last.map { shape.parted(SloganPieces($0, in: text)).flat.map(\.range) } ?? []
    let before = reading(earlier)
    // 有爱心、耐心，有了这“两心”: the clause that points to the slogan stands behind the list.
    if !isPointing || last.range.count <= Self.longestPointingClause, before.evidence >= SloganEvidence.bearing {
      readings.append(before)
    }
    if isPointing { readings += [reading(ranges), reading(behindLead(ranges))] }
    return readings
  }

  /// The lists of the right length that pieces make when they are cut at 和 and its like, whole or only as far back as
  /// they bear the counted word: 甲、乙以及丙“三项治理”; 办学改革和教师评聘、学生评价“两评”.
  private func cutAtAnds(_ pieces: SloganPieces, _ evidence: SloganEvidence) -> [[Range<Int>]] {
    let parted = [true, false].map { pieces.splitAtAnds(pieces.flat, onlyLast: $0).map(\.range) }.filter { list in
      pieces.flat.count > 1 || list.allSatisfy { $0.count >= Self.shortestParted }  // 坚持和落实 parts nothing
    }
    let atEnd = parted.map { Array($0.reversed().prefix(while: evidence.bears).reversed()) }
    return (parted + atEnd).filter { $0.count == total }
  }

  /// 目标要求是，提高素质，加强组织，…: the clause that leads to the list is none of its items.
  private func behindLead(_ clauses: [Range<Int>]) -> [Range<Int>] {
    guard let first = clauses.first, text.plain[first.upperBound - 1] == .是 else { return [] }
    return Array(clauses.dropFirst())
  }

  /// The last clauses that begin with the counted word; the one that leads to the slogan may stand behind them.
  private func trailing(_ clauses: [Range<Int>], _ evidence: SloganEvidence) -> [Range<Int>] {
    let list = clauses.last.map { evidence.begins($0) ? clauses[...] : clauses.dropLast() } ?? []
    return list.reversed().prefix(while: evidence.begins).reversed()
  }

  // MARK: the sentence before

  /// The items in the sentence before the one that names the slogan.
  private func itemsInSentenceBefore(_ sentenceStart: Int, naming words: [UInt32]) -> SloganItems.Expansion? {
    guard parts.count == 1, total > 1, let sentence = previousSentence(sentenceStart),
      text.first(of: [words], in: sentence) == nil
    else { return nil }
    let evidence = SloganEvidence(parts[0], in: text)
    if let whole = wholeList(in: sentence, evidence) ?? countedList(in: sentence) { return whole }
    let head = text.plain[parts[0].head.lowerBound]
    for clause in SloganPieces(sentence, in: text).cut(at: 2) {
      let list = SloganPieces(clause.range, in: text).flat.map(\.range)
      if list.count == total, list.allSatisfy({ text.plain[$0].contains(head) }) {
        return .init(items: list, isCertain: false)
      }
    }
    return nil
  }

  /// 在甲、乙和丙三个方面走在前面: the sentence before counts the same and says the same of it.
  private func countedList(in sentence: Range<Int>) -> SloganItems.Expansion? {
    let head = Array(text.plain[parts[0].head])
    let place = sentence.first { index in
      guard HanNumeral.digit(text.plain[index]) == total, text.at(index + 1) == .个,
        let kind = text.phrase(of: CheckWords.announcedKinds, at: index + 2)
      else { return false }
      return text.has(head, at: index + 2 + kind.count)
    }
    guard let place else { return nil }
    let start = sentence.lowerBound..<place
    let clause = (start.last { ScalarClass.endsClause(text.plain[$0]) }.map { $0 + 1 } ?? start.lowerBound)..<place
    let pieces = SloganPieces(clause, in: text)
    for list in [pieces.flat, pieces.splitAtAnds(pieces.flat)] where list.count == total {
      return .init(items: list.map(\.range), isCertain: false)
    }
    return nil
  }

  /// 一条主线是…，一个主题是…: a sentence, or what stands in it behind a colon, all of whose parts begin with the word.
  private func wholeList(in sentence: Range<Int>, _ evidence: SloganEvidence) -> SloganItems.Expansion? {
    let colon = sentence.last { text.plain[$0] == .colon }
    for region in [sentence] + (colon.map { [$0 + 1..<sentence.upperBound] } ?? []) {
      for strength in [3, 2] {
        let list = SloganPieces(region, in: text).cut(at: strength).map(\.range)
        if list.count == total, list.allSatisfy(evidence.begins) { return .init(items: list, isCertain: false) }
      }
    }
    return nil
  }

  // MARK: how closely the list is tied to the slogan

  /// 甲制、乙制“三项制度”; but “双带” and what is itself one of a list have no items there.
  private func isBehindList(_ slogan: NumberedSlogan) -> Bool {
    parts.count == 1 && (slogan.isQuoted || isListed(slogan)) && ScalarClass.isHan(text.at(slogan.start - 1))
      && text.at(slogan.end) != .pause && text.plain[slogan.range.lowerBound] != NumberedSlogan.double
  }

  /// 机构、人员、报酬三落实
  private func isListed(_ slogan: NumberedSlogan) -> Bool {
    slogan.needsItems && text.has(anyOf: SloganWords.listedHeads, at: parts[0].head.lowerBound)
  }

  /// How plainly a list of the wrong length must belong to the slogan behind it.
  private func neededForWrong(_ slogan: NumberedSlogan, _ pointer: Int, _ count: Int) -> Int {
    let isPointing = pointer < slogan.start
    guard count > 2, isPointing || isBehindList(slogan) else { return SloganEvidence.opening }
    // 各支部、各班组、各小组的“四个一”: before 的 as often stands whose slogan it is.
    let isOwner = slogan.start - pointer == 1 && text.plain[pointer] == .的
    return isOwner ? SloganEvidence.bearing : isPointing ? SloganEvidence.rhyming : SloganEvidence.alike
  }

  /// 爱心、耐心“三心”: right before the slogan, of one length, and all ending with the counted word.
  private func isTight(_ items: [Range<Int>], _ slogan: NumberedSlogan) -> Bool {
    guard isBehindList(slogan), items.count > 1, items.count != total, let last = items.last,
      last.upperBound == slogan.start
    else { return false }
    let head = Array(text.plain[parts[0].head])
    return items.allSatisfy {
      $0.count == last.count && $0.count > head.count && text.has(head, endingAt: $0.upperBound)
    }
  }

  /// 这, 也就是 between a list and its slogan; 的 and 等 say nothing.
  private func pointsBack(_ words: Range<Int>) -> Bool {
    words.contains { ScalarClass.isHan(text.plain[$0]) && text.plain[$0] != .的 && text.plain[$0] != .等 }
  }

  /// 老、中、青三结合: without another tie a list is the slogan's only where 、 and 和 part it and the last item is not far shorter than
  /// those between it and the first, which the verb stands before. 水污染防治、大气污染防治和工业“三废” has none.
  private func isEnumerated(_ items: [Range<Int>]) -> Bool {
    guard items.count > 1, let last = items.last?.count else { return false }
    let between = items.dropFirst().dropLast().map(\.count)
    guard between.allSatisfy({ $0 <= 2 * last }), items.count > 2 || last >= Self.shortestOfTwo else { return false }
    return zip(items, items.dropFirst()).allSatisfy { left, right in
      (left.upperBound..<right.lowerBound).allSatisfy { Self.partings.contains(text.plain[$0]) }
    }
  }

  /// Right before a quoted slogan (甲制、乙制“三项制度”) or with a pointing word any list of the right length will do.
  private func neededBefore(_ slogan: NumberedSlogan, _ isPointing: Bool) -> Int {
    let isBehindList = self.isBehindList(slogan)
    let isBehindQuote =
      !slogan.isQuoted && slogan.needsItems && slogan.start > 0
      && text.scalars[slogan.start - 1] == .closeQuote
    return isPointing || isBehindList || isBehindQuote ? SloganEvidence.none : SloganEvidence.bearing
  }
}

private enum Words {
  /// 的, 这个, 也就是: words by which a slogan points back to its items.
  static let pointers = WordTables.words.longestFirst("slogan-pointer")
}
