/// Opinions that speak of one concrete problem, and how much they weigh.
public struct HotIssue: Sendable, Hashable {
  /// How many units, channels or months say it.
  public struct Count: Sendable, Hashable {
    /// What the unit or channel is called.
    public let name: String
    /// Opinions of the issue that come from it, copies counted too.
    public let opinions: Int

    package init(name: String, opinions: Int) { (self.name, self.opinions) = (name, opinions) }
  }

  /// The last 30 days of the collection against the 30 days before; in a collection of less than 60 days its later half
  /// against the earlier.
  public enum Trend: String, Sendable {
    /// Half as many again or more, and at least three.
    case rising
    case steady
    /// Two thirds or fewer.
    case falling
    /// First heard in the last of the two spans.
    case new
    /// Not heard in the last of the two spans.
    case quiet
    /// No date could be read, or the collection covers less than six days.
    case unknown
  }

  /// The number of its group; it stays when opinions are added, and is that of its first opinion once the group is held.
  public let number: Int
  /// The name that was given to it, else its own words: the unit when most come from one, and what they say most often.
  public let name: String
  /// Numbers of its opinions, from 0 in the order of adding.
  public let members: [Int]
  /// Identifiers of its opinions, in the same order.
  public let ids: [String]
  /// How many of them are not copies of another.
  public let distinct: Int
  /// The number of the opinion that says best what all say.
  public let quotation: Int
  /// That opinion's identifier.
  public let quotationID: String
  /// By falling number, then by name; opinions without a unit are not counted here.
  public let units: [Count]
  /// By falling number, then by name.
  public let channels: [Count]
  /// `2026-03-05`; nil when no date could be read.
  public let firstDate: String?
  /// Written like `firstDate`; nil when no date could be read.
  public let lastDate: String?
  /// Whether more or fewer speak of it than before, copies counted too.
  public let trend: Trend
  /// See `IssueHeat`.
  public let heat: Int
  /// Share of its distinct opinions with strong words, 0 to 1.
  public let strong: Double

  package init(
    number: Int, name: String, members: [Int], ids: [String], distinct: Int, quotation: Int, quotationID: String,
    units: [Count], channels: [Count], firstDate: String?, lastDate: String?, trend: Trend, heat: Int, strong: Double
  ) {
    (self.number, self.name, self.members, self.ids) = (number, name, members, ids)
    (self.distinct, self.quotation, self.quotationID) = (distinct, quotation, quotationID)
    (self.units, self.channels, self.firstDate, self.lastDate) = (units, channels, firstDate, lastDate)
    (self.trend, self.heat, self.strong) = (trend, heat, strong)
  }

  /// The same under another name.
  func named(_ name: String) -> HotIssue {
    HotIssue(
      number: number, name: name, members: members, ids: ids, distinct: distinct, quotation: quotation,
      quotationID: quotationID, units: units, channels: channels, firstDate: firstDate, lastDate: lastDate,
      trend: trend, heat: heat, strong: strong)
  }
}
