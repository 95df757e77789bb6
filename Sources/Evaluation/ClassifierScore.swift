public import Classification

/// How a classifier did on opinions whose category a person gave.
public struct ClassifierScore: Sendable {
  /// Opinions counted so far, by true category and category given.
  public private(set) var confusion: ConfusionTable
  /// Of further topics; nil when nobody looked for them.
  public private(set) var secondary: SecondaryScore?
  /// Of opinions labelled down to the subcategory whose category was found: how many, and how many were given their
  /// own subcategory.
  public private(set) var subcategories = (opinions: 0, right: 0)
  private var given: [Double]
  /// For each tenth of probability: opinions, the sum of their probabilities, how many were right.
  private var bins = [(opinions: Int, probability: Double, right: Int)](repeating: (0, 0, 0), count: 10)

  /// Nothing counted yet, for a scheme of so many categories.
  public init(categories: Int) {
    confusion = ConfusionTable(categories: categories)
    given = Array(repeating: 0, count: categories)
  }

  /// Counts one judgement against the category a person gave; further topics are left aside.
  public mutating func count(_ truth: Int, _ judgement: Judgement) {
    confusion.count(truth, as: judgement.category)
    for category in given.indices { given[category] += judgement.probabilities[category] }
    let bin = min(9, Int(judgement.probability * 10))
    bins[bin].opinions += 1
    bins[bin].probability += judgement.probability
    bins[bin].right += judgement.category == truth ? 1 : 0
  }

  /// Counts a labelled opinion, its further topics too where a person looked for them.
  public mutating func count(_ opinion: LabelledOpinion, _ judgement: Judgement) {
    count(opinion.category, judgement)
    if let inner = opinion.subcategory, judgement.category == opinion.category {
      subcategories.opinions += 1
      subcategories.right += judgement.subcategory == inner ? 1 : 0
    }
    guard let sought = opinion.secondary else { return }
    var score = secondary ?? SecondaryScore()
    score.count(opinion.category, sought, judgement)
    secondary = score
  }

  /// Share of the right subcategories where the category is right; nil without opinions labelled so far.
  public var subcategoryAccuracy: Double? {
    subcategories.opinions == 0 ? nil : Double(subcategories.right) / Double(subcategories.opinions)
  }

  /// Expected calibration error: how far the probability of the category given is from the share of right ones, by
  /// tenths (Guo et al. 2017), share of 1.
  public var calibrationError: Double {
    let total = Double(max(1, confusion.total))
    return bins.reduce(0) { $0 + abs($1.probability - Double($1.right)) / total }
  }

  /// Mean over the categories of the difference between their true share and the mean probability, share of 1.
  public var shareError: Double {
    let total = Double(max(1, confusion.total))
    let differences = confusion.counts.indices.map {
      abs(Double(confusion.counts[$0].reduce(0, +)) - given[$0]) / total
    }
    return differences.reduce(0, +) / Double(max(1, differences.count))
  }
}
