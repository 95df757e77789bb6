internal import DataFiles
package import TextModel

/// How much texts say of what is typical of some matters. Unlike `MatterEvidence` it knows everything that the opinions of
/// a matter say, not only what many of them do: plans call things by names of their own (竞聘 for 提拔看关系). What a word
/// counts is how much of those who say it speak of the matter, and how rare it is.
package struct MatterWording: Sendable {
  /// What a text says of one matter.
  package struct Likeness: Sendable {
    /// Sum of what its words count.
    package var score = 0.0
    /// Words that count, each once and none inside another.
    package var words = 0
    /// Those of them that several of the matter's opinions say.
    package var shared = 0

    /// Whether it is more than chance: a word that several opinions say, or many.
    package var isFirm: Bool { shared > 0 || words >= Self.many }
    private static let many = 3

    /// Nothing is said of it.
    package init() {}
  }

  /// The limits `wording.*` of the table `limits.tsv`.
  private struct Limits {
    static let usual = Limits(NamedLimits(table: PackageResources.limits_tsv))

    /// A word that counts less says nothing.
    let least: Double
    /// What is taken from the number of a matter's opinions that say a word, so that one alone tells little.
    let discount: Double

    init(_ limits: NamedLimits) { (least, discount) = (limits["wording.least"], limits["wording.discount"]) }
  }

  /// By piece the matters of which it is typical, with what it counts for each.
  private let weights: [UInt32: [(matter: Int, weight: Double, isShared: Bool)]]
  private let count: Int
  private let subjects: SubjectTable

  fileprivate init(_ all: Matters, _ asked: [Matters.Matter]) {
    let limits = Limits.usual
    var said: [UInt32: [(matter: Int, count: Int)]] = [:]
    for (number, matter) in asked.enumerated() {
      var counts: [UInt32: Int] = [:]
      for member in matter.members { for piece in all.features[member].pieces { counts[piece.key, default: 0] += 1 } }
      for (key, count) in counts { said[key, default: []].append((number, count)) }
    }
    weights = Dictionary(
      uniqueKeysWithValues: said.map { key, matters in
        let worth =
          all.rarity(of: key) * MatterFeatures.worth(of: key, all.subjects) / Double(max(1, all.frequencies[key] ?? 0))
        let weighed = matters.map {
          (matter: $0.matter, weight: worth * (Double($0.count) - limits.discount), isShared: $0.count > 1)
        }
        return (key, weighed.filter { $0.weight >= limits.least })
      })
    (count, subjects) = (asked.count, all.subjects)
  }

  /// What a folded text says of each of the matters, in their order. Linear in the text but for sorting.
  package func likeness(of text: FoldedText) -> [Likeness] {
    var found: [(weight: Double, matter: Int, key: UInt32, range: Range<Int>, isShared: Bool)] = []
    for piece in MatterFeatures.places(in: text, subjects) {
      for own in weights[piece.key] ?? [] {
        found.append((own.weight, own.matter, piece.key, piece.range, own.isShared))
      }
    }
    found.sort { (-$0.weight, $0.range.lowerBound, $0.key) < (-$1.weight, $1.range.lowerBound, $1.key) }
    var (likeness, taken, seen) = ([Likeness](repeating: .init(), count: count), [Int: [Range<Int>]](), Set<[UInt32]>())
    for piece in found where !(taken[piece.matter] ?? []).contains(where: { $0.overlaps(piece.range) }) {
      taken[piece.matter, default: []].append(piece.range)
      guard seen.insert([UInt32(piece.matter)] + text.scalars[piece.range]).inserted else { continue }
      likeness[piece.matter].score += piece.weight
      likeness[piece.matter].words += 1
      likeness[piece.matter].shared += piece.isShared ? 1 : 0
    }
    return likeness
  }
}

extension Matters {
  /// What is typical of each of some matters against all opinions.
  package func wording(of asked: [Matter]) -> MatterWording { MatterWording(self, asked) }
}
