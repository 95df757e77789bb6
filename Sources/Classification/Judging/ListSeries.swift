/// The marks of a list by their numbers: （1）…（2）…, 1)…2)…, ①…②…, A、…B、…, also where no punctuation ends the item
/// before. Precision first: only marks of one kind that count from one on, with something said behind each.
struct ListSeries: Sendable {
  /// Letters that stand behind a mark at least before the next one.
  private static let shortestItem = 2
  private static let most = 20
  private static let hanNumbers = "一二三四五六七八九十".unicodeScalars.map(\.value)

  /// The marks in text order; none where there are fewer than two.
  let marks: [Range<Int>]

  /// Linear.
  ///
  /// - Parameter scalars: folded.
  init(of scalars: [UInt32]) {
    var series: [Kind: [Range<Int>]] = [:]
    for index in scalars.indices {
      guard let (kind, number, end) = Self.mark(in: scalars, at: index), end < scalars.count else { continue }
      let found = series[kind] ?? []
      guard number == found.count + 1, number <= Self.most, Self.says(scalars, behind: found.last, upTo: index) else {
        continue
      }
      series[kind] = found + [index..<end]
    }
    // Of two kinds the outer one, which begins first.
    marks = series.values.filter { $0.count > 1 }.min { $0[0].lowerBound < $1[0].lowerBound } ?? []
  }

  private enum Kind: Hashable { case bracketed, closed, numbered, circled, filled, lettered }

  private static func says(_ scalars: [UInt32], behind mark: Range<Int>?, upTo end: Int) -> Bool {
    guard let mark else { return true }
    return scalars[min(end, mark.upperBound)..<end].count(where: isIdeograph) >= shortestItem
  }

  /// The mark that begins at an index, its number and where it ends.
  private static func mark(in scalars: [UInt32], at start: Int) -> (Kind, number: Int, end: Int)? {
    let scalar = scalars[start]
    if (0x2460...0x2473).contains(scalar) { return (.circled, Int(scalar - 0x245F), start + 1) }
    if (0x2776...0x277F).contains(scalar) { return (.filled, Int(scalar - 0x2775), start + 1) }
    let before = start > 0 ? scalars[start - 1] : 0x0A
    guard !isLatin(before), !isNumeral(before) else { return nil }
    if scalar == 0x28 {  // (
      guard let (number, end) = number(in: scalars, at: start + 1), end < scalars.count, scalars[end] == 0x29 else {
        return nil
      }
      return before == 0x7B2C ? nil : (.bracketed, number, end + 1)  // 第
    }
    // (1) is a mark of its own kind.
    guard before != 0x28 else { return nil }
    if (0x61...0x74).contains(scalar), let end = marked(scalars, at: start + 1) {
      return (.lettered, Int(scalar - 0x60), end)
    }
    guard (0x31...0x39).contains(scalar), let (number, end) = number(in: scalars, at: start),
      let behind = marked(scalars, at: end)
    else { return nil }
    return (scalars[end] == 0x29 ? .closed : .numbered, number, behind)
  }

  /// Arabic or, up to ten, Chinese.
  private static func number(in scalars: [UInt32], at start: Int) -> (value: Int, end: Int)? {
    var (value, end) = (0, start)
    while end < scalars.count, end < start + 2, (0x30...0x39).contains(scalars[end]) {
      value = value * 10 + Int(scalars[end] - 0x30)
      end += 1
    }
    if end > start { return (value, end) }
    guard start < scalars.count, let place = hanNumbers.firstIndex(of: scalars[start])
    else { return nil }
    return (place + 1, start + 1)
  }

  /// Behind 、 . or ) that no number or letter follows: 2.5, A、B两栋 and a.b open nothing.
  private static func marked(_ scalars: [UInt32], at index: Int) -> Int? {
    guard index + 1 < scalars.count, [0x3001, 0x2E, 0x29].contains(scalars[index]) else { return nil }
    return isLatin(scalars[index + 1]) || isNumeral(scalars[index + 1]) ? nil : index + 1
  }

  private static func isLatin(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar) }

  private static func isNumeral(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private static func isIdeograph(_ scalar: UInt32) -> Bool { scalar >= 0x3400 && isLetterOrIdeograph(scalar) }
}
