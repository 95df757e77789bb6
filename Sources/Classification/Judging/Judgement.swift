public import TextModel

/// What an opinion is about, how sure that is, and which words say so.
public struct Judgement: Sendable, Hashable {
  /// Words of the opinion that spoke for a category, or against it when the weight is negative.
  public struct Evidence: Sendable, Hashable {
    /// Bytes of the document that the opinion stands in, as it was before folding.
    public let range: TextRange
    /// Index of the category in the scheme.
    public let category: Int
    /// Part of the score.
    public let weight: Double

    /// The weight may be negative: the words then speak against the category.
    public init(range: TextRange, category: Int, weight: Double) {
      self.range = range
      self.category = category
      self.weight = weight
    }
  }

  /// Index of the main category in the scheme.
  public let category: Int
  /// Index among the subcategories of the main category; nil when it has none or the opinion names none.
  public let subcategory: Int?
  /// Probability of the main category, 0 to 1.
  public let probability: Double
  /// Probability of every category of the scheme, in its order; they add up to 1.
  public let probabilities: [Double]
  /// Further categories that are spoken of, by falling score.
  public let secondary: [Int]
  /// In text order.
  public let evidence: [Evidence]
  /// Whether a person should look: nothing was found, two categories are close, or the words may mean the opposite
  /// of what they say (a fault denied, thanks for what nobody gives thanks for).
  public let review: Bool
  /// The score of every category, in the scheme's order: the weights of its evidence with `remainder`. The
  /// probabilities of a model are their softmax, those of phrases their smoothed shares. Empty when nobody scored.
  public let scores: [Double]

  /// - Precondition: `category` is an index of `probabilities`; its probability is taken from there.
  public init(
    category: Int, subcategory: Int? = nil, probabilities: [Double], secondary: [Int], evidence: [Evidence],
    review: Bool, scores: [Double] = []
  ) {
    require(probabilities.indices.contains(category), "A judgement needs the probability of its category.")
    self.scores = scores
    self.category = category
    self.subcategory = subcategory
    self.probability = probabilities[category]
    self.probabilities = probabilities
    self.secondary = secondary
    self.evidence = evidence
    self.review = review
  }

  /// What of the main category's score no words carry: the constant that every opinion gets.
  public var remainder: Double {
    guard scores.indices.contains(category) else { return 0 }
    return scores[category] - evidence.reduce(0) { $1.category == category ? $0 + $1.weight : $0 }
  }

  /// The evidence that carried the main category: pieces that speak for it, the strongest of them, until they make up
  /// two thirds of all that speaks for it; at most `most`. In text order.
  public func carrying(most: Int = 5) -> [Evidence] {
    let speaking = evidence.indices.filter { evidence[$0].category == category && evidence[$0].weight > 0 }
    let enough = speaking.reduce(0) { $0 + evidence[$1].weight } * 2 / 3
    var (kept, sum) = ([Int](), 0.0)
    for index in speaking.sorted(by: { (-evidence[$0].weight, $0) < (-evidence[$1].weight, $1) }).prefix(max(0, most))
    where sum < enough {
      kept.append(index)
      sum += evidence[index].weight
    }
    return kept.sorted().map { evidence[$0] }
  }

  /// Category and subcategory.
  public var place: SchemePlace { SchemePlace(category: category, subcategory: subcategory) }
}
