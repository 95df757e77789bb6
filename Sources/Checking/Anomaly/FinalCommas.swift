import TextModel

/// A paragraph that ends in a comma where the next heading follows: …抓好落实，⏎二、加强领导.
struct FinalCommas: AnomalyRule {
  private static let shortestParagraph = 20

  let numbering: Numbering

  func findings(in text: SourceText) -> [Finding] {
    numbering.markers.enumerated().compactMap { place, marker in
      guard marker.position == .line, marker.number > 1, isHeading(marker, at: place),
        let last = (0..<marker.range.lowerBound).last(where: { !text.isBlank($0) }), text.plain[last] == .comma,
        ScalarClass.isHan(text.at(last - 1)),
        text.trimmed(text.lines[text.line(of: last)]).count >= Self.shortestParagraph
      else { return nil }
      return anomaly("sign-for-sign", last..<last + 1, in: text, key: "final-comma", suggestion: "。")
    }
  }

  /// What follows is no broken sentence: 二、, or 3. behind 2.
  private func isHeading(_ marker: NumberingMarker, at place: Int) -> Bool {
    if marker.style == .han || marker.style == .hanInBrackets { return true }
    let last = numbering.markers[..<place].last { $0.style == marker.style && $0.position == .line }
    return marker.style == .arabic && last?.number == marker.number - 1
  }
}
