#if canImport(Glibc)
  import Glibc
#endif

/// Groups texts by the words they share, in one pass in a stated order.
///
/// A text is a vector of its rarer words, weighted by ln(texts / texts with the word). It joins the group whose summed
/// vector is closest by the cosine, from `closeness` on, or begins one (leader clustering, Hartigan 1975, ch. 3). Words of
/// one text only, and words that a twentieth of the texts have, join nothing.
package struct WordGroups {
  private static let closeness = 0.3
  private static let commonest = 0.05
  /// A word that fewer texts have is never too common.
  private static let alwaysRare = 12

  /// Texts by group, in their order; each with its likeness to the group.
  package private(set) var members: [[(text: Int, likeness: Double)]] = []
  /// For each group its words by falling weight, then by number.
  package private(set) var words: [[Int]] = []

  private let weights: [Double]
  private var sums: [[Int: Double]] = []
  /// Squared length of each sum.
  private var squares: [Double] = []
  private var groupsOfWord: [[Int]]

  /// - Parameters:
  ///   - texts: the distinct words of each text, by number, ascending.
  ///   - count: number of different words.
  package init(_ texts: [[Int]], words count: Int) {
    var frequencies = [Int](repeating: 0, count: count)
    for words in texts { for word in words { frequencies[word] += 1 } }
    let most = max(Self.alwaysRare, Int(Self.commonest * Double(texts.count)))
    weights = frequencies.map { $0 < 2 || $0 > most ? 0 : log(Double(texts.count) / Double($0)) }
    groupsOfWord = Array(repeating: [], count: count)
    let vectors = texts.map { [weights] words in Self.vector(words, weights) }
    var placed: [[Int]] = []
    for (text, vector) in vectors.enumerated() where !vector.isEmpty {
      let group = closest(vector) ?? open(&placed)
      placed[group].append(text)
      for (word, weight) in vector {
        let old = sums[group].updateValue((sums[group][word] ?? 0) + weight, forKey: word)
        squares[group] += weight * (2 * (old ?? 0) + weight)
        if old == nil { groupsOfWord[word].append(group) }
      }
    }
    members = placed.enumerated().map { group, texts in texts.map { ($0, likeness(of: vectors[$0], to: group)) } }
    self.words = sums.map { sum in sum.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key) }
  }

  private mutating func open(_ placed: inout [[Int]]) -> Int {
    sums.append([:])
    squares.append(0)
    placed.append([])
    return sums.count - 1
  }

  private func closest(_ vector: [(word: Int, weight: Double)]) -> Int? {
    let candidates = Set(vector.flatMap { groupsOfWord[$0.word] })
    let best = candidates.map { (group: $0, likeness: likeness(of: vector, to: $0)) }
      .max { ($0.likeness, -$0.group) < ($1.likeness, -$1.group) }
    return best.flatMap { $0.likeness >= Self.closeness ? $0.group : nil }
  }

  private static func vector(_ words: [Int], _ weights: [Double]) -> [(word: Int, weight: Double)] {
    let known = words.filter { weights[$0] > 0 }
    let length = known.reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot()
    return known.map { ($0, weights[$0] / length) }
  }

  /// - Parameter vector: of length 1.
  private func likeness(of vector: [(word: Int, weight: Double)], to group: Int) -> Double {
    let product = vector.reduce(0) { $0 + $1.weight * (sums[group][$1.word] ?? 0) }
    return squares[group] > 0 ? product / squares[group].squareRoot() : 0
  }
}
