public import Classification
import Lexicons
public import TextModel
public import Tokenization
import UnicodeText

/// Mines the opinions that fit no category: which words recur there, which of them have something in common.
///
/// Words are compared with those of all other opinions (`KeynessTable`). For the groups at most 20,000 opinions are kept,
/// those whose texts have the lowest hashes, so that memory does not grow with the collection and the order of reading
/// does not matter.
public struct OtherExplorer: Sendable {
  static let mostKept = 20_000
  private static let leastOccurrences = 3
  private static let smallestGroup = 3
  private static let examples = 3
  private static let namedWords = 4

  private struct Kept {
    let hash: UInt64
    let id: String
    let text: String
    let words: [String]
  }

  private let other: Int
  private let stopWords: Set<String>
  private let worker: SharedWorker
  private var inside = WordCounter()
  private var outside = WordCounter()
  private var kept: [Kept] = []

  /// - Parameter stopWords: words that say nothing of the subject.
  /// - Throws: a `Problem` when ICU lacks its rules.
  public init(scheme: CodingScheme, stopWords: Set<String>, tokenizer: Tokenizer = Tokenizer()) throws {
    other = scheme.other
    self.stopWords = stopWords
    worker = try SharedWorker(tokenizer)
  }

  /// Takes the next opinion with its judgement. Linear in its text; throws what ICU throws.
  public mutating func add(_ opinion: Opinion, _ judgement: Judgement) throws {
    let tokens = try worker.with { try $0.tokens(of: opinion.text) }
    guard judgement.category == other else { return outside.count(tokens[...], of: opinion.text) }
    inside.count(tokens[...], of: opinion.text)
    let words = tokens.filter { $0.kind == .han || $0.kind == .letter }.map { opinion.text.text($0.range) }
    kept.append(
      Kept(
        hash: Self.hash(opinion), id: opinion.id, text: opinion.text.text(opinion.text.range),
        words: Set(words.filter { $0.unicodeScalars.count > 1 && !stopWords.contains($0) })
          .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }))
    if kept.count >= 2 * Self.mostKept { trim() }
  }

  /// - Parameters:
  ///   - words: most words of the list, none when negative.
  ///   - groups: most groups, none when negative.
  public mutating func findings(words: Int, groups: Int) -> OtherFindings {
    trim()
    var filter = WordFilter()
    (filter.least, filter.most, filter.excluded) = (Self.leastOccurrences, nil, stopWords)
    let table = KeynessTable(inside, against: outside, filter: filter)
    // What is rare elsewhere too may still be said here only; a single character seldom names a subject.
    let telling = table.more.filter { $0.word.unicodeScalars.count > 1 && $0.count >= Self.leastOccurrences }
    return OtherFindings(
      opinions: inside.texts + outside.texts, others: inside.texts, grouped: kept.count,
      words: Array(telling.prefix(max(0, words))), groups: Array(self.groups.prefix(max(0, groups))))
  }

  private var groups: [OtherFindings.Group] {
    let all = Set(kept.flatMap(\.words)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let number = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    let grouping = WordGroups(kept.map { $0.words.compactMap { number[$0] } }, words: all.count)
    let found = grouping.members.indices.filter { grouping.members[$0].count >= Self.smallestGroup }
      .sorted { (-grouping.members[$0].count, $0) < (-grouping.members[$1].count, $1) }
    return found.map { group in
      OtherFindings.Group(
        words: grouping.words[group].prefix(Self.namedWords).map { all[$0] },
        opinions: grouping.members[group].count, examples: examples(grouping.members[group]))
    }
  }

  /// The most typical members, equal texts once.
  private func examples(_ members: [(text: Int, likeness: Double)]) -> [OtherFindings.Example] {
    var texts: Set<String> = []
    return members.sorted { (-$0.likeness, $0.text) < (-$1.likeness, $1.text) }
      .filter { texts.insert(kept[$0.text].text).inserted }.prefix(Self.examples)
      .map { OtherFindings.Example(id: kept[$0.text].id, text: kept[$0.text].text) }
  }

  private mutating func trim() {
    kept.sort { ($0.hash, $0.id) < ($1.hash, $1.id) }
    kept.removeLast(max(0, kept.count - Self.mostKept))
  }

  /// FNV-1a of the text.
  private static func hash(_ opinion: Opinion) -> UInt64 {
    opinion.text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
