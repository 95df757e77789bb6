#if canImport(Glibc)
  import Glibc
#endif

/// Newton's method for `Calibration`: the likelihood of labels under softmax(scale · score + bias) is concave.
struct CalibrationFit {
  private let scores: ScoreTable
  private let labels: [Int]
  private let weights: [Int]?
  private let withBias: Bool
  /// Scores are divided by this, so that the prior means the same whatever their size; 0 ignores the scores.
  private let unit: Double
  /// Precision of the normal prior on each parameter.
  private static let priorPrecision = 0.01

  init(scores: ScoreTable, labels: [Int], kind: Calibration.Kind, weights: [Int]? = nil) {
    self.init(
      scores: scores, labels: labels, weights: weights, withBias: kind == .biasCorrectedTemperature,
      unit: Self.spread(scores))
  }

  private init(scores: ScoreTable, labels: [Int], weights: [Int]?, withBias: Bool, unit: Double) {
    (self.scores, self.labels, self.weights) = (scores, labels, weights)
    (self.withBias, self.unit) = (withBias, unit)
  }

  /// Scores that contradict their labels would ask for a negative scale; the best allowed one is then 0.
  func solution() -> (scale: Double, bias: [Double]) {
    let parameters = maximum()
    guard unit > 0, parameters[0] < 0 else { return calibration(parameters) }
    return CalibrationFit(scores: scores, labels: labels, weights: weights, withBias: withBias, unit: 0).solution()
  }

  private func calibration(_ parameters: [Double]) -> (scale: Double, bias: [Double]) {
    let bias = withBias ? Array(parameters[1...]) : [Double](repeating: 0, count: scores.categories)
    let mean = bias.reduce(0, +) / Double(bias.count)
    return (unit > 0 ? parameters[0] / unit : 0, bias.map { $0 - mean })
  }

  private func maximum() -> [Double] {
    var parameters = [Double](repeating: 0, count: withBias ? 1 + scores.categories : 1)
    if unit > 0 { parameters[0] = 1 }
    var here = look(from: parameters)
    for _ in 0..<200 {
      guard let direction = here.curvature.solution(here.gradient) else { return parameters }
      let decrement = zip(here.gradient, direction).map(*).reduce(0, +)
      if decrement < 1e-12 * Double(scores.count) { return parameters }
      var step = 1.0
      var next = zip(parameters, direction).map { $0 - step * $1 }
      var there = look(from: next)
      while there.loss > here.loss - 1e-4 * step * decrement, step > 1e-10 {
        step /= 2
        next = zip(parameters, direction).map { $0 - step * $1 }
        there = look(from: next)
      }
      guard there.loss < here.loss else { return parameters }
      (parameters, here) = (next, there)
    }
    return parameters
  }

  private struct Look {
    /// Negative logarithm of the likelihood, prior included.
    var loss: Double
    var gradient: [Double]
    var curvature: SymmetricSystem
  }

  /// Loss and derivatives in one pass: nearly every point that is tried is kept.
  private func look(from parameters: [Double]) -> Look {
    var sums = [Double](repeating: 0, count: moments)
    var working = Row(categories: scores.categories, moments: moments)
    for row in 0..<scores.count {
      let weight = Double(weights?[row] ?? 1)
      guard weight > 0 else { continue }
      load(row, parameters, into: &working)
      for index in sums.indices { sums[index] += weight * working.moments[index] }
    }
    return look(parameters, sums)
  }

  /// The prior and the sums of all rows' moments together.
  private func look(_ parameters: [Double], _ sums: [Double]) -> Look {
    let size = parameters.count
    var curvature = SymmetricSystem(size: size)
    var index = 1 + size
    for row in 0..<size {
      for column in 0...row {
        curvature[row, column] = sums[index] + (row == column ? Self.priorPrecision : 0)
        index += 1
      }
    }
    return Look(
      loss: sums[0] + parameters.map { Self.priorPrecision * $0 * $0 / 2 }.reduce(0, +),
      gradient: parameters.indices.map { sums[1 + $0] + Self.priorPrecision * parameters[$0] }, curvature: curvature)
  }
}

// MARK: - One row

extension CalibrationFit {
  /// What a row adds to a look: its loss, its gradient, and row after row the lower triangle of its curvature.
  private var moments: Int {
    let size = withBias ? 1 + scores.categories : 1
    return 1 + size + size * (size + 1) / 2
  }

  /// One row at a time in the same memory.
  private struct Row {
    var scores: [Double]
    var probabilities: [Double]
    var moments: [Double]

    init(categories: Int, moments: Int) {
      scores = [Double](repeating: 0, count: categories)
      probabilities = scores
      self.moments = [Double](repeating: 0, count: moments)
    }
  }

  private func load(_ row: Int, _ parameters: [Double], into working: inout Row) {
    loadProbabilities(row, parameters, into: &working)
    var mean = 0.0
    for category in 0..<scores.categories { mean += working.probabilities[category] * working.scores[category] }
    var spread = 0.0
    for category in 0..<scores.categories {
      let deviation = working.scores[category] - mean
      spread += working.probabilities[category] * deviation * deviation
    }
    working.moments[0] = -log(max(working.probabilities[labels[row]], .leastNormalMagnitude))
    working.moments[1] = mean - working.scores[labels[row]]
    working.moments[withBias ? 2 + scores.categories : 2] = spread
    if withBias { loadBias(labels[row], mean, into: &working) }
  }

  private func loadBias(_ label: Int, _ mean: Double, into working: inout Row) {
    var index = 3 + scores.categories
    for category in 0..<scores.categories {
      let probability = working.probabilities[category]
      working.moments[2 + category] = probability - (category == label ? 1 : 0)
      working.moments[index] = probability * (working.scores[category] - mean)
      for other in 0..<category { working.moments[index + 1 + other] = -probability * working.probabilities[other] }
      working.moments[index + 1 + category] = probability * (1 - probability)
      index += 2 + category
    }
  }

  private func loadProbabilities(_ row: Int, _ parameters: [Double], into working: inout Row) {
    var highest = -Double.infinity
    for category in 0..<scores.categories {
      let score = unit > 0 ? scores.values[row * scores.categories + category] / unit : 0
      let exponent = parameters[0] * score + (withBias ? parameters[1 + category] : 0)
      working.scores[category] = score
      working.probabilities[category] = exponent
      highest = max(highest, exponent)
    }
    var sum = 0.0
    for category in 0..<scores.categories {
      working.probabilities[category] = exp(working.probabilities[category] - highest)
      sum += working.probabilities[category]
    }
    for category in 0..<scores.categories { working.probabilities[category] /= sum }
  }

  /// Root mean square of the scores about the mean of their row.
  private static func spread(_ scores: ScoreTable) -> Double {
    var sum = 0.0
    for row in 0..<scores.count {
      let mean = scores[row].reduce(0, +) / Double(scores.categories)
      for score in scores[row] { sum += (score - mean) * (score - mean) }
    }
    return (sum / Double(max(1, scores.values.count))).squareRoot()
  }
}

// MARK: - Resampling

extension CalibrationFit {
  /// Calibrations of the rows drawn anew, one Newton step from the calibration of all rows: the one-step bootstrap
  /// (Moulton and Zeger 1991), whose error is of the order of a row's share. No row is looked at twice, so that a
  /// hundred resamples cost little more than one fit.
  struct OneStep {
    private let fit: CalibrationFit
    private let parameters: [Double]
    /// Of each row, at the calibration of all rows.
    private let moments: [Double]

    /// - Parameter calibration: with a bias, fitted to these rows, each counted once.
    init(from calibration: Calibration, scores: ScoreTable, labels: [Int]) {
      fit = CalibrationFit(scores: scores, labels: labels, kind: .biasCorrectedTemperature)
      parameters = [calibration.scale * fit.unit] + calibration.bias
      var working = Row(categories: scores.categories, moments: fit.moments)
      var all: [Double] = []
      all.reserveCapacity(scores.count * fit.moments)
      for row in 0..<scores.count {
        fit.load(row, parameters, into: &working)
        all += working.moments
      }
      moments = all
    }

    /// - Parameter weights: how often each row counts.
    func calibration(weights: [Int]) -> Calibration {
      var sums = [Double](repeating: 0, count: fit.moments)
      for (row, weight) in weights.enumerated() where weight > 0 {
        let first = row * sums.count
        for index in sums.indices { sums[index] += Double(weight) * moments[first + index] }
      }
      let look = fit.look(parameters, sums)
      var step = parameters
      if let direction = look.curvature.solution(look.gradient) { step = zip(parameters, direction).map { $0 - $1 } }
      step[0] = max(0, step[0])
      let (scale, bias) = fit.calibration(step)
      return Calibration(scale: scale, bias: bias)
    }
  }
}
