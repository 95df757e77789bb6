/// An occurrence of a feature that a vocabulary knows.
struct KnownOccurrence {
  /// The feature's number.
  let column: Int32
  /// In folded scalars.
  let start: Int32
  let end: Int32
  let isGroup: Bool
}

extension Vocabulary {
  /// Look-ups by which memory is asked ahead.
  private static let ahead = 8

  /// The occurrences of known features by column, those of one column in the order in which they are given.
  ///
  /// - Complexity: linear.
  func known(_ occurrences: [FeatureOccurrence]) -> [KnownOccurrence] {
    // Column and place in one number, so that sorting moves little.
    var found = [UInt64](unsafeUninitializedCapacity: occurrences.count) { buffer, count in
      let last = occurrences.count - 1
      for place in occurrences.indices {
        fetch(
          bucketOf: occurrences[min(place + 2 * Self.ahead, last)].key,
          marksOf: occurrences[min(place + Self.ahead, last)].key)
        let column = number(of: occurrences[place].key)
        guard column >= 0 else { continue }
        buffer.initializeElement(at: count, to: UInt64(UInt32(bitPattern: column)) << 32 | UInt64(place))
        count += 1
      }
    }
    Self.sortByColumn(&found, columns: count)
    return found.map { entry in
      let occurrence = occurrences[Int(UInt32(truncatingIfNeeded: entry))]
      return KnownOccurrence(
        column: Int32(truncatingIfNeeded: entry >> 32), start: occurrence.start, end: occurrence.end,
        isGroup: occurrence.kind == .group)
    }
  }

  /// Radix sort, eight bits at a time: a third of the time of comparing. Stable.
  static func sortByColumn(_ entries: inout [UInt64], columns: Int) {
    guard entries.count > 1 else { return }
    var other = entries
    var shift: UInt64 = 32
    while columns >> Int(shift - 32) > 0 {
      withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { next in
        next.initialize(repeating: 0)
        for entry in entries { next[Int(entry &>> shift & 0xFF)] += 1 }
        var sum = 0
        for digit in 0..<256 { (next[digit], sum) = (sum, sum + next[digit]) }
        other.withUnsafeMutableBufferPointer { other in
          for entry in entries {
            let digit = Int(entry &>> shift & 0xFF)
            other[next[digit]] = entry
            next[digit] += 1
          }
        }
      }
      swap(&entries, &other)
      shift += 8
    }
  }
}
