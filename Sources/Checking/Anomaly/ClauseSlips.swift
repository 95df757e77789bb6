import DataFiles
import Lexicons
import TextModel

/// Words put for one another that only their clause shows to be wrong: 群众普遍反应办事慢, 手中的权利, 要作到心中有数. The table
/// `clause-slips.tsv`.
struct ClauseSlips: AnomalyRule {
  /// A wrong word with what has to stand around it.
  struct Entry: Sendable {
    let wrong: [UInt32]
    let right: String
    let before: Sides
    let behind: Sides
    /// Right after all: words right before, right behind, and anywhere in the clause.
    let exceptBefore: PhraseList
    let exceptBehind: PhraseList
    let exceptInClause: PhraseList
    let exceptInSentence: PhraseList

    init?(_ row: TabTable.Row) {
      guard let wrong = row.cell(0), let right = row.cell(1) else { return nil }
      func words(_ cell: Int) -> [String] { (row.cell(cell) ?? "").split(separator: " ").map(String.init) }
      self.wrong = wrong.scalarValues
      self.right = right
      before = Sides(words(2))
      behind = Sides(words(3))
      let exceptions = words(4)
      exceptBefore = PhraseList(exceptions.filter { $0.hasSuffix("…") }.map { String($0.dropLast()).scalarValues })
      exceptBehind = PhraseList(exceptions.filter { $0.hasPrefix("…") }.map { String($0.dropFirst()).scalarValues })
      exceptInClause = PhraseList(
        exceptions.filter { $0.hasPrefix("~") && !$0.hasPrefix("~~") }.map { String($0.dropFirst()).scalarValues })
      exceptInSentence = PhraseList(
        exceptions.filter { $0.hasPrefix("~~") }.map { String($0.dropFirst(2)).scalarValues })
    }
  }

  /// What may stand on one side of the word, one of which has to.
  struct Sides: Sendable {
    let adjacent: PhraseList
    let inClause: PhraseList
    /// Behind the word, to the end of its sentence.
    let inSentence: PhraseList
    let isBorder: Bool
    let isHan: Bool
    let isFree: Bool

    init(_ words: [String]) {
      isFree = words.isEmpty
      isBorder = words.contains("^") || words.contains("$")
      isHan = words.contains("汉")
      let rest = words.filter { !["^", "$", "汉"].contains($0) }
      inClause = PhraseList(
        rest.filter { $0.hasPrefix("~") && !$0.hasPrefix("~~") }.map { String($0.dropFirst()).scalarValues })
      inSentence = PhraseList(rest.filter { $0.hasPrefix("~~") }.map { String($0.dropFirst(2)).scalarValues })
      adjacent = PhraseList(rest.filter { !$0.hasPrefix("~") }.map(\.scalarValues))
    }
  }

  private static let longestClause = 60
  private static let longestSentence = 120

  /// By the wrong word: several rows may have one.
  private static let entries: [[Entry]] = {
    let rows = TabTable(String(decoding: PackageResources.clause_slips_tsv, as: UTF8.self)).rows.compactMap(Entry.init)
    return Dictionary(grouping: rows, by: \.wrong).values.sorted { $0[0].wrong.lexicographicallyPrecedes($1[0].wrong) }
  }()
  private static let matcher = PhraseMatcher(entries.map { $0[0].wrong })

  func findings(in text: SourceText) -> [Finding] {
    Self.matcher.allMatches(in: text.plain).compactMap { match in
      let entry = Self.entries[match.phrase].first { isWrong($0, match.range, in: text) }
      return entry.map { anomaly("confusable", match.range, in: text, suggestion: $0.right) }
    }
  }

  private func isWrong(_ entry: Entry, _ word: Range<Int>, in text: SourceText) -> Bool {
    let clause = clause(around: word, in: text)
    let (head, tail) = (clause.lowerBound..<word.lowerBound, word.upperBound..<clause.upperBound)
    // What the table names right beside the word is a better border than that of the tokenizer, which errs on wrong words.
    let isCut =
      text.cutsWord(word.lowerBound) && !text.has(anyOf: entry.before.adjacent, endingAt: word.lowerBound)
      || text.cutsWord(word.upperBound) && !text.has(anyOf: entry.behind.adjacent, at: word.upperBound)
    return !isCut && holdsBefore(entry.before, word.lowerBound, head, in: text)
      && holdsBehind(entry.behind, word.upperBound, tail, in: text)
      && !text.has(anyOf: entry.exceptBefore, endingAt: word.lowerBound)
      && !text.has(anyOf: entry.exceptBehind, at: word.upperBound)
      && text.first(of: entry.exceptInClause, in: clause) == nil
      && text.first(of: entry.exceptInSentence, in: sentence(behind: word.upperBound, in: text)) == nil
  }

  private func sentence(behind index: Int, in text: SourceText) -> Range<Int> {
    index..<max(index, text.endOfSentence(from: index, within: Self.longestSentence))
  }

  private func holdsBefore(_ sides: Sides, _ start: Int, _ head: Range<Int>, in text: SourceText) -> Bool {
    if sides.isFree || text.has(anyOf: sides.adjacent, endingAt: start) { return true }
    if sides.isBorder, text.before(start).map({ ScalarClass.endsClause(text.plain[$0]) }) ?? true { return true }
    return text.first(of: sides.inClause, in: head) != nil
  }

  private func holdsBehind(_ sides: Sides, _ end: Int, _ tail: Range<Int>, in text: SourceText) -> Bool {
    if sides.isFree || text.has(anyOf: sides.adjacent, at: end) { return true }
    if sides.isBorder, ScalarClass.endsClause(text.at(end)) || text.at(end) == .pause { return true }
    if sides.isHan, ScalarClass.isHan(text.at(end)) { return true }
    return text.first(of: sides.inClause, in: tail) != nil
      || text.first(of: sides.inSentence, in: sentence(behind: end, in: text)) != nil
  }

  private func clause(around word: Range<Int>, in text: SourceText) -> Range<Int> {
    text.startOfClause(
      before: word.lowerBound, within: Self.longestClause)..<text.endOfClause(
        from: word.upperBound, within: Self.longestClause)
  }
}
