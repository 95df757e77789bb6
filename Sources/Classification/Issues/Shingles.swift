/// Pieces of three characters, hashed, for telling how much two texts have in common.
enum Shingles {
  static let bandCount = 16
  private static let seeds: [UInt64] = {
    var generator = SeededGenerator(seed: 3)
    return (0..<bandCount * 2).map { _ in generator.next() | 1 }
  }()

  /// The distinct pieces, ascending. Texts under three characters are one piece.
  static func hashes(of scalars: [UInt32]) -> [UInt64] {
    guard scalars.count > 3 else { return [scalars.reduce(7) { mixed($0 ^ UInt64($1)) }] }
    var hashes = (0...scalars.count - 3).map { start in
      mixed(UInt64(scalars[start]) << 42 ^ UInt64(scalars[start + 1]) << 21 ^ UInt64(scalars[start + 2]))
    }
    hashes.sort()
    var count = 0
    for hash in hashes where count == 0 || hashes[count - 1] != hash {
      hashes[count] = hash
      count += 1
    }
    hashes.removeLast(hashes.count - count)
    return hashes
  }

  /// One key for each band: two texts share a key with the square of the share of pieces they have in common.
  static func bands(of hashes: [UInt64]) -> [UInt64] {
    (0..<bandCount).map { band in
      let (first, second) = (minimum(hashes, seeds[2 * band]), minimum(hashes, seeds[2 * band + 1]))
      return mixed(first ^ mixed(second ^ UInt64(band)))
    }
  }

  private static func minimum(_ hashes: [UInt64], _ seed: UInt64) -> UInt64 {
    var least = UInt64.max
    for hash in hashes {
      let value = (hash ^ hash >> 29) &* seed
      let spread = value ^ value >> 32
      if spread < least { least = spread }
    }
    return least
  }

  /// Common pieces by all pieces of two ascending lists, 0 to 1.
  static func jaccard(_ left: [UInt64], _ right: [UInt64]) -> Double {
    var (i, j, common) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        (i, j, common) = (i + 1, j + 1, common + 1)
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let all = left.count + right.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  /// The finisher of SplitMix64: every bit of the result depends on every bit of the value.
  static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Whether a folded scalar carries meaning by itself: letters, digits, ideographs, kana, hangul, not signs or blanks.
func isLetterOrIdeograph(_ scalar: UInt32) -> Bool {
  (0x30...0x39).contains(scalar) || (0x61...0x7A).contains(scalar) || (0xC0...0x1FFF).contains(scalar)
    || (0x3041...0x318E).contains(scalar) || (0x3400...0x9FFF).contains(scalar)
    || (0xAC00...0xD7A3).contains(scalar) || (0xF900...0xFAFF).contains(scalar) || scalar >= 0x20000
}
