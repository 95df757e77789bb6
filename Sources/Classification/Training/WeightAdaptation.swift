#if canImport(Glibc)
  import Glibc
#endif

/// Corrects the scores of an earlier model by a few labels: the most probable weights when those of the earlier model are
/// the mean of what is expected (maximum a posteriori adaptation, Chelba and Acero 2006, "Adaptation of maximum entropy
/// capitalizer: little data can help a lot").
///
/// Multinomial logistic regression with the earlier scores as an offset: p ∝ exp(trust · earlier + own weights · features +
/// constant). Without labels nothing changes; a word is corrected as far as its labels outweigh the doubt. A category
/// without any label takes no part and keeps what it had.
struct WeightAdaptation {
  /// How sure the earlier model is held to be: the reciprocals of the variances of its weights, of its constants, and of
  /// the trust in it around 1. Found on six collections held back from training; none depends on them closely.
  private static let precision = (weight: 0.1, constant: 1.0, trust: 10.0)

  private let set: TrainingRows
  private let rows: [Int]
  private let earlier: [[Double]]
  private let present: [Int]
  /// Columns of the rows, ascending: only these are corrected.
  private let columns: [Int32]
  /// The place in `columns` of each entry of the rows, row after row.
  private let places: [Int32]

  /// - Parameter earlier: scores of the rows, calibrated.
  init(_ set: TrainingRows, _ rows: [Int], earlier: [[Double]]) {
    (self.set, self.rows, self.earlier) = (set, rows, earlier)
    present = Set(rows.map { set.labels[$0] }).sorted()
    var place = [Int32](repeating: -1, count: Int(set.rows.columns.max() ?? -1) + 1)
    for row in rows { for entry in set.rows.entries(row) { place[Int(set.rows.columns[entry])] = 0 } }
    var columns: [Int32] = []
    for column in place.indices where place[column] == 0 {
      place[column] = Int32(columns.count)
      columns.append(Int32(column))
    }
    self.columns = columns
    places = rows.flatMap { row in set.rows.entries(row).map { place[Int(set.rows.columns[$0])] } }
  }

  /// The weights to give to the earlier model's instead of its own.
  func adapted(_ weights: LinearWeights) -> LinearWeights {
    guard present.count > 1 else { return weights }
    var start = [Double](repeating: 0, count: columns.count * present.count + present.count + 1)
    start[start.count - 1] = 1
    let found = QuasiNewton.minimum(from: start, valueAndGradient)
    var adapted = weights.scaled(by: found[found.count - 1])
    for (place, column) in columns.enumerated() {
      for (index, category) in present.enumerated() {
        adapted.weights[Int(column) * weights.categories + category] += found[place * present.count + index]
      }
    }
    for (index, category) in present.enumerated() { adapted.bias[category] += found[constants + index] }
    return adapted.centred()
  }

  /// Where the constants stand among the parameters; the trust is the last.
  private var constants: Int { columns.count * present.count }

  /// Negative logarithm of the posterior probability, up to a constant.
  private func valueAndGradient(_ point: [Double], _ gradient: inout [Double]) -> Double {
    var value = penalty(point, &gradient)
    let trust = point[point.count - 1]
    var next = 0
    for (index, row) in rows.enumerated() {
      let entries = set.rows.entries(row)
      let own = places[next..<next + entries.count]
      next += entries.count
      var scores = present.indices.map { trust * earlier[index][present[$0]] + point[constants + $0] }
      for (place, entry) in zip(own, entries) {
        let first = Int(place) * present.count
        for category in scores.indices { scores[category] += set.rows.values[entry] * point[first + category] }
      }
      var errors = softmax(scores)
      let label = present.firstIndex(of: set.labels[row]) ?? 0
      value -= log(max(errors[label], .leastNormalMagnitude))
      errors[label] -= 1
      for category in errors.indices {
        gradient[constants + category] += errors[category]
        gradient[point.count - 1] += errors[category] * earlier[index][present[category]]
      }
      for (place, entry) in zip(own, entries) {
        let first = Int(place) * present.count
        for category in errors.indices { gradient[first + category] += set.rows.values[entry] * errors[category] }
      }
    }
    return value
  }

  private func penalty(_ point: [Double], _ gradient: inout [Double]) -> Double {
    var value = 0.0
    for index in point.indices {
      let precision =
        index < constants ? Self.precision.weight : index < point.count - 1 ? Self.precision.constant : Self.precision.trust
      let deviation = index == point.count - 1 ? point[index] - 1 : point[index]
      gradient[index] = precision * deviation
      value += precision / 2 * deviation * deviation
    }
    return value
  }
}
