import TextModel

/// Finds licence plates: `京A·12345`, `粤B D12345`, `沪C1234学`, `军A12345`, `WJ01警0001`, `使012345`.
struct PlateFinder {
  /// Most signs between a cue and the plate.
  private static let longestGap = 3

  private let first: Set<UInt32>
  private let last: Set<UInt32>
  private let police: [[UInt32]]
  private let embassy: Set<UInt32>
  private let cues: [[UInt32]]

  init(_ rules: PrivacyRules, folding: FoldingTable) {
    func items(_ role: String) -> [[UInt32]] {
      rules.numbers.items(role).map { FoldedText.scalars(of: $0, table: folding) }
    }
    (first, last) = (Set((items("plate.first") + items("plate.forces")).joined()), Set(items("plate.last").joined()))
    (police, embassy, cues) = (items("plate.police"), Set(items("plate.embassy").joined()), items("plate.cue"))
  }

  func values(in text: FoldedText) -> [FoundValue] {
    text.scalars.indices.compactMap { start in
      let end =
        first.contains(text.scalars[start])
        ? end(text.scalars, from: start + 1)
        : embassy.contains(text.scalars[start])
          ? embassyEnd(text.scalars, from: start) : policeEnd(text.scalars, from: start)
      return end.map { FoundValue(kind: .plate, range: start..<$0) }
    }
  }

  /// Six digits behind 使. They begin with 0, as no amount does, unless a cue stands before.
  private func embassyEnd(_ scalars: [UInt32], from start: Int) -> Int? {
    let end = start + 7
    guard end <= scalars.count, scalars[start + 1..<end].allSatisfy(isDigit),
      end == scalars.count || !isLetterOrDigit(scalars[end])
    else { return nil }
    return scalars[start + 1] == 0x30 || hasCue(scalars, before: start) ? end : nil
  }

  private func hasCue(_ scalars: [UInt32], before start: Int) -> Bool {
    (0...Self.longestGap).contains { gap in
      cues.contains { start >= gap + $0.count && scalars[..<(start - gap)].suffix($0.count).elementsEqual($0) }
    }
  }

  /// Two digits or a province, then four or five signs among which one more may be Chinese, behind `WJ`.
  private func policeEnd(_ scalars: [UInt32], from start: Int) -> Int? {
    guard start == 0 || !isLetterOrDigit(scalars[start - 1]),
      let mark = police.first(where: { scalars[start...].starts(with: $0) })
    else { return nil }
    var index = start + mark.count
    var (signs, digits) = (0, 0)
    while index < scalars.count {
      if isLetterOrDigit(scalars[index]) {
        (signs, digits) = (signs + 1, digits + (isDigit(scalars[index]) ? 1 : 0))
      } else if first.contains(scalars[index]) || last.contains(scalars[index]) {
        guard digits < 4 else { break }
      } else if DigitRun.joint(scalars[index]) == nil || signs >= 7 {
        break
      }
      index += 1
    }
    while index > start, DigitRun.joint(scalars[index - 1]) != nil { index -= 1 }
    return (5...7).contains(signs) && digits >= 4 ? index : nil
  }

  private func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// Five signs behind the letter, six for electric cars, at least one of them a digit.
  private func end(_ scalars: [UInt32], from letter: Int) -> Int? {
    guard letter < scalars.count, (0x61...0x7A).contains(scalars[letter]) else { return nil }
    var index = letter + 1
    var signs = 0
    var digits = 0
    while index < scalars.count {
      if isLetterOrDigit(scalars[index]) {
        signs += 1
        if scalars[index] < 0x3A { digits += 1 }
      } else if signs == 4, last.contains(scalars[index]) {
        return digits > 0 ? index + 1 : nil
      } else if DigitRun.joint(scalars[index]) == nil || signs >= 5 {
        break
      }
      index += 1
    }
    return (5...6).contains(signs) && digits > 0 ? index : nil
  }
}
