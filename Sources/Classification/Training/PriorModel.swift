/// A model that training goes on from: what it knows is kept, a few labels of a new collection correct it.
///
/// The scores of the earlier model are given to the learner as further features (feature-level domain adaptation, PRED in
/// Daumé 2007, "Frustratingly easy domain adaptation"). Since everything is linear, earlier and new weights add up to one
/// model again, over the words of both.
struct PriorModel {
  /// The earlier model's features and those that only the new opinions have.
  let vocabulary: Vocabulary
  /// The earlier model's weights; 0 for new features.
  let weights: LinearWeights

  /// - Parameter new: the features of the new opinions. Those that the earlier model lacks are taken to be as rare as its
  ///   rarest.
  init(_ model: ClassifierModel, adding new: Vocabulary) {
    let rarest = model.vocabulary.idf.max() ?? 1
    let added = new.features.filter { model.vocabulary.number(of: $0.key) < 0 }
    let features = (model.vocabulary.features + added).sorted(by: Feature.inOrder)
    let known = features.map { Int(model.vocabulary.number(of: $0.key)) }
    vocabulary = Vocabulary(
      features: features,
      idf: zip(features, known).map { feature, number in
        number < 0 ? rarest * Float(Vocabulary.share(of: feature.kind)) : model.vocabulary.idf[number]
      })
    var weights = LinearWeights(categories: model.weights.categories, features: features.count)
    for (feature, number) in known.enumerated() where number >= 0 {
      for category in 0..<weights.categories {
        weights.weights[feature * weights.categories + category] = model.weight(number * weights.categories + category)
      }
    }
    weights.bias = model.weights.bias
    self.weights = weights.centred()
  }

  /// The earlier model's share in the mixture, of 1: it counts as much as ten labels. The corrected model has its scores
  /// in it already.
  static func usualShare(opinions: Int) -> Double { 10 / Double(10 + opinions) }

  /// Learns from rows over `vocabulary`.
  /// - Returns: the earlier model as the steady learner and the corrected one as the sharp learner.
  func learners(_ set: TrainingRows, _ rows: [Int]) -> LearnerPair {
    let features = vocabulary.count
    let earlier = rows.map { weights.scores(set.rows, $0) }
    let size = max(1e-9, (earlier.joined().reduce(0) { $0 + $1 * $1 } / Double(max(1, rows.count * set.categories))).squareRoot())
    var extended = TrainingRows(categories: set.categories)
    for (row, scores) in zip(rows, earlier) {
      let own = set.rows.entries(row).map { (column: set.rows.columns[$0], value: set.rows.values[$0]) }
      let given = scores.enumerated().map { (column: Int32(features + $0), value: $1 / size) }
      extended.append(own + given, label: set.labels[row], weight: set.weights[row])
    }
    let learned = SupportVectors.train(extended, Array(rows.indices), features: features + set.categories)
    let present = Set(rows.map { set.labels[$0] })
    return LearnerPair(steady: weights, sharp: folded(learned, size: size, present))
  }

  /// The weights of the given scores are carried over to the features that made these scores. A category without a
  /// label keeps its earlier weights, trusted as the others are on average.
  private func folded(_ learned: LinearWeights, size: Double, _ present: Set<Int>) -> LinearWeights {
    let (features, categories) = (vocabulary.count, learned.categories)
    var trust = Array(learned.weights[(features * categories)...])
    var learned = learned
    let usual = present.reduce(0) { $0 + trust[$1 * categories + $1] } / Double(max(1, present.count))
    for category in 0..<categories where !present.contains(category) {
      for earlier in 0..<categories { trust[earlier * categories + category] = earlier == category ? usual : 0 }
      learned.bias[category] = 0
    }
    var folded = LinearWeights(categories: categories, features: features)
    folded.weights = Array(learned.weights[..<(features * categories)])
    folded.bias = learned.bias
    for category in 0..<categories {
      for earlier in 0..<categories {
        let share = trust[earlier * categories + category] / size
        folded.bias[category] += share * weights.bias[earlier]
        for feature in 0..<features {
          folded.weights[feature * categories + category] += share * weights.weights[feature * categories + earlier]
        }
      }
    }
    return folded.centred()
  }
}
