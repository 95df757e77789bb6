/// The words by which a text takes back what it speaks of, or leaves it to others or to another time: the table
/// `denials.tsv`, whose notes tell what each list is for.
final class DenialWords: Sendable {
  static let shared = DenialWords()

  enum Role: String, CaseIterable {
    case denies, settled, absent, negation, then, turn, supposing, wished, wishing, later, leave, left, others, earlier
    case now, review
    case partOfOther = "denies-part"
    case undoneBefore = "denies-nothing-before"
    case undoneBehind = "denies-nothing-behind"
    case undoneAfter = "denies-nothing-after"
    case harmlessNegation = "negation-harmless"
    case relativeHead = "relative-head"
    case settledGap = "settled-gap"
    case topic = "denied-topic"
    case notLater = "later-except"
    case theySay = "they-say"
    case notTheySay = "they-say-except"
    case soCalled = "so-called"
    case notAsking = "asked-for-except"
    case earlierStage = "earlier-stage"
    case noPerfective = "no-perfective"
  }

  private let lists: [Role: PhraseList]

  init() {
    let table = WordLists(LargeTables.denials)
    lists = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, table.longestFirst($0.rawValue)) })
  }

  subscript(role: Role) -> PhraseList { lists[role] ?? PhraseList([]) }
}

extension SourceText {
  /// The clauses of a text in scalars, without the marks and line breaks between them, empty ones left out.
  func clauses(_ wrapped: WrappedLines) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for index in 0...count where index == count || ScalarClass.endsClause(plain[index]) {
      if at(index) == 0x0A, index < count, wrapped.goesOn(behind: line(of: index)) { continue }
      let clause = trimmed(start..<index)
      if !clause.isEmpty { clauses.append(clause) }
      start = index + 1
    }
    return clauses
  }

  /// The sentence around a range of scalars, or what stands between semicolons in it.
  func statement(around range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, !endsStatement(start - 1) { start -= 1 }
    while end < count, !endsStatement(end) { end += 1 }
    return start..<end
  }

  func endsStatement(_ index: Int) -> Bool {
    ScalarClass.endsSentence(plain[index]) || plain[index] == 0x3B || plain[index] == 0x0A
  }

  /// Whether a range is only a piece of a longer word of a list: 不再 in 再不再.
  func isPiece(_ word: Range<Int>, of list: PhraseList) -> Bool {
    list.contains { phrase in
      phrase.count >= word.count && (max(0, word.upperBound - phrase.count)...word.lowerBound).contains {
        has(phrase, at: $0) && $0 + phrase.count >= word.upperBound
      }
    }
  }
}
