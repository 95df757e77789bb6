public import TextModel

/// What an opinion is about, how sure that is, and which words say so.
public struct Judgement: Sendable {
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
  /// Whether a person should look: nothing was found, or two categories are close.
  public let review: Bool

  /// - Precondition: `category` is an index of `probabilities`; its probability is taken from there.
  public init(
    category: Int, subcategory: Int? = nil, probabilities: [Double], secondary: [Int], evidence: [Evidence], review: Bool
  ) {
    self.category = category
    self.subcategory = subcategory
    self.probability = probabilities[category]
    self.probabilities = probabilities
    self.secondary = secondary
    self.evidence = evidence
    self.review = review
  }

  /// Category and subcategory.
  public var place: SchemePlace { SchemePlace(category: category, subcategory: subcategory) }
}
