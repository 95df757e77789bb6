/// Reads the items of slogans with several numbers: 三亮三比, 四查四看, 一个意识、两个提升.
struct CompositeSloganLists {
  let text: SourceText
  let parts: [NumberedSlogan.Part]
  let total: Int
  private let evidence: [SloganEvidence]

  init(text: SourceText, parts: [NumberedSlogan.Part], total: Int) {
    self.text = text
    self.parts = parts
    self.total = total
    evidence = parts.map { SloganEvidence($0, in: text) }
  }

  /// The ways to read the items, the surest first.
  func readings(of pieces: SloganPieces) -> [SloganLists.Reading] {
    let clauses = pieces.cut(at: 2)
    let lists = [pieces.flat, pieces.splitAtAnds(pieces.flat, onlyLast: false), clauses, pieces.cut(at: 3)]
    var readings: [SloganLists.Reading] = []
    for list in lists {
      readings += [blocks(list), turns(list), both(list), shared(list), partial(list), lacking(list)].compactMap { $0 }
    }
    if let reading = clauseByClause(clauses, pieces) { readings.append(reading) }
    if let reading = clauseByClause(pieces.cut(at: 3), pieces) { readings.append(reading) }
    let isHeld = { (count: Int) in parts.count == 2 && parts[0].count == 1 && count > 1 && count == parts[1].count }
    for list in lists where list.count == total || isHeld(list.count) {
      let evidence = isAlike(list) ? SloganEvidence.alike : SloganEvidence.none
      readings.append(SloganLists.Reading(items: list.map(\.range), evidence: evidence))
    }
    // The longest of several wrong ones is the least wrong.
    return readings.sorted { ($0.evidence, $0.items.count) > ($1.evidence, $1.items.count) }
  }

  private func isAlike(_ list: [SloganPieces.Piece]) -> Bool {
    evidence.contains { $0.strength(list.map(\.range)) >= SloganEvidence.alike }
  }

  /// Whether a piece may be an item of a number: by the counted word, or by its first sign where no piece has the word.
  private func belongs(_ part: Int, _ list: [SloganPieces.Piece]) -> (Range<Int>) -> Bool {
    let own = evidence[part]
    let isWhole = list.contains { own.bears($0.range) }
    return { isWhole ? own.bears($0) : own.bearsPart($0) }
  }

  /// 亮身份、亮承诺、亮标准，比技能、比作风: first the items of the first number, then those of the next.
  private func blocks(_ list: [SloganPieces.Piece]) -> SloganLists.Reading? {
    let belongs = parts.indices.map { self.belongs($0, list) }
    var lengths: [Int]?
    func place(_ part: Int, _ start: Int, _ taken: [Int]) {
      guard part < parts.count else {
        let isExact = taken == parts.map(\.count)
        if isExact || lengths == nil { lengths = taken }
        return
      }
      let most = list[start...].prefix { belongs[part]($0.range) }.count
      guard most > 0 else { return }
      for length in [most, parts[part].count].filter({ $0 <= most }) + (1..<max(1, most)).reversed() {
        if lengths == parts.map(\.count) { return }
        place(part + 1, start + length, taken + [length])
      }
    }
    if !list.isEmpty, parts.count <= 6 { place(0, 0, []) }
    guard let lengths, lengths.reduce(0, +) > parts.count || lengths == parts.map(\.count) else { return nil }
    let items = list.prefix(lengths.reduce(0, +)).map(\.range)
    return .init(items: items, evidence: strength(items, lengths))
  }

  private func strength(_ items: [Range<Int>], _ lengths: [Int]) -> Int {
    var (weakest, start) = (SloganEvidence.opening, 0)
    for (part, length) in lengths.enumerated() {
      weakest = min(weakest, evidence[part].strength(Array(items[start..<start + length])))
      start += length
    }
    return weakest
  }

  /// 查思想，看觉悟高不高；查作风，看干劲足不足: items of each number in turn.
  private func turns(_ list: [SloganPieces.Piece]) -> SloganLists.Reading? {
    let belongs = parts.indices.map { self.belongs($0, list) }
    let length = list.enumerated().prefix { belongs[$0 % parts.count]($1.range) }.count
    let rounds = length / parts.count
    guard rounds > 1, parts.allSatisfy({ $0.count == parts[0].count }) else { return nil }
    // 查纪律 without its 改: the last round is not complete.
    let isBroken = rounds * parts.count < total
    let items = list.prefix(isBroken ? length : rounds * parts.count).map(\.range)
    let strengths = items.enumerated().map { evidence[$0 % parts.count].begins($1) }
    return .init(items: items, evidence: strengths.allSatisfy { $0 } ? SloganEvidence.opening : SloganEvidence.bearing)
  }

  /// 问计于商户解经营之难: every piece holds an item of each number.
  private func both(_ list: [SloganPieces.Piece]) -> SloganLists.Reading? {
    guard parts.allSatisfy({ $0.count == parts[0].count }),
      Set(parts.map { Array(text.plain[$0.head]) }).count == parts.count
    else { return nil }
    let cut = list.prefix { pieces(of: $0.range) != nil }.compactMap { pieces(of: $0.range) }
    guard cut.count > 1 else { return nil }
    // 查纪律 without its 改 as the last of all.
    let isBroken =
      cut.count + 1 == parts[0].count && list.count > cut.count && evidence[0].begins(list[cut.count].range)
    let last = isBroken ? [list[cut.count].range] : []
    let isOpening = list.prefix(cut.count).allSatisfy { evidence[0].begins($0.range) }
    return .init(
      items: cut.flatMap { $0 } + last, evidence: isOpening ? SloganEvidence.opening : SloganEvidence.bearing)
  }

  /// A piece cut where the word of each next number stands; nil where one is lacking.
  func pieces(of piece: Range<Int>) -> [Range<Int>]? {
    guard let first = evidence[0].place(in: piece, from: piece.lowerBound) else { return nil }
    let colon = piece.prefix(while: { $0 < first }).last { text.plain[$0] == .colon }
    var starts = [colon.map { $0 + 1 } ?? piece.lowerBound]
    var last = first
    for part in evidence.dropFirst() {
      guard let place = part.place(in: piece, from: last + 1) else { return nil }
      starts.append(place)
      last = place
    }
    return zip(starts, starts.dropFirst() + [piece.upperBound]).map { start, end in
      start..<(end > start + 1 && text.plain[end - 1] == .comma ? end - 1 : end)
    }
  }

  /// 以优质的工程、优良的作风、优美的环境赢得人民满意: the last item of the first number goes on with the one of the second.
  private func shared(_ list: [SloganPieces.Piece]) -> SloganLists.Reading? {
    guard parts.count == 2, parts[1].count == 1, parts[0].count > 1 else { return nil }
    let own = list.map(\.range).drop { !evidence[0].begins($0) }.prefix(while: evidence[0].begins)
    guard own.count == parts[0].count, let last = own.last, let cut = pieces(of: last), cut.count == 2 else {
      return nil
    }
    return .init(items: own.dropLast() + cut, evidence: SloganEvidence.bearing)
  }

  /// “两保证、一带头”：保证时间，保证质量，写好笔记: the items of the first number, and none of the second's in its place.
  private func partial(_ list: [SloganPieces.Piece]) -> SloganLists.Reading? {
    guard parts.count == 2, parts.allSatisfy({ $0.head.count > 1 }), parts[0].count > 1 else { return nil }
    let own = list.map(\.range).prefix(while: evidence[0].begins)
    let rest = list.map(\.range).dropFirst(own.count)
    guard own.count == parts[0].count, !rest.isEmpty,
      !rest.contains(where: { evidence[1].bears($0) || evidence[1].bearsPart($0) })
    else { return nil }
    return .init(items: Array(own), evidence: SloganEvidence.opening)
  }

  /// “三高一低”，即能耗高、库存高、费用高: the items of the first number and nothing else.
  private func lacking(_ list: [SloganPieces.Piece]) -> SloganLists.Reading? {
    guard parts.count == 2, parts[0].count > 2, list.count == parts[0].count,
      list.allSatisfy({ evidence[0].bears($0.range) && !evidence[1].bears($0.range) }), list.last?.boundary == 4
    else { return nil }
    return .init(items: list.map(\.range), evidence: SloganEvidence.bearing)
  }

  /// Lists as long as each number says, all of whose pieces hold its word, in the order of the numbers, with other words
  /// between them.
  func scattered(in region: Range<Int>) -> [Range<Int>]? {
    let pieces = SloganPieces(region, in: text).flat.map(\.range)
    var items: [Range<Int>] = []
    var start = 0
    for (part, evidence) in zip(parts, evidence) {
      let bears = pieces.map(evidence.bears)
      let first = pieces.indices.dropFirst(start).first { index in
        (index == start || !bears[index - 1]) && bears[index...].prefix { $0 }.count == part.count
      }
      guard let first else { return nil }
      start = first + part.count
      items += pieces[first..<start]
    }
    return items
  }

  /// The items of those numbers of which there are as many as they say, each beginning with the counted word; nil for none.
  func named(in region: Range<Int>) -> [Range<Int>]? {
    let pieces = SloganPieces(region, in: text).flat.map(\.range)
    let items = zip(parts, evidence).flatMap { part, evidence -> ArraySlice<Range<Int>> in
      guard part.count > 1, part.head.count > 1 else { return [] }
      let own = pieces.drop { !evidence.beginsAsOne($0) }.prefix(while: evidence.beginsAsOne)
      return own.count == part.count ? own : []
    }
    return items.isEmpty ? nil : items.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// 强化忧患意识，提升质量、提升服务，…: one clause for each number, the items parted by 、.
  private func clauseByClause(_ clauses: [SloganPieces.Piece], _ pieces: SloganPieces) -> SloganLists.Reading? {
    guard clauses.count >= parts.count else { return nil }
    var items: [Range<Int>] = []
    for (number, part) in parts.enumerated() {
      let clause = clauses[number].range
      guard evidence[number].bears(clause) else { return nil }
      let list = SloganPieces(clause, in: text)
      let cut = list.cut(at: 1)
      // 教书育人、管理育人、服务育人，这是老传统: what closes the clause is no item.
      let bearing = cut.filter { evidence[number].bears($0.range) }
      let lists = [cut, pieces.splitAtAnds(cut), bearing]
      items += (lists.first { $0.count == part.count } ?? cut).map(\.range)
    }
    return .init(items: items, evidence: SloganEvidence.bearing)
  }
}
