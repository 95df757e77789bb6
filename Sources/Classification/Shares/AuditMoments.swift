/// Means and variances of hand labels and probabilities that prediction-powered inference needs.
struct AuditMoments {
  /// Weighted share of each category among the hand labels.
  let labelMeans: [Double]
  /// λ of PPI++: how far the model's probabilities are trusted, 0...1.
  let tuning: Double
  /// Number of equally weighted opinions that the audit is worth (Kish 1965).
  let effectiveCount: Double
  /// By how much unequal weights raise a variance; 1 when they are equal.
  var weightEffect: Double { effectiveCount > 0 ? Double(weights.count) / effectiveCount : 1 }

  /// How many of the checked opinions were found to be of another category than the most probable one.
  let disagreements: Int
  /// Whether these are so few that their number is far from normal (Cochran 1954, Biometrics 10:417).
  var isHardlyMisjudged: Bool { disagreements < Self.fewestDisagreements }
  static let fewestDisagreements = 5

  private let weights: [Double]
  private let labels: [Int]
  let audited: ScoreTable
  private let auditedMeans: [Double]
  private let population: PopulationMoments

  /// - Parameters:
  ///   - audited: probabilities of the checked opinions.
  ///   - labels: what each was found to be.
  ///   - weights: how many opinions each stands for.
  ///   - tuning: λ; the best one when nil.
  init(
    _ population: PopulationMoments, audited: ScoreTable, labels: [Int], weights raw: [Double], tuning: Double? = nil
  ) {
    let categories = audited.categories
    disagreements = labels.indices.count { audited.best($0) != labels[$0] }
    let sum = raw.reduce(0, +)
    weights = raw.map { $0 / sum }
    self.labels = labels
    self.audited = audited
    self.population = population
    let squared = weights.map { $0 * $0 }.reduce(0, +)
    // Rounding must not cost one of a hundred equal weights.
    effectiveCount = squared > 0 ? min(Double(labels.count), 1 / squared + 1e-6) : 0
    var labelMeans = [Double](repeating: 0, count: categories)
    var auditedMeans = labelMeans
    for (index, label) in labels.enumerated() {
      labelMeans[label] += weights[index]
      for category in 0..<categories {
        auditedMeans[category] += weights[index] * audited.values[index * categories + category]
      }
    }
    (self.labelMeans, self.auditedMeans) = (labelMeans, auditedMeans)
    self.tuning = tuning ?? Self.tuning(audited, labels, weights, labelMeans, auditedMeans)
  }

  /// How many checked opinions were found to be of a category.
  func found(_ category: Int) -> Int { labels.count { $0 == category } }

  /// The prediction-powered share, before it is cut to what is possible.
  func share(_ category: Int) -> Double {
    labelMeans[category] - tuning * (auditedMeans[category] - population.means[category])
  }

  /// The share of the hand labels with two more on either side, for a variance that is not 0 (Agresti and Coull 1998).
  func smoothedShare(_ category: Int) -> Double {
    (labelMeans[category] * effectiveCount + 2) / (effectiveCount + 4)
  }

  /// Sum of the squared deviations of label − λ · probability from their mean, weights taken into account.
  func squares(_ category: Int) -> Double {
    let mean = labelMeans[category] - tuning * auditedMeans[category]
    var sum = 0.0
    for index in labels.indices {
      let probability = audited.values[index * audited.categories + category]
      let deviation = (labels[index] == category ? 1 : 0) - tuning * probability - mean
      sum += weights[index] * weights[index] * deviation * deviation
    }
    return sum * Double(labels.count * labels.count)
  }

  /// Variance of label − λ · probability over all opinions if the probabilities are right.
  func impliedVariance(_ category: Int) -> Double {
    population.uncertainty[category] + (1 - tuning) * (1 - tuning) * population.spread[category]
  }

  /// The λ with the least sum of variances over the categories.
  private static func tuning(
    _ audited: ScoreTable, _ labels: [Int], _ weights: [Double], _ labelMeans: [Double], _ auditedMeans: [Double]
  ) -> Double {
    var together = 0.0
    var alone = 0.0
    for index in labels.indices {
      for category in labelMeans.indices {
        let deviation = audited.values[index * labelMeans.count + category] - auditedMeans[category]
        together += weights[index] * deviation * ((labels[index] == category ? 1 : 0) - labelMeans[category])
        alone += weights[index] * deviation * deviation
      }
    }
    return alone > 0 ? min(1, max(0, together / alone)) : 0
  }
}
