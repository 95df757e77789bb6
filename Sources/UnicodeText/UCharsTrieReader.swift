/// Walks ICU's serialised trie of words (`unicode/ucharstrie.h`), words in ascending order of their 16-bit units.
///
/// A node is a unit: below 0x30 a branch, below 0x40 a chain of units, from 0x40 on a value, final when the top bit is
/// set. Values and jumps take one, two or three units, told by the first. Every read is checked.
struct UCharsTrieReader {
  private static let longestWord = 64
  private static let linearNode = 0x30
  private static let valueNode = 0x40
  private static let mostLinearEntries = 5

  private struct Damaged: Error {}

  private let units: UnsafeBufferPointer<UInt16>
  private var word: [UInt16] = []
  private let visit: (_ word: [UInt16], _ value: Int) -> Void

  /// - Returns: false when the trie is damaged; some words may have been visited then.
  static func walk(
    _ units: UnsafeBufferPointer<UInt16>, visit: (_ word: [UInt16], _ value: Int) -> Void
  ) -> Bool {
    withoutActuallyEscaping(visit) { visit in
      var reader = UCharsTrieReader(units: units, visit: visit)
      do {
        try reader.readNode(at: 0)
        return true
      } catch {
        return false
      }
    }
  }

  /// The value of one word; nil when the trie does not hold it or is damaged. Linear in the word.
  static func value(of word: some Collection<UInt16>, in units: UnsafeBufferPointer<UInt16>) -> Int? {
    let reader = UCharsTrieReader(units: units) { _, _ in }
    return try? reader.find(word)
  }

  private func find(_ word: some Collection<UInt16>) throws(Damaged) -> Int? {
    var rest = word.makeIterator()
    var position = 0
    while true {
      let node = try head(at: position)
      guard let next = rest.next() else { return node.value }
      guard let links = node.links else { return nil }
      position = node.end
      if links >= Self.linearNode {
        guard try unit(position) == Int(next) else { return nil }
        for place in 0..<links - Self.linearNode {
          guard let next = rest.next(), try unit(position + 1 + place) == Int(next) else { return nil }
        }
        position += 1 + links - Self.linearNode
        continue
      }
      let count = (links == 0 ? try unit(position) : links) + 1
      switch try step(by: Int(next), at: links == 0 ? position + 1 : position, count: count) {
      case nil: return nil
      case .value(let value): return rest.next() == nil ? value : nil
      case .node(let target): position = target
      }
    }
  }

  /// The value of a node, how it goes on (nil when it does not), and where that is told.
  private func head(at position: Int) throws(Damaged) -> (value: Int?, links: Int?, end: Int) {
    let node = try unit(position)
    if node & 0x8000 != 0 { return (try value(node & 0x7FFF, at: position + 1).value, nil, position + 1) }
    guard node >= Self.valueNode else { return (nil, node, position + 1) }
    let own = try nodeValue(node, at: position + 1)
    return (own.value, node & (Self.valueNode - 1), own.end)
  }

  /// Where an edge of a branch leads.
  private enum Step {
    case value(Int)
    case node(Int)
  }

  private func step(by next: Int, at start: Int, count: Int) throws(Damaged) -> Step? {
    var (position, count) = (start, count)
    while count > Self.mostLinearEntries {
      let (target, end) = try jump(at: position + 1)
      let isLower = next < (try unit(position))
      (position, count) = isLower ? (target, count / 2) : (end, count - count / 2)
    }
    while count > 1 {
      let lead = try unit(position + 1)
      let (value, end) = try value(lead & 0x7FFF, at: position + 2)
      if try unit(position) == next { return lead & 0x8000 != 0 ? .value(value) : .node(end + value) }
      (position, count) = (end, count - 1)
    }
    return try unit(position) == next ? .node(position + 1) : nil
  }

  private init(units: UnsafeBufferPointer<UInt16>, visit: @escaping (_ word: [UInt16], _ value: Int) -> Void) {
    (self.units, self.visit) = (units, visit)
  }

  private mutating func readNode(at start: Int) throws(Damaged) {
    var position = start
    let depth = word.count
    while true {
      var node = try unit(position)
      position += 1
      if node & 0x8000 != 0 {
        visit(word, try value(node & 0x7FFF, at: position).value)
        break
      }
      if node >= Self.valueNode {
        let own = try nodeValue(node, at: position)
        visit(word, own.value)
        position = own.end
        node &= Self.valueNode - 1
      }
      if node < Self.linearNode {
        let extra = node == 0
        try readBranch(at: extra ? position + 1 : position, count: (extra ? try unit(position) : node) + 1)
        break
      }
      for _ in 0...node - Self.linearNode {
        try push(try unit(position))
        position += 1
      }
    }
    word.removeLast(word.count - depth)
  }

  private mutating func readBranch(at start: Int, count: Int) throws(Damaged) {
    var position = start
    var count = count
    while count > Self.mostLinearEntries {
      let (target, end) = try jump(at: position + 1)
      try readBranch(at: target, count: count / 2)
      count -= count / 2
      position = end
    }
    while count > 1 {
      let lead = try unit(position + 1)
      let (value, end) = try value(lead & 0x7FFF, at: position + 2)
      try push(try unit(position))
      if lead & 0x8000 != 0 { visit(word, value) } else { try readNode(at: end + value) }
      word.removeLast()
      position = end
      count -= 1
    }
    try push(try unit(position))
    try readNode(at: position + 1)
    word.removeLast()
  }

  private mutating func push(_ unit: Int) throws(Damaged) {
    guard word.count < Self.longestWord else { throw Damaged() }
    word.append(UInt16(unit))
  }

  private func unit(_ position: Int) throws(Damaged) -> Int {
    guard position >= 0, position < units.count else { throw Damaged() }
    return Int(units[position])
  }

  private func long(_ position: Int) throws(Damaged) -> Int { try unit(position) << 16 | unit(position + 1) }

  /// A final value, or the jump to a subtree, whose first unit without the top bit is `lead`.
  private func value(_ lead: Int, at position: Int) throws(Damaged) -> (value: Int, end: Int) {
    if lead < 0x4000 { return (lead, position) }
    if lead < 0x7FFF { return ((lead - 0x4000) << 16 | (try unit(position)), position + 1) }
    return (try long(position), position + 2)
  }

  /// The value of a node that has children too.
  private func nodeValue(_ node: Int, at position: Int) throws(Damaged) -> (value: Int, end: Int) {
    if node < 0x4040 { return ((node >> 6) - 1, position) }
    if node < 0x7FC0 { return (((node & 0x7FC0) - 0x4040) << 10 | (try unit(position)), position + 1) }
    return (try long(position), position + 2)
  }

  /// The target of a jump between halves of a branch, and where the second half starts.
  private func jump(at position: Int) throws(Damaged) -> (target: Int, end: Int) {
    let lead = try unit(position)
    if lead < 0xFC00 { return (position + 1 + lead, position + 1) }
    if lead < 0xFFFF { return (position + 2 + ((lead - 0xFC00) << 16 | (try unit(position + 1))), position + 2) }
    return (position + 3 + (try long(position + 1)), position + 3)
  }
}
