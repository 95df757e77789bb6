import Classification
import Documents

extension CoderSheets {
  /// The labels of one opinion, cut to as many levels as the coarsest of them has, where that brings any together: 其他 and
  /// 费用/账目 differ as they stand.
  static func atCommonLevel(_ labels: [String?]) -> [String?] {
    let levels = labels.map { $0.map(Self.levels) }
    guard let least = levels.compactMap({ $0?.count }).min() else { return labels }
    let cut = zip(labels, levels).map { label, levels in
      levels.map { $0.count == least ? label : $0.prefix(least).joined(separator: "/") } ?? nil
    }
    return Set(cut).count < Set(labels).count ? cut : labels
  }

  private static func levels(_ label: String) -> [Substring] {
    MissingMarks.holds(label) ? [Substring(label)] : label.split { $0 == "/" || $0 == "／" }
  }

  /// The label that more than half of the coders of an opinion gave, where it is finer than the level at which all are
  /// compared; nil where there is none.
  static func finerMajority(_ labels: [String?], compared: [String?]) -> String? {
    let given = labels.compactMap(\.self)
    let votes = Dictionary(given.map { ($0, 1) }, uniquingKeysWith: +)
    guard let winner = votes.first(where: { 2 * $0.value > given.count })?.key else { return nil }
    return compared.contains(winner) ? nil : winner
  }

  /// Labels that may say that there is none (NA, -, 不清楚) and how often each was given, in code point order.
  public var missingMarks: [(label: String, count: Int)] {
    var counts = [Int](repeating: 0, count: categories.count)
    for case let code? in coded.codes.joined() { counts[code] += 1 }
    return categories.indices.filter { MissingMarks.holds(categories[$0]) }.map { (categories[$0], counts[$0]) }
  }
}
