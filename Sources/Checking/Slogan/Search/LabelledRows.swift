/// Items that are numbered by what the slogan counts: 头一本，记的是…。第二本，…。末一本，…; 一张罩住渠，…；一张罩住泵，….
struct LabelledRows {
  /// What a label says of its place in the row.
  private enum Place: Equatable {
    case number(Int)
    case next, last, one
  }

  /// How far behind a slogan its row may begin, and how far behind one label the next.
  private static let farthest = 6000
  private static let farthestOnes = 160
  private static let widest = 900
  private static let farthestMore = 200
  private static let fewest = 2
  private static let fewestWrong = 3
  private static let fewestOff = 1
  /// Scalars between a slogan and a row that must be meant, whatever its length.
  private static let nearest = 12

  let slogan: NumberedSlogan
  let word: SloganWord
  let text: SourceText

  /// A row of labels, each with the rest of its sentence; where several begin, the first that is as long as the slogan says.
  /// One of another length is taken only right behind the slogan.
  func row() -> (items: [Range<Int>], isWrong: Bool)? {
    let limit = min(text.count, slogan.end + Self.farthest)
    var start = slogan.end
    var isFirst = true
    while let row = row(from: start, to: limit) {
      if row.count == slogan.announced { return (items(of: row), false) }
      let isNear = row[0].lowerBound - slogan.end <= Self.nearest
      let isOff = abs(row.count - slogan.announced) <= Self.fewestOff && row.count >= Self.fewestWrong
      if isFirst, isNear, isOff, !goesOn(behind: row) { return (items(of: row), true) }
      isFirst = false
      start = row[row.count - 1].upperBound
    }
    return nil
  }

  /// 还有, 最后, 第四: one more may follow that is labelled in another way.
  private func goesOn(behind row: [Range<Int>]) -> Bool {
    let (first, end) = (text.line(of: row[0].lowerBound), row[row.count - 1].upperBound)
    let isOfLines = text.line(of: end) > first
    let limit = min(isOfLines ? text.count : text.lines[first].upperBound, end + Self.farthestMore)
    return (end..<max(end, limit)).contains { startsClause($0) && text.has(anyOf: Words.moreLabels, at: $0) }
  }

  private func row(from start: Int, to limit: Int) -> [Range<Int>]? {
    var row: [Range<Int>] = []
    var isOfOnes = false
    for index in start..<max(start, limit) {
      if let last = row.last, index - last.upperBound > (isOfOnes ? Self.farthestOnes : Self.widest) { break }
      guard startsClause(index), let (place, end) = label(at: index) else { continue }
      if row.isEmpty {
        guard [.number(1), .one].contains(place) else { continue }
        isOfOnes = place == .one
      } else {
        switch goesOn(place, behind: row, isOfOnes, at: index) {
        case .none: continue
        case .some(false): return row.count >= Self.fewest ? row : self.row(from: row[0].upperBound, to: limit)
        case .some(true): break
        }
      }
      row.append(index..<end)
      if place == .last { break }
    }
    return row.count >= Self.fewest ? row : row.isEmpty ? nil : self.row(from: row[0].upperBound, to: limit)
  }

  /// Whether a label is the next of a row, or ends it as that of another row does; nil for one that has no part in it.
  private func goesOn(_ place: Place, behind row: [Range<Int>], _ isOfOnes: Bool, at index: Int) -> Bool? {
    if case .number(let number) = place { return !isOfOnes && number == row.count + 1 }
    // 最后一张不公开 behind as many as the slogan says speaks of one of them.
    if place != .one { return row.count < slogan.announced ? true : nil }
    return isOfOnes ? text.line(of: index) == text.line(of: row[0].lowerBound) : nil
  }

  private func label(at index: Int) -> (Place, end: Int)? {
    if text.at(index) == .第, let number = HanNumeral.read(text.plain, at: index + 1) {
      return end(from: index + 1 + number.length).map { (.number(number.value), $0) }
    }
    let kinds: [(PhraseList, Place)] = [
      (Words.firstLabels, .number(1)), (Words.nextLabels, .next), (Words.lastLabels, .last),
    ]
    for (list, place) in kinds {
      if let lead = text.phrase(of: list, at: index), let end = end(from: index + lead.count) { return (place, end) }
    }
    guard text.at(index) == NumberedSlogan.one, !word.measure.isEmpty, text.has(word.measure, at: index + 1) else {
      return nil
    }
    return (.one, index + 2)
  }

  /// Behind the measure or the noun, or both, that must follow a number.
  private func end(from index: Int) -> Int? {
    let measured = !word.measure.isEmpty && text.has(word.measure, at: index) ? index + word.measure.count : index
    if let form = word.forms.first(where: { text.has($0, at: measured) }) { return measured + form.count }
    // 第一个口: the general measure before the noun.
    let isCounted = CheckWords.countingWords.contains(text.at(index)) && text.has(word.noun, at: index + 1)
    return isCounted ? index + 1 + word.noun.count : measured > index ? measured : nil
  }

  private func startsClause(_ index: Int) -> Bool {
    index == 0 || ScalarClass.endsClause(text.plain[index - 1]) || text.isBlank(index - 1)
      || text.plain[index - 1] == .quote
  }

  private func items(of row: [Range<Int>]) -> [Range<Int>] {
    zip(row, row.dropFirst().map(\.lowerBound) + [text.count]).map { label, limit in
      let end = (label.upperBound..<limit).first {
        ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .lineBreak
      }
      var item = text.trimmed(label.lowerBound..<(end ?? limit))
      while let last = item.last, ScalarClass.endsClause(text.plain[last]) { item = item.dropLast() }
      return item
    }
  }
}

private enum Words {
  /// 头一, 再一, 末一: before the measure or the noun of a slogan they number its items.
  static let firstLabels = WordTables.words.longestFirst("slogan-label-first")
  static let nextLabels = WordTables.words.longestFirst("slogan-label-next")
  static let lastLabels = WordTables.words.longestFirst("slogan-label-last")
  /// 还有, 最后: one more item may follow.
  static let moreLabels = WordTables.words.phrases("slogan-label-more")
}
