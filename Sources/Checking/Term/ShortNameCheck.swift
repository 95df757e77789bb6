import TextModel
import Wording

/// Short names that the speaker made up beside the one the text defines: after （以下简称集中整治活动） a 集整活动.
///
/// A word counts only when its characters stand in the full or the defined name in the same order but not together,
/// and before the same last word: 整治活动 is a part of the name and no other name.
struct ShortNameCheck {
  private struct Definition {
    let short: Range<Int>
    /// The words before the bracket, which hold the full name.
    let full: Range<Int>
  }

  private static let reach = 40
  private static let closing: [UInt32] = [.活, .动]

  let text: SourceText

  /// - Parameter taken: places that a term of the profile explains already.
  func findings(besides taken: [TextRange]) -> [Finding] {
    let definitions = definitions()
    guard !definitions.isEmpty else { return [] }
    var findings: [Finding] = []
    for index in 0..<text.count where text.has(Self.closing, at: index) {
      guard index >= 2, let definition = definitions.last(where: { $0.short.upperBound <= index }),
        isMadeUp(index - 2..<index, from: definition)
      else { continue }
      let range = text.range(index - 2..<index + 2)
      if taken.contains(where: { $0.overlaps(range) }) { continue }
      let right = text.text(definition.short)
      findings.append(
        Finding(
          check: .term, rule: "short-name", severity: .warning, range: range,
          message: Message("term.shortName", ["use": right]), suggestion: right,
          related: [.init(file: text.document.name, range: text.range(definition.short))]))
    }
    return findings
  }

  /// （以下简称…活动）
  private func definitions() -> [Definition] {
    let cues = Words.shortNameCues
    return (0..<text.count).compactMap { index in
      guard text.plain[index] == .openBracket, let cue = text.phrase(of: cues, at: index + 1) else { return nil }
      let start = index + 1 + cue.count
      var end = start
      while end < text.count, end - start < 20, text.plain[end] != .closeBracket, text.plain[end] != .lineBreak {
        end += 1
      }
      guard text.at(end) == .closeBracket, text.has(Self.closing, endingAt: unquoted(start..<end).upperBound) else {
        return nil
      }
      let full = text.startOfSentence(before: index, within: Self.reach)
      return Definition(short: unquoted(start..<end), full: full..<index)
    }
  }

  private func unquoted(_ range: Range<Int>) -> Range<Int> {
    var trimmed = range
    while let first = trimmed.first, text.plain[first] == .quote || text.plain[first] == .colon {
      trimmed = trimmed.dropFirst()
    }
    while let last = trimmed.last, text.plain[last] == .quote { trimmed = trimmed.dropLast() }
    return trimmed
  }

  private func isMadeUp(_ word: Range<Int>, from definition: Definition) -> Bool {
    let (first, second) = (text.plain[word.lowerBound], text.plain[word.lowerBound + 1])
    guard ScalarClass.isHan(first), ScalarClass.isHan(second), first != second,
      !Words.plainActivities.contains([first, second])
    else { return false }
    let sources = [definition.short, definition.full]
    let stands = sources.contains { text.first(of: [[first, second]], in: $0) != nil }
    return !stands
      && sources.contains { source in
        guard let place = source.first(where: { text.plain[$0] == first }) else { return false }
        return text.plain[place + 1..<max(place + 1, source.upperBound)].contains(second)
      }
  }
}

private enum Words {
  /// 以下简称
  static let shortNameCues = WordTables.words.longestFirst("short-name-cue")
  /// 主题活动, 教育活动: no short names.
  static let plainActivities = Set(WordTables.words.words("plain-activity"))
}
