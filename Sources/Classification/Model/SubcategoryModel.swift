import TextModel

/// Tells the subcategories of a category apart, once the category is known.
///
/// Complement naive Bayes over the characters of the scheme's phrases and over its groups, a phrase of weight 3 counting
/// half an opinion; opinions that were labelled down to the subcategory are learned from as well. No opinion needs to be
/// labelled for it to work.
struct SubcategoryModel: Sendable {
  /// What must set the best subcategory apart from the next; below, the opinion names none.
  static let leastLead = 0.05

  let leaves: SchemeLeaves
  let vocabulary: Vocabulary
  /// One column for each leaf; those of "none of them" stay empty.
  let weights: QuantisedWeights
  /// Whether opinions were learned from, so that it has to be kept in a model's file.
  let isTrained: Bool

  init(leaves: SchemeLeaves, vocabulary: Vocabulary, weights: QuantisedWeights, isTrained: Bool) {
    (self.leaves, self.vocabulary, self.weights, self.isTrained) = (leaves, vocabulary, weights, isTrained)
  }

  /// The subcategory of an opinion of a category; nil when it names none.
  ///
  /// - Parameter occurrences: the features of the opinion.
  func judge(_ occurrences: [FeatureOccurrence], category: Int) -> Int? {
    let named = leaves.leaves(of: category).dropLast()
    guard !named.isEmpty else { return nil }
    var known: [(column: Int32, isGroup: Bool)] = []
    for occurrence in occurrences {
      let column = vocabulary.number(of: occurrence.key)
      if column >= 0 { known.append((column, occurrence.kind == .group)) }
    }
    known.sort { $0.column < $1.column }
    var scores = [Double](repeating: 0, count: named.count)
    for run in TextVector.runs(known, vocabulary) {
      let first = Int(run.column) * leaves.count + named.lowerBound
      for index in scores.indices { scores[index] += run.value * Double(weights.weights[first + index]) }
    }
    let best = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 0
    let next = scores.indices.filter { $0 != best }.map { scores[$0] }.max() ?? -.infinity
    return (scores[best] - next) * Double(weights.unit) > Self.leastLead ? best : nil
  }
}

extension SubcategoryModel {
  private static let leastDocuments = 2
  /// A phrase of weight 3 counts as half an opinion.
  private static let phraseWeight = 1.0 / 6

  /// nil for a scheme that divides no category.
  ///
  /// - Parameter opinions: those without a subcategory are passed over.
  init?(
    _ scheme: CodingScheme, extractor: FeatureExtractor, folding: FoldingTable, opinions: [LabelledOpinion] = []
  ) {
    guard scheme.categories.contains(where: { !$0.subcategories.isEmpty }) else { return nil }
    let leaves = SchemeLeaves(scheme)
    var collector = FeatureCollector()
    var labels: [(leaf: Int, weight: Double)] = []
    func learn(_ text: FoldedText, _ place: SchemePlace, weight: Double) {
      collector.add(extractor.read(text, words: []).occurrences, in: text)
      labels.append((leaves.leaf(of: place), weight))
    }
    for opinion in opinions where opinion.subcategory != nil {
      learn(opinion.text, SchemePlace(category: opinion.category, subcategory: opinion.subcategory), weight: 1)
    }
    let isTrained = !labels.isEmpty
    for (number, category) in scheme.categories.enumerated() {
      for group in category.groups {
        guard let inner = category.subcategory(of: group) else { continue }
        for phrase in group.phrases {
          learn(
            FoldedText(Document(name: "", text: phrase), table: folding),
            SchemePlace(category: number, subcategory: inner), weight: group.weight * Self.phraseWeight)
        }
      }
    }
    let vocabulary = collector.vocabulary { _ in Self.leastDocuments }
    var rows = TrainingRows(categories: leaves.count)
    for (document, label) in labels.enumerated() {
      rows.append(collector.entries(document, vocabulary), label: label.leaf, weight: label.weight)
    }
    let exact = ComplementBayes.train(rows, Array(labels.indices), features: vocabulary.count)
    self.init(
      leaves: leaves, vocabulary: vocabulary, weights: QuantisedWeights(exact, plus: exact.bias.map { _ in 0 }),
      isTrained: isTrained)
  }
}
