/// Marks of Markdown that were left in a plain text: **重点** and __重点__ around words, # before a heading.
///
/// Stars are masks as well (**集团), so a pair is believed only where both marks hug what they enclose and no name or
/// title stands behind the closing one: in **集团与**公司 and 在**带领下，由**组织 nothing is enclosed.
/// In the middle of a clause a pair is believed only in a text that shows at other places to be Markdown.
struct PlainMarkup {
  /// What a pair may enclose.
  private static let longest = 40
  private static let mostSigns = 3
  /// So many signs in sure pairs show the text to be Markdown.
  private static let fewestSure = 6
  private static let mostLevels = 6
  private static let hash: UInt32 = 0x23

  private let text: SourceText
  private let isMarkdown: Bool

  init(_ text: SourceText) {
    self.text = text
    isMarkdown = text.lines.contains { line in
      let start = text.trimmed(line).lowerBound
      guard text.at(start) == Self.hash else { return Self.isTableRule(line, in: text) }
      let end = (start...start + Self.mostLevels).first { text.at($0) != Self.hash } ?? start
      return text.at(end) == .blank
    }
  }

  /// |---|---|
  private static func isTableRule(_ line: Range<Int>, in text: SourceText) -> Bool {
    line.count > 2 && text.at(line.lowerBound) == 0x7C
      && line.allSatisfy { [0x7C, .hyphen, .colon, .blank].contains(text.plain[$0]) }
  }

  /// The runs that are markup, of the runs of each line in text order. Where some pairs are sure the text is Markdown, and
  /// whole sentences may stand between two of the others.
  func markup(among lines: [[Range<Int>]]) -> Set<Range<Int>> {
    let sure = Set(lines.flatMap { pairs($0, encloses) })
    guard isMarkdown || sure.count >= Self.fewestSure else { return sure }
    return sure.union(lines.flatMap { line in pairs(line.filter { !sure.contains($0) }, enclosesSentences) })
  }

  private func pairs(_ runs: [Range<Int>], _ isPair: (Range<Int>, Range<Int>) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var number = 0
    while number + 1 < runs.count {
      if isPair(runs[number], runs[number + 1]) {
        found += runs[number...number + 1]
        number += 2
      } else {
        number += 1
      }
    }
    return found
  }

  private func enclosesSentences(_ open: Range<Int>, _ close: Range<Int>) -> Bool {
    let inner = open.upperBound..<close.lowerBound
    return open.count == close.count && open.count > 1 && open.count <= Self.mostSigns && inner.count > 1
      && opens(before: inner.lowerBound) && !text.isBlank(inner.upperBound - 1)
      && text.plain[inner.upperBound - 1] != .comma
      && !isName(behind: close) && !(isName(behind: open) && !isFree(before: open)) && !isTwice(inner, close)
  }

  /// **师傅和**师傅: the same words behind both marks.
  private func isTwice(_ inner: Range<Int>, _ close: Range<Int>) -> Bool {
    text.plain[inner].prefix(2).elementsEqual(text.plain[close.upperBound...].prefix(2))
  }

  /// ## 标题 and ##标题: signs at the start of a line that is no sentence.
  func isHeading(_ run: Range<Int>) -> Bool {
    guard text.plain[run.lowerBound] == Self.hash, run.count <= Self.mostLevels, text.before(run.lowerBound) == nil
    else {
      return false
    }
    let line = text.trimmed(text.lines[text.line(of: run.lowerBound)])
    return !line.contains { ScalarClass.endsClause(text.plain[$0]) && text.plain[$0] != .colon } && !isName(behind: run)
  }

  private func encloses(_ open: Range<Int>, _ close: Range<Int>) -> Bool {
    let inner = open.upperBound..<close.lowerBound
    guard open.count == close.count, open.count <= Self.mostSigns, (1...Self.longest).contains(inner.count),
      !isName(behind: close), opens(before: inner.lowerBound), closes(behind: inner.upperBound, inner)
    else { return false }
    let isApart = isFree(before: open) && isFree(behind: close)
    if open.count == 1 || isName(behind: open) { return isApart }
    // A mask at both ends: 张**和李**.
    guard !isTwice(inner, close), !Words.joiningWords.contains(text.plain[inner.lowerBound]) else { return false }
    return isMarkdown || isFree(before: open) || isFree(behind: close)
  }

  private func opens(before index: Int) -> Bool {
    ScalarClass.isHan(text.at(index)) || ScalarClass.isDigit(text.at(index)) || isOpening(index)
  }

  private func isOpening(_ index: Int) -> Bool {
    text.scalars.indices.contains(index)
      && (ScalarClass.isOpening(text.scalars[index]) || text.scalars[index] == .wideOpenBracket)
  }

  /// The last sign before the closing mark: a word or the end of a sentence, of which there is only one.
  private func closes(behind end: Int, _ inner: Range<Int>) -> Bool {
    guard !inner.dropLast().contains(where: { ScalarClass.endsClause(text.plain[$0]) }) || isFree(behind: end) else {
      return false
    }
    let last = text.plain[end - 1]
    let isWord =
      ScalarClass.isHan(last) || ScalarClass.isDigit(last) || ScalarClass.isClosing(text.scalars[end - 1])
      || text.scalars[end - 1] == .wideCloseBracket
    return isWord || ScalarClass.endsClause(last) && last != .comma
  }

  /// Whether a line or a clause ends at an index, or before a range.
  private func isFree(behind close: Range<Int>) -> Bool { isFree(behind: close.lowerBound) }

  private func isFree(behind start: Int) -> Bool {
    var end = start
    while text.scalars.indices.contains(end), [.asterisk, 0xFF0A, 0x5F].contains(text.scalars[end]) { end += 1 }
    let next = text.at(end)
    return next == .blank || next == 0x7C || ScalarClass.endsClause(next)
  }

  private func isFree(before open: Range<Int>) -> Bool {
    guard let before = text.before(open.lowerBound) else { return true }
    return ScalarClass.endsClause(text.plain[before]) || text.plain[before] == 0x7C || before < open.lowerBound - 1
  }

  /// 集团, 同志: right behind a mask they show what was blotted out.
  private func isName(behind run: Range<Int>) -> Bool {
    text.has(anyOf: CheckWords.maskOwners, at: run.upperBound)
      || text.has(anyOf: CheckWords.maskedWords, at: run.upperBound)
  }
}

private enum Words {
  /// 和, 在: between two masks, and never the first sign of what is set off.
  static let joiningWords = WordTables.words.scalars("joining")
}
