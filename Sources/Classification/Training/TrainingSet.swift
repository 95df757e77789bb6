import TextModel

/// Turns labelled opinions and the scheme's phrases into a vocabulary and vectors.
struct TrainingSet {
  /// A feature must stand in this many opinions or phrases; what is seen once teaches nothing.
  private static let leastDocuments = 2
  /// A phrase of weight 3 counts as half an opinion.
  private static let phraseWeight = 1.0 / 6

  let vocabulary: Vocabulary
  let rows: TrainingRows

  /// - Parameter words: cuts a phrase into words, as the opinions were cut.
  init(
    _ opinions: [LabelledOpinion], scheme: CodingScheme, folding: FoldingTable, extractor: FeatureExtractor,
    words: (Document) throws -> [TextRange]
  ) rethrows {
    var collector = FeatureCollector()
    var rows = TrainingRows(categories: scheme.categories.count)
    var labels: [(category: Int, weight: Double)] = []
    for opinion in opinions {
      collector.add(extractor.read(opinion.text, words: opinion.words).occurrences, in: opinion.text)
      labels.append((opinion.category, 1))
    }
    for (number, category) in scheme.categories.enumerated() {
      for group in category.groups {
        for phrase in group.phrases {
          let document = Document(name: "", text: phrase)
          let text = FoldedText(document, table: folding)
          collector.add(extractor.read(text, words: try words(document)).occurrences, in: text)
          labels.append((number, group.weight * Self.phraseWeight))
        }
      }
    }
    vocabulary = collector.vocabulary(leastDocuments: Self.leastDocuments)
    for (document, label) in labels.enumerated() {
      rows.append(collector.entries(document, vocabulary), label: label.category, weight: label.weight)
    }
    rows.opinions = opinions.count
    self.rows = rows
  }
}

/// Gathers the features of documents, counts in how many each stands, and numbers them.
private struct FeatureCollector {
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

  func vocabulary(leastDocuments: Int) -> Vocabulary {
    let kept = features.filter { Int(frequency[$0.key] ?? 0) >= leastDocuments }.sorted(by: Feature.inOrder)
    return Vocabulary(
      features: kept,
      idf: kept.map { Vocabulary.idf(documents: documents.count, with: Int(frequency[$0.key] ?? 0)) })
  }

  func entries(_ document: Int, _ vocabulary: Vocabulary) -> [(column: Int32, value: Double)] {
    let known = documents[document].map { (column: vocabulary.number(of: $0.key), isGroup: $0.isGroup) }
      .filter { $0.column >= 0 }.sorted { $0.column < $1.column }
    return TextVector.runs(known, vocabulary).map { ($0.column, $0.value) }
  }
}
