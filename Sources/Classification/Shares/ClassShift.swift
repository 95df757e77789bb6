/// Shares of categories in a collection whose mix differs from that of the training material.
///
/// Both estimators assume that the words of a category stay the same and only the mix changes; no estimate without a
/// hand-checked sample can notice when that is wrong.
enum ClassShift {
  /// Expectation-maximisation (Saerens, Latinne, Decaestecker 2002, Neural Computation 14:21).
  ///
  /// The likelihood is concave in the shares, so that the start decides only how long it takes.
  /// - Parameters:
  ///   - probabilities: calibrated, under the mix `prior`.
  ///   - weights: how often each row counts; once when nil.
  ///   - spread: how the opinions vary that a row stands for; not at all when nil.
  ///   - start: first guess of the shares, each above 0.
  ///   - added: opinions of the mix `prior` that are added to the rows.
  ///   - tolerance: stops when no share moves by more.
  /// - Returns: shares that add up to 1; `prior` when there are no rows.
  static func expectationMaximisation(
    _ probabilities: ScoreTable, weights: [Int]? = nil, spread: RowSpread? = nil, prior: [Double],
    start: [Double]? = nil, added: Double = 0, tolerance: Double = 1e-8
  ) -> [Double] {
    guard (weights?.reduce(0, +) ?? probabilities.count) > 0 else { return prior }
    var shares = start ?? prior
    for _ in 0..<2000 {
      let found = adapted(probabilities, weights, spread, by: ratios(shares, prior))
      let sums = zip(found, prior).map { max(0, $0) + $1 * added }
      let counted = sums.reduce(0, +)
      let next = counted > 0 ? sums.map { $0 / counted } : prior
      let moved = zip(next, shares).map { abs($0 - $1) }.max() ?? 0
      shares = next
      if moved < tolerance { break }
    }
    return shares
  }

  /// Mean over the opinions of their probabilities, changed from one mix to another.
  ///
  /// - Parameters: as for `expectationMaximisation`; `shares` is the mix they are changed to.
  static func adaptedMeans(
    _ probabilities: ScoreTable, weights: [Int]?, spread: RowSpread?, prior: [Double], shares: [Double]
  ) -> [Double] {
    let sums = adapted(probabilities, weights, spread, by: ratios(shares, prior)).map { max(0, $0) }
    let counted = sums.reduce(0, +)
    return counted > 0 ? sums.map { $0 / counted } : shares
  }

  /// Mean over the opinions of p · (1 − p), with the probabilities p changed from one mix to another: the variance of
  /// what the opinions are around what is known of them.
  static func adaptedUncertainty(
    _ probabilities: ScoreTable, weights: [Int]?, prior: [Double], shares: [Double]
  ) -> [Double] {
    let ratios = ratios(shares, prior)
    var sums = [Double](repeating: 0, count: probabilities.categories)
    var opinions = 0
    for row in 0..<probabilities.count {
      let adapted = zip(probabilities[row], ratios).map { $0 * $1 }
      let (total, weight) = (adapted.reduce(0, +), weights?[row] ?? 1)
      opinions += weight
      guard total > 0 else { continue }
      for category in adapted.indices {
        let probability = adapted[category] / total
        sums[category] += Double(weight) * probability * (1 - probability)
      }
    }
    return sums.map { $0 / Double(max(1, opinions)) }
  }

  private static func ratios(_ shares: [Double], _ prior: [Double]) -> [Double] {
    zip(shares, prior).map { $0 / max($1, 1e-12) }
  }

  /// Sum over the rows of their probabilities, changed from one mix to another and normalised again.
  private static func adapted(
    _ probabilities: ScoreTable, _ weights: [Int]?, _ spread: RowSpread?, by ratios: [Double]
  ) -> [Double] {
    let categories = probabilities.categories
    var sums = [Double](repeating: 0, count: categories)
    var row = sums
    for index in 0..<probabilities.count where weights?[index] != 0 {
      var sum = 0.0
      for category in 0..<categories {
        row[category] = probabilities.values[index * categories + category] * ratios[category]
        sum += row[category]
      }
      guard sum > 0 else { continue }
      let weight = Double(weights?[index] ?? 1)
      for category in 0..<categories { sums[category] += row[category] * weight / sum }
      spread?.correct(&sums, row: index, ratios: ratios, adapted: row, total: sum, weight: weight)
    }
    return sums
  }

  /// Probabilistic adjusted count (Bella et al. 2010): the mix of the mean probabilities of each category's own
  /// opinions that comes closest, in squares, to the mean probabilities of the collection.
  ///
  /// - Parameters:
  ///   - mixing: for each true category the mean probabilities of its opinions.
  ///   - means: the mean probabilities of the collection.
  ///   - tolerance: stops when no share moves by more.
  static func adjustedCount(
    mixing: [[Double]], means: [Double], start: [Double], tolerance: Double = 1e-10
  ) -> [Double] {
    let largest = mixing.flatMap { $0 }.reduce(0) { $0 + $1 * $1 }
    guard largest > 0 else { return start }
    var shares = start
    var ahead = start
    var momentum = 1.0
    for _ in 0..<5000 {
      let rest = means.indices.map { column in
        mixing.indices.reduce(-means[column]) { $0 + ahead[$1] * mixing[$1][column] }
      }
      let gradient = mixing.map { row in zip(row, rest).map(*).reduce(0, +) }
      let next = onSimplex(zip(ahead, gradient).map { $0 - $1 / largest })
      let moved = zip(next, shares).map { abs($0 - $1) }.max() ?? 0
      // Nesterov's momentum (Beck and Teboulle 2009): the plain descent needs a hundred times as many steps.
      let nextMomentum = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      ahead = zip(next, shares).map { $0 + (momentum - 1) / nextMomentum * ($0 - $1) }
      (shares, momentum) = (next, nextMomentum)
      if moved < tolerance { break }
    }
    return shares
  }

  /// The nearest point whose numbers are not negative and add up to 1 (Duchi et al. 2008).
  static func onSimplex(_ point: [Double]) -> [Double] {
    var sum = 0.0
    var shift = 0.0
    for (index, number) in point.sorted(by: >).enumerated() {
      sum += number
      let candidate = (sum - 1) / Double(index + 1)
      if number > candidate { shift = candidate }
    }
    return point.map { max(0, $0 - shift) }
  }
}
