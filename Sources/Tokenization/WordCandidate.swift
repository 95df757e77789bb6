internal import Glibc
import TextModel

/// A sequence of ideographs that behaves like a word.
package struct WordCandidate: Sendable, Hashable {
  package let units: [UInt16]
  package let frequency: Int
  /// How much more often its parts stand together than chance would have it, at the weakest joint: pointwise mutual
  /// information divided by its greatest value (Bouma 2009), so 1 when they never stand apart.
  package let cohesion: Double
  /// How freely what stands before and behind it varies: entropy in bits, the edge of a run new each time
  /// (Harris 1955; Jin and Tanaka-Ishii 2006).
  package let leftEntropy: Double
  package let rightEntropy: Double

  package var text: String { String(decoding: units, as: UTF16.self) }
}

/// What a sequence must show to be proposed as a word.
package struct WordCriteria: Sendable {
  package var leastFrequency: Int
  package var leastCohesion: Double
  /// Bits, on both sides.
  package var leastEntropy: Double

  package init(leastFrequency: Int = 5, leastCohesion: Double = 0.5, leastEntropy: Double = 1.5) {
    self.leastFrequency = leastFrequency
    self.leastCohesion = leastCohesion
    self.leastEntropy = leastEntropy
  }
}

extension PhraseCounts {
  /// The candidates that begin with one ideograph, in one order.
  package func candidates(in places: Places, _ criteria: WordCriteria) -> [WordCandidate] {
    var found: [WordCandidate] = []
    forEachSequence(of: places.places, atLeast: criteria.leastFrequency) { sequence, places in
      let cohesion = cohesion(of: sequence, frequency: places.count)
      guard cohesion >= criteria.leastCohesion else { return }
      let right = entropy(places.map { unit(Int($0) + sequence.count) })
      guard right >= criteria.leastEntropy else { return }
      let left = entropy(places.map { unit(Int($0) - 1) })
      guard left >= criteria.leastEntropy else { return }
      found.append(
        WordCandidate(
          units: Array(sequence), frequency: places.count, cohesion: cohesion, leftEntropy: left, rightEntropy: right))
    }
    return found
  }

  private func cohesion(of sequence: ArraySlice<UInt16>, frequency: Int) -> Double {
    let (all, together) = (Double(total), Double(frequency))
    guard together < all else { return 0 }
    var weakest = Double.infinity
    for joint in sequence.indices.dropFirst() {
      let apart = Double(count(sequence[..<joint])) * Double(count(sequence[joint...]))
      weakest = min(weakest, log(together * all / apart))
    }
    return weakest / log(all / together)
  }

  /// In bits; every 0 is a neighbour of its own.
  private func entropy(_ neighbours: [UInt16]) -> Double {
    let sorted = neighbours.sorted()
    let all = Double(sorted.count)
    var sum = 0.0
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end] == sorted[start], sorted[start] != 0 { end += 1 }
      let share = Double(end - start) / all
      sum -= share * log2(share)
      start = end
    }
    return sum
  }
}
