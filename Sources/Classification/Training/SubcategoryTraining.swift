import TextModel

/// Learns to tell the subcategories of each category apart, level by level, from what belongs to the category alone.
///
/// Complement naive Bayes and a support vector machine with the same say (`LearnerPair`), over the characters of labelled
/// opinions and of the scheme's phrases and over its groups; a phrase of weight 3 counts half an opinion. No opinion needs
/// to be labelled for it to work.
struct SubcategoryTraining {
  /// A feature must stand in this many phrases; in more, once opinions were labelled, of which there are many.
  private static let (leastPhrases, leastDocuments) = (2, 3)
  /// A phrase of weight 3 counts as half an opinion.
  private static let phraseWeight = 1.0 / 6

  private let leaves: SchemeLeaves
  private let extractor: FeatureExtractor
  private let folding: FoldingTable
  private var collector = FeatureCollector()
  private var labels: [(leaf: Int, weight: Double)] = []

  init(_ scheme: CodingScheme, extractor: FeatureExtractor, folding: FoldingTable) {
    (leaves, self.extractor, self.folding) = (SchemeLeaves(scheme), extractor, folding)
  }

  private mutating func learn(_ text: FoldedText, _ place: SchemePlace, weight: Double) {
    collector.add(extractor.read(text, words: []).occurrences)
    labels.append((leaves.leaf(of: place), weight))
  }

  mutating func add(_ opinions: [LabelledOpinion]) {
    for opinion in opinions where opinion.subcategory != nil {
      learn(opinion.text, SchemePlace(category: opinion.category, subcategory: opinion.subcategory), weight: 1)
    }
  }

  mutating func add(phrasesOf category: Category, number: Int) {
    for group in category.groups {
      guard let inner = category.subcategory(of: group) else { continue }
      for phrase in group.phrases {
        learn(
          FoldedText(Document(name: "", text: phrase), table: folding),
          SchemePlace(category: number, subcategory: inner), weight: group.weight * Self.phraseWeight)
      }
    }
  }

  var isEmpty: Bool { labels.isEmpty }

  /// - Parameter isTrained: whether opinions were added.
  func model(isTrained: Bool) -> SubcategoryModel {
    let vocabulary = collector.vocabulary(leastDocuments: isTrained ? Self.leastDocuments : Self.leastPhrases)
    let documents = labels.indices.map { collector.entries($0, vocabulary) }
    var exact = LinearWeights(categories: leaves.count, features: vocabulary.count)
    for category in 0..<leaves.categories where leaves.isDivided(category) {
      for level in 0..<leaves.levels { learn(category, level, documents, into: &exact) }
    }
    return SubcategoryModel(
      leaves: leaves, vocabulary: vocabulary, weights: QuantisedWeights(exact, plus: exact.bias.map { _ in 0 }),
      isTrained: isTrained)
  }

  /// The columns of the subcategories of one level; what lies below them counts as theirs.
  private func learn(
    _ category: Int, _ level: Int, _ documents: [[(column: Int32, value: Double)]], into exact: inout LinearWeights
  ) {
    let (own, merged) = (leaves.leaves(of: category), leaves.merged(below: level))
    let asked = own.dropLast().filter { leaves.level(of: $0 - own.lowerBound, in: category) == level }
    guard !asked.isEmpty else { return }
    var rows = TrainingRows(categories: own.count)
    for (document, label) in zip(documents, labels) where own.contains(label.leaf) {
      rows.append(document, label: merged[label.leaf] - own.lowerBound, weight: label.weight)
    }
    let learned = LearnerPair(rows, Array(0..<rows.rows.count), features: exact.features, emphasis: 0).evened(rows)
    for leaf in asked {
      for feature in 0..<exact.features {
        exact.weights[feature * exact.categories + leaf] = learned.weights[feature * own.count + leaf - own.lowerBound]
      }
    }
  }
}

extension SubcategoryModel {
  /// nil for a scheme that divides no category.
  ///
  /// - Parameter opinions: those without a subcategory are passed over.
  init?(
    _ scheme: CodingScheme, extractor: FeatureExtractor, folding: FoldingTable, opinions: [LabelledOpinion] = []
  ) {
    guard scheme.categories.contains(where: { !$0.subcategories.isEmpty }) else { return nil }
    var training = SubcategoryTraining(scheme, extractor: extractor, folding: folding)
    training.add(opinions)
    let isTrained = !training.isEmpty
    for (number, category) in scheme.categories.enumerated() { training.add(phrasesOf: category, number: number) }
    self = training.model(isTrained: isTrained)
  }
}
