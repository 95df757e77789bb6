import TextModel

/// The numbered headings of a document, each with the text below it.
struct HeadingOutline: Sendable {
  struct Section: Sendable {
    /// The words of the heading, in bytes.
    let heading: TextRange
    /// Heading and all below it, down to the next heading of its level or a higher one.
    let extent: TextRange
  }

  /// In text order; sections lie inside one another.
  let sections: [Section]

  /// Longer first sentences are no headings.
  private static let longest = 60
  private static let deepestLevel = 2

  init(_ text: SourceText, _ numbering: Numbering) {
    let heads = numbering.markers.filter {
      $0.position == .line && ($0.style.level ?? 99) <= Self.deepestLevel
    }
    sections = heads.enumerated().compactMap { place, head in
      var end = head.range.upperBound
      while end < text.count, text.plain[end] != 0x0A, !ScalarClass.endsSentence(text.plain[end]) { end += 1 }
      guard end - head.range.upperBound <= Self.longest else { return nil }
      let next = heads[(place + 1)...].first { ($0.style.level ?? 99) <= (head.style.level ?? 99) }
      return Section(
        heading: text.range(head.range.lowerBound..<end),
        extent: text.range(head.range.lowerBound..<(next?.range.lowerBound ?? text.count)))
    }
  }
}
