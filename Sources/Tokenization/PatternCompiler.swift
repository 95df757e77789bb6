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

  /// The spelling of each code; codes of frequent characters are small.
  let scalars: [UInt32]
  let codes: [UInt32: UInt16]

  private let model: SegmentationModel
  private let icu: [[UInt32]: Int]
  private var entries: [Entry] = []

  private struct Entry {
    let key: [UInt16]
    var weights: [Int16]
    var isDictionaryWord = false
  }

  private static let laneCount = CompiledModel.Lanes.scalarCount

  init(_ model: SegmentationModel, icu: [[UInt32]: Int]) {
    (self.model, self.icu) = (model, icu)
    var uses: [UInt32: Int] = [:]
    for pattern in model.patterns { for scalar in pattern.scalars { uses[scalar, default: 0] += 8 } }
    for word in model.vocabulary { for scalar in word.scalars { uses[scalar, default: 0] += 8 } }
    for word in icu.keys { for scalar in word { uses[scalar, default: 0] += 1 } }
    uses[StretchAlphabet.unknown] = nil
    uses[StretchAlphabet.outside] = nil
    let ranked = uses.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
    scalars = [StretchAlphabet.unknown, StretchAlphabet.outside] + ranked.prefix(Int(UInt16.max) - 1)
    var codes: [UInt32: UInt16] = [:]
    for (code, scalar) in scalars.enumerated() where code > 0 { codes[scalar] = UInt16(code) }
    self.codes = codes
  }

  mutating func compile() throws -> Patterns {
    collect()
    var ids = [[Int16](repeating: 0, count: BoundaryFeatures.placeCount): 0]
    let isLong: (Entry) -> Bool = { $0.weights[Self.laneCount...].contains { $0 != 0 } }
    var vectors: [[Int16]] = []
    for wantsLong in [false, true] {
      for entry in entries where isLong(entry) == wantsLong && ids[entry.weights] == nil {
        ids[entry.weights] = vectors.count + 1
        vectors.append(entry.weights)
      }
    }
    let firstLong = vectors.firstIndex { $0[Self.laneCount...].contains { $0 != 0 } } ?? vectors.count
    entries.removeAll { !$0.isDictionaryWord && ids[$0.weights] == 0 }
    let values = entries.map { UInt32(2 * (ids[$0.weights] ?? 0) + ($0.isDictionaryWord ? 1 : 0)) }
    var (units, starts): ([UInt16], [Int32]) = ([], [0])
    for entry in entries {
      units += entry.key
      starts.append(Int32(units.count))
    }
    guard vectors.count < PatternTrie.greatestValue / 2,
      let trie = PatternTrie(patterns: units, starts: starts, values: values, alphabet: scalars.count)
    else { throw Problem(Message("segmenter.tooLarge")) }
    let zero = CompiledModel.Lanes()
    let weights = [zero] + vectors.map { Self.lanes($0[..<Self.laneCount]) }
    let longWeights = vectors[firstLong...].map { Self.lanes($0[Self.laneCount...]) }
    return Patterns(trie: trie, weights: weights, longWeights: longWeights, firstLong: firstLong + 1)
  }

  private static func lanes(_ values: ArraySlice<Int16>) -> CompiledModel.Lanes {
    var lanes = CompiledModel.Lanes()
    for (lane, value) in values.enumerated() { lanes[lane] = value }
    return lanes
  }

  private func key(_ word: [UInt32]) -> [UInt16]? {
    var key: [UInt16] = []
    key.reserveCapacity(word.count)
    for scalar in word {
      guard let code = codes[scalar] else { return nil }
      key.append(code)
    }
    return key
  }

  /// All patterns and words in ascending order, equal ones merged.
  private mutating func collect() {
    var found: [Entry] = []
    for pattern in model.patterns {
      if let key = key(pattern.scalars) { found.append(Entry(key: key, weights: pattern.weights)) }
    }
    for word in model.vocabulary {
      guard let key = key(word.scalars) else { continue }
      let level = Int(word.level)
      found.append(Entry(key: key, weights: spread(key.count) { FeatureTables.vocabulary($0, length: $1, count: level) }))
    }
    for (word, cost) in icu {
      guard let key = key(word) else { continue }
      var entry = Entry(key: key, weights: spread(key.count) { FeatureTables.dictionary($0, length: $1) })
      let costs = spread(key.count) { FeatureTables.dictionary($0, length: $1, cost: cost) }
      for place in costs.indices { entry.weights[place] &+= costs[place] }
      entry.isDictionaryWord = true
      found.append(entry)
    }
    found.sort { $0.key.lexicographicallyPrecedes($1.key) }
    entries.reserveCapacity(found.count)
    for entry in found where entry.isDictionaryWord || entry.weights.contains(where: { $0 != 0 }) {
      guard let last = entries.last, last.key == entry.key else {
        entries.append(entry)
        continue
      }
      let end = entries.count - 1
      for place in entry.weights.indices { entries[end].weights[place] &+= entry.weights[place] }
      if entry.isDictionaryWord { entries[end].isDictionaryWord = true }
    }
  }

  /// The weights that a word of a list gives by its class.
  private func spread(_ length: Int, _ feature: (FeatureTables.Role, Int) -> Int) -> [Int16] {
    var weights = [Int16](repeating: 0, count: BoundaryFeatures.placeCount)
    for place in 0...length {
      let role = FeatureTables.role(at: place, ofLength: length)
      weights[place - BoundaryFeatures.firstPlace] = model.firstTable[feature(role, length)]
    }
    return weights
  }
}
