import DataFiles
import Lexicons
import TextModel

/// Splits an opinion where it may change its subject: behind the end of a sentence or line, and before a turn word
/// (另外, 还有, 顺便 …) that follows a mark.
struct ClauseSplitter: Sendable {
  /// Letters and ideographs below which a piece says too little by itself; it stays with what precedes it.
  static let shortest = 4

  private let ends: Set<UInt32>
  private let pauses: Set<UInt32>
  private let turns: PhraseMatcher
  let limits: Limits

  /// What makes a category of a clause a further topic of the opinion.
  struct Limits: Sendable {
    /// In a clause.
    let probability: Double
    /// Of the text, that such clauses make up.
    let part: Double
    let letterProbability: Double
    let letterPart: Double
    /// Folded scalars of a clause, and from which on a text is a letter.
    let letters: Double
    let letterLength: Double

    init(_ limits: NamedLimits) {
      (probability, part) = (limits["probability"], limits["part"])
      (letterProbability, letterPart) = (limits["letterProbability"], limits["letterPart"])
      (letters, letterLength) = (limits["letters"], limits["letterLength"])
    }
  }

  /// By the table `clauses.tsv` of this room.
  init(folding: FoldingTable) {
    var words: [String: [[UInt32]]] = [:]
    for row in TabTable(String(decoding: PackageResources.clauses_tsv, as: UTF8.self)).rows {
      guard let kind = row.cell(0), let text = row.cell(1) else { continue }
      words[kind, default: []].append(FoldedText.scalars(of: text, table: folding))
    }
    limits = Limits(NamedLimits(table: PackageResources.clauses_tsv, name: 1))
    ends = Set((words["end"] ?? []).joined()).union([0x0A])
    pauses = Set((words["pause"] ?? []).joined())
    turns = PhraseMatcher(words["turn"] ?? [])
  }

  /// The clauses of a text, in folded scalars; they tile it. One for a text that does not change its subject.
  ///
  /// - Complexity: linear.
  func clauses(of text: FoldedText) -> [Range<Int>] {
    let scalars = text.scalars
    var clauses: [Range<Int>] = []
    var (start, letters) = (0, 0)
    for index in scalars.indices {
      let isEnd = ends.contains(scalars[index])
      if isLetterOrIdeograph(scalars[index]) { letters += 1 }
      let next = index + 1
      guard letters >= Self.shortest, next < scalars.count, !ends.contains(scalars[next]) else { continue }
      if isEnd || pauses.contains(scalars[index]) && turns(scalars, at: next) {
        clauses.append(start..<next)
        (start, letters) = (next, 0)
      }
    }
    guard start < scalars.count else { return clauses }
    if letters < Self.shortest, let last = clauses.popLast() { start = last.lowerBound }
    clauses.append(start..<scalars.count)
    return clauses
  }

  private func turns(_ scalars: [UInt32], at start: Int) -> Bool {
    turns.allMatches(in: scalars, range: start..<min(start + 6, scalars.count)).contains { $0.range.lowerBound == start }
  }

  /// The categories that clauses speak of beside the main one, the most certain first.
  ///
  /// - Parameters:
  ///   - probabilities: of every category in each clause.
  ///   - main: the category of the opinion; it and `other` are left out.
  func topics(_ clauses: [Range<Int>], _ probabilities: [[Double]], besides main: Int, other: Int) -> [Int] {
    let length = Double(clauses.last?.upperBound ?? 0)
    let isLetter = length >= limits.letterLength
    let least = isLetter ? limits.letterProbability : limits.probability
    let part = isLetter ? limits.letterPart : limits.part
    let topics = (probabilities.first ?? []).indices.filter { category in
      guard category != main, category != other else { return false }
      let own = clauses.indices.filter { probabilities[$0][category] >= least }
      return own.contains { Double(clauses[$0].count) >= limits.letters }
        && Double(own.reduce(0) { $0 + clauses[$1].count }) >= part * length
    }
    let most = topics.map { topic in probabilities.map { $0[topic] }.max() ?? 0 }
    return topics.indices.sorted { (-most[$0], topics[$0]) < (-most[$1], topics[$1]) }.map { topics[$0] }
  }
}
