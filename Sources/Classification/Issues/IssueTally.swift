import TextModel

/// What the opinions of one group speak of, in counts.
///
/// Kept as sorted lists: most groups are a single opinion, and lists are small and quick to walk beside an opinion's own.
struct IssueTally: Sendable {
  private(set) var count = 0
  /// What members are about.
  private(set) var topics = TopicSums()
  /// Numbers of the opinions, ascending; copies are left out.
  private(set) var members: [Int32] = []
  /// Pieces of evidence that members have, ascending.
  private(set) var keys: [UInt32] = []
  /// For each of them how many members have it.
  private(set) var counts: [UInt32] = []
  /// Pieces of evidence of all members.
  private(set) var pieces = 0
  private var units: [Int: Int] = [:]
  /// From how many units the members come, or that they name.
  private(set) var unitVariety = 0
  private var numerals: [UInt16: Int] = [:]
  private var localNames: [UInt32: Int] = [:]
  private var categories: [Int: Int] = [:]
  /// Members that name a house or machine number.
  private(set) var numbered = 0
  /// Members that name a place.
  private(set) var located = 0

  mutating func add(_ entry: IssueEntry, _ number: Int) {
    if keys.isEmpty {
      keys = entry.keys
      counts = [UInt32](repeating: 1, count: keys.count)
    } else {
      for key in entry.keys { raise(key) }
    }
    count(entry, 1)
    let place = members.partitioningIndex { $0 > Int32(number) }
    members.insert(Int32(number), at: place)
  }

  mutating func remove(_ entry: IssueEntry, _ number: Int) {
    for key in entry.keys { lower(key) }
    count(entry, -1)
    let place = members.partitioningIndex { $0 >= Int32(number) }
    members.remove(at: place)
  }

  /// Calls `visit` with every piece, and how many members have it; nil for none. Quick where lists differ in length.
  ///
  /// - Parameter pieces: by ascending key.
  @inline(__always)
  func meet(_ pieces: [IssueQuestion.Piece], _ visit: (IssueQuestion.Piece, UInt32?) -> Void) {
    keys.withUnsafeBufferPointer { keys in
      counts.withUnsafeBufferPointer { counts in
        var place = 0
        for piece in pieces {
          place = Self.place(of: piece.key, from: place, in: keys)
          let isHeld = place < keys.count && keys[place] == piece.key
          visit(piece, isHeld ? counts[place] : nil)
        }
      }
    }
  }

  /// The first index from `start` on whose key is not below `key`; quick when it is near.
  @inline(__always)
  private static func place(of key: UInt32, from start: Int, in keys: UnsafeBufferPointer<UInt32>) -> Int {
    var (low, step) = (start, 1)
    while low + step < keys.count && keys[low + step] < key { (low, step) = (low + step, step * 2) }
    var high = min(keys.count, low + step + 1)
    while low < high {
      let middle = low + (high - low) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many members have a piece of evidence.
  func count(of key: UInt32) -> Int {
    let place = keys.partitioningIndex { $0 >= key }
    return place < keys.count && keys[place] == key ? Int(counts[place]) : 0
  }

  func count(ofUnit unit: Int) -> Int { units[unit] ?? 0 }
  func count(ofNumeral numeral: UInt16) -> Int { numerals[numeral] ?? 0 }
  func count(ofLocalName name: UInt32) -> Int { localNames[name] ?? 0 }
  func count(ofCategory category: Int) -> Int { categories[category] ?? 0 }

  /// Counts the names of places anew, once those of the members are known.
  mutating func locate(_ entries: [IssueEntry]) {
    (localNames, located) = ([:], 0)
    for member in members { locate(entries[Int(member)], 1) }
  }

  private mutating func locate(_ entry: IssueEntry, _ step: Int) {
    for name in entry.localNames { localNames[name, default: 0] += step }
    if !entry.localNames.isEmpty { located += step }
  }

  private mutating func raise(_ key: UInt32) {
    let place = keys.partitioningIndex { $0 >= key }
    if place < keys.count, keys[place] == key {
      counts[place] += 1
    } else {
      keys.insert(key, at: place)
      counts.insert(1, at: place)
    }
  }

  private mutating func lower(_ key: UInt32) {
    let place = keys.partitioningIndex { $0 >= key }
    guard place < keys.count, keys[place] == key else { return }
    counts[place] -= 1
    guard counts[place] == 0 else { return }
    keys.remove(at: place)
    counts.remove(at: place)
  }

  private mutating func count(_ entry: IssueEntry, _ step: Int) {
    count += step
    pieces += step * entry.keys.count
    if let shares = entry.topics { topics.add(shares, Float(step)) }
    for unit in entry.places {
      let before = units[unit, default: 0]
      units[unit] = before + step
      if before == 0 { unitVariety += 1 } else if before + step == 0 { unitVariety -= 1 }
    }
    for numeral in entry.features.numerals { numerals[numeral, default: 0] += step }
    if let category = entry.category { categories[category, default: 0] += step }
    if !entry.features.numerals.isEmpty { numbered += step }
    locate(entry, step)
  }
}
