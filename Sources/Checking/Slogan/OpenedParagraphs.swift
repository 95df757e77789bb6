/// Reads the items of “八个聚焦”： where they are paragraphs opened by the counted word, with others between them, or paragraphs
/// right below that are numbered 第一, 第二, … or whose first sentences end with it, or sentences so numbered in its paragraph.
struct OpenedParagraphs {
  private static let farthest = 12_000
  private static let nearest = 40

  let slogan: NumberedSlogan
  let text: SourceText

  /// The first sentences of these paragraphs; nil unless a line ends behind the slogan and there are as many as it says.
  func expansion(from start: Int) -> SloganItems.Expansion? {
    guard slogan.parts.count == 1, slogan.announced > 1,
      (slogan.end..<max(slogan.end, start)).contains(where: { text.plain[$0] == .lineBreak })
    else { return nil }
    let evidence = SloganEvidence(slogan.parts[0], in: text)
    let lines = text.lines[text.line(of: start)...].prefix { $0.lowerBound < start + Self.farthest }
    let items = lines.compactMap { line -> Range<Int>? in
      let opened = text.trimmed(text.trimmed(line).drop { text.plain[$0] == .dash })
      guard evidence.begins(opened) else { return nil }
      return firstSentence(opened)
    }
    return items.count == slogan.announced ? .init(items: items, isCertain: true) : nil
  }

  /// 要过好“三关”。⏎第一要过好思想关。…⏎第二要过好责任关。…: as many as the slogan says, the first sentence of each with the counted word.
  func below() -> SloganItems.Expansion? {
    guard slogan.parts.count == 1, slogan.announced > 1 else { return nil }
    let evidence = SloganEvidence(slogan.parts[0], in: text)
    let lines = text.lines[(text.line(of: slogan.start) + 1)...].lazy.map(text.trimmed).filter { !$0.isEmpty }
    let numbered = lines.enumerated().prefix { isNumbered($1, $0 + 1) }.map { firstSentence($0.element) }
    if numbered.count == slogan.announced, numbered.allSatisfy(evidence.bears) {
      return .init(items: numbered, isCertain: true)
    }
    // “三个一批”。⏎立即改正一批。…⏎限期解决一批。…
    let head = Array(text.plain[slogan.parts[0].head])
    guard head.count > 1 else { return numberedSentences(evidence) }
    let ending = lines.map(firstSentence).prefix { $0.count > head.count && text.has(head, endingAt: $0.upperBound) }
    return ending.count == slogan.announced ? .init(items: Array(ending), isCertain: true) : numberedSentences(evidence)
  }

  /// “三准”。第一个准，是人找得准，…。第二个准，…: as many ordinals as the slogan says, each stretch up to the next with the counted word.
  private func numberedSentences(_ evidence: SloganEvidence) -> SloganItems.Expansion? {
    let rest = slogan.end..<text.lines[text.line(of: slogan.end)].upperBound
    var starts: [Int] = []
    for index in rest {
      guard !starts.isEmpty || index - slogan.end <= Self.nearest else { return nil }
      if ScalarClass.endsClause(text.plain[index - 1]), isNumbered(index..<rest.upperBound, starts.count + 1) {
        starts.append(index)
      }
    }
    guard starts.count == slogan.announced else { return nil }
    let stretches = zip(starts, starts.dropFirst() + [rest.upperBound]).map { $0..<$1 }
    return stretches.allSatisfy(evidence.bears) ? .init(items: stretches.map(firstSentence), isCertain: true) : nil
  }

  private func firstSentence(_ line: Range<Int>) -> Range<Int> {
    line.lowerBound..<(line.first { ScalarClass.endsSentence(text.plain[$0]) } ?? line.upperBound)
  }

  private func isNumbered(_ line: Range<Int>, _ number: Int) -> Bool {
    text.at(line.lowerBound) == .第 && HanNumeral.read(text.plain, at: line.lowerBound + 1)?.value == number
  }

}
