#if canImport(Glibc)
  import Glibc
#endif

/// Turns a classifier's scores into probabilities that can be believed: p ∝ exp(scale · score + bias).
///
/// Temperature scaling (Guo et al. 2017) fits the scale alone; bias-corrected temperature scaling (Alexandari, Kundaje,
/// Shrikumar 2020) also one bias for each category, after which the mean probability of each category is the share of
/// its labels. Both need scores of opinions that the classifier was not trained on (out-of-fold scores).
public struct Calibration: Sendable, Hashable {
  /// What is fitted.
  public enum Kind: Sendable {
    case temperature, biasCorrectedTemperature
  }

  /// The reciprocal of the temperature, never negative; 0 when the scores say nothing of the labels.
  public let scale: Double
  /// One for each category; they add up to 0.
  public let bias: [Double]

  /// - Precondition: the scale is not negative, and all numbers are finite.
  public init(scale: Double, bias: [Double]) {
    precondition(scale >= 0 && scale.isFinite && bias.allSatisfy(\.isFinite), "a calibration needs finite numbers")
    self.scale = scale
    self.bias = bias
  }

  /// Leaves the scores as they are.
  public static func none(categories: Int) -> Calibration {
    Calibration(scale: 1, bias: [Double](repeating: 0, count: categories))
  }

  /// Fits by maximum likelihood with Newton's method: deterministic, a handful of passes over the scores.
  ///
  /// A normal prior of standard deviation 10 on the scale (of scores brought to unit size) and on each bias keeps the
  /// result finite for a category without labels and for labels that the scores separate perfectly; with a hundred
  /// labels or more it cannot be noticed.
  /// - Parameters:
  ///   - scores: of opinions that the classifier was not trained on; without any the scores are left as they are.
  ///   - labels: the category of each row.
  ///   - weights: how often each row counts, for resampling; once when nil.
  public init(
    fitting scores: ScoreTable, labels: [Int], kind: Kind = .biasCorrectedTemperature, weights: [Int]? = nil
  ) {
    precondition(labels.count == scores.count, "each row of scores needs one label")
    precondition(labels.allSatisfy { (0..<scores.categories).contains($0) }, "a label names no category")
    guard scores.count > 0 else {
      self = .none(categories: scores.categories)
      return
    }
    (scale, bias) = CalibrationFit(scores: scores, labels: labels, kind: kind, weights: weights).solution()
  }

  /// The same where every category is as frequent as the others: what several collections of training opinions hold
  /// most of is no reason to expect it in the next one (Saerens et al. 2002, equation 2.4 with even new priors).
  ///
  /// - Parameter labels: what it was fitted to; a category without a label keeps its bias.
  func evened(_ labels: [Int]) -> Calibration {
    var counts = [Int](repeating: 0, count: bias.count)
    for label in labels { counts[label] += 1 }
    let present = max(1, counts.count { $0 > 0 })
    let even = zip(bias, counts).map { bias, count in
      count == 0 ? bias : bias - log(Double(count * present) / Double(labels.count))
    }
    let mean = even.reduce(0, +) / Double(even.count)
    return Calibration(scale: scale, bias: even.map { $0 - mean })
  }

  /// The probabilities of one opinion; they add up to 1.
  public func probabilities(_ scores: some Collection<Double>) -> [Double] {
    precondition(scores.count == bias.count, "each category needs one score")
    return softmax(zip(scores, bias).map { scale * $0 + $1 })
  }

  /// Calibrated scores in single precision: their softmax are the probabilities.
  func scores(_ scores: ScoreTable) -> ScoreTable {
    let values = scores.values.enumerated().map { place, value in
      Double(Float(value * scale + bias[place % scores.categories]))
    }
    return ScoreTable(categories: scores.categories, values: values)
  }

  /// The probabilities of many opinions.
  public func probabilities(_ scores: ScoreTable) -> ScoreTable {
    precondition(scores.categories == bias.count, "each category needs one score")
    var values = scores.values
    for row in 0..<scores.count {
      let first = row * bias.count
      var highest = -Double.infinity
      for category in bias.indices {
        values[first + category] = scale * values[first + category] + bias[category]
        highest = max(highest, values[first + category])
      }
      var sum = 0.0
      for category in bias.indices {
        values[first + category] = exp(values[first + category] - highest)
        sum += values[first + category]
      }
      for category in bias.indices { values[first + category] /= sum }
    }
    return ScoreTable(categories: bias.count, values: values)
  }
}

/// exp of each number, divided by the sum of them.
func softmax(_ numbers: [Double]) -> [Double] {
  let highest = numbers.max() ?? 0
  let powers = numbers.map { exp($0 - highest) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}
