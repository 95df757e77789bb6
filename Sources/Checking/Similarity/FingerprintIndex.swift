import TextModel

/// Which fingerprints stand in which documents, and how widely each is spread.
///
/// Memory: 30 bytes or so for each fingerprint, of which a text has one for every two scalars.
package struct FingerprintIndex: Sendable {
  struct Posting: Sendable {
    let document: Int32
    let position: Int32
  }

  /// All places of one fingerprint that stands at two places at least.
  struct Group: Sendable {
    let start: Int32
    var count: Int32
    var documents: Int32
  }

  /// For each document where its fingerprints begin in `groupOf`.
  private let firstOf: [Int]
  /// For each fingerprint of each document its group, -1 for one that stands alone.
  private let groupOf: [Int32]
  private let groups: [Group]
  private let postings: [Posting]
  let texts: [PreparedText]

  /// Near linear.
  package init(_ texts: [PreparedText]) {
    var firstOf: [Int] = []
    var total = 0
    for text in texts {
      firstOf.append(total)
      total += text.fingerprints.hashes.count
    }
    var gathering = Gathering(texts, total: total)
    gathering.run()
    self.texts = texts
    self.firstOf = firstOf
    groupOf = gathering.groupOf
    groups = gathering.groups
    postings = gathering.postings
  }

  /// The group of the n-th fingerprint of a document, nil when it stands nowhere else.
  @inline(__always)
  func group(of document: Int, _ fingerprint: Int) -> Int? {
    let group = groupOf[firstOf[document] + fingerprint]
    return group < 0 ? nil : Int(group)
  }

  @inline(__always)
  func places(of group: Int) -> Group { groups[group] }

  /// By document, then position.
  @inline(__always)
  func postings(of group: Group) -> ArraySlice<Posting> { postings[Int(group.start)..<Int(group.start + group.count)] }
}

/// Brings equal fingerprints together: by their high bits into buckets, then by sorting each small bucket.
private struct Gathering {
  private struct Entry {
    let hash: UInt64
    let posting: FingerprintIndex.Posting
    /// Which of all fingerprints it is, counted through the documents.
    let number: Int32
  }

  private let texts: [PreparedText]
  private let shift: UInt64
  /// Where each bucket begins; one more at the end.
  private var bounds: [Int]
  private var entries: [Entry]
  private(set) var groupOf: [Int32]
  private(set) var groups: [FingerprintIndex.Group] = []
  private(set) var postings: [FingerprintIndex.Posting] = []

  init(_ texts: [PreparedText], total: Int) {
    self.texts = texts
    let bits = max(1, Int.bitWidth - max(1, total).leadingZeroBitCount - 2)
    shift = UInt64(64 - bits)
    bounds = Array(repeating: 0, count: 1 << bits + 1)
    groupOf = Array(repeating: -1, count: total)
    let nothing = Entry(hash: 0, posting: .init(document: 0, position: 0), number: 0)
    entries = Array(repeating: nothing, count: total)
  }

  mutating func run() {
    fill()
    for bucket in 0..<bounds.count - 1 {
      let range = bounds[bucket]..<bounds[bucket + 1]
      guard range.count > 1 else { continue }
      entries[range].sort { ($0.hash, $0.number) < ($1.hash, $1.number) }
      gather(range)
    }
    entries = []
  }

  private mutating func fill() {
    for text in texts {
      for hash in text.fingerprints.hashes { bounds[Int(hash >> shift) + 1] += 1 }
    }
    for bucket in 1..<bounds.count { bounds[bucket] += bounds[bucket - 1] }
    var next = bounds
    var number: Int32 = 0
    for (document, text) in texts.enumerated() {
      for (hash, position) in zip(text.fingerprints.hashes, text.fingerprints.positions) {
        let bucket = Int(hash >> shift)
        entries[next[bucket]] = Entry(
          hash: hash, posting: .init(document: Int32(document), position: position), number: number)
        next[bucket] += 1
        number += 1
      }
    }
  }

  private mutating func gather(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, entries[end].hash == entries[start].hash { end += 1 }
      if end - start > 1 { addGroup(start..<end) }
      start = end
    }
  }

  private mutating func addGroup(_ range: Range<Int>) {
    var group = FingerprintIndex.Group(start: Int32(postings.count), count: Int32(range.count), documents: 0)
    var last: Int32 = -1
    for index in range {
      let entry = entries[index]
      if entry.posting.document != last { group.documents += 1 }
      last = entry.posting.document
      groupOf[Int(entry.number)] = Int32(groups.count)
      postings.append(entry.posting)
    }
    groups.append(group)
  }
}
