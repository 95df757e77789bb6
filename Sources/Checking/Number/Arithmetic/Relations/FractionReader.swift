/// A part that is said to be more than a half, two thirds or so of a whole told before it, and is not: 应到98人，实到61人，超过三分之二.
struct FractionReader: FigureReader {
  /// Scalars between the part and what it is said to be.
  private static let farthest = 24
  /// Of the noun behind a whole.
  private static let longestNoun = 6

  let figures: SentenceFigures
  /// Of the sentences before it in the paragraph.
  let before: [SentenceFigures]

  func faults() -> [FigureFault] {
    let said = SaidFigures(figures)
    return shares(said).compactMap { share in
      guard let last = said.all.lastIndex(where: { $0.range.upperBound <= share.range.lowerBound && !$0.isShare })
      else { return nil }
      if let fault = ofNamed(last, share, said) { return fault }
      guard case let number = last, case let part = said.all[number],
        said.isAmount(number), !part.isVague, share.range.lowerBound - part.range.upperBound <= Self.farthest,
        said.change(number) == nil,
        isSaid(of: part, share), case let wholes = wholes(of: part), let whole = named(wholes, share, part),
        !wholes.contains(where: { fits(part.value / $0.value, share) })
      else { return nil }
      let figure = Figure(value: share.value, unit: "%", range: share.range, step: 1, factor: 1, isVague: false)
      return FigureFault.ofShare(figure, text.text(part.range), text.text(whole.range), part.value / whole.value)
    }
  }

  /// 38个村，占全县76个村的六成: the share names its whole.
  private func ofNamed(_ whole: Int, _ share: Share, _ said: SaidFigures) -> FigureFault? {
    guard whole > 0, text.at(share.range.lowerBound - 1) == .的,
      case (let part, let all) = (said.all[whole - 1], said.all[whole]),
      share.range.lowerBound - all.range.upperBound <= Self.longestNoun,
      said.isAmount(whole - 1), !part.isVague, !all.isVague, part.isSameUnit(as: all), all.value > part.value,
      text.first(of: Words.taking, in: said.lead(whole)) != nil
        || text.first(of: Words.above, in: said.lead(whole)) != nil,
      text.first(of: Words.others, in: part.range.upperBound..<share.range.lowerBound) == nil,
      !fits(part.value / all.value, share)
    else { return nil }
    let figure = Figure(value: share.value, unit: "%", range: share.range, step: 1, factor: 1, isVague: false)
    return FigureFault.ofShare(figure, text.text(part.range), text.text(all.range), part.value / all.value)
  }

  private struct Share {
    let value: Double
    let range: Range<Int>
    /// What the share may be in fact.
    let bounds: ClosedRange<Double>
  }

  /// 三分之二, 半数, 四分之三以上: with what is said before them.
  private func shares(_ said: SaidFigures) -> [Share] {
    said.range.compactMap { index in
      guard let row = Words.fractions.first(where: { text.has($0.0, at: index) }),
        !Words.fractions.contains(where: { $0.0.count > row.0.count && text.has($0.0, endingAt: index + row.0.count) })
      else { return nil }
      let range = index..<index + row.0.count
      return bounds(row.1, range, said).map { Share(value: row.1 * 100, range: range, bounds: $0) }
    }
  }

  private func bounds(_ value: Double, _ range: Range<Int>, _ said: SaidFigures) -> ClosedRange<Double>? {
    let clause = text.startOfClause(before: range.lowerBound, within: Self.farthest)..<range.lowerBound
    if text.has(anyOf: Words.beyond, at: range.upperBound) || said.has(Words.above, in: clause) { return value...1 }
    if said.has(Words.below, in: clause) { return 0...value }
    if said.has(Words.about, in: clause) || text.has(anyOf: Words.about, at: range.upperBound) {
      return value * 0.9...value * 1.1
    }
    return said.has(Words.taking, in: clause) ? value - 0.02...value + 0.02 : nil
  }

  /// ，已超过应到人数的, ，占: nothing else in the clause right behind the part; 不合格的接近 says again what the part is.
  private func isSaid(of part: Figure, _ share: Share) -> Bool {
    guard text.at(part.range.upperBound) == .comma, endsClause(share) else { return false }
    var place = part.range.upperBound + 1
    let clause = text.startOfClause(before: part.range.lowerBound, within: Self.farthest)..<part.range.lowerBound
    if !text.has(anyOf: Words.saying, at: place) {
      guard let word = text.first(of: Words.saying, in: place..<share.range.lowerBound),
        word.lowerBound - place <= Self.longestNoun + 2,
        text.first(of: [Array(text.plain[place..<place + 2])], in: clause) != nil
      else { return false }
      place = word.lowerBound
    }
    while let word = text.phrase(of: Words.saying, at: place), place < share.range.lowerBound { place += word.count }
    let rest = place..<max(place, share.range.lowerBound)
    return rest.isEmpty
      || rest.count <= Self.longestNoun + 2 && text.plain[rest.upperBound - 1] == .的
        && rest.allSatisfy { ScalarClass.isHan(text.plain[$0]) }
        && text.first(of: Words.others, in: rest) == nil
  }

  private func endsClause(_ share: Share) -> Bool {
    let end = share.range.upperBound + (text.phrase(of: Words.beyond, at: share.range.upperBound)?.count ?? 0)
    return ScalarClass.endsClause(text.at(end))
  }

  private func wholes(of part: Figure) -> [Figure] {
    (before.flatMap(\.all) + figures.all).filter { whole in
      whole.range != part.range && whole.range.lowerBound < part.range.lowerBound && !whole.isVague
        && whole.value >= part.value
        && (whole.isSameUnit(as: part) || areVotes(part, whole))
    }
  }

  private func areVotes(_ part: Figure, _ whole: Figure) -> Bool {
    ["票", "张"].contains(part.unit) && (whole.isOfPersons || ["票", "张"].contains(whole.unit))
  }

  /// 超过应到人数的: the whole that the words name, else the only one.
  private func named(_ wholes: [Figure], _ share: Share, _ part: Figure) -> Figure? {
    let gap = part.range.upperBound..<share.range.lowerBound
    if let name = Words.wholeNames.first(where: { text.first(of: [$0], in: gap) != nil }) {
      let found = wholes.filter { whole in
        text.first(
          of: [name],
          in: text.startOfClause(before: whole.range.lowerBound, within: 12)..<whole.range.lowerBound) != nil
      }
      if found.count == 1 { return found.first }
    }
    return wholes.count == 1 ? wholes.first : nil
  }

  private func fits(_ ratio: Double, _ share: Share) -> Bool {
    share.bounds.lowerBound - 1e-9 <= ratio && ratio <= share.bounds.upperBound + 1e-9
  }
}

private enum Words {
  /// 三分之二, with its value.
  static let fractions = WordTables.arithmetic.pairs("fraction").map { ($0.scalarValues, Double($1) ?? 1) }.sorted {
    $0.0.count > $1.0.count
  }
  static let above = WordTables.arithmetic.phrases("fraction-above")
  static let below = WordTables.arithmetic.phrases("not-reached")
  static let beyond = WordTables.arithmetic.phrases("beyond")
  static let about = WordTables.arithmetic.phrases("fraction-about")
  /// 已, 超过, 占: before a share, or the name of its whole.
  static let saying = WordTables.arithmetic.longestFirst("fraction-saying")
  static let taking = WordTables.arithmetic.phrases("fraction-taking")
  /// 增长, 比: the share is of a change.
  static let others = WordTables.arithmetic.phrases("fraction-other")
  /// 应到, 实到: which whole is meant.
  static let wholeNames = WordTables.arithmetic.words("fraction-whole")
}
