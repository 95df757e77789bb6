import DataFiles

/// Finds further topics of an opinion by the phrases of a scheme that its clauses contain.
struct PhraseTopics: Sendable {
  /// Probability in a clause, and the part of the text that such clauses make up; those of a letter apart.
  private let probability, part, letterProbability, letterPart: Double
  /// Folded scalars of a clause, and from which on a text is a letter.
  private let letters, letterLength: Double

  init(_ limits: NamedLimits) {
    (probability, part) = (limits["probability"], limits["part"])
    (letterProbability, letterPart) = (limits["letterProbability"], limits["letterPart"])
    (letters, letterLength) = (limits["letters"], limits["letterLength"])
  }

  /// The categories that clauses speak of beside the main one, the most certain first.
  ///
  /// - Parameters:
  ///   - probabilities: of every category in each clause.
  ///   - main: the category of the opinion; it and `other` are left out.
  func topics(_ clauses: [Range<Int>], _ probabilities: [[Double]], besides main: Int, other: Int) -> [Int] {
    let length = Double(clauses.last?.upperBound ?? 0)
    let isLetter = length >= letterLength
    let least = isLetter ? letterProbability : probability
    let part = isLetter ? letterPart : part
    let topics = (probabilities.first ?? []).indices.filter { category in
      guard category != main, category != other else { return false }
      let own = clauses.indices.filter { probabilities[$0][category] >= least }
      return own.contains { Double(clauses[$0].count) >= letters }
        && Double(own.reduce(0) { $0 + clauses[$1].count }) >= part * length
    }
    let most = topics.map { topic in probabilities.map { $0[topic] }.max() ?? 0 }
    return topics.indices.sorted { (-most[$0], topics[$0]) < (-most[$1], topics[$1]) }.map { topics[$0] }
  }
}
