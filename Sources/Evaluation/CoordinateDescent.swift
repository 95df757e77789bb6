import Classification

/// A linear support vector machine with squared loss, trained by dual coordinate descent (Hsieh et al. 2008, the method
/// of liblinear's solver 1). The order is shuffled by a seed, so that the same rows give the same weights.
struct CoordinateDescent {
  /// Rows of binary features, and one number for each row that counts as one more feature.
  struct Rows {
    var starts: [Int32] = [0]
    var features: [Int32] = []
    var labels: [Bool] = []
    /// Empty, or a number for each row.
    var numbers: [Double] = []
    var count: Int { labels.count }
  }

  struct Weights {
    var ofFeatures: [Double]
    var ofNumber: Double
  }

  /// The price of a mistake.
  let cost: Double
  let mostRounds: Int
  /// Training stops when no step changes more than this.
  var tolerance = 0.1
  let seed: UInt64

  /// - Parameter chosen: the rows to learn from.
  func train(_ rows: Rows, featureCount: Int, chosen: [Int32]) -> Weights {
    var weights = Weights(ofFeatures: [Double](repeating: 0, count: featureCount), ofNumber: 0)
    var alphas = [Double](repeating: 0, count: chosen.count)
    var order = Array(0..<chosen.count)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<mostRounds {
      order.shuffle(using: &generator)
      if round(rows, chosen, order, &alphas, &weights) < tolerance { break }
    }
    return weights
  }

  /// One step for each row; gives the greatest violation found.
  private func round(
    _ rows: Rows, _ chosen: [Int32], _ order: [Int], _ alphas: inout [Double], _ weights: inout Weights
  ) -> Double {
    let diagonal = 0.5 / cost
    var greatest = 0.0
    rows.features.withUnsafeBufferPointer { features in
      weights.ofFeatures.withUnsafeMutableBufferPointer { ofFeatures in
        for index in order {
          let row = Int(chosen[index])
          let own = features[Int(rows.starts[row])..<Int(rows.starts[row + 1])]
          let number = rows.numbers.isEmpty ? 0 : rows.numbers[row]
          let sign: Double = rows.labels[row] ? 1 : -1
          var sum = weights.ofNumber * number
          for feature in own { sum += ofFeatures[Int(feature)] }
          let gradient = sign * sum - 1 + alphas[index] * diagonal
          let violation = alphas[index] == 0 ? min(gradient, 0) : gradient
          greatest = max(greatest, abs(violation))
          guard abs(violation) > 1e-12 else { continue }
          let old = alphas[index]
          alphas[index] = max(old - gradient / (Double(own.count) + number * number + diagonal), 0)
          let step = (alphas[index] - old) * sign
          weights.ofNumber += step * number
          for feature in own { ofFeatures[Int(feature)] += step }
        }
      }
    }
    return greatest
  }
}

extension CoordinateDescent.Rows {
  /// The score of a row.
  func score(_ row: Int, _ weights: CoordinateDescent.Weights) -> Double {
    var sum = numbers.isEmpty ? 0 : numbers[row] * weights.ofNumber
    for index in Int(starts[row])..<Int(starts[row + 1]) { sum += weights.ofFeatures[Int(features[index])] }
    return sum
  }

  mutating func append(_ row: [Int32], label: Bool, number: Double? = nil) {
    features += row
    starts.append(Int32(features.count))
    labels.append(label)
    if let number { numbers.append(number) }
  }
}
