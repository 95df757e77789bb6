/// ICU's boundaries from five places before a boundary to five behind it, as eleven bits, the first place in the
/// highest.
enum ICUWindow {
  static let count = 1 << 11
  private static let middle = 5

  /// The features of a window: the boundaries near by in five views, and the distances to the next ones.
  static func features(_ bits: Int) -> [Int] {
    var features: [Int] = []
    var base = FeatureTables.icuWindows
    for (before, behind) in [(0, 0), (1, 0), (0, 1), (1, 1), (2, 2)] {
      let width = before + behind + 1
      features.append(base + bits >> (middle - behind) & (1 << width - 1))
      base += 1 << width
    }
    let isEnd = bits >> middle & 1
    let left = (1..<5).first { bits >> (middle + $0) & 1 == 1 } ?? 5
    let right = (1..<5).first { bits >> (middle - $0) & 1 == 1 } ?? 5
    return features + [FeatureTables.icuDistances + isEnd * 36 + left * 6 + right]
  }
}
