/// A model that training goes on from: what it knows is kept, a few labels of a new collection correct it.
///
/// How is said at `WeightAdaptation`. Since everything is linear, earlier and new weights add up to one model again, over
/// the words of both.
struct PriorModel {
  /// The earlier model's features and those that only the new opinions have.
  let vocabulary: Vocabulary
  /// The earlier model's weights; 0 for new features.
  let weights: LinearWeights
  /// Which features the earlier model has.
  let known: [Bool]
  /// What the earlier model was taught of subcategories: finer topics, by which borders that are drawn elsewhere are found
  /// with few labels.
  let topics: SubcategoryModel?

  /// - Parameter new: the features of the new opinions. Those that the earlier model lacks are taken to be as rare as its
  ///   rarest.
  init(_ model: ClassifierModel, adding new: [(key: UInt64, kind: Feature.Kind)]) {
    let rarest = Double(model.vocabulary.idf.max() ?? Vocabulary.steps(1))
    let numbers: [Int32]
    (vocabulary, numbers) = model.vocabulary.adding(
      new.map { ($0.key, UInt8(max(1, (rarest * Vocabulary.share(of: $0.kind)).rounded()))) })
    var weights = LinearWeights(categories: model.weights.categories, features: numbers.count)
    for (feature, number) in numbers.enumerated() where number >= 0 {
      for category in 0..<weights.categories {
        weights.weights[feature * weights.categories + category] = model.weights.weight(Int(number), category)
      }
    }
    weights.bias = model.weights.bias
    self.weights = weights.centred()
    known = numbers.map { $0 >= 0 }
    topics = model.trainedSubcategories?.renumbered(numbers)
  }

  /// Shares of what the labels say alone: it takes part where they contradict the earlier model, as in a collection that
  /// draws the borders between categories elsewhere. It never rules alone: of a category without a label only the earlier
  /// model knows.
  static let choice = ShareChoice.byLikelihood([0, 0.25, 0.5, 0.75])

  /// Learns from rows over `vocabulary`.
  /// - Returns: what the labels say alone as the steady learner, the corrected earlier model as the sharp one.
  func learners(_ set: TrainingRows, _ rows: [Int]) -> LearnerPair {
    func learn(from start: LinearWeights) -> LinearWeights {
      WeightAdaptation(set, rows, earlier: rows.map { start.scores(set.rows, $0) }, topics: topics).adapted(start)
    }
    return LearnerPair(
      steady: learn(from: LinearWeights(categories: weights.categories, features: weights.features)),
      sharp: learn(from: weights))
  }
}
