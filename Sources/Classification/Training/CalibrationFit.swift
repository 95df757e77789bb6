#if canImport(Glibc)
  import Glibc
#endif

/// Newton's method for `Calibration`: the likelihood of labels under softmax(scale · score + bias) is concave.
struct CalibrationFit {
  private let scores: ScoreTable
  private let labels: [Int]
  private let weights: [Int]?
  private let withBias: Bool
  private let start: Calibration?
  /// Scores are divided by this, so that the prior means the same whatever their size; 0 ignores the scores.
  private let unit: Double
  /// Precision of the normal prior on each parameter.
  private static let priorPrecision = 0.01

  /// - Parameter start: a calibration close to the one looked for.
  init(scores: ScoreTable, labels: [Int], kind: Calibration.Kind, weights: [Int]?, start: Calibration?) {
    self.init(
      scores: scores, labels: labels, weights: weights, withBias: kind == .biasCorrectedTemperature,
      unit: Self.spread(scores), start: start)
  }

  private init(
    scores: ScoreTable, labels: [Int], weights: [Int]?, withBias: Bool, unit: Double, start: Calibration?
  ) {
    self.start = start
    self.scores = scores
    self.labels = labels
    self.weights = weights
    self.withBias = withBias
    self.unit = unit
  }

  /// Scores that contradict their labels would ask for a negative scale; the best allowed one is then 0.
  func solution() -> (scale: Double, bias: [Double]) {
    let parameters = maximum()
    if unit > 0, parameters[0] < 0 {
      return CalibrationFit(scores: scores, labels: labels, weights: weights, withBias: withBias, unit: 0, start: nil)
        .solution()
    }
    let bias = withBias ? Array(parameters[1...]) : [Double](repeating: 0, count: scores.categories)
    let mean = bias.reduce(0, +) / Double(bias.count)
    return (unit > 0 ? parameters[0] / unit : 0, bias.map { $0 - mean })
  }

  private func maximum() -> [Double] {
    var parameters = [Double](repeating: 0, count: withBias ? 1 + scores.categories : 1)
    if unit > 0 { parameters[0] = start.map { $0.scale * unit } ?? 1 }
    if withBias, let start { parameters.replaceSubrange(1..., with: start.bias) }
    var here = look(from: parameters)
    for _ in 0..<200 {
      guard let direction = here.curvature.solution(here.gradient) else { return parameters }
      let decrement = zip(here.gradient, direction).map(*).reduce(0, +)
      // A bootstrap resample, which is what starts from a calibration, needs no more digits than its interval.
      if decrement < (start == nil ? 1e-12 : 1e-8) * Double(scores.count) { return parameters }
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
    var loss = parameters.map { Self.priorPrecision * $0 * $0 / 2 }.reduce(0, +)
    var gradient = parameters.map { Self.priorPrecision * $0 }
    var curvature = SymmetricSystem(size: parameters.count)
    for index in parameters.indices { curvature[index, index] = Self.priorPrecision }
    var working = Row(categories: scores.categories)
    for row in 0..<scores.count where weight(row) > 0 {
      load(row, parameters, into: &working)
      loss -= weight(row) * log(max(working.probabilities[labels[row]], .leastNormalMagnitude))
      var mean = 0.0
      for category in 0..<scores.categories { mean += working.probabilities[category] * working.scores[category] }
      gradient[0] += weight(row) * (mean - working.scores[labels[row]])
      for category in 0..<scores.categories {
        let deviation = working.scores[category] - mean
        let weighted = weight(row) * working.probabilities[category]
        curvature[0, 0] += weighted * deviation * deviation
        guard withBias else { continue }
        gradient[1 + category] += weighted - (category == labels[row] ? weight(row) : 0)
        curvature[1 + category, 0] += weighted * deviation
        curvature[1 + category, 1 + category] += weighted
        for other in 0...category { curvature[1 + category, 1 + other] -= weighted * working.probabilities[other] }
      }
    }
    return Look(loss: loss, gradient: gradient, curvature: curvature)
  }

  /// One row at a time in the same memory: a bootstrap comes through here some millions of times.
  private struct Row {
    var scores: [Double]
    var probabilities: [Double]

    init(categories: Int) {
      scores = [Double](repeating: 0, count: categories)
      probabilities = scores
    }
  }

  private func load(_ row: Int, _ parameters: [Double], into working: inout Row) {
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

  @inline(__always)
  private func weight(_ row: Int) -> Double { Double(weights?[row] ?? 1) }

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
