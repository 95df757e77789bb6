#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which of some texts are closest to what all of them say.
///
/// Every text is a vector of its pairs of characters, weighted by how rare they are in the whole material and brought to
/// length 1; the centre is their sum. The first pick has the largest cosine with the centre; each further one weighs
/// that against its likeness to those picked before (maximal marginal relevance, Carbonell and Goldstein 1998), so that
/// the picks show different sides. Texts that share half of their pairs with a pick are never picked beside it.
struct CentralTexts {
  /// How much likeness to earlier picks counts against a text.
  private static let redundancy = 0.5
  /// Share of common pairs (Jaccard) from which two texts say the same.
  private static let nearlyIdentical = 0.5

  private let vectors: [[(pair: UInt32, weight: Double)]]
  private let centrality: [Double]
  private let largest: Double

  /// - Parameters:
  ///   - texts: distinct pairs of each text, ascending.
  ///   - frequencies: in how many texts of the material a pair stands.
  ///   - all: number of texts of the material.
  init(_ texts: [[UInt32]], frequencies: [UInt32: Int], texts all: Int) {
    vectors = texts.map { pairs in
      let weights = pairs.map { log(Double(all + 1) / (Double(frequencies[$0] ?? 0) + 0.5)) }
      let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return zip(pairs, weights).map { ($0, length > 0 ? $1 / length : 0) }
    }
    var centre: [UInt32: Double] = [:]
    for vector in vectors { for item in vector { centre[item.pair, default: 0] += item.weight } }
    // A pair that one text alone has says nothing of the others.
    centrality = vectors.map { vector in
      vector.reduce(0) { $0 + $1.weight * ((centre[$1.pair] ?? 0) - $1.weight) } / Double(max(1, texts.count - 1))
    }
    largest = vectors.count > 1 ? max(1e-12, centrality.max() ?? 0) : 1
  }

  static func frequencies(_ texts: [[UInt32]]) -> [UInt32: Int] {
    var frequencies: [UInt32: Int] = [:]
    for pairs in texts { for pair in pairs { frequencies[pair, default: 0] += 1 } }
    return frequencies
  }

  /// Indices of the picks, the most central first.
  ///
  /// - Parameter facts: of a text how much it counts, 0 to 1, and where it comes from; as long as there are others, no
  ///   origin is picked twice.
  func pick(_ count: Int, facts: (Int) -> (worth: Double, origin: String?)) -> [Int] {
    let known = vectors.indices.map(facts)
    var picked: [Int] = []
    while picked.count < count {
      let open = vectors.indices.filter { index in
        !picked.contains { $0 == index || isNearlyIdentical(index, $0) }
      }
      let fresh = open.filter { index in
        known[index].origin == nil || !picked.contains { known[$0].origin == known[index].origin }
      }
      let candidates = (fresh.isEmpty ? open : fresh).map { ($0, score($0, known[$0].worth, picked)) }
      guard let best = candidates.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) }) else { break }
      picked.append(best.0)
    }
    return picked
  }

  private func score(_ index: Int, _ worth: Double, _ picked: [Int]) -> Double {
    let likeness = picked.map { common(index, $0).cosine }.max() ?? 0
    return worth * centrality[index] / largest - Self.redundancy * likeness
  }

  private func isNearlyIdentical(_ left: Int, _ right: Int) -> Bool {
    let shared = common(left, right).count
    let all = vectors[left].count + vectors[right].count - shared
    return all > 0 && Double(shared) >= Self.nearlyIdentical * Double(all)
  }

  private func common(_ left: Int, _ right: Int) -> (count: Int, cosine: Double) {
    var (i, j, count, cosine) = (0, 0, 0, 0.0)
    let (first, second) = (vectors[left], vectors[right])
    while i < first.count, j < second.count {
      if first[i].pair == second[j].pair {
        (count, cosine) = (count + 1, cosine + first[i].weight * second[j].weight)
        (i, j) = (i + 1, j + 1)
      } else if first[i].pair < second[j].pair {
        i += 1
      } else {
        j += 1
      }
    }
    return (count, cosine)
  }
}
