/// Reads items that are listed inside a sentence: 即甲、乙和丙; 抓住…，突出…，坚持…; 甲、乙、丙的“三违”.
struct SloganLists {
  let text: SourceText
  let parts: [NumberedSlogan.Part]
  let total: Int

  /// The items in a region behind a slogan.
  ///
  /// - Parameter isCertain: the text says that the items follow; only then can a list be too short or too long.
  func items(in region: Range<Int>, isCertain: Bool) -> SloganItems.Expansion? {
    let lists = candidates(in: region)
    for list in lists where list.count == total && total > 1 && holdsHead(list) {
      return .init(items: list, isCertain: isCertain)
    }
    for list in lists where list.count == total && (isCertain || isParallel(list)) {
      return .init(items: list, isCertain: isCertain)
    }
    for list in lists {
      let run = parallelRun(list)
      if run.count == total, total > 1, isCertain || holdsHead(run) { return .init(items: run, isCertain: isCertain) }
    }
    guard isCertain, parts.count == 1, total > 1 else { return nil }
    for list in lists where list.count > 1 && list.count < total + 4 {
      let run = parallelRun(list)
      if run.count == list.count || run.count > 1 && run.count < total && holdsHead(run) {
        return .init(items: run, isCertain: true)
      }
    }
    return nil
  }

  /// The ways in which the region can be read as a list, the surest first.
  private func candidates(in region: Range<Int>) -> [[Range<Int>]] {
    let clauses = split(region, at: [0x2C, 0x3B])
    let first = clauses.first ?? region
    return [
      split(region, at: [0x3B]), split(first, at: [0x3001]), splitLastAnd(split(first, at: [0x3001])),
      clauses, split(region, at: [0x3001, 0x2C, 0x3B]),
    ]
  }

  /// Pieces between separators that stand outside quotation marks, brackets and titles.
  func split(_ region: Range<Int>, at separators: Set<UInt32>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = region.lowerBound
    var depth = 0
    for index in region {
      let scalar = text.scalars[index]
      if ScalarClass.isOpening(scalar) || scalar == 0xFF08 { depth += 1 }
      if ScalarClass.isClosing(scalar) || scalar == 0xFF09 { depth = max(0, depth - 1) }
      if depth == 0, separators.contains(text.plain[index]) {
        pieces.append(start..<index)
        start = index + 1
      }
    }
    pieces.append(start..<region.upperBound)
    return pieces.map(text.trimmed).filter { !$0.isEmpty }
  }

  /// 甲、乙和丙: the last piece holds two items.
  private func splitLastAnd(_ list: [Range<Int>]) -> [Range<Int>] {
    guard let last = list.last else { return list }
    let ands: Set<UInt32> = [0x548C, 0x53CA, 0x4E0E]  // 和 及 与
    guard let place = last.dropFirst().dropLast().last(where: { ands.contains(text.plain[$0]) }) else { return list }
    let isLong = text.at(place - 1) == 0x4EE5  // 以及
    return list.dropLast() + [last.lowerBound..<place - (isLong ? 1 : 0), place + 1..<last.upperBound]
  }

  /// Whether items are built alike: same first or last sign, same length, or all with the counted word.
  private func isParallel(_ list: [Range<Int>]) -> Bool {
    guard list.count > 1 else { return false }
    return parallelRun(list).count == list.count || Set(list.map(\.count)).count == 1 || areInOrder(list)
  }

  /// For slogans of several numbers: the first items belong to the first number, and so on.
  private func areInOrder(_ list: [Range<Int>]) -> Bool {
    guard parts.count > 1, list.count == total else { return false }
    var start = 0
    for part in parts {
      let head = text.plain[part.head.lowerBound]
      guard list[start..<start + part.count].allSatisfy({ text.plain[$0].contains(head) }) else { return false }
      start += part.count
    }
    return true
  }

  /// The longest beginning of a list whose items are alike.
  private func parallelRun(_ list: [Range<Int>]) -> [Range<Int>] {
    guard let first = list.first else { return [] }
    let opening = text.plain[first.lowerBound]
    let ending = text.plain[first.upperBound - 1]
    let byHead = list.prefix { holdsHead([$0]) }
    let byOpening = list.prefix { text.plain[$0.lowerBound] == opening }
    let byEnding = list.prefix { text.plain[$0.upperBound - 1] == ending }
    let longest = max(byHead.count, byOpening.count, byEnding.count)
    return Array(list.prefix(longest))
  }

  /// Whether every item holds what the slogan counts.
  private func holdsHead(_ list: [Range<Int>]) -> Bool {
    guard parts.count == 1 else { return false }
    let head = Array(text.plain[parts[0].head])
    return list.allSatisfy { item in item.contains { text.has(head, at: $0) && $0 + head.count <= item.upperBound } }
  }

  /// The items before a slogan: 甲、乙、丙的“三违”; 甲，乙，丙，这“三句话”; or in the sentence before.
  func itemsBefore(_ slogan: NumberedSlogan, _ sentenceStart: Int) -> SloganItems.Expansion? {
    let before = text.at(slogan.start - 1)
    let closers: Set<UInt32> = [0x7684, 0x7B49, 0x8FD9, 0x4E9B]  // 的 等 这 些
    if sentenceStart < slogan.start, closers.contains(before) {
      var end = slogan.start
      while end > sentenceStart, closers.contains(text.plain[end - 1]) || text.plain[end - 1] == 0x2C { end -= 1 }
      let clauses = split(sentenceStart..<end, at: [0x2C, 0x3B, 0x3A])
      if before == 0x8FD9, clauses.count == total, total > 1 { return .init(items: clauses, isCertain: false) }
      if let last = clauses.last {
        let list = split(last, at: [0x3001])
        if list.count == total, total > 1 { return .init(items: list, isCertain: false) }
      }
    }
    if ScalarClass.isHan(before), slogan.isQuoted, sentenceStart < slogan.start {  // 甲制、乙制、丙制“三项制度”
      let last = split(sentenceStart..<slogan.start, at: [0x2C, 0x3B, 0x3A]).last ?? slogan.range
      let list = split(last, at: [0x3001])
      if list.count == total, total > 1 { return .init(items: list, isCertain: false) }
    }
    // 既要防止走过场，又要防止出偏差，做到“两个防止”
    let clauses = split(sentenceStart..<max(sentenceStart, slogan.start), at: [0x2C, 0x3B, 0x3A])
    let bearing = clauses.filter { holdsHead([$0]) }
    if bearing.count == total, total > 1, slogan.isQuoted { return .init(items: bearing, isCertain: false) }
    return itemsInSentenceBefore(sentenceStart, naming: Array(text.plain[slogan.range]))
  }

  private func itemsInSentenceBefore(_ sentenceStart: Int, naming words: [UInt32]) -> SloganItems.Expansion? {
    guard parts.count == 1, total > 1, sentenceStart > 1, text.plain[sentenceStart - 1] != 0x0A else { return nil }
    var start = sentenceStart - 1
    while start > 0, !ScalarClass.endsSentence(text.plain[start - 1]), text.plain[start - 1] != 0x0A { start -= 1 }
    guard text.first(of: [words], in: start..<sentenceStart) == nil else { return nil }
    let head = text.plain[parts[0].head.lowerBound]
    for clause in split(start..<sentenceStart - 1, at: [0x2C, 0x3B, 0x3A]) {
      let list = split(clause, at: [0x3001])
      if list.count == total, list.allSatisfy({ text.plain[$0].contains(head) }) {
        return .init(items: list, isCertain: false)
      }
    }
    return nil
  }
}
