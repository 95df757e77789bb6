import TextModel

/// How often each spelling of words was counted that are compared folded: AI, ai and ＡＩ of ai.
struct Spellings: Sendable {
  private let folding: FoldingTable
  private var table = WordTable()
  private var counts: [Int] = []
  /// For each spelling the number that its word has where words are counted.
  private var words: [Int] = []

  init(_ folding: FoldingTable) { self.folding = folding }

  /// Counts a spelling.
  /// - Parameter folded: numbers the folded words.
  /// - Returns: the number of its word.
  mutating func count(
    _ spelling: UnsafeBufferPointer<UInt8>, _ times: Int = 1, in folded: inout WordTable
  ) -> Int {
    let index = table.index(of: spelling)
    if index == counts.count {
      counts.append(0)
      words.append(Self.bytes(spelling, folding).withUnsafeBufferPointer { folded.index(of: $0) })
    }
    counts[index] += times
    return words[index]
  }

  /// Counts what another has counted.
  mutating func merge(_ other: Spellings, in folded: inout WordTable) {
    other.table.forEach { index, spelling in _ = count(spelling, other.counts[index], in: &folded) }
  }

  /// For each word its commonest spelling, of equally common ones the first in code point order.
  func names(count: Int) -> [String] {
    var best = [(count: Int, name: String)](repeating: (0, ""), count: count)
    for (index, word) in words.enumerated() {
      let name = table[index]
      let isBetter =
        counts[index] != best[word].count
        ? counts[index] > best[word].count : WordFrequency.precedes(name, best[word].name)
      if isBetter { best[word] = (counts[index], name) }
    }
    return best.map(\.name)
  }

  /// A word that folding leaves nothing of stays as it is.
  private static func bytes(_ spelling: UnsafeBufferPointer<UInt8>, _ folding: FoldingTable) -> [UInt8] {
    let scalars = FoldedText(Document(name: "", utf8: Array(spelling)), table: folding).scalars
    if scalars.isEmpty { return Array(spelling) }
    return scalars.flatMap { Unicode.Scalar($0).map { Array(String($0).utf8) } ?? [] }
  }
}
