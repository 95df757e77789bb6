import TextModel

/// One opinion as the index keeps it.
struct IssueEntry: Sendable {
  let id: String
  let text: Document
  let unit: Int?
  let channel: String?
  /// Days since 1970-01-01; nil when there was no date that could be read.
  let day: Int?
  let features: IssueFeatures
  /// What it is about; nil where nothing tells.
  let topics: TopicShares?
  /// The unit and those that the text names; the unit first.
  let places: [Int]
  let category: Int?
  /// How sure the judge was of it, 0 to 1.
  let certainty: Float
  /// The group it is in.
  var group: Int

  /// Whether it may be part of an issue: a complaint, as far as anyone can tell.
  let isOpen: Bool
  /// Whether it speaks of how the organisation works: the place where it was collected then tells less.
  let isPractice: Bool
  /// The earlier opinion of which it is a copy.
  let copyOf: Int?

  /// Everything in the text that counts as evidence, ascending.
  var keys: [UInt32] { features.keys }
}
