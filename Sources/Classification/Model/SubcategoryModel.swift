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
  /// One column for each leaf: how much speaks for it, what it is divided into included, against what else there is on its
  /// level. Those of "none of them" stay empty.
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
    judge(TextVector.runs(vocabulary.known(occurrences), vocabulary), category: category)
  }

  /// The subcategory that an opinion would have in each category that is asked for; nil where it names none.
  ///
  /// - Parameter occurrences: the features of the opinion.
  func judge(_ occurrences: [FeatureOccurrence], where isAsked: (Int) -> Bool) -> [Int?] {
    let runs = TextVector.runs(vocabulary.known(occurrences), vocabulary)
    return (0..<leaves.categories).map { isAsked($0) ? judge(runs, category: $0) : nil }
  }

  private func judge(_ runs: [WeightedRun], category: Int) -> Int? {
    let named = leaves.leaves(of: category).dropLast()
    guard !named.isEmpty else { return nil }
    var scores = [Double](repeating: 0, count: named.count)
    for run in runs {
      weights.add(Int(run.column), times: run.value, from: named.lowerBound, to: &scores, scores.count)
    }
    var (found, parts): (Int?, [Int]) = (nil, leaves.parts(of: nil, in: category))
    while let next = Self.leading(parts, scores) {
      found = next
      parts = leaves.parts(of: next, in: category)
    }
    return found
  }

  /// The one with the highest score, when it is set apart from the next.
  private static func leading(_ parts: [Int], _ scores: [Double]) -> Int? {
    guard let best = parts.max(by: { (scores[$0], -$0) < (scores[$1], -$1) }) else { return nil }
    let next = parts.filter { $0 != best }.map { scores[$0] }.max() ?? -.infinity
    return scores[best] - next > leastLead ? best : nil
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
      collector.add(extractor.read(text, words: []).occurrences)
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
    let vocabulary = collector.vocabulary(leastDocuments: Self.leastDocuments)
    let documents = labels.indices.map { collector.entries($0, vocabulary) }
    var exact = LinearWeights(categories: leaves.count, features: vocabulary.count)
    for level in 0..<leaves.levels {
      let merged = leaves.merged(below: level)
      var rows = TrainingRows(categories: leaves.count)
      for (document, label) in zip(documents, labels) {
        rows.append(document, label: merged[label.leaf], weight: label.weight)
      }
      let learned = ComplementBayes.train(rows, Array(labels.indices), features: vocabulary.count)
      for category in 0..<leaves.categories {
        for inner in leaves.leaves(of: category).dropLast()
        where leaves.level(of: inner - leaves.leaves(of: category).lowerBound, in: category) == level {
          for feature in 0..<vocabulary.count {
            exact.weights[feature * leaves.count + inner] = learned.weights[feature * leaves.count + inner]
          }
        }
      }
    }
    self.init(
      leaves: leaves, vocabulary: vocabulary, weights: QuantisedWeights(exact, plus: exact.bias.map { _ in 0 }),
      isTrained: isTrained)
  }
}
