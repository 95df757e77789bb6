public import TextModel

/// The shares of the categories once more, with each copied text counted once.
///
/// Where they differ much from those of all opinions, a campaign speaks rather than the collection. Memory as for
/// `ShareEstimation`.
public struct CampaignShares: Sendable {
  /// Estimation over first texts only.
  private var distinct: ShareEstimation
  /// How many opinions repeat an earlier text.
  public private(set) var copies = 0

  /// - Parameter judge: who judges the opinions that are added.
  public init(_ judge: OpinionJudge) { distinct = ShareEstimation(judge, by: []) }

  /// Takes the next opinion.
  ///
  /// - Parameters:
  ///   - label: what a person found, when the opinion is one of a random sample checked by hand. Labels of copies are
  ///     left out, since the others are a random sample of the first texts.
  ///   - isCopy: whether it repeats an earlier text (`DuplicateIndex.add` gave another number than its own).
  public mutating func add(_ opinion: Opinion, _ judgement: Judgement, label: HandLabel? = nil, isCopy: Bool) {
    if isCopy {
      copies += 1
    } else {
      distinct.add(opinion, judgement, label: label)
    }
  }

  /// Shares of the first texts, by the method that serves for all opinions; nil when nothing was copied.
  public func shares(of collection: PredictionPoweredEstimator.Collection = .census) -> [Prevalence]? {
    copies > 0 ? distinct.outcome(of: collection).table.shares : nil
  }
}
