import TextModel

/// Gathers the features of documents, counts in how many each stands, and numbers them.
struct FeatureCollector {
  private var documents: [[FeatureOccurrence]] = []
  /// Where a feature stands in `features`.
  private var places: [UInt64: Int32] = [:]
  /// In the order in which they were first seen.
  private var features: [(key: UInt64, kind: Feature.Kind, frequency: Int32)] = []

  mutating func add(_ occurrences: [FeatureOccurrence]) {
    let sorted = occurrences.sorted { ($0.key, $0.start) < ($1.key, $1.start) }
    for (index, occurrence) in sorted.enumerated() where index == 0 || sorted[index - 1].key != occurrence.key {
      if let place = places[occurrence.key] {
        features[Int(place)].frequency += 1
      } else {
        places[occurrence.key] = Int32(features.count)
        features.append((occurrence.key, occurrence.kind, 1))
      }
    }
    documents.append(occurrences)
  }

  /// - Parameter leastDocuments: in how many documents a feature must stand to be kept.
  func vocabulary(leastDocuments: Int) -> Vocabulary {
    Vocabulary(
      features(leastDocuments: leastDocuments).map {
        ($0.key, Vocabulary.idf(of: $0.kind, documents: documents.count, with: Int($0.frequency)))
      })
  }

  func features(leastDocuments: Int) -> [(key: UInt64, kind: Feature.Kind, frequency: Int32)] {
    features.filter { Int($0.frequency) >= leastDocuments }
  }

  func entries(_ document: Int, _ vocabulary: Vocabulary) -> [(column: Int32, value: Double)] {
    TextVector.runs(vocabulary.known(documents[document]), vocabulary).map { ($0.column, $0.value) }
  }
}
