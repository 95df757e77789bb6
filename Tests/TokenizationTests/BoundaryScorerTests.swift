import TestSupport
import Testing
import TextModel
import Tokenization
import UnicodeText

@testable import Tokenization

/// Adds up the features of a boundary one by one, as training defines them.
private struct SlowScorer {
  let model: SegmentationModel
  let icu: [[UInt32]: Int]
  let alphabet: Set<UInt32>
  private let patterns: [[UInt32]: [Int16]]
  private let levels: [[UInt32]: Int]

  init(_ model: SegmentationModel, icu: [[UInt32]: Int]) {
    (self.model, self.icu) = (model, icu)
    patterns = Dictionary(uniqueKeysWithValues: model.patterns.map { ($0.scalars, $0.weights) })
    levels = Dictionary(uniqueKeysWithValues: model.vocabulary.map { ($0.scalars, Int($0.level)) })
    alphabet = Set((model.patterns.map(\.scalars) + model.vocabulary.map(\.scalars) + icu.keys).joined())
  }

  func ends(of stretch: Stretch) -> [Bool] {
    let features = BoundaryFeatures(stretch, icu: icu) { word in
      levels[word].map { 1 << ($0 - 1) } ?? 0
    }
    let scores = (0...stretch.count).map { place in
      stretch.isOpen[place]
        ? firstScore(place, features, stretch)
        : stretch.icuEnds[place] ? NeighbourFeatures.settled : -NeighbourFeatures.settled
    }
    return NeighbourMarks.all(scores).withUnsafeBufferPointer { marks in
      features.starts.withUnsafeBufferPointer { starts in
        let neighbours = NeighbourFeatures(NeighbourMarks(marks), starts: starts)
        return scores.indices.map { place in
          guard abs(Int32(scores[place])) < model.doubt else { return scores[place] > 0 }
          return secondScore(place, scores[place], neighbours, stretch) > 0
        }
      }
    }
  }

  private func firstScore(_ place: Int, _ features: BoundaryFeatures, _ stretch: Stretch) -> Int16 {
    var sum: Int16 = 0
    features.forEach(at: place) { feature in
      if case .table(let number) = feature { sum &+= model.firstTable[number] }
    }
    for start in place - 8...place + 2 {
      for length in 1...8 {
        let word = (start..<start + length).map { index in
          stretch.scalars.indices.contains(index) ? stretch.scalars[index] : StretchAlphabet.outside
        }
        let offset = place - start
        guard (-2...8).contains(offset), start >= -3, start + length <= stretch.count + 3 else { continue }
        sum &+= patterns[word]?[offset - BoundaryFeatures.firstPlace] ?? 0
      }
    }
    return sum
  }

  private func secondScore(_ place: Int, _ score: Int16, _ features: NeighbourFeatures, _ stretch: Stretch) -> Int32 {
    let pair = features.pair(at: place)
    var sum = (model.scoreWeight &* Int32(score)) >> 10
    features.forEachTable(at: place, pair) { sum &+= Int32(model.secondTable[$0]) }
    features.forEachWordKey(pair, scalars: { alphabet.contains(stretch.scalars[$0]) ? stretch.scalars[$0] : 0 }) {
      key in
      sum &+= Int32(model.pairs.first { $0.key == key }?.weight ?? 0)
    }
    return sum
  }
}

@Suite struct BoundaryScorerTests {
  private static let words = ["丁", "七丈", "丈三", "三上下", "上", "不与", "丏丐丑", "丁七丈三上", "七丈三上下不与", "上下不与丏丐丑专", "，", "A", "1"]

  private func model(_ generator: inout RepeatableGenerator) -> SegmentationModel {
    func weight() -> Int16 { Int16.random(in: -300...300, using: &generator) }
    func weights(_ count: Int) -> [Int16] { (0..<count).map { _ in weight() } }
    let characters = (0x4E00...0x4E14).map { UInt32($0) } + [1, 0x31, 0x61, 0xFF0C]
    var patterns: Set<[UInt32]> = []
    for _ in 0..<1500 {
      let length = [1, 2, 2, 2, 3, 3, 4, 6, 8].randomElement(using: &generator) ?? 1
      patterns.insert((0..<length).map { _ in characters.randomElement(using: &generator) ?? 0 })
    }
    let sorted = patterns.sorted { $0.lexicographicallyPrecedes($1) }
    return SegmentationModel(
      icuVersion: "72.1",
      patterns: sorted.map { pattern in
        var all = weights(BoundaryFeatures.placeCount)
        // Single characters say nothing of places beyond the window of training.
        for place in max(3, pattern.count) + 3..<max(11, pattern.count + 3) { all[place] = 0 }
        return SegmentationModel.Pattern(scalars: pattern, weights: all)
      },
      vocabulary: sorted.filter { $0.count < 4 && !$0.contains(1) }.prefix(200).enumerated().map {
        SegmentationModel.Word(scalars: $1, level: UInt8($0 % 6 + 1))
      },
      firstTable: weights(FeatureTables.firstCount), secondTable: weights(NeighbourFeatures.count),
      pairs: wordKeys(characters).map { SegmentationModel.PairWeight(key: $0, weight: weight()) },
      scoreWeight: 700, doubt: 1500)
  }

  /// The keys of single characters beside each other, as words of their own and as one.
  private func wordKeys(_ characters: [UInt32]) -> [UInt64] {
    let marks = NeighbourMarks.all([])
    var keys: Set<UInt64> = []
    marks.withUnsafeBufferPointer { marks in
      let features = NeighbourFeatures(NeighbourMarks(marks), starts: UnsafeBufferPointer(start: nil, count: 0))
      for left in characters {
        for right in characters {
          let pair = NeighbourFeatures.Pair(left: 0..<1, right: 1..<2)
          features.forEachWordKey(pair, scalars: { $0 == 0 ? left : right }) { keys.insert($0) }
        }
      }
    }
    return keys.sorted()
  }

  @Test func theFastScorerDecidesAsTheSumOfAllFeaturesDoes() throws {
    var generator = RepeatableGenerator(seed: 11)
    let model = model(&generator)
    let folding = FoldingTable.icu
    var icu = Dictionary(
      uniqueKeysWithValues: Self.words.enumerated().map { ($1.unicodeScalars.map(\.value), $0 % 10) })
    for word in model.patterns.prefix(300) where !word.scalars.contains(1) { icu[word.scalars] = 3 }
    let slow = SlowScorer(model, icu: icu)
    var scorer = BoundaryScorer(try CompiledModel(model, icu: icu, folding: folding), capacity: 2)
    let worker = try Tokenizer().makeWorker()
    var (places, together) = (0, 0)
    for _ in 0..<60 {
      let seeds =
        RandomText.scalars(8, using: &generator).unicodeScalars.map(String.init) + Self.words + ["专", "且", "丕", "a"]
      let document = Document(
        name: "", text: (0..<80).map { _ in seeds.randomElement(using: &generator) ?? "" }.joined())
      let tokens = try worker.tokens(of: document)
      scorer.clear()
      var expected: [[Bool]] = []
      for stretch in Stretch.all(in: document, tokens: tokens, folding: folding) {
        let own = tokens.filter { $0.start >= stretch.offsets[0] && $0.end <= stretch.offsets[stretch.count] }
        let size = stretch.offsets[stretch.count] - stretch.offsets[0]
        if !expected.isEmpty, !scorer.hasRoom(forBytes: Int(size)) {
          decide(&scorer, expecting: expected)
          expected = []
        }
        expected.append(slow.ends(of: stretch))
        document.utf8.withUnsafeBufferPointer { bytes in own.withUnsafeBufferPointer { scorer.add(bytes, $0) } }
        places += stretch.count
        together = max(together, expected.count)
      }
      decide(&scorer, expecting: expected)
    }
    #expect(places > 4000 && together > 3)
  }

  /// Each stretch is decided as it is alone, whatever stands beside it.
  private func decide(_ scorer: inout BoundaryScorer, expecting expected: [[Bool]]) {
    scorer.decide()
    #expect(scorer.segments.count == expected.count)
    for (segment, ends) in zip(scorer.segments, expected) {
      #expect((segment.first...segment.end).map { scorer.scores[$0] > 0 } == ends)
    }
    scorer.clear()
  }
}
