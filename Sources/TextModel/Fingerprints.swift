/// The winnowed fingerprints of a text (Schleimer, Wilkerson, Aiken 2003): of every `window` neighbouring grams the one
/// with the smallest hash, so that two texts which share a run of `window + gram - 1` scalars share a fingerprint.
package struct Fingerprints: Sendable {
  /// Scalars of a gram.
  package static let gram = 5
  package static let window = 3

  /// In text order.
  package let hashes: [UInt64]
  /// Where the grams begin.
  package let positions: [Int32]

  /// - Parameter grams: the hash of the gram at every place, as `hashes(of:)` gives them. Linear.
  package init(winnowing grams: [UInt64]) {
    var hashes: [UInt64] = []
    var positions: [Int32] = []
    hashes.reserveCapacity(grams.count / 2 + 1)
    positions.reserveCapacity(grams.count / 2 + 1)
    var last = -1
    for start in 0..<max(0, grams.count - Self.window + 1) {
      var least = start
      for place in start + 1..<start + Self.window where grams[place] <= grams[least] { least = place }
      guard least != last else { continue }
      last = least
      hashes.append(grams[least])
      positions.append(Int32(truncatingIfNeeded: least))
    }
    self.hashes = hashes
    self.positions = positions
  }

  /// The hash of the gram at every place; the same on every machine. Linear.
  package static func hashes(of scalars: [UInt32]) -> [UInt64] {
    guard scalars.count >= gram else { return [] }
    return (0...scalars.count - gram).map { start in
      var hash: UInt64 = 0
      for index in start..<start + gram { hash = (hash ^ UInt64(scalars[index])) &* 0x9E37_79B9_7F4A_7C15 }
      // The last multiplication leaves the low bits weak; these are MurmurHash3's closing steps.
      hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
      return hash ^ hash >> 33
    }
  }
}
