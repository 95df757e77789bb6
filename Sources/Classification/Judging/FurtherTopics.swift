import DataFiles

/// Weighs what the clauses of an opinion say for a second topic when a model has scored each of them.
///
/// An opinion of one matter has clauses too, and a model errs on short ones more often than on whole opinions: one clause
/// that looks like another category is no topic. So a topic needs a clause that speaks clearly for it and another that
/// speaks clearly for the main category, the more clearly the more sentences there are, one of which may look like
/// anything; and what a text says by its form (另外, 第二) counts most.
struct FurtherTopics: Sendable {
  /// Behind this a margin says no more.
  private static let mostOfClause = 6.0
  private static let mostOfPiece = 3.0
  private static let mostSentences = 6

  private let sentence, matter, pair, perSentence, mainIsOther, least: Double
  private let namedLead, namedWeight: Double

  init(_ limits: NamedLimits) {
    (sentence, matter, pair) = (limits["sentence"], limits["matter"], limits["pair"])
    (perSentence, mainIsOther, least) = (limits["perSentence"], limits["mainIsOther"], limits["least"])
    (namedLead, namedWeight) = (limits["namedLead"], limits["namedWeight"])
  }

  /// What every category has in each clause, one row for each clause, by the size of the clauses.
  struct Clauses {
    /// Scores; none where the text has no turns.
    var matters: [[Double]] = []
    /// Scores; those of the whole text where it is one sentence.
    var sentences: [[Double]]
    var pieces: [[Double]]
    /// Weights of the scheme's phrases in the pieces.
    var phrases: [[Double]] = []
  }

  /// Whether there can be a topic in several sentences, whatever longer clauses say: their scores need not be made
  /// where there cannot.
  func mayBeTopics(
    pieces: [[Double]], sentences: Int, hasMatters: Bool, besides main: Int, other: Int
  ) -> Bool {
    let best =
      sentence * Self.mostOfClause + matter * (hasMatters ? Self.mostOfClause : -Self.mostOfClause)
      + form(sentences, main, other)
    return candidates(pieces, main, other).contains { best + pair * leadOfBoth($0, main, pieces) >= least }
  }

  /// The categories that clauses speak of beside the main one, the clearest first.
  ///
  /// - Parameter main: the category of the opinion; it and `other` are left out.
  func topics(_ clauses: Clauses, besides main: Int, other: Int) -> [Int] {
    let isOneSentence = clauses.sentences.count == 1
    let weighed = candidates(clauses.sentences, main, other).map { ($0, evidence(of: $0, main, clauses, other)) }
    return weighed.filter { topic, weight in
      weight >= least || isOneSentence && main != other && isNamed(topic, clauses) && isNamed(main, clauses)
    }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }

  private func candidates(_ clauses: [[Double]], _ main: Int, _ other: Int) -> [Int] {
    (clauses.first ?? []).indices.filter { $0 != main && $0 != other }
  }

  private func evidence(of topic: Int, _ main: Int, _ clauses: Clauses, _ other: Int) -> Double {
    sentence * lead(topic, clauses.sentences, most: Self.mostOfClause)
      + matter * lead(topic, clauses.matters, most: Self.mostOfClause)
      + pair * leadOfBoth(topic, main, clauses.pieces)
      + form(clauses.sentences.count, main, other)
  }

  private func form(_ sentences: Int, _ main: Int, _ other: Int) -> Double {
    perSentence * Double(min(sentences, Self.mostSentences)) + (main == other ? mainIsOther : 0)
  }

  /// How clearly some piece speaks for the topic and another for the main category.
  private func leadOfBoth(_ topic: Int, _ main: Int, _ pieces: [[Double]]) -> Double {
    min(lead(topic, pieces, most: Self.mostOfPiece), lead(main, pieces, most: Self.mostOfPiece))
  }

  /// Whether a piece names the category by phrases of its own, and the model agrees: enough in a row of grievances, whose
  /// whole speaks for one of them only.
  private func isNamed(_ category: Int, _ clauses: Clauses) -> Bool {
    zip(clauses.phrases, clauses.pieces).contains { phrases, scores in
      lead(of: category, phrases) >= namedWeight && lead(of: category, scores) >= namedLead
    }
  }

  /// By how much a category leads in the clause where it leads most.
  private func lead(_ category: Int, _ clauses: [[Double]], most: Double) -> Double {
    clauses.reduce(-most) { max($0, min(most, lead(of: category, $1))) }
  }

  private func lead(of category: Int, _ clause: [Double]) -> Double {
    var best = -Double.infinity
    for index in clause.indices where index != category { best = max(best, clause[index]) }
    return best.isFinite ? clause[category] - best : clause[category]
  }
}
