/// How closely what stands before a slogan is tied to it.
extension SloganLists {
  /// Scalars of the second of two: 文化和科技、文化和旅游“两个融合”.
  private static let shortestOfTwo = 5
  private static let partings: Set<UInt32> = [.pause, .和, .与, .及, .以, .quote]


  /// 甲制、乙制“三项制度”; but “双带” and what is itself one of a list have no items there.
  func isBehindList(_ slogan: NumberedSlogan) -> Bool {
    parts.count == 1 && (slogan.isQuoted || isListed(slogan)) && ScalarClass.isHan(text.at(slogan.start - 1))
      && text.at(slogan.end) != .pause && text.plain[slogan.range.lowerBound] != NumberedSlogan.double
  }

  /// 机构、人员、报酬三落实
  func isListed(_ slogan: NumberedSlogan) -> Bool {
    slogan.needsItems && text.has(anyOf: SloganWords.listedHeads, at: parts[0].head.lowerBound)
  }

  /// How plainly a list of the wrong length must belong to the slogan behind it.
  func neededForWrong(_ slogan: NumberedSlogan, _ pointer: Int, _ count: Int) -> Int {
    let isPointing = pointer < slogan.start
    guard count > 2, isPointing || isBehindList(slogan) else { return SloganEvidence.opening }
    // 各支部、各班组、各小组的“四个一”: before 的 as often stands whose slogan it is.
    let isOwner = slogan.start - pointer == 1 && text.plain[pointer] == .的
    return isOwner ? SloganEvidence.bearing : isPointing ? SloganEvidence.rhyming : SloganEvidence.alike
  }

  /// 爱心、耐心“三心”: right before the slogan, of one length, and all ending with the counted word.
  func isTight(_ items: [Range<Int>], _ slogan: NumberedSlogan) -> Bool {
    guard isBehindList(slogan), items.count > 1, items.count != total, let last = items.last, last.upperBound == slogan.start
    else { return false }
    let head = Array(text.plain[parts[0].head])
    return items.allSatisfy { $0.count == last.count && $0.count > head.count && text.has(head, endingAt: $0.upperBound) }
  }

  /// 这, 也就是 between a list and its slogan; 的 and 等 say nothing.
  func pointsBack(_ words: Range<Int>) -> Bool {
    words.contains { ScalarClass.isHan(text.plain[$0]) && text.plain[$0] != .的 && text.plain[$0] != .等 }
  }

  /// 老、中、青三结合: without another tie a list is the slogan's only where 、 and 和 part it and the last item is not far shorter than
  /// those between it and the first, which the verb stands before. 水污染防治、大气污染防治和工业“三废” has none.
  func isEnumerated(_ items: [Range<Int>]) -> Bool {
    guard items.count > 1, let last = items.last?.count else { return false }
    let between = items.dropFirst().dropLast().map(\.count)
    guard between.allSatisfy({ $0 <= 2 * last }), items.count > 2 || last >= Self.shortestOfTwo else { return false }
    return zip(items, items.dropFirst()).allSatisfy { left, right in
      (left.upperBound..<right.lowerBound).allSatisfy { Self.partings.contains(text.plain[$0]) }
    }
  }

  /// Right before a quoted slogan (甲制、乙制“三项制度”) or with a pointing word any list of the right length will do.
  func neededBefore(_ slogan: NumberedSlogan, _ isPointing: Bool) -> Int {
    let isBehindList = self.isBehindList(slogan)
    let isBehindQuote = !slogan.isQuoted && slogan.needsItems && slogan.start > 0
      && text.scalars[slogan.start - 1] == .closeQuote
    return isPointing || isBehindList || isBehindQuote ? SloganEvidence.none : SloganEvidence.bearing
  }
}
