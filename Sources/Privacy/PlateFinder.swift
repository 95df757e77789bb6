import TextModel

/// Finds licence plates: `京A·12345`, `粤B D12345`, `沪C1234学`.
struct PlateFinder {
  private let first: Set<UInt32>
  private let last: Set<UInt32>

  init(_ rules: PrivacyRules, folding: FoldingTable) {
    func scalars(_ role: String) -> Set<UInt32> {
      Set(rules.numbers.items(role).flatMap { FoldedText.scalars(of: $0, table: folding) })
    }
    (first, last) = (scalars("plate.first"), scalars("plate.last"))
  }

  func values(in text: FoldedText) -> [FoundValue] {
    text.scalars.indices.compactMap { start in
      guard first.contains(text.scalars[start]) else { return nil }
      return end(text.scalars, from: start + 1).map { FoundValue(kind: .plate, range: start..<$0) }
    }
  }

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
