public import TextModel

/// The shares of the categories once more, with each copied text counted once.
///
/// Where they differ much from those of all opinions, a campaign speaks rather than the collection. Memory as for
/// `ShareEstimation`, and 4 bytes for each opinion that copies no other.
public struct CampaignShares: Sendable {
  /// Estimation over first texts only.
  private var distinct: ShareEstimation
  /// For each of them its index in the collection, ascending.
  private var places: [Int32] = []
  private var seen = 0
  /// How many opinions repeat an earlier text.
  public private(set) var copies = 0

  public init(_ judge: OpinionJudge) { distinct = ShareEstimation(judge, by: []) }

  /// Takes the next opinion.
  ///
  /// - Parameter isCopy: whether it repeats an earlier text (`DuplicateIndex.add` gave another number than its own).
  public mutating func add(_ opinion: Opinion, _ judgement: Judgement, isCopy: Bool) {
    if isCopy {
      copies += 1
    } else {
      distinct.add(opinion, judgement)
      places.append(Int32(truncatingIfNeeded: seen))
    }
    seen += 1
  }

  /// Shares of the first texts, by the method that serves for all opinions; nil when nothing was copied.
  ///
  /// - Parameter audit: opinions of the whole collection; those that are copies are left out, since the others are a
  ///   random sample of the first texts.
  public func shares(
    audit: [AuditedOpinion] = [], of collection: PredictionPoweredEstimator.Collection = .census
  ) -> [Prevalence]? {
    guard copies > 0 else { return nil }
    let kept = audit.compactMap { item -> AuditedOpinion? in
      let place = places.partitioningIndex { Int($0) >= item.opinion }
      guard place < places.count, Int(places[place]) == item.opinion else { return nil }
      return AuditedOpinion(opinion: place, category: item.category, weight: item.weight)
    }
    return distinct.outcome(audit: kept, of: collection).table.shares
  }
}
