import TextModel

/// Gathers the features of documents, counts in how many each stands, and numbers them.
struct FeatureCollector {
  private var documents: [[(key: UInt64, isGroup: Bool)]] = []
  private var frequency: [UInt64: Int32] = [:]
  /// The features in the order in which they were first seen.
  private var features: [Feature] = []

  mutating func add(_ occurrences: [FeatureOccurrence], in text: FoldedText) {
    let sorted = occurrences.sorted { ($0.key, $0.start) < ($1.key, $1.start) }
    for (index, occurrence) in sorted.enumerated() where index == 0 || sorted[index - 1].key != occurrence.key {
      let known = frequency[occurrence.key] ?? 0
      if known == 0 { features.append(FeatureExtractor.feature(occurrence, in: text)) }
      frequency[occurrence.key] = known + 1
    }
    documents.append(sorted.map { ($0.key, $0.kind == .group) })
  }

  /// - Parameter leastDocuments: in how many documents a feature must stand to be kept.
  func vocabulary(leastDocuments: (Feature) -> Int) -> Vocabulary {
    let kept = features.filter { Int(frequency[$0.key] ?? 0) >= leastDocuments($0) }.sorted(by: Feature.inOrder)
    return Vocabulary(
      features: kept,
      idf: kept.map {
        Vocabulary.idf(of: $0.kind, documents: documents.count, with: Int(frequency[$0.key] ?? 0))
      })
  }

  func entries(_ document: Int, _ vocabulary: Vocabulary) -> [(column: Int32, value: Double)] {
    let known = documents[document].map { (column: vocabulary.number(of: $0.key), isGroup: $0.isGroup) }
      .filter { $0.column >= 0 }.sorted { $0.column < $1.column }
    return TextVector.runs(known, vocabulary).map { ($0.column, $0.value) }
  }
}
