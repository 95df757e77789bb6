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
    /// Numbers of its features, ascending.
    let features: [Int]
  }

  let all: [Description]
  /// The features of all descriptions, numbered in their order, so that sums do not depend on an order of chance.
  private let numbers: [UInt64: Int]
  /// For each feature the descriptions that have it, and how much more a word tells than a pair of characters.
  let owners: [[Int]]
  let factors: [Double]
  private static let classMark: UInt64 = 1 << 63
  private static let wordFactor = 1.5

  init(_ profile: ReviewProfile, _ phrases: ProfilePhrases, folding: FoldingTable) {
    var found: [(point: Int, aspect: Int?, features: Set<UInt64>)] = []
    func add(_ text: String, _ point: Int, _ aspect: Int?) {
      let folded = FoldedText(Document(name: "", text: text), table: folding)
      let features = Set(Self.features(of: folded.scalars[...], synonyms: phrases.hits(in: folded).synonyms[...]))
      if features.count >= 4 { found.append((point, aspect, features)) }
    }
    for (number, point) in profile.points.enumerated() {
      add(point.description, number, nil)
      for (index, aspect) in point.aspects.enumerated() { add(aspect.description, number, index) }
    }
    let features = found.reduce(into: Set<UInt64>()) { $0.formUnion($1.features) }.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(features, features.indices))
    all = found.map { description in
      Description(
        point: description.point, aspect: description.aspect,
        features: description.features.compactMap { numbers[$0] }.sorted())
    }
    var owners = features.map { _ in [Int]() }
    for (number, description) in all.enumerated() {
      for feature in description.features { owners[feature].append(number) }
    }
    factors = features.map { $0 & Self.classMark == 0 ? 1 : Self.wordFactor }
    (self.numbers, self.owners) = (numbers, owners)
  }

  /// The words and pairs of a folded text; a pair inside a word of a class is part of that word.
  private static func features(of scalars: ArraySlice<UInt32>, synonyms: ArraySlice<PhraseHit>) -> [UInt64] {
    var features: [UInt64] = []
    features.reserveCapacity(scalars.count + synonyms.count)
    var next = synonyms.startIndex
    // Where the words end that began before a place.
    var end = scalars.startIndex
    for index in scalars.indices.dropLast() {
      while next < synonyms.endIndex, synonyms[next].folded.lowerBound <= index {
        end = max(end, synonyms[next].folded.upperBound - 1)
        next += 1
      }
      guard index >= end, ScalarClass.isHan(scalars[index]), ScalarClass.isHan(scalars[index + 1]) else { continue }
      features.append(UInt64(scalars[index]) << 21 | UInt64(scalars[index + 1]))
    }
    for hit in synonyms {
      if case .synonym(let number) = hit.role { features.append(classMark | UInt64(number)) }
    }
    return features
  }

  /// The numbers of the features of a folded text that a description has, ascending.
  func known(_ scalars: ArraySlice<UInt32>, synonyms: ArraySlice<PhraseHit>) -> [Int] {
    var known = Self.features(of: scalars, synonyms: synonyms).compactMap { numbers[$0] }
    known.sort()
    var last = -1
    known.removeAll { number in
      defer { last = number }
      return number == last
    }
    return known
  }
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

  /// For each description the sentence that has most of it, the first of several; with the sentence before it, too.
  private var matches: [Match?]

  /// - Parameter isAllowed: for each sentence whether it may show anything.
  init(_ descriptions: Descriptions, _ document: TokenizedDocument, hits: [PhraseHit], isAllowed: [Bool]) {
    let sentences = Self.sentences(descriptions, document, hits)
    let weights = Self.weights(descriptions, sentences)
    let totals = descriptions.all.map { $0.features.reduce(0) { $0 + weights[$1] } }
    matches = descriptions.all.map { _ in nil }
    var before = Sums(descriptions.all.count)
    var previous: [Int] = []
    for (index, sentence) in sentences.enumerated() {
      var own = Sums(descriptions.all.count)
      var both = Sums(descriptions.all.count)
      for feature in isAllowed[index] ? sentence : [] {
        let isRepeated = previous.contains(feature)
        for owner in descriptions.owners[feature] {
          own.add(weights[feature], to: owner)
          if isRepeated { both.add(weights[feature], to: owner) }
        }
      }
      for number in descriptions.all.indices where own.counts[number] > 0 && totals[number] > 0 {
        let alone = own.counts[number] < Self.leastFeatures ? 0 : own.values[number]
        let count = own.counts[number] + before.counts[number] - both.counts[number]
        let joined = own.values[number] + before.values[number] - both.values[number]
        let strength = max(alone, count < Self.leastFeatures ? 0 : joined * Self.joinedFactor) / totals[number]
        if strength > matches[number]?.strength ?? 0 { matches[number] = Match(sentence: index, strength: strength) }
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

  /// For each feature what it counts.
  private static func weights(_ descriptions: Descriptions, _ sentences: [[Int]]) -> [Double] {
    var counts = [Int](repeating: 0, count: descriptions.owners.count)
    for sentence in sentences { for feature in sentence { counts[feature] += 1 } }
    let all = Double(sentences.count + descriptions.all.count)
    return descriptions.owners.indices.map { feature in
      log(1 + all / Double(counts[feature] + descriptions.owners[feature].count)) * descriptions.factors[feature]
    }
  }

  /// For each sentence what it has of any description, ascending.
  private static func sentences(
    _ descriptions: Descriptions, _ document: TokenizedDocument, _ hits: [PhraseHit]
  ) -> [[Int]] {
    let synonyms = hits.synonyms
    var next = 0
    return document.sentences.map { sentence in
      let bounds = document.folded.index(ofByte: sentence.start)..<document.folded.index(ofByte: sentence.end)
      let first = next
      while next < synonyms.count, synonyms[next].range.start < sentence.end { next += 1 }
      return descriptions.known(document.folded.scalars[bounds], synonyms: synonyms[first..<next])
    }
  }

  /// The sentence that has most of a description; nil when none has anything of it.
  func best(for number: Int) -> Match? { matches[number] }
}

extension [PhraseHit] {
  /// The words of synonym classes.
  fileprivate var synonyms: [PhraseHit] { filter { if case .synonym = $0.role { true } else { false } } }
}
