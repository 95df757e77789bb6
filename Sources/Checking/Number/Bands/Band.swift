/// The amounts that one rule of a classification holds for: 60分以上、不足80分的.
struct Band: Sendable {
  let lower: Double?
  let upper: Double?
  let unit: String
  /// The statements that make it, in scalars.
  let range: Range<Int>

  var isTwoSided: Bool { lower != nil && upper != nil }

  /// Whether each holds for amounts that the other does not, and some amounts lie in both.
  func overlapsInPart(_ other: Band) -> Bool {
    let (first, second) = below(other) ? (self, other) : (other, self)
    guard let end = first.upper, let start = second.lower, first.lower.map({ $0 < start }) ?? true,
      second.upper.map({ $0 > end }) ?? true
    else { return false }
    return start < end
  }

  /// Whether amounts between them belong to neither: 60分以下, 65分以上.
  func leavesGap(before other: Band) -> (from: Double, to: Double)? {
    guard let end = upper, let start = other.lower, end < start, !(start == end + 1 && end == end.rounded()) else {
      return nil
    }
    return (end, start)
  }

  func below(_ other: Band) -> Bool {
    (lower ?? -.infinity, upper ?? .infinity) < (other.lower ?? -.infinity, other.upper ?? .infinity)
  }
}

/// Reads the bands of one sentence, each of which begins its clause and is followed by 的.
struct BandReader {
  private static let marks: Set<UInt32> = [.comma, .semicolon, .colon, .pause, .openBracket, .blank]
  private static let joints: Set<UInt32> = [.comma, .pause, .且, .并]
  /// Scalars of a joint or remark between the two ends of a band.
  private static let longestJoint = 2

  let text: SourceText

  /// - Parameter statements: of one sentence, in text order.
  func bands(_ statements: [NumberStatement]) -> [Band] {
    var bands: [Band] = []
    var number = 0
    while number < statements.count {
      var (band, used) = (band(statements[number]), 1)
      if let first = band, number + 1 < statements.count, let second = self.band(statements[number + 1]),
        let both = joined(first, second)
      {
        (band, used) = (both, 2)
      }
      number += used
      if let band, endsCondition(band.range.upperBound) { bands.append(band) }
    }
    return bands
  }

  private func band(_ statement: NumberStatement) -> Band? {
    guard !statement.unit.isEmpty, statement.date == nil else { return nil }
    switch statement.comparator {
    case .atLeast, .moreThan:
      return Band(lower: statement.value, upper: nil, unit: statement.unit, range: statement.range)
    case .atMost, .lessThan:
      return Band(lower: nil, upper: statement.value, unit: statement.unit, range: statement.range)
    case .range:
      return Band(lower: statement.value, upper: statement.upper, unit: statement.unit, range: statement.range)
    case .about, .exactly: return nil
    }
  }

  /// 1万元以上、5万元以下
  private func joined(_ first: Band, _ second: Band) -> Band? {
    let gap = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
    guard first.unit == second.unit, gap.count <= Self.longestJoint,
      gap.allSatisfy({ Self.joints.contains(text.plain[$0]) }),
      let lower = first.lower ?? second.lower, let upper = first.upper ?? second.upper, lower < upper,
      !first.isTwoSided, !second.isTwoSided
    else { return nil }
    return Band(lower: lower, upper: upper, unit: first.unit, range: first.range.lowerBound..<second.range.upperBound)
  }

  private func endsCondition(_ end: Int) -> Bool { text.at(behindRemark(end)) == .的 }

  /// Behind （含50人）.
  func behindRemark(_ end: Int) -> Int {
    guard text.at(end) == .openBracket,
      let close = (end..<min(text.count, end + 10)).first(where: { text.plain[$0] == .closeBracket })
    else { return end }
    return close + 1
  }

  /// Whether a band stands at the beginning of its clause, so that it concerns what the one before does.
  func opensClause(_ band: Band) -> Bool { Self.marks.contains(text.at(band.range.lowerBound - 1)) }
}
