import TextModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the points and aspects of a profile say, reduced to what can be compared: words of its synonym classes and
/// pairs of characters.
struct Descriptions: Sendable {
  struct Description: Sendable {
    let point: Int
    /// nil for the description of the whole point.
    let aspect: Int?
    let features: Set<UInt64>
  }

  let all: [Description]
  /// For each feature the descriptions that have it.
  let owners: [UInt64: [Int]]
  private static let classMark: UInt64 = 1 << 63

  init(_ profile: ReviewProfile, _ phrases: ProfilePhrases, folding: FoldingTable) {
    var all: [Description] = []
    func add(_ text: String, _ point: Int, _ aspect: Int?) {
      let folded = FoldedText(Document(name: "", text: text), table: folding)
      let features = Self.features(of: folded.scalars[...], synonyms: phrases.hits(in: folded))
      if features.count >= 4 { all.append(Description(point: point, aspect: aspect, features: features)) }
    }
    for (number, point) in profile.points.enumerated() {
      add(point.description, number, nil)
      for (index, aspect) in point.aspects.enumerated() { add(aspect.description, number, index) }
    }
    self.all = all
    var owners: [UInt64: [Int]] = [:]
    for (number, description) in all.enumerated() {
      for feature in description.features { owners[feature, default: []].append(number) }
    }
    self.owners = owners
  }

  /// The words and pairs of a folded text; a pair inside a word of a class is part of that word.
  static func features(of scalars: ArraySlice<UInt32>, synonyms: [PhraseHit]) -> Set<UInt64> {
    var features: Set<UInt64> = []
    var covered: Set<Int> = []
    for hit in synonyms {
      guard case .synonym(let number) = hit.role else { continue }
      features.insert(classMark | UInt64(number))
      covered.formUnion(hit.folded.dropLast())
    }
    guard scalars.count > 1 else { return features }
    for index in scalars.startIndex..<scalars.endIndex - 1 where !covered.contains(index) {
      let (first, second) = (scalars[index], scalars[index + 1])
      guard ScalarClass.isHan(first), ScalarClass.isHan(second) else { continue }
      features.insert(UInt64(first) << 21 | UInt64(second))
    }
    return features
  }

  /// A word tells more than a pair of characters.
  static func factor(_ feature: UInt64) -> Double { feature & classMark == 0 ? 1 : 1.5 }
}

/// Sentences that say in other words what a description says: the share of the description's words and pairs, weighted
/// by how rare they are in the document and the profile (inverse document frequency, Spärck Jones 1972).
struct ParaphraseFinder {
  struct Match {
    let sentence: Int
    let strength: Double
  }

  /// Two neighbours together must say a little more than one alone.
  private static let joinedFactor = 0.85
  /// Fewer words and pairs in common are chance.
  private static let leastFeatures = 3

  /// For each description, then each sentence, how much of the description it has; with the sentence before it, too.
  private var strengths: [[Double]]

  /// - Parameter isAllowed: for each sentence whether it may show anything.
  init(_ descriptions: Descriptions, _ document: TokenizedDocument, hits: [PhraseHit], isAllowed: [Bool]) {
    let sentences = Self.sentences(descriptions, document, hits)
    let weights = Self.weights(descriptions, sentences)
    let totals = descriptions.all.map { $0.features.sorted().reduce(0) { $0 + (weights[$1] ?? 0) } }
    strengths = descriptions.all.map { _ in [Double](repeating: 0, count: sentences.count) }
    var before = Sums(descriptions.all.count)
    var previous: [UInt64] = []
    for (index, sentence) in sentences.enumerated() {
      var own = Sums(descriptions.all.count)
      var both = Sums(descriptions.all.count)
      for feature in isAllowed[index] ? sentence : [] {
        let isRepeated = previous.contains(feature)
        for owner in descriptions.owners[feature] ?? [] {
          own.add(weights[feature] ?? 0, to: owner)
          if isRepeated { both.add(weights[feature] ?? 0, to: owner) }
        }
      }
      for number in descriptions.all.indices where own.counts[number] > 0 && totals[number] > 0 {
        let alone = own.counts[number] < Self.leastFeatures ? 0 : own.values[number]
        let count = own.counts[number] + before.counts[number] - both.counts[number]
        let joined = own.values[number] + before.values[number] - both.values[number]
        strengths[number][index] =
          max(alone, count < Self.leastFeatures ? 0 : joined * Self.joinedFactor) / totals[number]
      }
      (before, previous) = (own, isAllowed[index] ? sentence : [])
    }
  }

  /// Weights added up for each description, and how many there were.
  private struct Sums {
    var values: [Double]
    var counts: [Int]

    init(_ count: Int) {
      values = [Double](repeating: 0, count: count)
      counts = [Int](repeating: 0, count: count)
    }

    mutating func add(_ weight: Double, to number: Int) {
      values[number] += weight
      counts[number] += 1
    }
  }

  private static func weights(_ descriptions: Descriptions, _ sentences: [[UInt64]]) -> [UInt64: Double] {
    var counts: [UInt64: Int] = [:]
    for sentence in sentences { for feature in sentence { counts[feature, default: 0] += 1 } }
    let all = Double(sentences.count + descriptions.all.count)
    return descriptions.owners.reduce(into: [:]) { weights, owned in
      let spread = Double((counts[owned.key] ?? 0) + owned.value.count)
      weights[owned.key] = log(1 + all / spread) * Descriptions.factor(owned.key)
    }
  }

  /// For each sentence what it has of any description, ascending, so that sums do not depend on an order of chance.
  private static func sentences(
    _ descriptions: Descriptions, _ document: TokenizedDocument, _ hits: [PhraseHit]
  ) -> [[UInt64]] {
    let synonyms = hits.filter { if case .synonym = $0.role { true } else { false } }
    var next = 0
    return document.sentences.map { sentence in
      let bounds = document.folded.index(ofByte: sentence.start)..<document.folded.index(ofByte: sentence.end)
      let first = next
      while next < synonyms.count, synonyms[next].range.start < sentence.end { next += 1 }
      return Descriptions.features(of: document.folded.scalars[bounds], synonyms: Array(synonyms[first..<next]))
        .filter { descriptions.owners[$0] != nil }.sorted()
    }
  }

  /// The sentence that has most of a description; nil when none has anything of it.
  func best(for number: Int) -> Match? {
    let place = strengths[number].indices.max { (strengths[number][$0], -$0) < (strengths[number][$1], -$1) }
    return place.flatMap { strengths[number][$0] > 0 ? Match(sentence: $0, strength: strengths[number][$0]) : nil }
  }
}
