/// Sums of the probabilities of judged opinions: all that prediction-powered inference asks of those nobody checked.
///
/// A mergeable value; fixed-point, so that any order of adding gives the same sums.
struct PopulationSums: Sendable {
  private let leaves: SchemeLeaves
  private(set) var count = 0
  /// For each category the sum of its probability, and of its square.
  private var sums: [Int64]
  private var squares: [Int64]
  /// For each leaf the same over the opinions that were judged to be of it.
  private var ownSums: [Int64]
  private var ownSquares: [Int64]

  init(_ leaves: SchemeLeaves) {
    self.leaves = leaves
    sums = [Int64](repeating: 0, count: leaves.categories)
    squares = sums
    ownSums = [Int64](repeating: 0, count: leaves.count)
    ownSquares = ownSums
  }

  mutating func add(_ probabilities: [Double], judged place: SchemePlace) {
    count += 1
    for category in probabilities.indices {
      sums[category] += PosteriorSketch.fixed(probabilities[category])
      squares[category] += PosteriorSketch.fixed(probabilities[category] * probabilities[category])
    }
    let leaf = leaves.leaf(of: place)
    let own = probabilities[place.category]
    ownSums[leaf] += PosteriorSketch.fixed(own)
    ownSquares[leaf] += PosteriorSketch.fixed(own * own)
  }

  mutating func merge(_ other: PopulationSums) {
    count += other.count
    for index in sums.indices {
      sums[index] += other.sums[index]
      squares[index] += other.squares[index]
    }
    for index in ownSums.indices {
      ownSums[index] += other.ownSums[index]
      ownSquares[index] += other.ownSquares[index]
    }
  }

  /// Of the probabilities of the categories.
  var moments: PopulationMoments {
    PopulationMoments(count: count, sums: sums.map(Self.number), squares: squares.map(Self.number))
  }

  /// Of the probabilities of the leaves. An opinion that was judged to be of another category gives its probability to
  /// the leaves of a category as those are divided among the category's own opinions.
  ///
  /// - Parameters:
  ///   - division: for each leaf its part of the category's opinions, of 1.
  ///   - merged: for each leaf the one that stands for it; each for itself when nil.
  func moments(of division: [Double], merged: [Int]? = nil) -> PopulationMoments {
    var (leafSums, leafSquares) = (ownSums.map(Self.number), ownSquares.map(Self.number))
    if let merged { (leafSums, leafSquares) = (Self.merge(leafSums, merged), Self.merge(leafSquares, merged)) }
    for category in 0..<leaves.categories {
      let own = leaves.leaves(of: category)
      let others = Self.number(sums[category]) - leafSums[own].reduce(0, +)
      let otherSquares = Self.number(squares[category]) - leafSquares[own].reduce(0, +)
      for leaf in own {
        leafSums[leaf] += division[leaf] * others
        leafSquares[leaf] += division[leaf] * division[leaf] * otherSquares
      }
    }
    return PopulationMoments(count: count, sums: leafSums, squares: leafSquares)
  }

  /// Each number added to the leaf that stands for its own; 0 for those that stand for none.
  static func merge(_ numbers: [Double], _ merged: [Int]) -> [Double] {
    var sums = [Double](repeating: 0, count: numbers.count)
    for (leaf, number) in numbers.enumerated() { sums[merged[leaf]] += number }
    return sums
  }

  private static func number(_ fixed: Int64) -> Double { Double(fixed) / PosteriorSketch.unit }
}

/// Means and variances of probabilities over all opinions.
struct PopulationMoments: Sendable {
  let count: Int
  let means: [Double]
  /// Mean of p · (1 − p): the variance of the labels around their probabilities, if these are right.
  let uncertainty: [Double]
  /// Variance of the probabilities.
  let spread: [Double]

  /// - Parameters:
  ///   - sums: of the probabilities of each column.
  ///   - squares: of their squares.
  init(count: Int, sums: [Double], squares: [Double]) {
    let size = Double(max(1, count))
    self.count = count
    means = sums.map { $0 / size }
    uncertainty = zip(sums, squares).map { max(0, $0 - $1) / size }
    spread = zip(sums, squares).map { max(0, $1 / size - ($0 / size) * ($0 / size)) }
  }

  init(_ probabilities: ScoreTable) {
    var sums = [Double](repeating: 0, count: probabilities.categories)
    var squares = sums
    for row in 0..<probabilities.count {
      for (category, probability) in probabilities[row].enumerated() {
        sums[category] += probability
        squares[category] += probability * probability
      }
    }
    self.init(count: probabilities.count, sums: sums, squares: squares)
  }
}
