/// Reads the image of ICU's compiled break rules (`RBBIDataHeader` and `RBBIStateTable` of format 6).
struct BreakRulesReader {
  private(set) var startState = 1
  private(set) var next: [UInt8] = []
  private(set) var accepts: [Bool] = []
  private(set) var statuses: [Int32] = []
  let firstDictionaryCategory: UInt8
  let categoryCount: Int
  let trie: Range<Int>

  private enum Flag {
    static let startOfTextRequired: UInt32 = 2
    static let rowsOfBytes: UInt32 = 4
  }

  private let image: [UInt8]

  /// Nil when the image is of another format or uses look-ahead rules.
  init?(_ image: [UInt8]) {
    let headerCount = 80
    self.image = image
    guard image.count >= headerCount, word(image, 0) == 0xB1A0, image[4] == 6, word(image, 8) == image.count else {
      return nil
    }
    categoryCount = Int(word(image, 12))
    let table = Int(word(image, 16))
    let tableCount = Int(word(image, 20))
    trie = Int(word(image, 32))..<Int(word(image, 32)) + Int(word(image, 36))
    let status = Int(word(image, 48))..<Int(word(image, 48)) + Int(word(image, 52))
    guard categoryCount <= 1 << BreakRules.categoryBits, table + tableCount <= image.count, tableCount >= 20,
      trie.upperBound <= image.count, trie.lowerBound % 4 == 0, status.upperBound <= image.count,
      let dictionary = UInt8(exactly: word(image, table + 8)), word(image, table + 12) == 0
    else { return nil }
    firstDictionaryCategory = dictionary
    guard readRows(of: table, count: tableCount, status: status) else { return nil }
    if word(image, table + 16) & Flag.startOfTextRequired != 0 {
      startState = Int(next[startState << BreakRules.categoryBits | BreakRules.startOfText])
    }
  }

  private mutating func readRows(of table: Int, count: Int, status: Range<Int>) -> Bool {
    let states = Int(word(image, table))
    let rowCount = Int(word(image, table + 4))
    let cell = word(image, table + 16) & Flag.rowsOfBytes != 0 ? 1 : 2
    guard (2...256).contains(states), rowCount >= (3 + categoryCount) * cell, 20 + states * rowCount <= count else {
      return false
    }
    next = [UInt8](repeating: 0, count: states << BreakRules.categoryBits)
    for state in 0..<states {
      let row = table + 20 + state * rowCount
      let accepting = read(cell, row)
      guard accepting <= 1, read(cell, row + cell) == 0, let value = statusValue(read(cell, row + 2 * cell), status)
      else { return false }
      accepts.append(accepting == 1)
      statuses.append(value)
      for category in 0..<categoryCount {
        let target = read(cell, row + (3 + category) * cell)
        guard target < states else { return false }
        next[state << BreakRules.categoryBits | category] = UInt8(target)
      }
    }
    return !accepts[0]
  }

  /// The greatest status of the set that stands at an index: its size, then its values ascending.
  private func statusValue(_ index: Int, _ table: Range<Int>) -> Int32? {
    let size = table.lowerBound + 4 * index
    guard size + 4 <= table.upperBound else { return nil }
    let value = size + 4 * Int(word(image, size))
    return value + 4 <= table.upperBound ? Int32(bitPattern: word(image, value)) : nil
  }

  private func read(_ size: Int, _ offset: Int) -> Int {
    size == 1 ? Int(image[offset]) : Int(image[offset]) | Int(image[offset + 1]) << 8
  }
}

/// Four bytes in the machine's order, which is ICU's; this package builds for little-endian machines.
private func word(_ image: [UInt8], _ offset: Int) -> UInt32 {
  UInt32(image[offset]) | UInt32(image[offset + 1]) << 8 | UInt32(image[offset + 2]) << 16
    | UInt32(image[offset + 3]) << 24
}
