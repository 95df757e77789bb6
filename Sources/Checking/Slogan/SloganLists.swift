/// Reads items that are listed inside a sentence: 即甲、乙和丙; 抓住…，突出…，坚持…; 甲、乙、丙的“三违”.
///
/// A stretch of text can be cut into a list in several ways. Each way is weighed by its wording and by whether its
/// number is the announced one; a wrong number is believed only where the wording leaves little doubt.
struct SloganLists {
  /// How clearly the text says that items stand here.
  enum Ground: Int {
    /// Words stand between that lead elsewhere.
    case far
    /// Right behind the slogan.
    case near
    /// Behind 即 or a colon, or in brackets.
    case explicit
  }

  /// One way to read the items.
  struct Reading {
    var items: [Range<Int>]
    let evidence: Int
    /// Parted by 、 or by ； throughout, and all that the text gives.
    var isPlain = false
  }

  private static let mostBeyond = 4
  private static let shortestParted = 4
  private static let longestWord = 12
  private static let longestPointingClause = 5

  let text: SourceText
  let parts: [NumberedSlogan.Part]
  let total: Int

  /// The items in a region behind a slogan; nil when nothing there shows itself to be them.
  func items(in region: Range<Int>, _ ground: Ground) -> SloganItems.Expansion? {
    let pieces = SloganPieces(region, in: text)
    if total == 1 {
      guard ground == .explicit, let whole = pieces.cut(at: 3).first else { return nil }
      return .init(items: [whole.range], isCertain: true)
    }
    return chosen(readings(of: pieces), ground)
  }

  private func readings(of pieces: SloganPieces) -> [Reading] {
    let evidence = parts.map { SloganEvidence($0, in: text) }
    let pieces = pieces.splitAtBoths(Words.boths) { half in evidence.contains { $0.begins(half) } }
    return parts.count > 1 ? CompositeSloganLists(text: text, parts: parts, total: total).readings(of: pieces) : simple(pieces)
  }

  /// Exact readings come first; a wrong number must show itself more clearly than a right one.
  private func chosen(_ readings: [Reading], _ ground: Ground) -> SloganItems.Expansion? {
    // 反“三违”，做到身边无事故、岗位无隐患、…: what a slogan leads to is no list of it.
    let readings = readings.filter { reading in
      ground == .explicit || reading.evidence >= SloganEvidence.partly || !reading.items.prefix(1).contains(where: isOutcome)
    }.map(untilPredicate)
    let forRight = [Ground.far: SloganEvidence.bearing, .near: SloganEvidence.alike, .explicit: SloganEvidence.none]
    let right = best(readings.filter { isRight($0.items.count, ground) && $0.evidence >= forRight[ground] ?? 0 })
    let wrong = best(
      readings.filter {
        $0.items.count != total && $0.items.count > 1 && $0.items.count <= total + Self.mostBeyond
          && isSurelyMeant($0, ground)
          && (ground == .explicit || $0.items.count > 2 || $0.evidence >= SloganEvidence.bearing && ground == .near)
      })
    if let right, right.evidence > SloganEvidence.alike || wrong?.evidence ?? 0 < SloganEvidence.bearing {
      return .init(items: withoutPredicate(right.items), isCertain: true)
    }
    return wrong.map { .init(items: $0.items, isCertain: true) }
  }

  /// 一个是…的转化点，再一个是…的管理点
  private func isOne(_ item: Range<Int>) -> Bool {
    var start = item.lowerBound
    while let lead = text.phrase(of: SloganWords.itemLeads, at: start), start + lead.count < item.upperBound { start += lead.count }
    return text.at(start) == .一 && (start + 1...start + 2).contains { text.at($0) == .是 }
  }

  /// “一岗三责”（管事、管人、管钱）: where the text says that items follow, the one thing that holds the others may be left out.
  private func isRight(_ count: Int, _ ground: Ground) -> Bool {
    count == total || ground == .explicit && count == held
  }

  /// How many things the first of two numbers holds; nil where it is no one thing.
  private var held: Int? {
    parts.count == 2 && parts[0].count == 1 && parts[1].count > 1 ? parts[1].count : nil
  }

  /// Whether items whose number is wrong must be meant: clauses that follow a slogan are as a rule no list of it.
  private func isSurelyMeant(_ reading: Reading, _ ground: Ground) -> Bool {
    guard parts.count == 1, let head = parts.first.map({ Array(text.plain[$0.head]) }) else {
      return reading.evidence >= SloganEvidence.bearing
    }
    if ground == .explicit { return reading.evidence > SloganEvidence.alike || reading.isPlain && reading.evidence > 0 }
    if reading.evidence >= SloganEvidence.opening || reading.evidence >= SloganEvidence.bearing && reading.items.allSatisfy(isOne) {
      return true
    }
    // 生产不误，学习不误; and a list of words (用爱心、耐心、细心…), which clauses that hold a sign by chance are not.
    let isEnding = reading.items.allSatisfy { text.has(head, endingAt: $0.upperBound) }
    let isList = reading.isPlain && reading.items.allSatisfy { $0.count <= Self.longestWord }
    let isShort = head.count > 1 || ground == .near && reading.items.allSatisfy { $0.count <= Self.shortestParted }
    return isShort && isEnding && reading.evidence >= SloganEvidence.bearing
      || ground == .near && isList && reading.evidence >= SloganEvidence.partly
  }

  private func isOutcome(_ item: Range<Int>) -> Bool {
    text.has(anyOf: SloganWords.outcomes, at: item.lowerBound)
  }

  /// The reading with the most evidence; of several the first.
  private func best(_ readings: [Reading]) -> Reading? {
    readings.reduce(nil) { best, next in best.map { next.evidence > $0.evidence ? next : $0 } ?? next }
  }

  /// The ways to read the items of one number, the surest first.
  private func simple(_ pieces: SloganPieces) -> [Reading] {
    guard let part = parts.first else { return [] }
    let evidence = SloganEvidence(part, in: text)
    let pieces = ItemShape(part, total: total, in: text).trimmed(pieces)
    let clause = pieces.firstClause
    let parted = pieces.splitAtAnds(clause)
    // 甲、乙和丙: where 和 parts two pieces of the length of the others, it parts items.
    let mean = clause.dropLast().reduce(0) { $0 + $1.range.count } / max(1, clause.count - 1)
    let isParted = clause.count > 1 && parted.count > clause.count
      && parted.suffix(2).allSatisfy { abs($0.range.count - mean) <= 2 }
    if let quoted = quotedEnd(of: clause, parted) {
      return [Reading(items: quoted, evidence: max(SloganEvidence.rhyming, evidence.strength(quoted)))]
    }
    let lists = [pieces.cut(at: 3)] + (isParted ? [parted, clause] : [clause, parted]) + [pieces.cut(at: 2), pieces.flat]
    return lists.flatMap { list -> [Reading] in
      let isWhole = list.count > 1
      let whole = isWhole ? [whole(list, evidence, pieces)] : []
      return whole
        + evidence.runs(of: list).map { run in
          Reading(items: run.map(\.range), evidence: evidence.strength(run.map(\.range)))
        }
    }
  }

  /// 开展谈心活动、“四走进”活动和“恳谈会”: a last item in quotation marks is parted from the one before, where that makes
  /// the announced number.
  private func quotedEnd(of clause: [SloganPieces.Piece], _ parted: [SloganPieces.Piece]) -> [Range<Int>]? {
    guard clause.count > 1, parted.count == clause.count + 1, parted.count == total, let last = parted.last?.range,
      text.scalars[last.lowerBound] == .openQuote, text.scalars[last.upperBound - 1] == .closeQuote
    else { return nil }
    return parted.map(\.range)
  }

  /// A list that is all the text gives counts as built alike, also where its words differ; but 和 parts other words too.
  private func whole(_ list: [SloganPieces.Piece], _ evidence: SloganEvidence, _ pieces: SloganPieces) -> Reading {
    let ranges = list.map(\.range)
    let strength = evidence.strength(ranges)
    let isPlainList = list.count > 2 && list.dropLast().allSatisfy { $0.boundary == 1 } && list.last?.boundary != 1
    let isFirst = list.count == pieces.firstClause.count
    // Parts of a sentence that semicolons part are the items, however they are worded.
    let isParted = list.count > 1 && list.dropLast().allSatisfy { $0.boundary == 3 } && list.last?.boundary == 4
    let isPlain = isPlainList && isFirst || isParted
    return Reading(items: ranges, evidence: isPlain ? max(strength, SloganEvidence.alike) : strength, isPlain: isPlain)
  }

  // MARK: before the slogan

  /// The items before a slogan: 甲、乙、丙的“三违”; 甲，乙，丙，这“三句话”; or in the sentence before.
  ///
  /// - Parameter surely: only those to which the slogan points (这, 的, 等), which then may be too few or too many.
  func itemsBefore(_ slogan: NumberedSlogan, _ sentenceStart: Int, surely: Bool) -> SloganItems.Expansion? {
    let end = pointer(before: slogan.start, from: sentenceStart)
    let isPointing = end < slogan.start
    let whole = sentenceStart..<max(sentenceStart, end)
    let region = unquoted(whole)
    let isQuotedList = region != whole
    if surely, !isPointing { return nil }
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
      let isTied = right.evidence >= SloganEvidence.partly || isQuotedList || pointsBack(end..<slogan.start) || isEnumerated(right.items)
      guard isTied else { return nil }
      return right.evidence < max(needed, surely ? SloganEvidence.alike : 0) ? nil : .init(items: right.items, isCertain: false)
    }
    let most = total + Self.mostBeyond
    let wrong = best(
      readings.filter {
        $0.items.count > 1 && $0.items.count <= most
          // Without a pointing word clauses that happen to hold the word are no list.
          && (isPointing || $0.isPlain || $0.evidence == SloganEvidence.opening)
          && $0.evidence >= neededForWrong(slogan, end, $0.items.count)
      })
    if let wrong, isPointing || wrong.items.count > 2 && !region.isEmpty {
      return .init(items: wrong.items, isCertain: true)
    }
    return region.isEmpty ? nil : itemsInSentenceBefore(sentenceStart, naming: Array(text.plain[slogan.range]))
  }

  /// 落实…的要求，不准…，不准…，不准…，这“四不准”: clauses that all begin with the counted word are the items, though one
  /// before them would make the number right.
  private func fewer(in readings: [Reading]) -> Reading? {
    guard let plain = best(readings.filter { $0.items.count > 2 && $0.evidence == SloganEvidence.opening }),
      plain.items.count < total, readings.allSatisfy({ $0.items.count != total || $0.evidence < SloganEvidence.bearing })
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

  func previousSentence(_ start: Int) -> Range<Int>? {
    guard start > 1, text.plain[start - 1] != .lineBreak else { return nil }
    return sentence(endingAt: start - 1)
  }

  private func sentence(endingAt end: Int) -> Range<Int> {
    let start = text.startOfSentence(before: end)
    return start..<end
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
    let inLast = shape.parted(SloganPieces(last.range, in: text))
    let listed = inLast.flat.map(\.range)
    // 甲、乙以及丙“三项治理”; 办学改革和教师评聘、学生评价“两评”
    let parted = [true, false].map { inLast.splitAtAnds(inLast.flat, onlyLast: $0).map(\.range) }.filter { list in
      inLast.flat.count > 1 || list.allSatisfy { $0.count >= Self.shortestParted }  // 坚持和落实 parts nothing
    }
    let atEnd = parted.map { Array($0.reversed().prefix(while: evidence.bears).reversed()) }
    let earlier = clauses.dropLast().last.map { shape.parted(SloganPieces($0.range, in: text)).flat.map(\.range) } ?? []
    let bearing = clauses.map(\.range).filter(evidence.bears)
    let opening = trailing(clauses.map(\.range), evidence)
    let plain = Reading(items: listed, evidence: evidence.strength(listed), isPlain: true)
    var readings = [plain, reading(bearing), reading(opening)]
    readings += (parted + atEnd).filter { $0.count == total }.map(reading)
    if let run = SloganRun(part, in: text).items(endingAt: sentence.upperBound) { readings.append(reading(run)) }
    let before = reading(earlier)
    // 有爱心、耐心，有了这“两心”: the clause that points to the slogan stands behind the list.
    if !isPointing || last.range.count <= Self.longestPointingClause, before.evidence >= SloganEvidence.bearing {
      readings.append(before)
    }
    if isPointing { readings += [reading(clauses.map(\.range)), reading(behindLead(clauses.map(\.range)))] }
    return readings
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
}

private enum Words {
  /// 又, 也: they answer 既 within one clause.
  static let boths = WordTables.words.scalars("slogan-both")
  /// 的, 这个, 也就是: words by which a slogan points back to its items.
  static let pointers = WordTables.words.longestFirst("slogan-pointer")
}
