public import TextModel

/// Where words were cut otherwise than in a gold text, each stretch between two common edges counted.
public struct SegmentationFaults: Sendable {
  /// A stretch that was cut otherwise.
  public struct Fault: Sendable, Hashable {
    /// Its words in the gold text.
    public let gold: [String]
    /// The words that were found.
    public let found: [String]
    /// How often this was met.
    public let count: Int
  }

  private struct Cut: Hashable {
    let gold: [String]
    let found: [String]
  }

  private var counts: [Cut: Int] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Counts what differs in one sentence. Linear.
  /// - Parameter found: the words found, white space left out.
  public mutating func count(_ sentence: GoldSegmentation.Sentence, _ found: [TextRange]) {
    var (next, other) = (0, 0)
    while next < sentence.words.count, other < found.count {
      let (first, firstFound) = (next, other)
      var (end, foundEnd) = (sentence.words[next].end, found[other].end)
      while end != foundEnd {
        if end < foundEnd {
          next += 1
          guard next < sentence.words.count else { return }
          end = sentence.words[next].end
        } else {
          other += 1
          guard other < found.count else { return }
          foundEnd = found[other].end
        }
      }
      next += 1
      other += 1
      if next - first == 1, other - firstFound == 1 { continue }
      let cut = Cut(
        gold: sentence.words[first..<next].map(sentence.document.text),
        found: found[firstFound..<other].map(sentence.document.text))
      counts[cut, default: 0] += 1
    }
  }

  /// The most frequent first, then in code point order.
  public var all: [Fault] {
    counts.map { Fault(gold: $0.gold, found: $0.found, count: $1) }.sorted { left, right in
      if left.count != right.count { return left.count > right.count }
      return (left.gold + left.found).joined(separator: " ").utf8
        .lexicographicallyPrecedes((right.gold + right.found).joined(separator: " ").utf8)
    }
  }
}
