public import TextModel

/// The shares of the categories twice: with every opinion, and with each copied text counted once.
///
/// Where the two differ much, a campaign speaks rather than the collection.
public struct CampaignShares: Sendable {
  public private(set) var all: ShareCounter
  /// First texts only.
  public private(set) var distinct: ShareCounter
  /// How many opinions repeat an earlier text.
  public private(set) var copies = 0

  /// - Parameter categories: number of categories of the scheme.
  public init(categories: Int, by dimensions: [ShareTable.Dimension]) {
    all = ShareCounter(categories: categories, by: dimensions)
    distinct = all
  }

  /// Counts an opinion.
  ///
  /// - Parameter isCopy: whether it repeats an earlier text (`DuplicateIndex.add` gave another number than its own).
  public mutating func count(_ opinion: Opinion, as category: Int, isCopy: Bool) {
    all.count(opinion, as: category)
    if isCopy { copies += 1 } else { distinct.count(opinion, as: category) }
  }
}
