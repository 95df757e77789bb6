import Lexicons
import Wording

/// Gathers the patterns of a model, its vocabulary and ICU's words in one trie and sums up their weights.
struct PatternCompiler {
  struct Patterns {
    let trie: PatternTrie
    let weights: [CompiledModel.Lanes]
    let longWeights: [CompiledModel.Lanes]
    /// The first index of `weights` that has long weights too.
    let firstLong: Int
  }

  /// The weights of a pattern for all places, those beyond the last 0.
  private typealias Vector = SIMD16<Int16>

  /// Up to eight codes one behind the other, so that numbers are in the order of patterns; no code is 0.
  private struct Key: Comparable {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var count: UInt8 = 0

    mutating func append(_ code: UInt16) {
      let shift = UInt64(48 - 16 * (Int(count) & 3))
      if count < 4 { high |= UInt64(code) << shift } else { low |= UInt64(code) << shift }
      count += 1
    }

    func code(_ index: Int) -> UInt16 {
      UInt16(truncatingIfNeeded: (index < 4 ? high : low) >> UInt64(48 - 16 * (index & 3)))
    }

    static func < (left: Key, right: Key) -> Bool {
      left.high != right.high ? left.high < right.high : left.low < right.low
    }
  }

  private struct Entry {
    let key: Key
    var weights: Vector
    let isDictionaryWord: Bool
  }

  /// The spelling of each code; codes of frequent characters are small.
  let scalars: [UInt32]
  /// The code of each scalar, 0 for one that has none.
  let codes: [UInt16]

  private let model: SegmentationModel
  private let icu: [[UInt32]: Int]

  private static let scalarCount = 0x11_0000

  init(_ model: SegmentationModel, icu: [[UInt32]: Int]) {
    (self.model, self.icu) = (model, icu)
    var uses = [UInt32](repeating: 0, count: Self.scalarCount)
    for pattern in model.patterns { for scalar in pattern.scalars { uses[Int(scalar)] += 8 } }
    for word in model.vocabulary { for scalar in word.scalars { uses[Int(scalar)] += 8 } }
    for word in icu.keys { for scalar in word { uses[Int(scalar)] += 1 } }
    uses[Int(StretchAlphabet.unknown)] = 0
    uses[Int(StretchAlphabet.outside)] = 0
    let ranked = (0..<UInt32(uses.count)).filter { uses[Int($0)] > 0 }
      .sorted { (uses[Int($1)], $0) < (uses[Int($0)], $1) }
    scalars = [StretchAlphabet.unknown, StretchAlphabet.outside] + ranked.prefix(Int(UInt16.max) - 1)
    var codes = [UInt16](repeating: 0, count: Self.scalarCount)
    for (code, scalar) in scalars.enumerated() where code > 0 { codes[Int(scalar)] = UInt16(code) }
    self.codes = codes
  }

  func compile() throws -> Patterns {
    let entries = merged(collected())
    var ids = [Vector.zero: 0]
    var vectors: [Vector] = []
    for wantsLong in [false, true] {
      for entry in entries where Self.isLong(entry.weights) == wantsLong && ids[entry.weights] == nil {
        ids[entry.weights] = vectors.count + 1
        vectors.append(entry.weights)
      }
    }
    let firstLong = vectors.firstIndex(where: Self.isLong) ?? vectors.count
    var (units, starts, values): ([UInt16], [Int32], [UInt32]) = ([], [0], [])
    for entry in entries where entry.isDictionaryWord || entry.weights != .zero {
      for index in 0..<Int(entry.key.count) { units.append(entry.key.code(index)) }
      starts.append(Int32(units.count))
      values.append(UInt32(2 * (ids[entry.weights] ?? 0) + (entry.isDictionaryWord ? 1 : 0)))
    }
    guard vectors.count < PatternTrie.greatestValue / 2,
      let trie = PatternTrie(patterns: units, starts: starts, values: values, alphabet: scalars.count)
    else { throw Problem(Message("segmenter.tooLarge")) }
    return Patterns(
      trie: trie, weights: [.zero] + vectors.map(\.lowHalf), longWeights: vectors[firstLong...].map(\.highHalf),
      firstLong: firstLong + 1)
  }

  private static func isLong(_ weights: Vector) -> Bool { weights.highHalf != .zero }

  private func key(_ word: [UInt32]) -> Key? {
    guard word.count <= SegmenterLexicon.longestWord else { return nil }
    var key = Key()
    for scalar in word {
      let code = codes[Int(scalar)]
      if code == 0 { return nil }
      key.append(code)
    }
    return key
  }

  /// All patterns and words that say something.
  private func collected() -> [Entry] {
    let vocabulary = spread(levels: SegmenterLexicon.countLevels + 1) {
      [FeatureTables.vocabulary($0, length: $1, count: $2)]
    }
    let dictionary = spread(levels: SegmenterLexicon.costLevels) {
      [FeatureTables.dictionary($0, length: $1), FeatureTables.dictionary($0, length: $1, cost: $2)]
    }
    var found: [Entry] = []
    found.reserveCapacity(model.patterns.count + model.vocabulary.count + icu.count)
    func add(_ word: [UInt32], _ weights: Vector, isDictionaryWord: Bool = false) {
      guard isDictionaryWord || weights != .zero, let key = key(word) else { return }
      found.append(Entry(key: key, weights: weights, isDictionaryWord: isDictionaryWord))
    }
    for pattern in model.patterns {
      var weights = Vector.zero
      for (place, weight) in pattern.weights.enumerated() { weights[place] = weight }
      add(pattern.scalars, weights)
    }
    for word in model.vocabulary { add(word.scalars, vocabulary[word.scalars.count][Int(word.level)]) }
    for (word, cost) in icu { add(word, dictionary[word.count][cost], isDictionaryWord: true) }
    return found
  }

  /// In ascending order, equal ones made one.
  private func merged(_ found: [Entry]) -> [Entry] {
    let order = found.indices.map { (key: found[$0].key, index: Int32($0)) }.sorted { $0.key < $1.key }
    var entries: [Entry] = []
    entries.reserveCapacity(found.count)
    for (key, index) in order {
      let entry = found[Int(index)]
      guard let last = entries.last, last.key == key else {
        entries.append(entry)
        continue
      }
      entries[entries.count - 1] = Entry(
        key: key, weights: last.weights &+ entry.weights,
        isDictionaryWord: last.isDictionaryWord || entry.isDictionaryWord)
    }
    return entries
  }

  /// The weights that a word of a list gives by its length and its level.
  private func spread(levels: Int, _ features: (FeatureTables.Role, Int, Int) -> [Int]) -> [[Vector]] {
    (0...SegmenterLexicon.longestWord).map { length in
      (0..<levels).map { level in
        var weights = Vector.zero
        for place in 0...length where length > 0 {
          let role = FeatureTables.role(at: place, ofLength: length)
          weights[place - BoundaryFeatures.firstPlace] =
            features(role, length, level).reduce(0) { $0 &+ model.firstTable[$1] }
        }
        return weights
      }
    }
  }
}
