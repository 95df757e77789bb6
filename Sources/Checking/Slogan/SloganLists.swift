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

  static let mostBeyond = 4
  static let shortestParted = 4
  private static let longestWord = 12

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
    return parts.count > 1
      ? CompositeSloganLists(text: text, parts: parts, total: total).readings(of: pieces) : simple(pieces)
  }

  /// Exact readings come first; a wrong number must show itself more clearly than a right one.
  private func chosen(_ readings: [Reading], _ ground: Ground) -> SloganItems.Expansion? {
    // 反“三违”，做到身边无事故、岗位无隐患、…: what a slogan leads to is no list of it.
    let readings = readings.filter { reading in
      ground == .explicit || reading.evidence >= SloganEvidence.partly
        || !reading.items.prefix(1).contains(where: isOutcome)
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
    while let lead = text.phrase(of: SloganWords.itemLeads, at: start), start + lead.count < item.upperBound {
      start += lead.count
    }
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
    if reading.evidence >= SloganEvidence.opening
      || reading.evidence >= SloganEvidence.bearing && reading.items.allSatisfy(isOne)
    {
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
  func best(_ readings: [Reading]) -> Reading? {
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
    let isParted =
      clause.count > 1 && parted.count > clause.count
      && parted.suffix(2).allSatisfy { abs($0.range.count - mean) <= 2 }
    if let quoted = quotedEnd(of: clause, parted) {
      return [Reading(items: quoted, evidence: max(SloganEvidence.rhyming, evidence.strength(quoted)))]
    }
    let lists =
      [pieces.cut(at: 3)] + (isParted ? [parted, clause] : [clause, parted]) + [pieces.cut(at: 2), pieces.flat]
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

  // MARK: what is said of all items

  /// 用户数、售水量、收入分别增长: what is said of all items is no part of the last.
  private func withoutPredicate(_ items: [Range<Int>]) -> [Range<Int>] {
    guard let last = items.last, let end = predicate(in: last) else { return items }
    return items.dropLast() + [last.lowerBound..<end]
  }

  /// 资金、项目、人才分别向农村、基层、一线倾斜: nor are the words that follow items.
  private func untilPredicate(_ reading: Reading) -> Reading {
    guard total > 0, reading.items.count > total, predicate(in: reading.items[total - 1]) != nil else { return reading }
    var reading = reading
    reading.items = Array(reading.items.prefix(total))
    return reading
  }

  private func predicate(in item: Range<Int>) -> Int? {
    item.dropFirst().first { text.has(anyOf: Words.itemEnds, at: $0) }
  }
}

private enum Words {
  /// 又, 也: they answer 既 within one clause.
  static let boths = WordTables.words.scalars("slogan-both")
  /// 分别: behind the last item of a list it begins what is said of all.
  static let itemEnds = WordTables.words.phrases("slogan-item-end")
}
