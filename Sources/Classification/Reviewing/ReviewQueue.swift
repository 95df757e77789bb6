public import TextModel

/// Chooses the opinions whose labels would teach a model most.
///
/// An opinion teaches more the closer its two most probable categories are (margin sampling: Scheffer, Decomain, Wrobel
/// 2001; Settles 2009, Active Learning Literature Survey, 3.1), and less the more it is like one that is chosen already
/// (Brinker 2003, Incorporating Diversity in Active Learning with Support Vector Machines): each pick has the largest
/// (1 − margin) · (1 − likeness), likeness being the Jaccard index of the three-character pieces. Equal texts count once,
/// and what shares half of its pieces with a pick is left out.
///
/// What is chosen is doubtful on purpose: no share follows from it. Memory holds the most doubtful opinions only.
public struct ReviewQueue: Sendable {
  /// Candidates for each place.
  private static let candidatesPerPlace = 20
  private static let mostCandidates = 20_000
  /// Likeness from which two opinions teach the same.
  private static let nearlyIdentical = 0.5

  private struct Candidate: Sendable {
    let opinion: Opinion
    let letters: [UInt32]
    /// Difference of the two highest probabilities, 0 to 1.
    let margin: Double
    let number: Int

    static func inOrder(_ left: Candidate, _ right: Candidate) -> Bool {
      (left.margin, left.number) < (right.margin, right.number)
    }
  }

  private let size: Int
  private let folding: FoldingTable
  private let capacity: Int
  private var candidates: [Candidate] = []
  private var seen = 0
  /// Nothing above it can be chosen any more.
  private var largestMargin = Double.infinity

  /// - Parameters:
  ///   - size: opinions to choose, none when negative.
  ///   - folding: makes texts comparable.
  public init(size: Int, folding: FoldingTable) {
    let size = max(0, size)
    self.size = size
    self.folding = folding
    capacity = max(size, min(min(size, Self.mostCandidates) * Self.candidatesPerPlace, Self.mostCandidates))
  }

  /// Takes the next opinion into consideration. Linear in its text.
  public mutating func offer(_ opinion: Opinion, _ judgement: Judgement) {
    defer { seen += 1 }
    let next =
      judgement.probabilities.indices.filter { $0 != judgement.category }
      .map { judgement.probabilities[$0] }.max() ?? 0
    let margin = judgement.probability - next
    guard margin < largestMargin else { return }
    let letters = FoldedText(opinion.text, table: folding).scalars.filter(isLetterOrIdeograph)
    guard !letters.isEmpty else { return }
    candidates.append(Candidate(opinion: opinion, letters: letters, margin: margin, number: seen))
    if candidates.count / 2 >= capacity { candidates = best() }
  }

  /// The most doubtful candidates, equal texts once.
  private mutating func best() -> [Candidate] {
    var texts: Set<[UInt32]> = []
    let kept = candidates.sorted(by: Candidate.inOrder).filter { texts.insert($0.letters).inserted }.prefix(capacity)
    if kept.count == capacity, let last = kept.last { largestMargin = last.margin }
    return Array(kept)
  }

  /// The opinions chosen, what teaches most first; fewer than asked for when the rest repeats them.
  ///
  /// - Complexity: O(size · candidates).
  public mutating func chosen() -> [Opinion] {
    candidates = best()
    let pieces = candidates.map { Shingles.hashes(of: $0.letters) }
    var likeness = [Double](repeating: 0, count: candidates.count)
    var open = Array(candidates.indices)
    var chosen: [Opinion] = []
    while chosen.count < size {
      open.removeAll { likeness[$0] >= Self.nearlyIdentical }
      let worth = open.map { (1 - candidates[$0].margin) * (1 - likeness[$0]) }
      guard let place = worth.indices.max(by: { (worth[$0], -$0) < (worth[$1], -$1) }) else { break }
      let pick = open.remove(at: place)
      chosen.append(candidates[pick].opinion)
      for index in open { likeness[index] = max(likeness[index], Shingles.jaccard(pieces[pick], pieces[index])) }
    }
    return chosen
  }
}
