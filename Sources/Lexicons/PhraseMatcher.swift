public import TextModel

/// Finds all of many phrases in one pass over a folded text.
///
/// Phrases are numbered in the order given. Building is linear in their length. Matching asks a bitmap of 32 KiB
/// whether any phrase begins with the two scalars at a place and compares phrases only where one may: linear in the
/// text on real text, times the longest phrase at worst.
public struct PhraseMatcher: Sendable {
  /// A phrase and where it stands, in folded scalars.
  ///
  /// 12 bytes: where matches are many, writing them is what a scan waits for.
  public struct Match: Sendable, Hashable {
    private let number: Int32
    private let start: Int32
    private let end: Int32

    /// The number of the phrase, in the order given.
    public var phrase: Int { Int(number) }

    /// Where it stands.
    public var range: Range<Int> { Int(start)..<Int(end) }

    package init(phrase: Int, range: Range<Int>) {
      number = Int32(truncatingIfNeeded: phrase)
      (start, end) = (Int32(truncatingIfNeeded: range.lowerBound), Int32(truncatingIfNeeded: range.upperBound))
    }
  }

  private let filter: PairFilter
  private let heads: PhraseHeads

  /// - Parameter phrases: folded scalars (`FoldedText.scalars(of:table:)`); empty phrases never match.
  public init(_ phrases: [[UInt32]]) {
    filter = PairFilter(phrases)
    heads = PhraseHeads(phrases)
  }

  /// Every occurrence of every phrase, by start, then the shorter first, then by phrase number.
  ///
  /// - Precondition: the range lies in the text.
  public func allMatches(in text: FoldedText, range: Range<Int>? = nil) -> [Match] {
    allMatches(in: text.scalars, range: range)
  }

  /// The same in scalars that were folded and then thinned out, such as a text without its punctuation.
  ///
  /// - Precondition: the range lies in the scalars, and these are fewer than 32 bits count.
  public func allMatches(in scalars: [UInt32], range: Range<Int>? = nil) -> [Match] {
    var matches: [Match] = []
    let bounds = range ?? 0..<scalars.count
    require(0 <= bounds.lowerBound && bounds.upperBound <= scalars.count, "The range must lie in the text.")
    require(scalars.count <= Int(Int32.max), "A text has fewer scalars than 32 bits count.")
    scalars.withUnsafeBufferPointer { scalars in
      heads.withScan { scan in
        filter.forEachCandidate(in: scalars, bounds) { start in
          scan.forEachEnd(in: scalars, from: start, to: bounds.upperBound) { phrase, end in
            matches.append(Match(phrase: phrase, range: start..<end))
          }
        }
      }
    }
    return matches
  }

  /// Occurrences that do not overlap: the leftmost first, of those with one start the longest.
  ///
  /// - Precondition: the range lies in the text.
  public func longestMatches(in text: FoldedText, range: Range<Int>? = nil) -> [Match] {
    Self.leftmostLongest(allMatches(in: text, range: range))
  }

  /// Keeps of each start the longest match and drops what overlaps a match kept before.
  /// - Parameter matches: ordered as `allMatches` gives them.
  public static func leftmostLongest(_ matches: [Match]) -> [Match] { leftmostLongest(matches, by: \.range) }

  /// The same for anything that has a range. Linear.
  /// - Parameter elements: by start, then the shorter first.
  package static func leftmostLongest<Element>(_ elements: [Element], by range: (Element) -> Range<Int>) -> [Element] {
    var kept: [Element] = []
    for element in elements {
      guard let last = kept.last.map(range) else {
        kept.append(element)
        continue
      }
      let own = range(element)
      if own.lowerBound == last.lowerBound, own.count > last.count {
        kept[kept.count - 1] = element
      } else if own.lowerBound >= last.upperBound {
        kept.append(element)
      }
    }
    return kept
  }
}
