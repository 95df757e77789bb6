public import Classification

/// One category that coders, or one coder, wrote both by its name and by its id, so that it counts as two.
public struct MixedCodes: Sendable {
  /// The two spellings.
  public let one, other: String

  /// The first such category by a scheme; nil when there is none.
  ///
  /// - Parameter categories: what the coders wrote, each once.
  public init?(_ categories: [String], scheme: CodingScheme) {
    var spelled: [SchemePlace: String] = [:]
    for label in categories {
      guard let place = scheme.place(named: label) else { continue }
      guard let known = spelled[place] else {
        spelled[place] = label
        continue
      }
      (one, other) = (known, label)
      return
    }
    return nil
  }
}
