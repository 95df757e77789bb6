package import TextModel

/// Turns labelled opinions and the scheme's phrases into a vocabulary and vectors.
struct TrainingSet {
  /// A feature of one or two collections must stand in this many opinions or phrases: seen once it tells of its collection
  /// more than of its category. Over several collections everything is worth keeping.
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
      collector.add(extractor.read(opinion.text, words: opinion.words).occurrences)
      labels.append((opinion.category, 1))
    }
    for (number, category) in scheme.categories.enumerated() {
      for group in category.groups {
        for phrase in group.phrases {
          let document = Document(name: "", text: phrase)
          let text = FoldedText(document, table: folding)
          collector.add(extractor.read(text, words: try words(document)).occurrences)
          labels.append((number, group.countedWeight * Self.phraseWeight))
        }
      }
    }
    let isGeneral = HeldOutFolds.holdsBackCollections(opinions.map(\.source))
    let vocabulary = collector.vocabulary(leastDocuments: isGeneral ? 1 : Self.leastDocuments)
    for (document, label) in labels.enumerated() {
      rows.append(collector.entries(document, vocabulary), label: label.category, weight: label.weight)
    }
    rows.opinions = opinions.count
    (self.vocabulary, self.rows) = (vocabulary, rows)
  }

  private init(vocabulary: Vocabulary, rows: TrainingRows) { (self.vocabulary, self.rows) = (vocabulary, rows) }

  /// Opinions over the words of an earlier model and their own; the scheme's phrases are in that model already.
  static func continuing(
    _ prior: ClassifierModel, _ opinions: [LabelledOpinion], extractor: FeatureExtractor
  ) -> (TrainingSet, PriorModel) {
    var collector = FeatureCollector()
    for opinion in opinions {
      collector.add(extractor.read(opinion.text, words: opinion.words).occurrences)
    }
    let start = PriorModel(prior, adding: collector.features(leastDocuments: leastDocuments).map { ($0.key, $0.kind) })
    var rows = TrainingRows(categories: prior.scheme.categories.count)
    for (document, opinion) in opinions.enumerated() {
      rows.append(collector.entries(document, start.vocabulary), label: opinion.category, weight: 1)
    }
    rows.opinions = opinions.count
    rows.knownBefore = start.known
    return (TrainingSet(vocabulary: start.vocabulary, rows: rows), start)
  }
}

extension FoldedText {
  /// 64 bits that stand for the text, so that a model knows again what it learned from without holding it.
  var identity: UInt64 {
    var key = FeatureKey(.word)
    for scalar in scalars where scalar > 0x20 { key.add(scalar) }
    return key.value
  }
}

extension ClassifierModel {
  /// Whether the model, or the one it went on from, was trained on this very text (blanks aside).
  package func hasLearned(_ text: FoldedText) -> Bool {
    let identity = text.identity
    var (low, high) = (0, record.learned.count)
    while low < high {
      let middle = (low + high) / 2
      if record.learned[middle] < identity { low = middle + 1 } else { high = middle }
    }
    return low < record.learned.count && record.learned[low] == identity
  }
}
