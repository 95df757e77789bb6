#if canImport(Glibc)
  import Glibc
#endif

extension SeededGenerator {
  /// How often each of some kinds comes up in as many draws as they have members: a bootstrap resample of members that
  /// are told apart by their kind only.
  ///
  /// - Parameter counts: members of each kind.
  /// - Complexity: O(kinds), however many members there are.
  mutating func resample(counts: [Int]) -> [Int] {
    var left = counts.reduce(0, +)
    var draws = left
    return counts.map { count in
      defer { left -= count }
      let drawn = count == left ? draws : binomial(draws, Double(count) / Double(max(1, left)))
      draws -= drawn
      return drawn
    }
  }

  /// Successes among trials. Exact by inversion (Kachitvichyanukul and Schmeiser 1988, BINV) where fewer than 30 are
  /// expected on the rarer side, by the normal distribution above.
  mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
    if trials == 0 || probability <= 0 { return 0 }
    if probability >= 1 { return trials }
    if probability > 0.5 { return trials - binomial(trials, 1 - probability) }
    let mean = Double(trials) * probability
    return mean < 30 ? inverted(trials, probability) : normal(trials, mean, mean * (1 - probability))
  }

  private mutating func inverted(_ trials: Int, _ probability: Double) -> Int {
    let odds = probability / (1 - probability)
    var rest = unit()
    var chance = exp(Double(trials) * log1p(-probability))
    var successes = 0
    while rest > chance, successes < trials {
      rest -= chance
      successes += 1
      chance *= odds * Double(trials - successes + 1) / Double(successes)
    }
    return successes
  }

  /// Box and Muller 1958.
  private mutating func normal(_ trials: Int, _ mean: Double, _ variance: Double) -> Int {
    let deviate = (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
    return Int(min(Double(trials), max(0, (mean + variance.squareRoot() * deviate).rounded())))
  }
}
