import TextModel

/// How often every sequence of up to eight ideographs stands in a corpus: its places sorted by what follows.
///
/// 4 bytes for each character beside the corpus; as much again while it is built.
package struct PhraseCounts: Sendable {
  /// Longest sequence that is told apart.
  package static let longest = 8

  /// For each ideograph its places, sorted by the following ideographs, then by place.
  private let sorted: [Int: [UInt32]]
  private let units: [UInt16]
  /// How many ideographs there are.
  let total: Int

  /// The places of one ideograph, to be sorted apart from others.
  package struct Places: Sendable {
    let unit: UInt16
    var places: [UInt32]
  }

  /// The places of every ideograph in the order of the ideographs; each can be sorted on a thread of its own.
  package static func unsorted(_ corpus: IdeographCorpus) -> [Places] {
    var counts = [Int](repeating: 0, count: 0x1_0000)
    for unit in corpus.units { counts[Int(unit)] += 1 }
    let present = counts.indices.filter { $0 > 0 && counts[$0] > 0 }
    var numbers = [Int](repeating: -1, count: 0x1_0000)
    var all: [Places] = []
    for unit in present {
      numbers[unit] = all.count
      all.append(Places(unit: UInt16(unit), places: []))
      all[all.count - 1].places.reserveCapacity(counts[unit])
    }
    for (place, unit) in corpus.units.enumerated() where unit != 0 {
      all[numbers[Int(unit)]].places.append(UInt32(place))
    }
    return all
  }

  /// - Parameter sorted: all that `unsorted` gave, each sorted.
  package init(_ corpus: IdeographCorpus, sorted: [Places]) {
    units = corpus.units
    total = sorted.reduce(0) { $0 + $1.places.count }
    self.sorted = Dictionary(uniqueKeysWithValues: sorted.map { (Int($0.unit), $0.places) })
  }

  /// How often a sequence occurs. Logarithmic.
  func count(_ sequence: ArraySlice<UInt16>) -> Int {
    guard let first = sequence.first, let places = sorted[Int(first)] else { return 0 }
    let low = places.partitioningIndex { order(at: $0, sequence) >= 0 }
    let high = places.partitioningIndex { order(at: $0, sequence) > 0 }
    return high - low
  }

  /// -1, 0 or 1 as the text at a place stands before, begins with, or stands behind a sequence.
  private func order(at place: UInt32, _ sequence: ArraySlice<UInt16>) -> Int {
    var index = Int(place)
    for unit in sequence {
      if units[index] != unit { return units[index] < unit ? -1 : 1 }
      index += 1
    }
    return 0
  }

  /// Visits every sequence of two and more that begins with an ideograph and occurs often enough, in one order.
  func forEachSequence(
    of places: [UInt32], atLeast least: Int,
    _ visit: (_ sequence: ArraySlice<UInt16>, _ places: ArraySlice<UInt32>) -> Void
  ) {
    let shared = zip(places, places.dropFirst()).map { commonLength($0, $1) }
    for length in 2...Self.longest {
      var start = 0
      while start < places.count {
        var end = start + 1
        while end < places.count, shared[end - 1] >= length { end += 1 }
        let place = Int(places[start])
        if end - start >= least, commonLength(places[start], places[start]) >= length {
          visit(units[place..<place + length], places[start..<end])
        }
        start = end
      }
    }
  }

  /// How many ideographs two places have in common, at most the longest sequence.
  private func commonLength(_ left: UInt32, _ right: UInt32) -> Int {
    var length = 0
    while length < Self.longest, units[Int(left) + length] != 0, units[Int(left) + length] == units[Int(right) + length]
    {
      length += 1
    }
    return length
  }

  func unit(_ place: Int) -> UInt16 { units[place] }
}

extension PhraseCounts.Places {
  /// Sorts the places by the ideographs that follow them in their run, then by place.
  package func sorted(in corpus: IdeographCorpus) -> PhraseCounts.Places {
    let units = corpus.units
    let entries = places.map { Entry($0, units) }.sorted()
    return PhraseCounts.Places(unit: unit, places: entries.map(\.place))
  }

  private struct Entry: Comparable {
    let near: UInt64
    let far: UInt64
    let place: UInt32

    init(_ place: UInt32, _ units: [UInt16]) {
      var keys: (UInt64, UInt64) = (0, 0)
      var index = Int(place) + 1
      for step in 0..<PhraseCounts.longest - 1 {
        let unit = UInt64(units[index])
        if step < 4 { keys.0 = keys.0 << 16 | unit } else { keys.1 = keys.1 << 16 | unit }
        if unit != 0 { index += 1 }
      }
      (near, far, self.place) = (keys.0, keys.1, place)
    }

    static func < (left: Entry, right: Entry) -> Bool {
      (left.near, left.far, left.place) < (right.near, right.far, right.place)
    }
  }
}
