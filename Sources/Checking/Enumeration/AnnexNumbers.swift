import TextModel
import Wording

/// The annexes that a paper lists at its end, held against what it says of them: 见附件3 where two are listed, 附件：1.… 3.….
struct AnnexNumbers {
  private struct Annex {
    let number: Int
    /// The number in the list, in scalars.
    let range: Range<Int>
  }

  private static let mostAnnexes = 60

  let text: SourceText

  /// In text order. Linear in the text.
  func findings() -> [Finding] {
    let list = list()
    guard let first = list.first, first.number == 1 else { return [] }
    let known = Set(list.map(\.number)).union(text.lines.compactMap(heading))
    return skipped(list) + references().filter { !known.contains($0.number) }.map { missing($0, of: known.max() ?? 1) }
  }

  // MARK: the list

  /// 附件：1.报名表, with the numbered lines below it; of one annex without a number 1.
  private func list() -> [Annex] {
    guard var line = text.lines.indices.last(where: { lead(text.lines[$0]) != nil }), var start = lead(text.lines[line])
    else { return [] }
    if start == text.trimmed(text.lines[line]).upperBound {
      // 附件： stands in a line of its own.
      line += 1
      guard line < text.lines.count, case let place = text.trimmed(text.lines[line]).lowerBound, item(at: place) != nil
      else { return [] }
      start = place
    }
    guard let first = item(at: start) else { return [Annex(number: 1, range: start..<start + 1)] }
    var (annexes, next) = ([first], line + 1)
    while next < text.lines.count, let annex = item(at: text.trimmed(text.lines[next]).lowerBound),
      annex.number > (annexes.last?.number ?? 0)
    {
      annexes.append(annex)
      next += 1
    }
    return annexes.count == 1 ? annexes + inLine(behind: first, to: text.lines[line].upperBound) : annexes
  }

  /// Where the first annex stands behind 附件：.
  private func lead(_ line: Range<Int>) -> Int? {
    let line = text.trimmed(line)
    guard let word = text.phrase(of: Words.annexes, at: line.lowerBound) else { return nil }
    return text.trimmed(line.lowerBound + word.count..<line.upperBound).lowerBound
  }

  /// 1.报名表　3.课程表: all in one line.
  private func inLine(behind first: Annex, to end: Int) -> [Annex] {
    var annexes = [first]
    for index in first.range.upperBound..<max(first.range.upperBound, end)
    where [.blank, .semicolon].contains(text.at(index - 1)) {
      if let annex = item(at: index), annex.number > annexes[annexes.count - 1].number { annexes.append(annex) }
    }
    return Array(annexes.dropFirst())
  }

  /// 1. 2． 3、 before a name.
  private func item(at index: Int) -> Annex? {
    guard let (number, end) = number(at: index), [.point, .pause].contains(text.at(end)), end + 1 < text.count,
      !ScalarClass.isDigit(text.at(end + 1)), text.at(end + 1) != .lineBreak
    else { return nil }
    return Annex(number: number, range: index..<end + 1)
  }

  /// 附件2 as the first line of an annex.
  private func heading(_ line: Range<Int>) -> Int? {
    let line = text.trimmed(line)
    guard text.has(Self.annex, at: line.lowerBound), let (number, end) = number(at: line.lowerBound + Self.annex.count)
    else { return nil }
    return end == line.upperBound || [.colon, .blank].contains(text.at(end)) ? number : nil
  }

  private func number(at index: Int) -> (value: Int, end: Int)? {
    LabelNumber(text, at: index, in: 1...Self.mostAnnexes).map { ($0.value, index + $0.length) }
  }

  // MARK: what is wrong

  /// 见附件3, （附件3）: only what is referred to so is an annex of the paper itself.
  private func references() -> [Annex] {
    text.plain.indices.compactMap { index in
      guard text.has(Self.annex, at: index),
        text.at(index - 1) == .openBracket || text.has(anyOf: Words.referring, endingAt: index),
        let (number, end) = number(at: index + Self.annex.count)
      else { return nil }
      return Annex(number: number, range: index..<end)
    }
  }

  private func missing(_ annex: Annex, of last: Int) -> Finding {
    Finding(
      check: .enumeration, rule: "missing-annex", severity: .warning, range: text.range(annex.range),
      message: Message("enumeration.missingAnnex", ["this": text.text(annex.range), "last": String(last)]))
  }

  private func skipped(_ list: [Annex]) -> [Finding] {
    zip(list, list.dropFirst()).compactMap { previous, annex in
      guard annex.number > previous.number + 1 else { return nil }
      let expected = String(previous.number + 1)
      return Finding(
        check: .enumeration, rule: "missing-annex", severity: .warning, range: text.range(annex.range),
        message: Message("enumeration.skippedAnnex", ["this": text.text(annex.range), "missing": expected]),
        related: [.init(file: text.document.name, range: text.range(previous.range))])
    }
  }

  private static let annex = "附件".scalarValues
}

private enum Words {
  /// 附件：: before the name of an annex.
  static let annexes = WordTables.words.longestFirst("annex-list")
  /// 见, 按: right before an annex of the paper itself.
  static let referring = WordTables.words.phrases("annex-reference")
}
