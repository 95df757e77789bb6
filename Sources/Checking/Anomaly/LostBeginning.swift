import TextModel

/// A fragment that begins inside a sentence: what stood before its first words is lost.
struct LostBeginning: AnomalyRule {
  /// So much of the first words is marked at most, in scalars.
  private static let longest = 60
  private static let titleLength = 30

  /// Where the numbers begin that show the text to be a fragment; nil of a whole text.
  let fragment: Fragment?

  func findings(in text: SourceText) -> [Finding] {
    guard let fragment else { return [] }
    let truncated = TruncatedLine.ranges(in: text).map(\.line)
    let line = text.lines.lazy.map(text.trimmed).first { line in
      !line.isEmpty && !truncated.contains { $0.overlaps(line) }
    }
    let marker = text.indices(fragment.evidence)
    // A fragment that begins with its number has lost what the number says, and no more can be told.
    guard let line, line.lowerBound < marker.lowerBound, isBody(line, in: text),
      CheckWords.cutBeginnings.contains(text.plain[line.lowerBound])
    else { return [] }
    let end = min(line.upperBound, marker.lowerBound, line.lowerBound + Self.longest)
    return [anomaly("lost-beginning", line.lowerBound..<end, in: text)]
  }

  private func isBody(_ line: Range<Int>, in text: SourceText) -> Bool {
    line.count > Self.titleLength && line.contains { ScalarClass.endsSentence(text.plain[$0]) }
  }
}
