import Tokenization

/// Turns trained weights into a model of whole numbers.
struct ModelBuilder {
  let leastWeight: Int

  func model(
    icuVersion: String, first: CoordinateDescent.Weights, index: FeatureIndex, counts: [[UInt32]: Int],
    second: CoordinateDescent.Weights, pairKeys: [UInt64], doubt: Int16
  ) -> SegmentationModel {
    let pairs = zip(pairKeys, second.ofFeatures[NeighbourFeatures.count...]).map {
      SegmentationModel.PairWeight(key: $0, weight: weight($1))
    }
    return SegmentationModel(
      icuVersion: icuVersion, patterns: patterns(first, index), vocabulary: vocabulary(counts),
      firstTable: first.ofFeatures[..<FeatureTables.firstCount].map(weight),
      secondTable: second.ofFeatures[..<NeighbourFeatures.count].map(weight),
      pairs: pairs.filter { $0.weight != 0 }.sorted { $0.key < $1.key },
      scoreWeight: Int32((second.ofNumber * Double(NeighbourFeatures.unit)).rounded()), doubt: Int32(doubt))
  }

  private func weight(_ value: Double) -> Int16 {
    let weight = Quantity.score(value)
    return abs(Int(weight)) < leastWeight ? 0 : weight
  }

  private func patterns(_ weights: CoordinateDescent.Weights, _ index: FeatureIndex) -> [SegmentationModel.Pattern] {
    var sums: [[UInt32]: [Double]] = [:]
    for (number, pattern) in index.patterns.enumerated() where !pattern.scalars.contains(StretchAlphabet.unknown) {
      let value = weights.ofFeatures[Int(FeatureIndex.firstPattern) + number]
      sums[pattern.scalars, default: [Double](repeating: 0, count: BoundaryFeatures.placeCount)][
        Int(pattern.place) - BoundaryFeatures.firstPlace] += value
    }
    return sums.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { scalars in
      let rounded = (sums[scalars] ?? []).map(weight)
      return rounded.contains { $0 != 0 } ? SegmentationModel.Pattern(scalars: scalars, weights: rounded) : nil
    }
  }

  private func vocabulary(_ counts: [[UInt32]: Int]) -> [SegmentationModel.Word] {
    counts.keys.filter { !$0.contains(StretchAlphabet.unknown) }.sorted { $0.lexicographicallyPrecedes($1) }.map {
      SegmentationModel.Word(scalars: $0, level: UInt8(SegmenterLexicon.countLevel(counts[$0] ?? 0)))
    }
  }
}
