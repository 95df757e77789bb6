import TextModel

/// Items that fill lines of their own right below the line of a slogan: 做到“五个到位”：⏎组织到位⏎责任到位.
struct ItemLines {
  private static let longestItem = 36
  /// Of items that do not hold the counted word.
  private static let longestPlain = 14
  private static let fewest = 2
  private static let longestParted = 80
  private static let farthestOff = 2
  private static let mostLines = 30

  let slogan: NumberedSlogan
  let text: SourceText
  let numbering: Numbering

  /// The lines that all begin, or all end, with the counted word, however many; of other short lines only as many as
  /// the slogan says. Nil unless the line of the slogan leads to them.
  func expansion() -> SloganItems.Expansion? {
    guard slogan.parts.count == 1, slogan.announced >= Self.fewest, leadsToLines() else { return nil }
    let own = text.line(of: slogan.start)
    let below = text.lines[(own + 1)...].lazy.map(text.trimmed).filter { !$0.isEmpty }.prefix(Self.mostLines).map(item)
    let evidence = SloganEvidence(slogan.parts[0], in: text)
    let head = Array(text.plain[slogan.parts[0].head])
    let lists = [
      below.prefix { $0.count <= Self.longestItem && evidence.begins($0) },
      below.prefix { $0.count <= Self.longestItem && $0.count > head.count && text.has(head, endingAt: $0.upperBound) },
    ]
    if let list = lists.max(by: { $0.count < $1.count }), list.count >= Self.fewest {
      return .init(items: Array(list), isCertain: true)
    }
    if let parted = partedLines(own) { return parted }
    let plain = below.prefix { isPlain($0) }
    return plain.count == slogan.announced ? .init(items: Array(plain), isCertain: false) : nil
  }

  /// 读一本书；⏎修一段渠，由班组验收；⏎访一户人家。⏎ Behind a colon, semicolons and the stop of the last line show where the list ends, so
  /// that also another number is sure.
  private func partedLines(_ own: Int) -> SloganItems.Expansion? {
    let lines = text.lines[(own + 1)...].lazy.map(text.trimmed).filter { !$0.isEmpty }
    let parted = Array(lines.prefix(Self.mostLines).prefix { text.plain[$0.upperBound - 1] == .semicolon })
    guard parted.count >= Self.fewest, text.plain[text.trimmed(text.lines[own]).upperBound - 1] == .colon,
      let last = lines.dropFirst(parted.count).first, ScalarClass.endsSentence(text.plain[last.upperBound - 1]),
      isOneSentence(last)
    else { return nil }
    let all = parted + [last]
    guard all.allSatisfy({ $0.count <= Self.longestParted && !isNumbered($0) }) else { return nil }
    let isRight = all.count == slogan.announced
    return isRight || abs(all.count - slogan.announced) <= Self.farthestOff
      ? .init(items: all.map { text.trimmed($0.dropLast()) }, isCertain: true) : nil
  }

  private func isOneSentence(_ line: Range<Int>) -> Bool {
    !line.dropLast().contains { ScalarClass.endsSentence(text.plain[$0]) }
  }

  private func isNumbered(_ line: Range<Int>) -> Bool {
    let place = numbering.markers.partitioningIndex { $0.range.lowerBound >= line.lowerBound }
    return place < numbering.markers.count && numbering.markers[place].range.lowerBound == line.lowerBound
  }

  /// The line ends with the slogan and what belongs to it, or with a colon.
  private func leadsToLines() -> Bool {
    let line = text.trimmed(text.lines[text.line(of: slogan.start)])
    guard slogan.end <= line.upperBound else { return false }
    let rest = slogan.end..<line.upperBound
    if rest.isEmpty { return true }
    if rest.count == 1, ScalarClass.endsSentence(text.plain[rest.lowerBound]) {
      let next = text.lines[(text.line(of: slogan.start) + 1)...].lazy.map(text.trimmed).first { !$0.isEmpty }
      return next.map(isBulleted) ?? false
    }
    if text.plain[line.upperBound - 1] == .colon { return !rest.contains { ScalarClass.endsSentence(text.plain[$0]) } }
    let suffix = rest.prefix { ScalarClass.isHan(text.plain[$0]) }
    return suffix.count == rest.count && text.phrase(of: SloganWords.suffixes, at: rest.lowerBound) != nil
      && !ScalarClass.endsSentence(text.plain[line.upperBound - 1])
  }

  /// A line without its dash or number and the marks behind it.
  private func item(_ line: Range<Int>) -> Range<Int> {
    var item = line
    let place = numbering.markers.partitioningIndex { $0.range.lowerBound >= line.lowerBound }
    if place < numbering.markers.count, case let marker = numbering.markers[place].range,
      marker.lowerBound == line.lowerBound
    {
      item = marker.upperBound..<max(marker.upperBound, line.upperBound)
    }
    item = text.trimmed(item.drop { Self.bullets.contains(text.plain[$0]) })
    // ——学习制度。每周一学。: what explains the item is no part of it.
    if isBulleted(line) {
      item = item.lowerBound..<(item.first { ScalarClass.endsSentence(text.plain[$0]) } ?? item.upperBound)
    }
    while let last = item.last, ScalarClass.endsClause(text.plain[last]) || text.plain[last] == .pause {
      item = item.dropLast()
    }
    return item
  }

  private func isBulleted(_ line: Range<Int>) -> Bool {
    line.first.map { Self.bullets.contains(text.plain[$0]) } ?? false
  }

  private static let bullets: Set<UInt32> = [.dash, 0x2013, .hyphen, 0x2022, 0xB7, 0x25CF]

  private func isPlain(_ item: Range<Int>) -> Bool {
    !item.isEmpty && item.count <= Self.longestPlain && !item.contains { ScalarClass.endsClause(text.plain[$0]) }
  }
}
