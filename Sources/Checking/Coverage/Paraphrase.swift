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

  private let descriptions: Descriptions
  /// For each sentence what it has of any description.
  private let sentences: [Set<UInt64>]
  private let weights: [UInt64: Double]
  private let totals: [Double]

  init(_ descriptions: Descriptions, _ document: TokenizedDocument, hits: [PhraseHit]) {
    self.descriptions = descriptions
    sentences = Self.sentences(descriptions, document, hits)
    var counts: [UInt64: Int] = [:]
    for sentence in sentences { for feature in sentence { counts[feature, default: 0] += 1 } }
    let all = Double(sentences.count + descriptions.all.count)
    var weights: [UInt64: Double] = [:]
    for (feature, owners) in descriptions.owners {
      let spread = Double((counts[feature] ?? 0) + owners.count)
      weights[feature] = log(1 + all / spread) * Descriptions.factor(feature)
    }
    self.weights = weights
    totals = descriptions.all.map { description in
      description.features.sorted().reduce(0) { $0 + (weights[$1] ?? 0) }
    }
  }

  private static func sentences(
    _ descriptions: Descriptions, _ document: TokenizedDocument, _ hits: [PhraseHit]
  ) -> [Set<UInt64>] {
    let synonyms = hits.filter { if case .synonym = $0.role { true } else { false } }
    var next = 0
    return document.sentences.map { sentence in
      let bounds = document.folded.index(ofByte: sentence.start)..<document.folded.index(ofByte: sentence.end)
      let first = next
      while next < synonyms.count, synonyms[next].range.start < sentence.end { next += 1 }
      return Descriptions.features(of: document.folded.scalars[bounds], synonyms: Array(synonyms[first..<next]))
        .filter { descriptions.owners[$0] != nil }
    }
  }

  /// The sentence, or pair of neighbours, that has most of a description; nil when none has a feature of it.
  ///
  /// - Parameter isAllowed: which sentences may show it.
  func best(for number: Int, where isAllowed: (Int) -> Bool) -> Match? {
    let features = descriptions.all[number].features
    var best: Match?
    var before: Set<UInt64> = []
    for (index, sentence) in sentences.enumerated() {
      let own = sentence.intersection(features)
      defer { before = isAllowed(index) ? own : [] }
      guard !own.isEmpty, isAllowed(index) else { continue }
      let alone = share(own, of: number)
      let joined = share(own.union(before), of: number) * 0.85
      let strength = max(alone, joined)
      if strength > best?.strength ?? 0 { best = Match(sentence: index, strength: strength) }
    }
    return best
  }

  private func share(_ features: Set<UInt64>, of number: Int) -> Double {
    features.count < 3 || totals[number] == 0
      ? 0 : features.sorted().reduce(0) { $0 + (weights[$1] ?? 0) } / totals[number]
  }
}
