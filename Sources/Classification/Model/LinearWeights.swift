/// A linear classifier: one weight for each feature and category.
struct LinearWeights: Sendable {
  let categories: Int
  let features: Int
  /// `weights[feature * categories + category]`, so that one feature's weights lie together.
  var weights: [Double]
  var bias: [Double]

  init(categories: Int, features: Int) {
    self.categories = categories
    self.features = features
    weights = [Double](repeating: 0, count: categories * features)
    bias = [Double](repeating: 0, count: categories)
  }

  func scores(_ rows: SparseRows, _ row: Int) -> [Double] {
    var scores = bias
    for entry in rows.entries(row) {
      let first = Int(rows.columns[entry]) * categories
      for category in 0..<categories { scores[category] += rows.values[entry] * weights[first + category] }
    }
    return scores
  }

  /// The scores of a row as they would be if only the known columns were in the vocabulary.
  func scores(_ rows: SparseRows, _ row: Int, known: [Bool]) -> [Double] {
    var sums = [Double](repeating: 0, count: categories)
    var squares = 0.0
    for entry in rows.entries(row) where known[Int(rows.columns[entry])] {
      let first = Int(rows.columns[entry]) * categories
      squares += rows.values[entry] * rows.values[entry]
      for category in 0..<categories { sums[category] += rows.values[entry] * weights[first + category] }
    }
    let scale = squares > 0 ? 1 / squares.squareRoot() : 0
    return zip(bias, sums).map { $0 + $1 * scale }
  }

  /// The same decisions with scores that add up to 0: only differences between categories mean anything.
  func centred() -> LinearWeights {
    var centred = self
    for feature in 0..<features { Self.centre(&centred.weights, at: feature * categories, count: categories) }
    Self.centre(&centred.bias, at: 0, count: categories)
    return centred
  }

  private static func centre(_ numbers: inout [Double], at first: Int, count: Int) {
    var mean = 0.0
    for index in first..<first + count { mean += numbers[index] }
    mean /= Double(count)
    for index in first..<first + count { numbers[index] -= mean }
  }

  /// `share · left + (1 - share) · right`.
  static func mix(_ left: LinearWeights, _ right: LinearWeights, share: Double) -> LinearWeights {
    var mixed = left
    for index in mixed.weights.indices {
      mixed.weights[index] = share * left.weights[index] + (1 - share) * right.weights[index]
    }
    for index in mixed.bias.indices { mixed.bias[index] = share * left.bias[index] + (1 - share) * right.bias[index] }
    return mixed
  }

  func scaled(by factor: Double) -> LinearWeights {
    var scaled = self
    for index in scaled.weights.indices { scaled.weights[index] *= factor }
    for index in scaled.bias.indices { scaled.bias[index] *= factor }
    return scaled
  }
}
