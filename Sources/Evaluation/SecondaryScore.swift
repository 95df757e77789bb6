public import Classification

/// How well further topics of opinions were found, where a person looked for them.
///
/// What counts is every topic beside the category that was given: when the given one is the person's second topic, the
/// person's first is what remains to be found.
public struct SecondaryScore: Sendable, Hashable {
  /// Further topics that were rightly named, wrongly named and missed.
  public private(set) var found = 0
  /// Further topics that were named though no person named them.
  public private(set) var wrong = 0
  /// Further topics that a person named and the model did not.
  public private(set) var missed = 0

  /// Nothing counted yet.
  public init() {}

  /// - Parameters:
  ///   - truth: the category a person gave.
  ///   - secondary: the further ones.
  public mutating func count(_ truth: Int, _ secondary: [Int], _ judgement: Judgement) {
    let topics = Set(secondary).union([truth])
    let sought = (topics.contains(judgement.category) ? topics : Set(secondary)).subtracting([judgement.category])
    let named = Set(judgement.secondary)
    found += named.intersection(sought).count
    wrong += named.subtracting(sought).count
    missed += sought.subtracting(named).count
  }

  /// Of the topics named the share that a person named too; nil when none was named.
  public var precision: Double? { found + wrong == 0 ? nil : Double(found) / Double(found + wrong) }

  /// Of the topics a person named the share that was found; nil when there are none.
  public var recall: Double? { found + missed == 0 ? nil : Double(found) / Double(found + missed) }
}
