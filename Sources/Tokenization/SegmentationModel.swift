/// What the trained segmenter has learned: whole numbers only, so that every machine cuts alike.
public struct SegmentationModel: Sendable, Equatable {
  /// Characters in sequence with one weight for each place of a boundary (`BoundaryFeatures.firstPlace` on).
  package struct Pattern: Sendable, Equatable {
    package let scalars: [UInt32]
    package let weights: [Int16]

    package init(scalars: [UInt32], weights: [Int16]) { (self.scalars, self.weights) = (scalars, weights) }

    /// A pattern gives weights only to places up to its end, a short one up to three behind its start.
    var reachesNoFurtherThanItMay: Bool {
      let most = max(scalars.count, BoundaryFeatures.window) - BoundaryFeatures.firstPlace
      return !weights.dropFirst(most + 1).contains { $0 != 0 }
    }
  }

  /// A word of the training text and how often it occurs there, in powers of two.
  package struct Word: Sendable, Equatable {
    package let scalars: [UInt32]
    package let level: UInt8

    package init(scalars: [UInt32], level: UInt8) { (self.scalars, self.level) = (scalars, level) }
  }

  /// A weight of the second pass for words, found by the key of the words.
  package struct PairWeight: Sendable, Equatable {
    package let key: UInt64
    package let weight: Int16

    package init(key: UInt64, weight: Int16) { (self.key, self.weight) = (key, weight) }
  }

  /// The ICU whose dictionary and boundaries the model was trained with; with another one it cuts a little worse.
  package var icuVersion: String
  /// In ascending order, without repetition.
  package var patterns: [Pattern]
  /// In ascending order, without repetition.
  package var vocabulary: [Word]
  /// Indexed by `FeatureTables`.
  package var firstTable: [Int16]
  /// Indexed by `NeighbourFeatures`.
  package var secondTable: [Int16]
  /// In ascending order of keys, without repetition.
  package var pairs: [PairWeight]
  /// What a score of the first pass counts in the second, in shares of 1 (`NeighbourFeatures.unit`).
  package var scoreWeight: Int32
  /// The second pass looks at places whose score is nearer to 0 than this.
  package var doubt: Int32

  package init(
    icuVersion: String, patterns: [Pattern], vocabulary: [Word], firstTable: [Int16], secondTable: [Int16],
    pairs: [PairWeight], scoreWeight: Int32, doubt: Int32
  ) {
    (self.icuVersion, self.patterns, self.vocabulary) = (icuVersion, patterns, vocabulary)
    (self.firstTable, self.secondTable, self.pairs) = (firstTable, secondTable, pairs)
    (self.scoreWeight, self.doubt) = (scoreWeight, doubt)
  }
}
