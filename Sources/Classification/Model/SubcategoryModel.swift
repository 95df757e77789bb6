import TextModel

/// Tells the subcategories of a category apart, once the category is known.
///
/// Linear, like the model of the categories: how it is learned is said at `SubcategoryTraining`.
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
