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
  /// Pieces of evidence that only name the unit it comes from: they say where something is, and join nothing by
  /// themselves. A place that is named besides may well be what it speaks of.
  var unitKeys: Set<UInt32> = []
  /// What it is about; nil where nothing tells.
  let topics: TopicShares?
  /// The unit and those that the text names; the unit first.
  let places: [Int]
  let category: Int?
  /// How sure the judge was of it, 0 to 1.
  let certainty: Float
  /// Names of places in it, as pieces of evidence; known once all opinions have come.
  var localNames: [UInt32] = []
  /// The group it is in.
  var group: Int

  /// Whether it may be part of an issue: a complaint, as far as anyone can tell.
  private(set) var isOpen: Bool
  /// Whether it speaks of how the organisation works: the place where it was collected then tells less.
  let isPractice: Bool
  /// The earlier opinion of which it is a copy, and with which it stands.
  var copyOf: Int?
  /// Whether nothing may move it from its group.
  var isHeld = false
  /// Whether somebody said that it belongs with no other.
  private(set) var staysAlone = false

  /// Whether it goes where it fits best.
  var isMovable: Bool { isOpen && !isHeld && copyOf == nil }

  /// Keeps it where somebody said that it belongs.
  mutating func hold(in place: KnownIssues.Place) {
    isHeld = true
    guard place == .alone else { return }
    (staysAlone, isOpen) = (true, false)
  }

  /// Everything in the text that counts as evidence, ascending.
  var keys: [UInt32] { features.keys }
}
