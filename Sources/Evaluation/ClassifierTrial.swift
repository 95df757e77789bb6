public import Classification
public import TextModel

/// Trains on a part of labelled opinions and judges the rest, so that a model is never asked about what it learned.
public struct ClassifierTrial {
  /// How the opinions are cut into parts.
  public enum Cut: Sendable, Hashable {
    /// Into so many parts, each with its share of every category.
    case folds(Int)
    /// Each source is held back once: how the model does on collections that it has not seen.
    case sources
  }

  private let trainer: ClassifierTrainer
  private let words: (Document) throws -> [TextRange]
  private let categories: Int

  /// - Parameter words: cuts a phrase of the scheme into words, as the opinions were cut.
  public init(
    _ trainer: ClassifierTrainer, scheme: CodingScheme, words: @escaping (Document) throws -> [TextRange]
  ) {
    self.trainer = trainer
    self.words = words
    categories = scheme.categories.count
  }

  /// What came out for one part that was held back.
  public struct Part: Sendable {
    /// Number of the fold or of the source.
    public let number: Int
    /// The judgements of the part, by true category and category given.
    public let confusion: ConfusionTable
    /// Indices into the opinions, with their judgements.
    public let judgements: [(opinion: Int, judgement: Judgement)]
  }

  /// Holds back one part after the other. Trains once for each.
  ///
  /// - Throws: what training throws on one of the parts.
  public func run(_ opinions: [LabelledOpinion], cut: Cut) throws -> [Part] {
    let parts = Self.parts(opinions, cut)
    return try Set(parts).sorted().map { number in
      let kept = opinions.indices.filter { parts[$0] != number }
      let model = try trainer.train(kept.map { opinions[$0] }, words: words)
      var confusion = ConfusionTable(categories: categories)
      var judgements: [(opinion: Int, judgement: Judgement)] = []
      for index in opinions.indices where parts[index] == number {
        let judgement = model.judge(opinions[index].text, words: opinions[index].words)
        confusion.count(opinions[index].category, as: judgement.category)
        judgements.append((index, judgement))
      }
      return Part(number: number, confusion: confusion, judgements: judgements)
    }
  }

  static func parts(_ opinions: [LabelledOpinion], _ cut: Cut) -> [Int] {
    guard case .folds(let count) = cut else { return opinions.map(\.source) }
    var seen: [Int: Int] = [:]
    return opinions.map { opinion in
      defer { seen[opinion.category, default: 0] += 1 }
      return (opinion.category + seen[opinion.category, default: 0]) % max(2, count)
    }
  }
}
