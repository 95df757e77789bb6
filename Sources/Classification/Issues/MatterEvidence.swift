internal import DataFiles
public import TextModel

/// By what a text is known to speak of a matter: what a good part of its opinions have, weighted by how rare it is in
/// the collection.
public struct MatterEvidence: Sendable {
  private let weights: [UInt32: Double]
  private let total: Double
  private let subjects: SubjectTable

  /// The limits `evidence.*` of the table `limits.tsv`.
  private struct Limits {
    static let usual = Limits(NamedLimits(table: PackageResources.limits_tsv))

    /// Pieces of evidence that are looked for.
    let most: Int
    /// Share of the opinions that must have a piece.
    let leastShare: Double
    let trouble: Double

    init(_ limits: NamedLimits) {
      most = limits.whole("evidence.most")
      (leastShare, trouble) = (limits["evidence.leastShare"], limits["evidence.trouble"])
    }
  }

  fileprivate init(_ members: [Int], of matters: Matters) {
    let limits = Limits.usual
    var (counts, sums): ([UInt32: Int], [UInt32: Double]) = ([:], [:])
    for member in members {
      for piece in matters.features[member].pieces {
        counts[piece.key, default: 0] += 1
        sums[piece.key, default: 0] += piece.weight
      }
    }
    let size = Double(members.count)
    // What one opinion says is not yet the matter's.
    let weighed = counts.filter { Double($0.value) >= max(min(2, size), limits.leastShare * size) }.map { key, _ in
      let isTrouble = MatterFeatures.isSubject(key) && matters.subjects.kinds[Int(key)] == .trouble
      let weight = matters.rarity(of: key) * (sums[key] ?? 0) / size
      return (key: key, weight: weight * (isTrouble ? limits.trouble : 1))
    }
    let best = weighed.sorted { (-$0.weight, $0.key) < (-$1.weight, $1.key) }.prefix(limits.most)
    weights = Dictionary(uniqueKeysWithValues: best.map { ($0.key, $0.weight) })
    total = best.reduce(0) { $0 + $1.weight }
    subjects = matters.subjects
  }

  /// Share of the evidence that a folded text has, 0 to 1. Linear in the text.
  public func share(in text: FoldedText) -> Double {
    guard total > 0 else { return 0 }
    return MatterFeatures(text, subjects).pieces.reduce(0) { $0 + (weights[$1.key] ?? 0) } / total
  }
}

extension Matters {
  /// By what a text is known to speak of a matter.
  public func evidence(of matter: Matter) -> MatterEvidence { MatterEvidence(matter.members, of: self) }
}
