#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds the quantities of two documents that are laid down for one matter and differ, however differently they are worded.
///
/// Which belong together is read from the words that they share, each weighed by how seldom it stands in the two documents: a pair is
/// told only where each is the likeliest counterpart of the other, so that 党员45学时、领导干部50学时 keeps apart what differs rightly.
struct ProvisionSearch {
  /// What the shared words must weigh, at least, and their share of what both have.
  private let least, share, shareOfExact: Double
  /// A counterpart of the same value, of which so much is shared, agrees.
  private let agreeing: Double

  init(limits: ContradictionLimits) {
    (least, share, shareOfExact, agreeing) = (
      limits.leastWeight, limits.shareOfWeight, limits.shareOfExactWeight, limits.agreeingWeight
    )
  }

  struct Document {
    let provisions: [Provision]
    let words: SentenceWords
    fileprivate let byKind: [Provision.Kind: [Int]]
    /// Whether it asks for things at all: what a document only tells contradicts no other.
    fileprivate let asks: Bool

    private static let fewestLimits = 2

    init(provisions: [Provision], words: SentenceWords) {
      (self.provisions, self.words) = (provisions, words)
      asks = provisions.count { $0.isLaidDown && $0.bound != .exactly } >= Self.fewestLimits
      byKind = Dictionary(grouping: provisions.indices) { provisions[$0].kind }
    }
  }

  private struct Match {
    let left, right: Int
    let weight: Double
    let share: Double
  }

  /// The numbers of those that contradict each other, in the order of the first. In proportion to the pairs of one kind.
  func contradictions(_ left: Document, _ right: Document) -> [(left: Int, right: Int)] {
    guard left.asks, right.asks else { return [] }
    let matches = matches(left, right)
    var (ofLeft, ofRight) = ([Int: Likeliest](), [Int: Likeliest]())
    for match in matches {
      let isAgreed = left.provisions[match.left].value == right.provisions[match.right].value
      ofLeft[match.left, default: Likeliest()].add(match.weight, isAgreed)
      ofRight[match.right, default: Likeliest()].add(match.weight, isAgreed)
    }
    // Two documents of one matter agree in something too; unrelated ones differ in all that looks alike.
    guard
      matches.contains(where: {
        $0.weight >= least && left.provisions[$0.left].value == right.provisions[$0.right].value
      })
    else { return [] }
    return matches.filter { match in
      let (own, other) = (left.provisions[match.left], right.provisions[match.right])
      return match.weight >= least
        && match.share >= (own.bound == .exactly || other.bound == .exactly ? shareOfExact : share)
        && excludes(own, other)
        && [ofLeft[match.left], ofRight[match.right]].allSatisfy { likeliest in
          likeliest.map { match.weight >= $0.weight && $0.agreed <= agreeing * match.weight } ?? true
        }
    }.map { ($0.left, $0.right) }
  }

  /// What the likeliest counterpart of a quantity weighs, and the likeliest that has its value.
  private struct Likeliest {
    private(set) var weight = 0.0
    private(set) var agreed = 0.0

    mutating func add(_ weight: Double, _ isAgreed: Bool) {
      self.weight = max(self.weight, weight)
      if isAgreed { agreed = max(agreed, weight) }
    }
  }

  private func matches(_ left: Document, _ right: Document) -> [Match] {
    left.provisions.indices.flatMap { number -> [Match] in
      let own = left.provisions[number]
      return (right.byKind[own.kind] ?? []).compactMap { other in
        let theirs = right.provisions[other]
        guard mayBeOne(own, theirs) else { return nil }
        return match(number, own, other, theirs, left.words, right.words)
      }
    }
  }

  private func match(
    _ number: Int, _ own: Provision, _ other: Int, _ theirs: Provision, _ left: SentenceWords, _ right: SentenceWords
  ) -> Match? {
    let both = own.near.intersection(theirs.near)
    let shared = own.near.intersection(theirs.far).union(theirs.near.intersection(own.far))
    guard !shared.isEmpty else { return nil }
    let sentences = Double(left.sentences + right.sentences + 1)
    func weight(_ pairs: Set<UInt64>) -> Double {
      pairs.sorted().reduce(0) {
        $0 + log(sentences / Double(max(1, (left.counts[$1] ?? 0) + (right.counts[$1] ?? 0))))
      }
    }
    let bonus = own.bound == theirs.bound ? Self.sameBound : 1
    // Rounded, so that the order of adding decides nothing.
    let sum = ((bonus * weight(shared) + weight(both)) / 2 * 1e6).rounded() / 1e6
    return Match(
      left: number, right: other, weight: sum,
      share: sum / ((weight(own.near) + 1) * (weight(theirs.near) + 1)).squareRoot())
  }

  private static let sameBound = 1.1

  /// Whether nothing that the words say keeps two matters apart.
  private func mayBeOne(_ own: Provision, _ other: Provision) -> Bool {
    let (left, right) = (own.terms, other.terms)
    guard left.isPart == right.isPart, agree(left.subjects, right.subjects),
      left.year == nil || right.year == nil || left.year == right.year, agree(left.ordinals, right.ordinals),
      agree(left.papers, right.papers) || own.kind.role != .deadline,
      left.group == right.group || left.group.isEmpty || right.group.isEmpty,
      left.isOfAll == nil || right.isOfAll == nil || left.isOfAll == right.isOfAll,
      left.period == right.period || own.kind.unit == "人" && isOneOwner(left, right, own, other)
    else { return false }
    switch own.kind.role {
    case .start, .end: return mostly(own.behind, other.far) && mostly(other.behind, own.far)
    default:
      return own.kind.unit != "second" || own.behind.isEmpty || other.behind.isEmpty
        || !own.behind.isDisjoint(with: other.far)
        || !other.behind.isDisjoint(with: own.far)
    }
  }

  private func agree<Element>(_ left: Set<Element>, _ right: Set<Element>) -> Bool {
    left.isEmpty || right.isEmpty || !left.isDisjoint(with: right)
  }

  private func mostly(_ behind: Set<UInt64>, _ far: Set<UInt64>) -> Bool {
    2 * behind.intersection(far).count >= behind.count
  }

  /// 每个接种点不少于6人 and 接种点按不少于5人配备
  private func isOneOwner(_ left: Provision.Terms, _ right: Provision.Terms, _ own: Provision, _ other: Provision)
    -> Bool
  {
    guard (left.period == nil) != (right.period == nil) else { return false }
    let (named, bare) = left.period == nil ? (right, own) : (left, other)
    return named.owner.count > 1 && bare.near.contains(UInt64(named.owner[0]) << 32 | UInt64(named.owner[1]))
  }

  /// Whether both cannot be met.
  private func excludes(_ own: Provision, _ other: Provision) -> Bool {
    guard own.isLaidDown, other.isLaidDown, own.value != other.value else { return false }
    if own.bound == other.bound { return true }
    return isBroken(own, by: other) || isBroken(other, by: own)
  }

  private func isBroken(_ limit: Provision, by other: Provision) -> Bool {
    switch (limit.bound, other.bound) {
    case (.atLeast, .exactly), (.atLeast, .atMost): other.value < limit.value
    case (.atMost, .exactly): other.value > limit.value
    default: false
    }
  }
}
