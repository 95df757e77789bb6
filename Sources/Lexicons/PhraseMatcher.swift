public import TextModel

/// Finds all of many phrases in one pass over a folded text.
///
/// Phrases are numbered in the order given. Building is linear in their length. Matching asks a bitmap of 32 KiB
/// whether any phrase begins with the two scalars at a place and walks a trie only where one may: linear in the text
/// on real text, times the longest phrase at worst.
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

  private let filter: PairFilter
  private let trie: PhraseTrie

  /// - Parameter phrases: folded scalars (`FoldedText.scalars(of:table:)`); empty phrases never match.
  public init(_ phrases: [[UInt32]]) {
    filter = PairFilter(phrases)
    trie = PhraseTrie(phrases)
  }

  /// Every occurrence of every phrase, by start, then the shorter first, then by phrase number.
  public func allMatches(in text: FoldedText, range: Range<Int>? = nil) -> [Match] {
    var matches: [Match] = []
    let bounds = range ?? 0..<text.scalars.count
    precondition(bounds.upperBound <= text.scalars.count, "The range must lie in the text.")
    text.scalars.withUnsafeBufferPointer { scalars in
      filter.forEachCandidate(in: scalars, bounds) { start in
        trie.forEachEnd(in: scalars, from: start, to: bounds.upperBound) { phrase, end in
          matches.append(Match(phrase: phrase, range: start..<end))
        }
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
