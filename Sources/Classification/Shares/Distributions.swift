#if canImport(Glibc)
  import Glibc
#endif

/// The few distribution functions that exact intervals need.
enum Distributions {
  static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }

  /// Logarithm of the number of ways to choose `chosen` of `count`.
  static func logChoose(_ count: Int, _ chosen: Int) -> Double {
    logGamma(Double(count) + 1) - logGamma(Double(chosen) + 1) - logGamma(Double(count - chosen) + 1)
  }

  /// The regularised incomplete beta function I_x(a, b), by Lentz's continued fraction (Press et al., 6.4).
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    let front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x))
    return front * betaFraction(x, a, b) / a
  }

  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    func away(_ number: Double) -> Double { abs(number) < 1e-300 ? 1e-300 : number }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var fraction = d
    for step in 1...500 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d)
      c = away(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d)
      c = away(1 + odd / c)
      fraction *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return fraction
  }

  /// Where a rising function of 0...1 passes `target`.
  static func crossing(of target: Double, _ rising: (Double) -> Double) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if rising(middle) < target { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The 97.5 % point of Student's distribution; two of them hold 95 %.
  static func student975(_ freedom: Int) -> Double {
    guard freedom > 0 else { return .infinity }
    let half = Double(freedom) / 2
    // P(|T| > t) is I_x(ν/2, 1/2) with x = ν / (ν + t²).
    let x = crossing(of: 0.05) { incompleteBeta($0, half, 0.5) }
    return (Double(freedom) * (1 - x) / x).squareRoot()
  }

  /// The probability of at most `seen` marked ones among `drawn` out of `total`, `marked` of which are marked.
  static func hypergeometric(atMost seen: Int, drawn: Int, marked: Int, total: Int) -> Double {
    let first = max(0, drawn - (total - marked))
    let last = min(seen, min(drawn, marked))
    guard first <= last else { return 0 }
    let all = logChoose(total, drawn)
    var sum = 0.0
    for count in first...last {
      sum += exp(logChoose(marked, count) + logChoose(total - marked, drawn - count) - all)
    }
    return min(1, sum)
  }
}
