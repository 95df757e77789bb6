import TextModel
import Wording

/// 首先, 其次, 再次 and 最后 that stand twice or out of order, in one line or in lines right below each other.
///
/// They have no numbers that a series could be built of, and 首先 begins many a sentence that starts no list; so only
/// neighbours are judged that no nesting explains.
struct AdverbOrder {
  private struct Word {
    let rank: Int
    let range: Range<Int>
  }

  private static let length = 2
  private static let last = 4

  let text: SourceText

  func findings() -> [Finding] { runs().flatMap(judge) }

  /// The words of lines that follow each other; a line goes on with the one before when both begin with such a word.
  private func runs() -> [[Word]] {
    var runs: [[Word]] = []
    var mayGoOn = false
    for line in text.lines.map(text.trimmed) where !line.isEmpty {
      let words = line.compactMap(word)
      let begins = words.first?.range.lowerBound == line.lowerBound
      if begins, mayGoOn { runs[runs.count - 1] += words } else if !words.isEmpty { runs.append(words) }
      mayGoOn = begins
    }
    return runs.filter { $0.count > 1 }
  }

  private func word(at index: Int) -> Word? {
    guard text.at(index + Self.length) == .comma,
      text.before(index).map({ ScalarClass.endsClause(text.plain[$0]) }) ?? true
    else { return nil }
    let range = index..<index + Self.length
    if let rank = CheckWords.adverbs.firstIndex(where: { text.has($0, at: index) }) {
      return Word(rank: rank + 1, range: range)
    }
    let isLast = CheckWords.closingItems.contains { $0.count == Self.length && text.has($0, at: index) }
    return isLast ? Word(rank: Self.last, range: range) : nil
  }

  private func judge(_ run: [Word]) -> [Finding] {
    let firsts = run.filter { $0.rank == 1 }.count
    let hasSecond = run.contains { $0.rank == 2 }
    return run.indices.dropLast().compactMap { place in
      let (word, next) = (run[place], run[place + 1])
      switch (word.rank, next.rank) {
      case (1, 1) where firsts == 2 && !hasSecond && place + 2 < run.count: return repeated(next, after: word)
      case (3, 2) where place > 0 && run[place - 1].rank == 1: return swapped(word, next)
      case (Self.last, 2...3) where firsts == 1: return swapped(word, next)
      default: return nil
      }
    }
  }

  private func repeated(_ word: Word, after first: Word) -> Finding {
    let expected = NumberingStyle.adverb.text(2, mark: 0)
    return Finding(
      check: .enumeration, rule: "repeated", severity: .warning, range: text.range(word.range),
      message: Message("enumeration.repeated", ["this": text.text(word.range), "expected": expected]),
      suggestion: expected,
      related: [.init(file: text.document.name, range: text.range(first.range))])
  }

  private func swapped(_ word: Word, _ other: Word) -> Finding {
    Finding(
      check: .enumeration, rule: "out-of-order", severity: .warning, range: text.range(word.range),
      message: Message("enumeration.swapped", ["this": text.text(word.range), "other": text.text(other.range)]),
      related: [.init(file: text.document.name, range: text.range(other.range))])
  }
}
