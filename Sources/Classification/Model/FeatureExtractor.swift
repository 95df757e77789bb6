import Lexicons
import TextModel

/// Finds the features of opinions: words, one to three neighbouring characters, and groups of the scheme that are hit.
///
/// Greetings and closing formulas of letters (`LetterFormulas`) say nothing of the subject and are passed over; in a
/// short opinion a greeting may be all there is. So are stock clauses (`StockClauses`), masks and the numbers of telephones
/// and papers (`NeutralRuns`).
struct FeatureExtractor: Sendable {
  private static let longestGram = 3
  /// From this length on (in folded scalars) a text is a letter, and its first `openingLength` scalars are its opening.
  private static let letterLength = 80
  private static let openingLength = 25
  private let dictionary: DictionaryClassifier
  private let formulas: LetterFormulas
  /// For each category the number of its first group, counted through all categories.
  private let firstGroup: [Int]
  let splitter: ClauseSplitter

  init(scheme: CodingScheme, folding: FoldingTable, formulas: LetterFormulas) {
    dictionary = DictionaryClassifier(scheme, folding: folding)
    self.formulas = formulas
    splitter = ClauseSplitter(folding: folding)
    var count = 0
    firstGroup = scheme.categories.map { category in
      defer { count += category.groups.count }
      return count
    }
  }

  /// Whether the words of a text may mean the opposite of what they say.
  func isDoubtful(_ text: FoldedText) -> Bool { dictionary.isDoubtful(text) }

  /// Whether a text says that there is nothing to say, and the scheme has a place for that.
  func isEmptyAnswer(_ text: FoldedText) -> Bool { dictionary.isEmptyAnswer(text) }

  /// The subcategory of such an answer.
  func subcategory(ofEmpty text: FoldedText) -> Int? { dictionary.subcategory(ofEmpty: text) }

  /// The features of a text, and the stretches that belong together when evidence is shown.
  struct Reading {
    var occurrences: [FeatureOccurrence] = []
    /// In text order, without overlap: words, or phrases with the words they touch.
    var units: [Range<Int>] = []
    /// Phrases of the scheme, in text order.
    var hits: [DictionaryClassifier.GroupHit] = []
  }

  /// - Parameter words: byte ranges of the words, in text order; signs and blanks left out. Without words each
  ///   character is a unit of evidence.
  func read(_ text: FoldedText, words: [TextRange]) -> Reading {
    var reading = Reading()
    reading.occurrences.reserveCapacity(text.scalars.count * 4)
    let isLetter = text.scalars.count >= Self.letterLength
    let pieces = pieces(of: text, isLetter: isLetter)
    for piece in pieces { Self.addGrams(.gram, text.scalars, piece, to: &reading.occurrences) }
    if isLetter {
      for piece in pieces {
        let opening = piece.clamped(to: 0..<Self.openingLength)
        Self.addGrams(.opening, text.scalars, opening, to: &reading.occurrences)
      }
    }
    let ranges = words.compactMap { word -> Range<Int>? in
      let range = text.index(ofByte: word.start)..<text.index(ofByte: word.end)
      return !range.isEmpty && pieces.hold(range) ? range : nil
    }
    for range in ranges { Self.addWord(text.scalars, range, to: &reading.occurrences) }
    let hits = dictionary.groupHits(in: text).filter { pieces.hold($0.range) }
    for hit in hits { addGroup(hit, to: &reading.occurrences) }
    reading.units = Self.merged(ranges + hits.map(\.range))
    reading.hits = hits
    return reading
  }

  /// What of a text speaks of the matter, in text order.
  private func pieces(of text: FoldedText, isLetter: Bool) -> [Range<Int>] {
    let spoken = isLetter ? formulas.rest(of: text) : [0..<text.scalars.count]
    let matter = spoken.shared(with: StockClauses.shared.rest(of: text))
    return matter.flatMap { NeutralRuns.rest(of: text.scalars, in: $0) }
  }

  private func addGroup(_ hit: DictionaryClassifier.GroupHit, to found: inout [FeatureOccurrence]) {
    var key = FeatureKey(.group)
    key.add(UInt32(firstGroup[hit.category] + hit.group))
    found.append(
      FeatureOccurrence(
        key: key.value, kind: .group, start: Int32(hit.range.lowerBound), end: Int32(hit.range.upperBound)))
  }

  private static func addGrams(
    _ kind: Feature.Kind, _ scalars: [UInt32], _ piece: Range<Int>, to found: inout [FeatureOccurrence]
  ) {
    for start in piece {
      var key = FeatureKey(kind)
      for end in start..<min(start + longestGram, piece.upperBound) {
        key.add(blanked(scalars[end]))
        found.append(
          FeatureOccurrence(key: key.value, kind: kind, start: Int32(start), end: Int32(end + 1)))
      }
    }
  }

  private static func addWord(_ scalars: [UInt32], _ range: Range<Int>, to found: inout [FeatureOccurrence]) {
    var key = FeatureKey(.word)
    for index in range { key.add(blanked(scalars[index])) }
    found.append(
      FeatureOccurrence(
        key: key.value, kind: .word, start: Int32(range.lowerBound), end: Int32(range.upperBound)))
  }

  /// Line breaks and tabs count as blanks.
  @inline(__always)
  private static func blanked(_ scalar: UInt32) -> UInt32 { scalar < 0x20 ? 0x20 : scalar }

  /// Overlapping ranges become one.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
