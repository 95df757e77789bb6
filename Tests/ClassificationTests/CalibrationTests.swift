import Testing

@testable import Classification

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct CalibrationTests {
  /// Scores and labels drawn so that softmax(scale · score + bias) is the truth.
  private func drawn(_ count: Int, scale: Double, bias: [Double], seed: UInt64 = 3) -> (ScoreTable, [Int]) {
    var generator = SeededGenerator(seed: seed)
    var table = ScoreTable(categories: bias.count)
    var labels = [Int]()
    let truth = Calibration(scale: scale, bias: bias)
    for _ in 0..<count {
      let scores = bias.map { _ in 6 * generator.unit() - 3 }
      var rest = generator.unit()
      let probabilities = truth.probabilities(scores)
      labels.append(
        probabilities.firstIndex {
          rest -= $0
          return rest < 0
        } ?? 0)
      table.append(scores)
    }
    return (table, labels)
  }

  @Test(arguments: zip([0.3, 1, 2.5], [[0, 0, 0], [0.8, -0.3, -0.5], [-1, 0.5, 0.5]]))
  func theTruthIsRecovered(scale: Double, bias: [Double]) {
    let (scores, labels) = drawn(20_000, scale: scale, bias: bias)
    let fitted = Calibration(fitting: scores, labels: labels)
    #expect(abs(fitted.scale - scale) < 0.05 * scale)
    for (found, expected) in zip(fitted.bias, bias) { #expect(abs(found - expected) < 0.1) }
  }

  @Test(arguments: [1.0, 10, 0.001])
  func meanProbabilitiesAreTheSharesOfTheLabelsAtAnyUnitOfTheScores(unit: Double) {
    let (scores, labels) = drawn(2_000, scale: 1.5, bias: [1, 0, -1])
    let scaled = ScoreTable(categories: 3, values: scores.values.map { $0 * unit })
    let fitted = Calibration(fitting: scaled, labels: labels)
    for (category, mean) in fitted.probabilities(scaled).means().enumerated() {
      let share = Double(labels.count { $0 == category }) / 2_000
      #expect(abs(mean - share) < 1e-4)
    }
    #expect(abs(fitted.bias.reduce(0, +)) < 1e-9)
  }

  @Test(arguments: [Calibration.Kind.temperature, .biasCorrectedTemperature])
  func noNeighbourHasAHigherLikelihood(kind: Calibration.Kind) {
    let (scores, labels) = drawn(800, scale: 0.7, bias: [0.4, 0, -0.4, 0])
    let fitted = Calibration(fitting: scores, labels: labels, kind: kind)
    func loss(_ calibration: Calibration) -> Double {
      labels.indices.map { -log(calibration.probabilities(scores[$0])[labels[$0]]) }.reduce(0, +)
    }
    let best = loss(fitted)
    for step in [-0.02, 0.02] {
      #expect(loss(Calibration(scale: fitted.scale + step, bias: fitted.bias)) > best)
      guard kind == .biasCorrectedTemperature else { continue }
      for category in 0..<4 {
        var bias = fitted.bias
        bias[category] += 5 * step
        #expect(loss(Calibration(scale: fitted.scale, bias: bias)) > best)
      }
    }
    if kind == .temperature { #expect(fitted.bias == [0, 0, 0, 0]) }
  }

  @Test func weightsCountLikeRepeatedRows() {
    let (scores, labels) = drawn(60, scale: 1, bias: [0.5, -0.5])
    let weights = labels.indices.map { $0 % 3 }
    var repeated = ScoreTable(categories: 2)
    var repeatedLabels = [Int]()
    for index in labels.indices {
      for _ in 0..<weights[index] {
        repeated.append(scores[index])
        repeatedLabels.append(labels[index])
      }
    }
    let weighted = Calibration(fitting: scores, labels: labels, weights: weights)
    let plain = Calibration(fitting: repeated, labels: repeatedLabels)
    #expect(abs(weighted.scale - plain.scale) < 0.01)
    #expect(abs(weighted.bias[0] - plain.bias[0]) < 0.01)
  }

  @Test func oddMaterialGivesFiniteProbabilities() {
    let separated = Calibration(fitting: ScoreTable(categories: 2, values: [5, 0, 0, 5, 9, 1]), labels: [0, 1, 0])
    #expect(separated.scale.isFinite && separated.scale > 0)
    let contradicting = Calibration(fitting: ScoreTable(categories: 2, values: [5, 0, 0, 5]), labels: [1, 0])
    #expect(contradicting.scale == 0)
    #expect(contradicting.probabilities([3, 1]) == [0.5, 0.5])
    let unseen = Calibration(fitting: ScoreTable(categories: 3, values: [1, 0, 0, 0, 1, 0]), labels: [0, 1])
    let last = unseen.probabilities([1, 0, 0])[2]
    #expect(last > 0 && last < 0.2)
    #expect(Calibration(fitting: ScoreTable(categories: 3), labels: []) == .none(categories: 3))
    let constant = Calibration(fitting: ScoreTable(categories: 2, values: [2, 2, 2, 2, 2, 2]), labels: [0, 0, 1])
    #expect(abs(constant.probabilities([2, 2])[0] - 2.0 / 3) < 0.01)
  }

  @Test func evenedItExpectsEachCategoryAsOftenAsTheOthers() {
    let (scores, labels) = drawn(6_000, scale: 1.5, bias: [1, 0, -1])
    let fitted = Calibration(fitting: scores, labels: labels)
    let evened = fitted.evened(labels)
    #expect(evened.scale == fitted.scale)
    #expect(abs(evened.bias.reduce(0, +)) < 1e-12)
    // Rows drawn again so that each category is as frequent: now the mean probabilities are even too.
    let counts = (0..<3).map { category in labels.count { $0 == category } }
    var means = [Double](repeating: 0, count: 3)
    let probabilities = evened.probabilities(scores)
    for row in 0..<scores.count {
      for category in 0..<3 {
        means[category] += probabilities[row][row * 3 + category] / Double(3 * counts[labels[row]])
      }
    }
    for mean in means { #expect(abs(mean - 1.0 / 3) < 0.02) }
  }

  @Test func aCategoryWithoutLabelsKeepsItsBiasWhenEvened() {
    let evened = Calibration(scale: 1, bias: [0.5, -0.5, 0]).evened([0, 0, 1])
    for bias in evened.bias { #expect(bias.isFinite) }
    #expect(evened.bias[0] < evened.bias[1] + 1)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func oneStepIsNearTheFitOfTheRowsDrawnAnew(seed: UInt64) {
    let (scores, labels) = drawn(3_000, scale: 1.4, bias: [0.6, 0, -0.2, -0.4], seed: seed)
    let all = Calibration(fitting: scores, labels: labels)
    let steps = CalibrationFit.OneStep(from: all, scores: scores, labels: labels)
    var generator = SeededGenerator(seed: seed)
    var (moved, off) = (0.0, 0.0)
    for _ in 0..<20 {
      let weights = generator.resample(labels.count)
      let fitted = Calibration(fitting: scores, labels: labels, weights: weights)
      let step = steps.calibration(weights: weights)
      moved += distance(fitted, all)
      off += distance(fitted, step)
    }
    #expect(off < 0.1 * moved)
  }

  private func distance(_ one: Calibration, _ other: Calibration) -> Double {
    abs(one.scale - other.scale) + zip(one.bias, other.bias).map { abs($0 - $1) }.reduce(0, +)
  }

  @Test func oneStepFromTheFitItselfStays() {
    let (scores, labels) = drawn(500, scale: 0.8, bias: [0.2, -0.2])
    let all = Calibration(fitting: scores, labels: labels)
    let same = CalibrationFit.OneStep(from: all, scores: scores, labels: labels)
      .calibration(weights: [Int](repeating: 1, count: 500))
    #expect(abs(same.scale - all.scale) < 1e-5)
    for (found, expected) in zip(same.bias, all.bias) { #expect(abs(found - expected) < 1e-5) }
  }
}
