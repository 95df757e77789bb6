import TextModel

/// Text of one charset read as another whose signs are characters: 飧稣蚪衲暌？讶？趵锨？尥ǎ. Told once over all of it.
///
/// What gives it away are question marks close together, for the bytes that could not be read, and among the characters between
/// them many that are rare: of the wrongly read more than every third, of running text fewer than one in ten, of a row of rare idioms one
/// in four or five.
struct GarbledStretches: AnomalyRule {
  private static let longestGap = 40
  private static let fewestMarks = 4
  private static let fewestHan = 10
  /// One of so many characters is rare.
  private static let rareShare = 3
  private static let replacement: UInt32 = 0xFFFD

  func findings(in text: SourceText) -> [Finding] {
    text.lines.flatMap { line in
      stretches(of: line, in: text).filter { isGarbled($0, in: text) }.map { anomaly("mojibake", $0, in: text) }
    }
  }

  /// From the first to the last of some question marks none of which is far from the next.
  private func stretches(of line: Range<Int>, in text: SourceText) -> [Range<Int>] {
    var stretches: [(range: Range<Int>, marks: Int)] = []
    for index in line where text.plain[index] == .question || text.plain[index] == Self.replacement {
      if let last = stretches.last, index - last.range.upperBound <= Self.longestGap {
        stretches[stretches.count - 1] = (last.range.lowerBound..<index + 1, last.marks + 1)
      } else {
        stretches.append((index..<index + 1, 1))
      }
    }
    return stretches.filter { $0.marks >= Self.fewestMarks }.map(\.range)
  }

  /// Traditional characters count as their simplified ones.
  private func isGarbled(_ range: Range<Int>, in text: SourceText) -> Bool {
    let han = range.filter { ScalarClass.isHan(text.scalars[$0]) }
    guard han.count >= Self.fewestHan else { return false }
    let rare = han.count { !Words.common.contains(text.plain[$0]) }
    return rare * Self.rareShare >= han.count
  }
}

private enum Words {
  /// Characters of the first level of GB/T 2312.
  static let common = WordTables.words.scalars("common-character")
}
