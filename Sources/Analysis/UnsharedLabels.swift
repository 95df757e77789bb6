public import Classification

/// Two coders of the same opinions who have no category in common, so that they cannot agree whatever they mean.
public struct UnsharedLabels: Sendable {
  /// So many opinions have both coded at least, so that it is no chance.
  private static let least = 2

  /// Names of the two coders.
  public let coders: (String, String)
  /// What each of them wrote, in code point order.
  private let labels: ([String], [String])

  /// The first two such coders; nil when there are none.
  public init?(_ sheets: CoderSheets) {
    for first in sheets.coders.indices {
      for second in sheets.coders.indices where second > first {
        let both = sheets.coded.codes.compactMap { codes in
          codes[first].flatMap { one in codes[second].map { (one, $0) } }
        }
        let used = (Set(both.map(\.0)), Set(both.map(\.1)))
        guard both.count >= Self.least, used.0.isDisjoint(with: used.1) else { continue }
        coders = (sheets.coders[first], sheets.coders[second])
        labels = (used.0.sorted().map { sheets.categories[$0] }, used.1.sorted().map { sheets.categories[$0] })
        return
      }
    }
    return nil
  }

  /// A label of each, to show the difference by.
  public var example: (String, String) { (labels.0[0], labels.1[0]) }

  /// One category of a scheme as each of the two wrote it; nil unless the scheme knows all that they wrote and they have
  /// a category in common.
  public func sameCategory(in scheme: CodingScheme) -> (String, String)? {
    let named = (labels.0.map(scheme.place(meant:)), labels.1.map(scheme.place(meant:)))
    guard !named.0.contains(nil), !named.1.contains(nil) else { return nil }
    for (label, place) in zip(labels.0, named.0) {
      if let other = named.1.firstIndex(of: place) { return (label, labels.1[other]) }
    }
    return nil
  }
}
