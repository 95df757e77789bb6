import TextModel

/// What a wrong charset or a web page left behind: U+FFFD, 锟斤拷, â€œ, &nbsp;.
struct Mojibake: AnomalyRule {
  /// Scalars between two signs of a wrong charset, or between the last and the end of the clause.
  private static let longestGap = 2
  private static let longestTag = 120
  private static let openTag: UInt32 = 0x3C, closeTag: UInt32 = 0x3E, equals: UInt32 = 0x3D

  func findings(in text: SourceText) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < text.count {
      if var end = end(from: index, in: text) {
        while let further = self.end(from: end, in: text) { end = further }
        end = endOfStretch(end, from: index, in: text)
        findings.append(anomaly("mojibake", index..<end, in: text))
        index = end
      } else if let word = Self.leftover(index, in: text) {
        findings.append(anomaly("leftover-markup", index..<index + word, in: text))
        index += word
      } else {
        index += 1
      }
    }
    return findings
  }

  private func end(from index: Int, in text: SourceText) -> Int? {
    var end = index
    while end < text.count, Self.isBroken(text.scalars[end]) { end += 1 }
    if end > index { return end }
    if let foreign = foreignEnd(from: index, in: text) { return foreign }
    end = index
    while end < text.count, Words.mojibakeSigns.contains(text.scalars[end]) { end += 1 }
    if end >= index + 2, Set(text.scalars[index..<end]).count > 1 { return end }
    if let word = text.phrase(of: Words.mojibake, at: index) { return index + word.count }
    return questionMarks(from: index, in: text)
  }

  /// æœ€è¿‘: letters of a western charset, with the marks of the same charset that stand for other bytes among them.
  private func foreignEnd(from index: Int, in text: SourceText) -> Int? {
    guard index < text.count, Self.isForeign(text.scalars[index]) else { return nil }
    let signs = Words.westernSigns
    var end = index
    while end < text.count, Self.isForeign(text.scalars[end]) || signs.contains(text.scalars[end]) { end += 1 }
    let letters = text.scalars[index..<end].filter(Self.isForeign)
    // ¥¥¥ is a name blotted out.
    return letters.count > 1 && letters.contains { $0 != 0xA5 } ? end : nil
  }

  /// 锛岃繎鍑犲勾: between two signs of a wrong charset, and from the last to the end of the clause, stand others of it.
  private func endOfStretch(_ start: Int, from index: Int, in text: SourceText) -> Int {
    let signs = Words.mojibakeSigns
    // 锛 alone is known for one by the table of damaged words.
    guard signs.contains(text.scalars[start - 1]) || start == index + 1 else { return start }
    var end = start
    while let next = (end..<min(text.count, end + Self.longestGap + 1)).first(where: {
      signs.contains(text.scalars[$0])
    }),
      (end..<next).allSatisfy({ ScalarClass.isHan(text.plain[$0]) })
    {
      end = next + 1
    }
    guard end > start else { return end }
    let rest = (end..<min(text.count, end + Self.longestGap + 1)).prefix { ScalarClass.isHan(text.plain[$0]) }
    return rest.count <= Self.longestGap ? end + rest.count : end
  }

  /// Scalars that no text holds on purpose: the replacement sign, controls and private use.
  private static func isBroken(_ scalar: UInt32) -> Bool {
    scalar == 0xFFFD || (0xE000...0xF8FF).contains(scalar) || scalar == 0x7F
      || scalar < .blank && ![0x09, .lineBreak, 0x0B, 0x0C, 0x0D].contains(scalar)
  }

  /// Letters and signs of western charsets, besides those that Chinese texts use.
  private static func isForeign(_ scalar: UInt32) -> Bool {
    (0x80...0x24F).contains(scalar) && ![0xA0, 0xB7, 0xD7, 0xB0, 0xB1, 0xF7].contains(scalar)
  }

  /// Three or more half-width question marks between Han, one for each byte that could not be shown.
  private func questionMarks(from index: Int, in text: SourceText) -> Int? {
    var end = index
    while end < text.count, text.scalars[end] == .question { end += 1 }
    return end - index >= 2 && ScalarClass.isHan(text.at(end)) && ScalarClass.isHan(text.at(index - 1)) ? end : nil
  }

  private static func leftover(_ index: Int, in text: SourceText) -> Int? {
    if let note = text.phrase(of: Words.pageNotes, at: index) { return note.count }
    guard text.plain[index] == 0x26 || text.plain[index] == Self.openTag else { return bareTag(index, in: text) }
    guard let entity = text.phrase(of: Words.entities, at: index) else { return nil }
    return text.plain[index] == Self.openTag
      ? endOfTag(index + entity.count, in: text).map { $0 - index } ?? entity.count : entity.count
  }

  /// SPAN lang=EN-US>: a tag whose < is lost.
  private static func bareTag(_ index: Int, in text: SourceText) -> Int? {
    guard let name = text.phrase(of: Words.tagNames, at: index), !ScalarClass.isLatin(text.at(index - 1)),
      text.at(index + name.count) == .blank, let end = endOfTag(index + name.count, in: text),
      text.plain[index..<end].contains(equals)
    else { return nil }
    return end - index
  }

  /// Behind the > that closes a tag; nil where its line goes on otherwise.
  private static func endOfTag(_ index: Int, in text: SourceText) -> Int? {
    if text.at(index - 1) == closeTag { return index }
    let rest = (index..<min(text.count, index + longestTag)).prefix {
      text.plain[$0] != closeTag && text.plain[$0] != openTag && text.plain[$0] != .lineBreak
        && !ScalarClass.isHan(text.plain[$0])
    }
    return text.at(rest.upperBound) == closeTag ? rest.upperBound + 1 : nil
  }
}

private enum Words {
  /// € ‘: marks of western charsets that stand for bytes where UTF-8 was read as one of them.
  static let westernSigns = WordTables.words.scalars("western-sign")
  static let mojibake = WordTables.words.phrases("mojibake")
  /// Signs that come out where UTF-8 is read as GBK.
  static let mojibakeSigns = WordTables.words.scalars("mojibake-sign")
  static let entities = WordTables.words.phrases("entity")
  /// span, font: of a tag whose beginning is lost.
  static let tagNames = WordTables.words.phrases("tag-name")
  /// 此处隐藏: what a web page says of itself within the text.
  static let pageNotes = WordTables.words.phrases("page-note")
}
