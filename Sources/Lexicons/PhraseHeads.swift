/// Which phrases go on from the first two scalars at a place.
///
/// The two scalars lead through one hash table of 8 bytes an entry to the phrases that begin so: a few of them are
/// compared one by one, many of them through a trie. Ten thousand phrases take 256 KiB and as much again for their
/// records, which the processor's second cache holds; that decides the speed.
struct PhraseHeads: Sendable {
  /// A phrase without its first two scalars.
  fileprivate struct Record {
    /// The first scalar of the rest; 0 when there is none.
    var third: UInt32
    /// Where the rest begins in the pool.
    var offset: UInt32
    /// Scalars of the rest.
    var length: UInt32
    /// The number of the phrase; negative (complemented) when it is the last of those that begin alike.
    var marked: Int32

    var phrase: Int { Int(marked < 0 ? ~marked : marked) }
    var isLast: Bool { marked < 0 }
  }

  /// More phrases than this that begin alike go into a trie.
  private static let mostCompared = 6
  fileprivate static let trieMark: UInt32 = 1 << 31

  /// The first two scalars in 16 bits each, then 1 + the index of a record, or the mark and the group of the trie.
  private var table: [UInt64]
  private var records: [Record] = []
  private var pool: [UInt32] = []
  private var trie: PhraseTrie
  /// Phrases of one scalar.
  private var singles: [UInt32: [Int32]] = [:]
  /// Phrases whose first two scalars do not fit into 16 bits, by their number: compared in full.
  private var wide: [Int32: [UInt32]] = [:]

  /// Empty phrases never match.
  init(_ phrases: [[UInt32]]) {
    var heads: [(key: UInt32, length: Int, phrase: Int32)] = []
    heads.reserveCapacity(phrases.count)
    for (number, phrase) in phrases.enumerated() {
      guard let first = phrase.first else { continue }
      guard phrase.count > 1 else {
        singles[first, default: []].append(Int32(number))
        continue
      }
      heads.append((Self.key(first, phrase[1]), phrase.count, Int32(number)))
      if first > 0xFFFF || phrase[1] > 0xFFFF { wide[Int32(number)] = phrase }
    }
    heads.sort { ($0.key, $0.length, $0.phrase) < ($1.key, $1.length, $1.phrase) }
    var size = 64
    while size < 3 * heads.count { size *= 2 }
    table = [UInt64](repeating: 0, count: size)
    trie = PhraseTrie(steps: 0)
    fill(heads, phrases)
  }

  private mutating func fill(_ heads: [(key: UInt32, length: Int, phrase: Int32)], _ phrases: [[UInt32]]) {
    var groups: [[(phrase: Int32, rest: ArraySlice<UInt32>)]] = []
    var start = 0
    while start < heads.count {
      var end = start + 1
      while end < heads.count, heads[end].key == heads[start].key { end += 1 }
      let group = heads[start..<end].map { (phrase: $0.phrase, rest: phrases[Int($0.phrase)].dropFirst(2)) }
      if group.count > Self.mostCompared {
        insert(heads[start].key, Self.trieMark | UInt32(groups.count))
        groups.append(group)
      } else {
        insert(heads[start].key, UInt32(records.count))
        add(group)
      }
      start = end
    }
    trie = PhraseTrie(groups)
  }

  private mutating func add(_ group: [(phrase: Int32, rest: ArraySlice<UInt32>)]) {
    for (place, member) in group.enumerated() {
      let isLast = place == group.count - 1
      records.append(
        Record(
          third: member.rest.first ?? 0, offset: UInt32(pool.count), length: UInt32(member.rest.count),
          marked: isLast ? ~member.phrase : member.phrase))
      pool += member.rest
    }
  }

  private mutating func insert(_ key: UInt32, _ value: UInt32) {
    var place = Self.place(of: key, table.count - 1)
    while table[place] != 0 { place = (place + 1) & (table.count - 1) }
    table[place] = UInt64(key) << 32 | UInt64(value &+ 1)
  }

  /// Calls `body` with what the scan reads, so that nothing is retained and released at every place of a text.
  @inline(__always)
  func withScan<Result>(_ body: (Scan) -> Result) -> Result {
    table.withUnsafeBufferPointer { table in
      records.withUnsafeBufferPointer { records in
        pool.withUnsafeBufferPointer { pool in
          body(
            Scan(
              table: table, records: records, pool: pool, hasSingles: !singles.isEmpty, hasWide: !wide.isEmpty,
              heads: self))
        }
      }
    }
  }

  /// The arrays of `PhraseHeads` as pointers, for the time of one scan.
  struct Scan {
    fileprivate let table: UnsafeBufferPointer<UInt64>
    fileprivate let records: UnsafeBufferPointer<Record>
    fileprivate let pool: UnsafeBufferPointer<UInt32>
    fileprivate let hasSingles: Bool
    fileprivate let hasWide: Bool
    fileprivate let heads: PhraseHeads

    /// Visits the phrases that begin at `start` and end at or before `limit`, the shorter first, then by number.
    @inline(__always)
    func forEachEnd(
      in scalars: UnsafeBufferPointer<UInt32>, from start: Int, to limit: Int,
      _ visit: (_ phrase: Int, _ end: Int) -> Void
    ) {
      if hasSingles { heads.visitSingles(scalars[start]) { visit($0, start &+ 1) } }
      guard start &+ 1 < limit else { return }
      // Scalars of more than 16 bits look like others in the table.
      if !hasWide, scalars[start] | scalars[start &+ 1] > 0xFFFF { return }
      let value = value(of: PhraseHeads.key(scalars[start], scalars[start &+ 1]))
      if value == 0 { return }
      if (value &- 1) & PhraseHeads.trieMark != 0 {
        heads.walk(group: Int((value &- 1) & ~PhraseHeads.trieMark), scalars, start, limit, visit)
      } else {
        compare(Int(value &- 1), in: scalars, from: start, to: limit, visit)
      }
    }

    /// 0 for two scalars with which no phrase begins.
    @inline(__always)
    private func value(of key: UInt32) -> UInt32 {
      let mask = table.count &- 1
      var place = PhraseHeads.place(of: key, mask)
      while true {
        let entry = table[place]
        if UInt32(truncatingIfNeeded: entry >> 32) == key || entry == 0 { return UInt32(truncatingIfNeeded: entry) }
        place = (place &+ 1) & mask
      }
    }

    @inline(__always)
    private func compare(
      _ first: Int, in scalars: UnsafeBufferPointer<UInt32>, from start: Int, to limit: Int, _ visit: (Int, Int) -> Void
    ) {
      let rest = start &+ 2
      let next = rest < limit ? scalars[rest] : 0
      var place = first
      while true {
        let record = records[place]
        let end = rest &+ Int(record.length)
        if record.third == next || record.length == 0, end <= limit, agrees(record, scalars, rest),
          !hasWide || heads.isRight(record.phrase, in: scalars, at: start)
        {
          visit(record.phrase, end)
        }
        if record.isLast { return }
        place &+= 1
      }
    }

    @inline(__always)
    private func agrees(_ record: Record, _ scalars: UnsafeBufferPointer<UInt32>, _ rest: Int) -> Bool {
      var step = 1
      while step < Int(record.length) {
        if pool[Int(record.offset) &+ step] != scalars[rest &+ step] { return false }
        step &+= 1
      }
      return true
    }
  }

  fileprivate func visitSingles(_ scalar: UInt32, _ visit: (Int) -> Void) {
    for phrase in singles[scalar] ?? [] { visit(Int(phrase)) }
  }

  @inline(never)
  fileprivate func walk(
    group: Int, _ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, _ limit: Int, _ visit: (Int, Int) -> Void
  ) {
    trie.forEachEnd(ofGroup: group, in: scalars, from: start &+ 2, to: limit) { phrase, end in
      if wide.isEmpty || isRight(phrase, in: scalars, at: start) { visit(phrase, end) }
    }
  }

  /// Whether the first two scalars are those of the phrase and not others of the same 16 bits.
  fileprivate func isRight(_ phrase: Int, in scalars: UnsafeBufferPointer<UInt32>, at start: Int) -> Bool {
    guard let whole = wide[Int32(truncatingIfNeeded: phrase)] else {
      return scalars[start] <= 0xFFFF && scalars[start &+ 1] <= 0xFFFF
    }
    return scalars[start] == whole[0] && scalars[start &+ 1] == whole[1]
  }

  @inline(__always)
  fileprivate static func key(_ first: UInt32, _ second: UInt32) -> UInt32 { first << 16 | second & 0xFFFF }

  @inline(__always)
  fileprivate static func place(of key: UInt32, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }
}
