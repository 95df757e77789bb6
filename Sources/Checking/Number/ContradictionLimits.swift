import DataFiles

/// From where two requirements speak of the same thing: `contradiction.*` of the table `limits.tsv`.
struct ContradictionLimits: Sendable {
  static let usual = ContradictionLimits(CheckLimits.shared)

  /// Share of the shorter topic's pairs of characters that both must have, and their least number.
  let share: Double
  let shared: Int
  /// The same share between shares without a name.
  let shareOfNameless: Double
  /// Places that a message names at most.
  let related: Int
  /// Scalars at the head of a document that tell its campaign and unit.
  let head: Int
  /// Scalars before and behind a number that say what it measures; below the last a comma is no border.
  let clauseBefore: Int
  let clauseBehind: Int
  let shortClause: Int
  /// Scalars at the beginning of a numbered item that tell whom it concerns.
  let itemOpening: Int
  /// Within one document: least number of pairs that both have, and the same of shares in two items.
  let sharedInside: Int
  let sharedInsideOfShares: Int
  /// Pairs that one of them may have besides.
  let besidesInside: Int
  /// Share and least number of pairs that two dates must have in common.
  let shareOfDates: Double
  let sharedOfDates: Int
  /// Of two quantities in differing words: what the words that they share must weigh, its share of all their words, the same where one is
  /// exact, and the share of it with which a counterpart of the same value agrees.
  let leastWeight, shareOfWeight, shareOfExactWeight, agreeingWeight: Double
  /// Scalars around a figure in which words of duty may stand.
  let neighbours: Int

  init(_ limits: NamedLimits) {
    share = limits["contradiction.share"]
    shared = limits.whole("contradiction.shared")
    shareOfNameless = limits["contradiction.shareOfNameless"]
    related = limits.whole("contradiction.related")
    head = limits.whole("contradiction.head")
    shareOfDates = limits["contradiction.shareOfDates"]
    sharedOfDates = limits.whole("contradiction.sharedOfDates")
    neighbours = limits.whole("contradiction.neighbours")
    clauseBefore = limits.whole("contradiction.clauseBefore")
    clauseBehind = limits.whole("contradiction.clauseBehind")
    shortClause = limits.whole("contradiction.shortClause")
    itemOpening = limits.whole("contradiction.itemOpening")
    sharedInside = limits.whole("contradiction.sharedInside")
    sharedInsideOfShares = limits.whole("contradiction.sharedInsideOfShares")
    leastWeight = limits["contradiction.leastWeight"]
    shareOfWeight = limits["contradiction.shareOfWeight"]
    shareOfExactWeight = limits["contradiction.shareOfExactWeight"]
    agreeingWeight = limits["contradiction.agreeingWeight"]
    besidesInside = limits.whole("contradiction.besidesInside")
  }
}
