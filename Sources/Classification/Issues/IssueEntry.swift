import TextModel

/// One opinion as the index keeps it.
struct IssueEntry: Sendable {
  /// Evidence below this is a subject, from this on a pair of characters, whose first is an ideograph.
  static let firstPair: UInt32 = 0x1_0000

  let id: String
  let text: Document
  let unit: Int?
  let channel: String?
  /// Days since 1970-01-01; nil when there was no date that could be read.
  let day: Int?
  let features: IssueFeatures
  /// The unit and those that the text names; the unit first.
  let places: [Int]
  let category: Int?
  /// The group it is in.
  var group: Int

  /// Everything in the text that counts as evidence: subjects, then pairs.
  let keys: [UInt32]
  /// Whether the place where it was collected tells little: it speaks of how the organisation works.
  let isPractice: Bool
  /// The earlier opinion of which it is a copy.
  let copyOf: Int?
}
