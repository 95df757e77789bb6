import TextModel
import Wording

/// Somebody who stands among those present and among those absent of one meeting: 出席：…葛晓燕 and 请假：葛晓燕.
struct AttendanceLists {
  private static let lengths = 2...4
  private static let ends: Set<UInt32> = [.pause, .comma, .blank, .semicolon, .fullStop]

  private struct Entry {
    let name: [UInt32]
    let range: Range<Int>
  }

  let text: SourceText

  /// In text order. Linear in the lists.
  func findings() -> [Finding] {
    let present = text.lines.flatMap { entries(of: $0, behind: Words.present, withPosts: true) }
    guard !present.isEmpty else { return [] }
    return text.lines.flatMap { entries(of: $0, behind: Words.absent, withPosts: false) }.compactMap { absent in
      present.first { isOf(absent.name, $0.name) }.map { finding(absent, $0) }
    }
  }

  /// 副局长葛晓燕 may stand for 葛晓燕.
  private func isOf(_ name: [UInt32], _ entry: [UInt32]) -> Bool {
    entry == name || name.count > 2 && entry.count > name.count && entry.suffix(name.count).elementsEqual(name)
  }

  private func finding(_ absent: Entry, _ present: Entry) -> Finding {
    let line = String(text.countedLine(of: present.range.lowerBound))
    return Finding(
      check: .term, rule: "present-absent", severity: .warning, range: text.range(absent.range),
      message: Message(text.document.placed("term.presentAbsent"), ["text": text.text(absent.range), "line": line]),
      related: [.init(file: text.document.name, range: text.range(present.range))])
  }

  /// The pieces of a list at the start of a line; one with a remark in brackets (上午) may be here and there.
  private func entries(of line: Range<Int>, behind cues: PhraseList, withPosts: Bool) -> [Entry] {
    let line = text.trimmed(line)
    guard let cue = text.phrase(of: cues, at: line.lowerBound) else { return [] }
    var (entries, start) = ([Entry](), line.lowerBound + cue.count)
    while start < line.upperBound {
      let end = (start..<line.upperBound).first { !ScalarClass.isHan(text.plain[$0]) } ?? line.upperBound
      let isWhole = end == line.upperBound || Self.ends.contains(text.plain[end])
      if isWhole, isName(start..<end) || withPosts && end - start > Self.lengths.upperBound {
        entries.append(Entry(name: Array(text.plain[start..<end]), range: start..<end))
      }
      start = end + 1
    }
    return entries
  }

  private func isName(_ range: Range<Int>) -> Bool {
    Self.lengths.contains(range.count) && CheckWords.surnames.contains(text.plain[range.lowerBound])
  }
}

private enum Words {
  /// 出席：, 主持：: before those who are there.
  static let present = WordTables.personNames.longestFirst("cue-present")
  /// 请假：, 缺席：: before those who are not.
  static let absent = WordTables.personNames.longestFirst("cue-absent")
}
