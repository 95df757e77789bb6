import Classification

#if canImport(Glibc)
  import Glibc
#endif

/// Opinions as normally distributed points, one axis for each category, and the scores a model gives them.
struct SyntheticOpinions {
  /// Opinions with their true categories and the model's scores.
  struct Drawn {
    var labels: [Int] = []
    var scores: ScoreTable

    /// The realised share of each category.
    var shares: [Double] {
      var counts = [Double](repeating: 0, count: scores.categories)
      for label in labels { counts[label] += 1 }
      return counts.map { $0 / Double(max(1, labels.count)) }
    }
  }

  /// Distance of a category's centre from 0, in standard deviations.
  let separation: Double
  let model: CoverageSimulation.Model

  /// - Parameter inCollection: whether a changed domain applies.
  func draw(_ count: Int, mix: [Double], inCollection: Bool, _ generator: inout SeededGenerator) -> Drawn {
    var drawn = Drawn(scores: ScoreTable(categories: mix.count))
    for _ in 0..<count {
      let label = Self.category(mix, &generator)
      var speaksLike = label
      if model == .changedDomain, inCollection, generator.unit() < 0.3 { speaksLike = (label + 1) % mix.count }
      let scores = mix.indices.map { category in
        let point = Self.normal(&generator) + (category == speaksLike ? separation : 0)
        return score(point, category, of: mix.count)
      }
      drawn.labels.append(label)
      drawn.scores.append(scores)
    }
    return drawn
  }

  /// With centres on the axes the ideal score of a category is its coordinate times the separation.
  private func score(_ point: Double, _ category: Int, of categories: Int) -> Double {
    switch model {
    case .calibrated, .changedDomain: separation * point
    case .overconfident: 3 * separation * point + 2 * Double(category) / Double(categories - 1) - 1
    case .uninformative: 0
    }
  }

  private static func category(_ mix: [Double], _ generator: inout SeededGenerator) -> Int {
    var rest = generator.unit()
    for (category, share) in mix.enumerated() {
      rest -= share
      if rest < 0 { return category }
    }
    return mix.count - 1
  }

  /// Box and Muller 1958.
  private static func normal(_ generator: inout SeededGenerator) -> Double {
    (-2 * log(1 - generator.unit())).squareRoot() * cos(2 * .pi * generator.unit())
  }
}
