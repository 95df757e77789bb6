/// Reads the items of “八个聚焦”： where they are paragraphs opened by the counted word, with others between them.
struct OpenedParagraphs {
  private static let farthest = 12_000

  let slogan: NumberedSlogan
  let text: SourceText
  let tables: CheckTables

  /// The first sentences of these paragraphs; nil unless a line ends behind the slogan and there are as many as it says.
  func expansion(from start: Int) -> SloganItems.Expansion? {
    guard slogan.parts.count == 1, slogan.announced > 1, (slogan.end..<max(slogan.end, start)).contains(where: { text.plain[$0] == 0x0A })
    else { return nil }
    let evidence = SloganEvidence(slogan.parts[0], in: text, tables: tables)
    let lines = text.lines[text.line(of: start)...].prefix { $0.lowerBound < start + Self.farthest }
    let items = lines.compactMap { line -> Range<Int>? in
      let opened = text.trimmed(text.trimmed(line).drop { text.plain[$0] == 0x2014 })
      guard evidence.begins(opened) else { return nil }
      return opened.lowerBound..<(opened.first { ScalarClass.endsSentence(text.plain[$0]) } ?? opened.upperBound)
    }
    return items.count == slogan.announced ? .init(items: items, isCertain: true) : nil
  }
}
