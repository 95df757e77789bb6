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
