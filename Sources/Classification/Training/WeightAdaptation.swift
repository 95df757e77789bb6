#if canImport(Glibc)
  import Glibc
#endif

/// Corrects the scores of an earlier model by a few labels: the most probable weights when those of the earlier model are
/// the mean of what is expected (maximum a posteriori adaptation, Chelba and Acero 2006, "Adaptation of maximum entropy
/// capitalizer: little data can help a lot").
///
/// Multinomial logistic regression with the earlier scores as an offset: p ∝ exp(trust · earlier + own weights · features +
/// topic weights · topic scores + constant). Without labels nothing changes; a word is corrected as far as its labels
/// outweigh the doubt. A topic moves as a whole, with words that none of the labelled opinions has. A category without any
/// label takes no part and keeps what it had.
struct WeightAdaptation {
  /// How sure the earlier model is held to be: the reciprocals of the variances of its weights, of those of the topics,
  /// of its constants, and of the trust in it around 1. Found on six collections held back from training, that of the topics
  /// on real messages labelled in four ways; none depends on them closely.
  private static let precision = (weight: 0.1, topic: 1.0, constant: 1.0, trust: 10.0)

  /// What a row says: places among the corrected features, behind them among the topics, and how much.
  private typealias Entries = [(place: Int, value: Double)]

  private let labels: [Int]
  private let earlier: [[Double]]
  private let topics: SubcategoryModel?
  /// The categories that have labels.
  private let present: [Int]
  /// Columns of the rows, ascending: only these are corrected.
  private let columns: [Int32]
  private let entries: [Entries]

  /// - Parameters:
  ///   - earlier: scores of the rows, calibrated.
  ///   - topics: finer than the categories, over the same features.
  init(_ set: TrainingRows, _ rows: [Int], earlier: [[Double]], topics: SubcategoryModel? = nil) {
    (self.earlier, self.topics) = (earlier, topics)
    labels = rows.map { set.labels[$0] }
    present = Set(labels).sorted()
    let columns = Set(rows.flatMap { row in set.rows.entries(row).map { set.rows.columns[$0] } }).sorted()
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    entries = rows.map { row in
      let own = set.rows.vector(row).map { (place: places[$0.column] ?? 0, value: $0.value) }
      let said = topics?.scores(set.rows, row) ?? []
      return own
        + said.enumerated().filter { $0.element != 0 }.map { (place: columns.count + $0.offset, value: $0.element) }
    }
    self.columns = columns
  }

  /// The weights to give to the earlier model's instead of its own.
  func adapted(_ weights: LinearWeights) -> LinearWeights {
    guard present.count > 1 else { return weights }
    var start = [Double](repeating: 0, count: constants + present.count + 1)
    start[start.count - 1] = 1
    let found = QuasiNewton.minimum(from: start, valueAndGradient)
    var adapted = weights.scaled(by: found[found.count - 1])
    for (place, column) in columns.enumerated() {
      for (index, category) in present.enumerated() {
        adapted.weights[Int(column) * weights.categories + category] += found[place * present.count + index]
      }
    }
    topics?.add(times: topicWeights(found, of: weights.categories), to: &adapted)
    for (index, category) in present.enumerated() { adapted.bias[category] += found[constants + index] }
    return adapted.centred()
  }

  /// Where the topics' weights stand among the parameters, and the constants; the trust is the last.
  private var topicsStart: Int { columns.count * present.count }
  private var constants: Int { topicsStart + (topics?.leaves.count ?? 0) * present.count }

  /// For each topic a weight for each category.
  private func topicWeights(_ point: [Double], of categories: Int) -> [[Double]] {
    stride(from: topicsStart, to: constants, by: present.count).map { first in
      var own = [Double](repeating: 0, count: categories)
      for (index, category) in present.enumerated() { own[category] = point[first + index] }
      return own
    }
  }

  /// Negative logarithm of the posterior probability, up to a constant.
  private func valueAndGradient(_ point: [Double], _ gradient: inout [Double]) -> Double {
    var value = penalty(point, &gradient)
    let trust = point[point.count - 1]
    for (row, own) in entries.enumerated() {
      var scores = present.indices.map { trust * earlier[row][present[$0]] + point[constants + $0] }
      for entry in own {
        let first = entry.place * present.count
        for category in scores.indices { scores[category] += entry.value * point[first + category] }
      }
      var errors = softmax(scores)
      let label = present.firstIndex(of: labels[row]) ?? 0
      value -= log(max(errors[label], .leastNormalMagnitude))
      errors[label] -= 1
      for category in errors.indices {
        gradient[constants + category] += errors[category]
        gradient[point.count - 1] += errors[category] * earlier[row][present[category]]
      }
      for entry in own {
        let first = entry.place * present.count
        for category in errors.indices { gradient[first + category] += entry.value * errors[category] }
      }
    }
    return value
  }

  private func penalty(_ point: [Double], _ gradient: inout [Double]) -> Double {
    var value = 0.0
    for index in point.indices {
      let precision = precision(of: index, in: point)
      let deviation = index == point.count - 1 ? point[index] - 1 : point[index]
      gradient[index] = precision * deviation
      value += precision / 2 * deviation * deviation
    }
    return value
  }

  private func precision(of index: Int, in point: [Double]) -> Double {
    if index < topicsStart { return Self.precision.weight }
    if index < constants { return Self.precision.topic }
    return index < point.count - 1 ? Self.precision.constant : Self.precision.trust
  }
}
