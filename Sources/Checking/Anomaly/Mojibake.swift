import TextModel

/// What a wrong charset or a web page left behind: U+FFFD, 锟斤拷, â€œ, &nbsp;.
struct Mojibake: AnomalyRule {
  func findings(in text: SourceText) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < text.count {
      if var end = end(from: index, in: text) {
        while let further = self.end(from: end, in: text) { end = further }
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
    while end < text.count, Self.isForeign(text.scalars[end]) { end += 1 }
    // ¥¥¥ is a name blotted out.
    if end >= index + 2, text.scalars[index..<end].contains(where: { $0 != 0xA5 }) { return end }
    end = index
    while end < text.count, CheckTables.shared.mojibakeSigns.contains(text.scalars[end]) { end += 1 }
    if end >= index + 2, Set(text.scalars[index..<end]).count > 1 { return end }
    if let word = text.phrase(of: CheckTables.shared.mojibake, at: index) { return index + word.count }
    return questionMarks(from: index, in: text)
  }

  /// Scalars that no text holds on purpose: the replacement sign, controls and private use.
  private static func isBroken(_ scalar: UInt32) -> Bool {
    scalar == 0xFFFD || (0xE000...0xF8FF).contains(scalar) || scalar == 0x7F
      || scalar < 0x20 && ![0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains(scalar)
  }

  /// Letters and signs of western charsets, besides those that Chinese texts use.
  private static func isForeign(_ scalar: UInt32) -> Bool {
    (0x80...0x24F).contains(scalar) && ![0xA0, 0xB7, 0xD7, 0xB0, 0xB1, 0xF7].contains(scalar)
  }

  /// Three or more half-width question marks between Han, one for each byte that could not be shown.
  private func questionMarks(from index: Int, in text: SourceText) -> Int? {
    var end = index
    while end < text.count, text.scalars[end] == 0x3F { end += 1 }
    return end - index >= 2 && ScalarClass.isHan(text.at(end)) && ScalarClass.isHan(text.at(index - 1)) ? end : nil
  }

  private static func leftover(_ index: Int, in text: SourceText) -> Int? {
    if let note = text.phrase(of: CheckTables.shared.pageNotes, at: index) { return note.count }
    guard text.plain[index] == 0x26 || text.plain[index] == 0x3C else { return nil }
    return text.phrase(of: CheckTables.shared.entities, at: index)?.count
  }
}
