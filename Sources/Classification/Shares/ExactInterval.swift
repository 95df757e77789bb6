import TextModel

/// An interval of a share that covers it in at least 95 of 100 samples, whatever the share and the sample's size.
public struct ExactInterval: Sendable, Hashable {
  /// Both ends are shares of 1.
  public let low: Double
  /// Upper end, share of 1.
  public let high: Double

  /// A sample of a population without end (Clopper and Pearson 1934, Biometrika 26:404).
  ///
  /// - Parameters:
  ///   - count: successes.
  ///   - total: trials; with none the interval is the whole of 0...1.
  /// - Precondition: `0 <= count <= total`.
  public init(count: Int, of total: Int) {
    require(0 <= count && count <= total, "successes are some of the trials")
    low =
      count == 0
      ? 0
      : Distributions.crossing(of: 0.025) { Distributions.incompleteBeta($0, Double(count), Double(total - count + 1)) }
    high =
      count == total
      ? 1
      : Distributions.crossing(of: 0.975) { Distributions.incompleteBeta($0, Double(count + 1), Double(total - count)) }
  }

  /// A sample drawn without replacement from a finite population: both tails of the hypergeometric distribution hold
  /// at most 2.5 % (Katz 1953, Journal of the American Statistical Association 48:256).
  ///
  /// What was drawn is known: the interval never leaves `count / population ... 1 - (total - count) / population`, and
  /// is a point when everything was drawn.
  /// - Precondition: `0 <= count <= total <= population`.
  /// - Complexity: O(total · log population).
  public init(count: Int, of total: Int, population: Int) {
    require(0 <= count && count <= total && total <= population, "a sample is a part of its population")
    let (fewest, most) = (count, population - (total - count))
    // The least number of successes in the population under which seeing this many or more is no rarity.
    let lowest = Self.first(in: fewest...most) { marked in
      1 - Distributions.hypergeometric(atMost: count - 1, drawn: total, marked: marked, total: population) > 0.025
    }
    // The least number under which seeing so few is a rarity; the one before it is the upper end.
    let tooMany = Self.first(in: fewest...most) { marked in
      Distributions.hypergeometric(atMost: count, drawn: total, marked: marked, total: population) <= 0.025
    }
    low = population == 0 ? 0 : Double(lowest ?? most) / Double(population)
    high = population == 0 ? 1 : Double(tooMany.map { max(fewest, $0 - 1) } ?? most) / Double(population)
  }

  /// The first number from which on a condition holds.
  private static func first(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int? {
    var (low, high) = (range.lowerBound, range.upperBound + 1)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low > range.upperBound ? nil : low
  }
}
