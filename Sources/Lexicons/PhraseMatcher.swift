public import TextModel

/// Finds all of many phrases in one pass over a folded text.
///
/// Phrases are numbered in the order given. Building is linear in their length; matching is linear in the text times
/// the longest phrase at worst, and in the text alone on real text.
public struct PhraseMatcher: Sendable {
  /// A phrase and where it stands, in folded scalars.
  public struct Match: Sendable, Hashable {
    public let phrase: Int
    public let range: Range<Int>

    package init(phrase: Int, range: Range<Int>) {
      self.phrase = phrase
      self.range = range
    }
  }

  /// Children: `node << 32 | scalar` to node.
  private var edges: [UInt64: Int32] = [:]
  /// For each node the phrases that end there.
  private var ends: [[Int32]] = [[]]

  /// - Parameter phrases: folded scalars (`FoldedText.scalars(of:table:)`); empty phrases never match.
  public init(_ phrases: [[UInt32]]) {
    for (number, phrase) in phrases.enumerated() where !phrase.isEmpty {
      var node: Int32 = 0
      for scalar in phrase { node = child(of: node, scalar) }
      ends[Int(node)].append(Int32(number))
    }
  }

  private mutating func child(of node: Int32, _ scalar: UInt32) -> Int32 {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
    if let known = edges[key] { return known }
    let fresh = Int32(ends.count)
    edges[key] = fresh
    ends.append([])
    return fresh
  }

  /// Every occurrence of every phrase, by start, then the shorter first, then by phrase number.
  public func allMatches(in text: FoldedText, range: Range<Int>? = nil) -> [Match] {
    allMatches(in: text.scalars, range: range)
  }

  /// The same in scalars that were folded and then thinned out, such as a text without its punctuation.
  public func allMatches(in scalars: [UInt32], range: Range<Int>? = nil) -> [Match] {
    var matches: [Match] = []
    let bounds = range ?? 0..<scalars.count
    for start in bounds {
      var node: Int32 = 0
      var index = start
      while index < bounds.upperBound {
        let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalars[index])
        guard let next = edges[key] else { break }
        node = next
        index += 1
        for phrase in ends[Int(node)] { matches.append(Match(phrase: Int(phrase), range: start..<index)) }
      }
    }
    return matches
  }

  /// Occurrences that do not overlap: the leftmost first, of those with one start the longest.
  public func longestMatches(in text: FoldedText, range: Range<Int>? = nil) -> [Match] {
    Self.leftmostLongest(allMatches(in: text, range: range))
  }

  /// Keeps of each start the longest match and drops what overlaps a match kept before.
  /// - Parameter matches: ordered as `allMatches` gives them.
  public static func leftmostLongest(_ matches: [Match]) -> [Match] {
    var kept: [Match] = []
    for match in matches {
      guard let last = kept.last else {
        kept.append(match)
        continue
      }
      if match.range.lowerBound == last.range.lowerBound, match.range.count > last.range.count {
        kept[kept.count - 1] = match
      } else if match.range.lowerBound >= last.range.upperBound {
        kept.append(match)
      }
    }
    return kept
  }
}
