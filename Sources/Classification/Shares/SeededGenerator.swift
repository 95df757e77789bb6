/// Numbers that are the same on every machine and with every version of the standard library.
///
/// SplitMix64 (Steele, Lea, Flood 2014); bounded numbers by rejection, since the way the standard library maps random
/// bits to a range is not promised to stay.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number in `0..<bound`, each equally likely.
  package mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "there is no number below \(bound) to draw")
    let range = UInt64(bound)
    let excess = (UInt64.max % range + 1) % range
    var drawn = next()
    while drawn > UInt64.max - excess { drawn = next() }
    return Int(drawn % range)
  }

  /// A number in `0..<1` with 53 random bits.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// How often each of `count` items comes up in `count` draws with replacement: one bootstrap resample.
  package mutating func resample(_ count: Int) -> [Int] {
    var times = [Int](repeating: 0, count: count)
    for _ in 0..<count { times[below(count)] += 1 }
    return times
  }
}
