/// Quantities by which two passages differ that say the same: 半个小时 for 四十分钟. Who copies a sentence and sets another
/// number has copied it, so that the number is left out when the shared part is measured.
struct ChangedQuantities {
  /// With more the two are a form that both fill in.
  private static let most = 2
  private static let longest = 8
  /// What may stand in a quantity behind its numeral: 个, 小时, 分钟, 天, 人, 元 …
  private static let units: Set<UInt32> = Set("个多余小时分钟天日周月年次名人户元万亿点条项件遍".unicodeScalars.map(\.value))

  /// Scalars that the differing quantities have on the left and on the right, and those of them that agree.
  let left: Int
  let right: Int
  let matched: Int

  /// - Parameters:
  ///   - left: the compared scalars of one passage.
  ///   - right: those of the other.
  init(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) {
    let (own, other) = (Self.quantities(in: left), Self.quantities(in: right))
    let pairs = own.count == other.count ? zip(own, other).filter { !$0.elementsEqual($1) } : []
    let counted = pairs.count <= Self.most ? pairs : []
    self.left = counted.reduce(0) { $0 + $1.0.count }
    self.right = counted.reduce(0) { $0 + $1.1.count }
    matched = counted.reduce(0) { $0 + Self.common($1.0, $1.1) }
  }

  private static func quantities(in scalars: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
    var found: [ArraySlice<UInt32>] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard isNumeral(scalars[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < scalars.endIndex, end - index < longest, isNumeral(scalars[end]) || units.contains(scalars[end]) {
        end += 1
      }
      if end - index > 1 { found.append(scalars[index..<end]) }
      index = end
    }
    return found
  }

  private static func isNumeral(_ scalar: UInt32) -> Bool {
    ScalarClass.isDigit(scalar) || HanNumeral.isNumeral(scalar) || scalar == .半
  }

  /// How many scalars two quantities have in common at their beginnings and ends.
  private static func common(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Int {
    let head = zip(one, other).prefix { $0 == $1 }.count
    let tail = zip(one.reversed(), other.reversed()).prefix(min(one.count, other.count) - head).prefix { $0 == $1 }
      .count
    return head + tail
  }
}
