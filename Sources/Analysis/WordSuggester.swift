public import Documents
public import Lexicons
import Tokenization
public import UnicodeText

/// Proposes words that a corpus uses and no dictionary knows, to be reviewed by a person.
///
/// Every sequence of two to eight ideographs is counted exactly. One is proposed when it occurs often enough, its parts
/// cling together (normalised pointwise mutual information at the weakest joint) and what stands on either side of it
/// varies (boundary entropy). Takes at most 128 MiB of text and about 3.5 bytes of memory for each; n log n, on several
/// threads, with the same result for any number of them.
public struct WordSuggester: Sendable {
  private let known: UserDictionary
  private let criteria: WordCriteria
  private let jobs: Int
  private var corpus = IdeographCorpus()

  /// - Parameters:
  ///   - known: words that are not proposed, beside those of ICU's dictionary.
  ///   - leastFrequency: how often a word must occur, from 2.
  ///   - jobs: number of threads, 1 when less.
  public init(known: UserDictionary = .empty, leastFrequency: Int = 5, jobs: Int) {
    self.known = known
    self.jobs = jobs
    criteria = WordCriteria(leastFrequency: max(2, leastFrequency))
  }

  /// Adds a text of any length.
  /// - Throws: a `Problem` naming the input when it cannot be read, or when all texts together are too long.
  public mutating func read(_ input: Input, charset: CharsetChoice = .auto) throws {
    try LineBlockReader(charset: charset).read(input) { block in try corpus.append(block.utf8) }
  }

  /// The words as a table that can be given as a user dictionary, the most convincing first.
  ///
  /// `word TAB weight TAB label TAB # TAB frequency TAB cohesion TAB left entropy TAB right entropy`: the label is
  /// empty, what follows `#` is a comment; entropies are bits. The weight is 1 more for every doubling of the
  /// frequency, so that of two words that overlap the commoner wins.
  ///
  /// - Throws: as `candidates()`.
  public func table() throws -> [UInt8] {
    var lines = ["# word\tweight\tlabel\t#\tfrequency\tcohesion\tleft entropy\tright entropy"]
    lines += try candidates().map { candidate in
      let weight = 1 + (candidate.frequency / criteria.leastFrequency).bitWidthOfValue
      let figures = [candidate.cohesion, candidate.leftEntropy, candidate.rightEntropy].map(twoDecimals)
      return ([candidate.text, "\(weight)", "", "#", "\(candidate.frequency)"] + figures).joined(separator: "\t")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func candidates() throws -> [WordCandidate] {
    let (corpus, criteria) = (corpus, criteria)
    let sorted = try parallelMap(PhraseCounts.unsorted(corpus), jobs: jobs) {
    } transform: { _, places in
      places.sorted(in: corpus)
    }
    let counts = PhraseCounts(corpus, sorted: sorted)
    let found = try parallelMap(sorted, jobs: jobs) {
    } transform: { _, places in
      counts.candidates(in: places, criteria)
    }
    return found.flatMap { $0 }.unknown(to: known, folding: .icu).map { ($0, score($0)) }
      .sorted { ($1.1, $0.0.text) < ($0.1, $1.0.text) }.map(\.0)
  }

  /// Cohesion times the entropy of the less free side: what is weak in one is no word however strong the other.
  private func score(_ candidate: WordCandidate) -> Double {
    candidate.cohesion * min(candidate.leftEntropy, candidate.rightEntropy)
  }
}

extension Int {
  /// The logarithm to base 2, rounded down.
  fileprivate var bitWidthOfValue: Int { Int.bitWidth - 1 - leadingZeroBitCount }
}

private func twoDecimals(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let digits = "\(abs(hundredths) % 100)"
  return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits.utf8.count < 2 ? "0" : "")\(digits)"
}
