import Lexicons
import TextModel
import UnicodeText

/// Finds the user's words in folded text and decides between those that overlap.
///
/// The heavier word wins; of equally heavy ones the one that starts first, then the longer, then the one that was
/// listed first. A word that begins or ends with a letter or digit of a script with blanks between words does not
/// match inside such a word or number (`AI` is not found in `said`, nor `2批` in `12批`).
struct UserWordFinder: Sendable {
  /// A word and the bytes where it was found.
  struct Occurrence: Equatable {
    let range: TextRange
    let word: Int
  }

  private let matcher: PhraseMatcher
  private let weights: [Int]

  init(_ dictionary: UserDictionary, folding: FoldingTable) {
    matcher = PhraseMatcher(dictionary.words.map { FoldedText.scalars(of: $0.text, table: folding) })
    weights = dictionary.words.map(\.weight)
  }

  /// The winning words in text order; they do not overlap.
  func occurrences(in text: FoldedText) -> [Occurrence] {
    let matches = matcher.allMatches(in: text).filter { isWhole($0.range, in: text) }
    var chosen: [PhraseMatcher.Match] = []
    var cluster: [PhraseMatcher.Match] = []
    var clusterEnd = 0
    for match in matches {
      if match.range.lowerBound >= clusterEnd {
        chosen += winners(of: cluster)
        cluster.removeAll(keepingCapacity: true)
      }
      cluster.append(match)
      clusterEnd = max(clusterEnd, match.range.upperBound)
    }
    chosen += winners(of: cluster)
    return chosen.map { Occurrence(range: text.original($0.range), word: $0.phrase) }
  }

  /// Those of some overlapping matches that stay, in text order.
  private func winners(of cluster: [PhraseMatcher.Match]) -> [PhraseMatcher.Match] {
    guard cluster.count > 1, let first = cluster.first else { return cluster }
    let start = first.range.lowerBound
    var taken = [Bool](repeating: false, count: cluster.reduce(0) { max($0, $1.range.upperBound) } - start)
    var winners: [PhraseMatcher.Match] = []
    for match in cluster.sorted(by: outranks) {
      let places = match.range.lowerBound - start..<match.range.upperBound - start
      if taken[places].contains(true) { continue }
      for place in places { taken[place] = true }
      winners.append(match)
    }
    return winners.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func outranks(_ left: PhraseMatcher.Match, _ right: PhraseMatcher.Match) -> Bool {
    (-weights[left.phrase], left.range.lowerBound, -left.range.count, left.phrase)
      < (-weights[right.phrase], right.range.lowerBound, -right.range.count, right.phrase)
  }

  private func isWhole(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let scalars = text.scalars
    if range.lowerBound > 0, Self.joins(scalars[range.lowerBound - 1]), Self.joins(scalars[range.lowerBound]) {
      return false
    }
    return
      !(range.upperBound < scalars.count && Self.joins(scalars[range.upperBound - 1])
      && Self.joins(scalars[range.upperBound]))
  }

  /// Letters, digits and combining marks of scripts that put blanks between words.
  private static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    // Between these ranges stand Thai, Lao, Burmese and Khmer, which run on without blanks.
    case 0xC0...0xDFF, 0xF00...0xFFF, 0x10A0...0x177F, 0x1800...0x1FFF: scalar != 0xD7 && scalar != 0xF7
    default: false
    }
  }
}
