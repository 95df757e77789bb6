/// Divides the share of a category among its subcategories, by the method that made the share.
struct SubcategorySplit {
  private let leaves: SchemeLeaves
  /// Judged opinions by leaf.
  private let counts: [Int]

  init(_ leaves: SchemeLeaves, _ counts: [Int]) { (self.leaves, self.counts) = (leaves, counts) }

  /// Judged opinions of a category.
  func count(of category: Int) -> Int { counts[leaves.leaves(of: category)].reduce(0, +) }

  /// For each leaf its part of the category's judged opinions, of 1; all of it in the last leaf when there are none.
  var division: [Double] {
    (0..<leaves.categories).flatMap { category in
      let (own, count) = (leaves.leaves(of: category), count(of: category))
      return own.map { leaf in
        count > 0 ? Double(counts[leaf]) / Double(count) : leaf == own.upperBound - 1 ? 1 : 0
      }
    }
  }

  /// The share is a count, and so are its parts; Wilson's interval for each.
  func counted(_ whole: Prevalence, of opinions: Int) -> Prevalence {
    divided(whole) { leaf in
      let interval = WilsonInterval(count: counts[leaf], of: opinions)
      return (Double(counts[leaf]) / Double(max(1, opinions)), interval.low, interval.high, whole.method)
    }
  }

  /// The share is an estimate: it is divided as the category's judged opinions are, in each bootstrap resample anew.
  ///
  /// - Parameters:
  ///   - resampled: the share in each resample.
  ///   - opinions: of the whole collection. No interval is narrower than if the category of each were known.
  func estimated(_ whole: Prevalence, resampled: [Double], of opinions: Int, seed: UInt64 = 1) -> Prevalence {
    let own = leaves.leaves(of: whole.category)
    guard own.count > 1, !resampled.isEmpty else { return divided(whole) { _ in (0, 0, 1, whole.method) } }
    var generator = SeededGenerator(seed: seed ^ UInt64(whole.category))
    let judged = Double(max(1, count(of: whole.category)))
    let drawn = resampled.map { share in
      generator.resample(counts: Array(counts[own])).map { share * Double($0) / judged }
    }
    return divided(whole) { leaf in
      let share = whole.share * Double(counts[leaf]) / judged
      let (low, high) = Percentiles.middle95(of: drawn.map { $0[leaf - own.lowerBound] })
      let known = WilsonInterval(count: Int((share * Double(opinions)).rounded()), of: opinions)
      return (share, min(low, known.low, share), max(high, known.high, share), whole.method)
    }
  }

  /// The share was checked by hand and so were its parts: prediction-powered shares of the leaves, brought to the sum,
  /// whichever way that was found.
  func audited(_ whole: Prevalence, parts: [Prevalence]) -> Prevalence {
    let own = leaves.leaves(of: whole.category)
    let sum = own.reduce(0) { $0 + max(0, parts[$1].share) }
    guard sum > 0 else { return dividedByJudge(whole) }
    let scale = whole.share / sum
    return divided(whole, counts: own.map { parts[$0].count }) { leaf in
      let part = parts[leaf]
      return (
        max(0, part.share) * scale, min(1, max(0, part.low * scale)), min(1, part.high * scale),
        whole.method == .combined && part.method == .predictionPowered ? .combined : part.method
      )
    }
  }

  /// The share was checked by hand, but not its parts: each end of an interval is the share's with that of the division
  /// (Wilson 1927), so that it covers at least what both do.
  func dividedByJudge(_ whole: Prevalence) -> Prevalence {
    let judged = count(of: whole.category)
    return divided(whole) { leaf in
      let part = Double(counts[leaf]) / Double(max(1, judged))
      let interval = WilsonInterval(count: counts[leaf], of: judged)
      return (whole.share * part, whole.low * interval.low, whole.high * interval.high, .dividedByJudge)
    }
  }

  private typealias Part = (share: Double, low: Double, high: Double, method: Prevalence.Method)

  /// - Parameter counts: what is told of each leaf of the category; judged opinions when nil.
  private func divided(_ whole: Prevalence, counts told: [Int]? = nil, _ part: (Int) -> Part) -> Prevalence {
    let own = leaves.leaves(of: whole.category)
    guard own.count > 1 else { return whole }
    let isSmall = count(of: whole.category) < ShareEstimation.smallestGroup
    return whole.divided(
      into: own.map { leaf in
        let part = isSmall ? nil : part(leaf)
        return SubcategoryShare(
          subcategory: leaves.subcategory(of: leaf, in: whole.category),
          count: told?[leaf - own.lowerBound] ?? counts[leaf],
          estimate: part.map { .init(share: $0.share, low: $0.low, high: $0.high, method: $0.method) })
      })
  }
}
