import TextModel

/// Stretches of a text in text order.
extension [Range<Int>] {
  /// Those that begin in a range. Logarithmic.
  func beginning(in place: Range<Int>) -> SubSequence {
    self[partitioningIndex { $0.lowerBound >= place.lowerBound }...].prefix { $0.lowerBound < place.upperBound }
  }

  /// Whether a range lies in one of them, of which none overlap. Logarithmic.
  func hold(_ range: Range<Int>) -> Bool {
    let next = partitioningIndex { $0.lowerBound > range.lowerBound }
    return next > 0 && range.upperBound <= self[next - 1].upperBound
  }

  /// What lies both in one of these and in one of others, of which none overlap. Linear.
  func shared(with others: [Range<Int>]) -> [Range<Int>] {
    var shared: [Range<Int>] = []
    var (own, other) = (0, 0)
    while own < count, other < others.count {
      let both = self[own].clamped(to: others[other])
      if !both.isEmpty { shared.append(both) }
      if self[own].upperBound < others[other].upperBound { own += 1 } else { other += 1 }
    }
    return shared
  }
}
