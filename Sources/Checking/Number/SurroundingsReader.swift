import TextModel

/// Reads where in its document a requirement stands, and whom it concerns there.
struct SurroundingsReader {
  /// How far a sentence is read to either side: what goes on for longer without an end is none, and would be read again for each of its
  /// numbers.
  private static let longestSentence = 1000

  private let text: SourceText
  private let limits: ContradictionLimits
  /// Where the numbered items and the sentences begin, in text order.
  private let items, sentences: [Int]
  private let subjects, specialCases: PhrasePlaces

  /// Linear in the text.
  init(_ text: SourceText, limits: ContradictionLimits) {
    (self.text, self.limits) = (text, limits)
    items = Numbering(text).markers.map(\.range.lowerBound)
    sentences =
      [0]
      + text.plain.indices.lazy.filter { ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .lineBreak }.map
    { $0 + 1 }
    subjects = PhrasePlaces(Words.subjects, in: text)
    specialCases = PhrasePlaces(Words.specialCases, in: text)
  }

  /// - Parameters:
  ///   - range: of the statement.
  ///   - clause: the words that say what it is of.
  func surroundings(of range: Range<Int>, _ clause: Range<Int>) -> Requirement.Surroundings {
    let sentence = sentences[max(0, sentences.partitioningIndex { $0 > range.lowerBound } - 1)]
    let start = max(sentence, range.lowerBound - Self.longestSentence)
    let end = text.endOfSentence(from: range.upperBound, within: Self.longestSentence)
    let item = items.partitioningIndex { $0 >= range.lowerBound } - 1
    let opening = item < 0 ? 0..<0 : items[item]..<min(range.lowerBound, items[item] + limits.itemOpening)
    let told = namesItsSubject(clause) ? clause.lowerBound : start
    return Requirement.Surroundings(
      sentence: sentence, item: item, subjects: subjects(in: opening).union(subjects(in: told..<range.lowerBound)),
      isSpecial: specialCases.areAny(in: start..<end))
  }

  /// Whom a range concerns, by the number of the word.
  func subjects(in range: Range<Int>) -> Set<Int> { subjects.numbers(in: range) }

  /// 支部书记要带头，党员学习不少于45学时: the clause concerns its own subject, not that of the one before.
  private func namesItsSubject(_ clause: Range<Int>) -> Bool {
    let start = clause.lowerBound
    let lead = text.phrase(of: Words.subjectLeads, at: start)?.count ?? 0
    return text.has(anyOf: NumberWords.conditionSubjects, at: start + lead)
  }
}

private enum Words {
  /// 领导干部, 离退休: requirements of different people do not contradict each other.
  static let subjects = WordTables.numbers.phrases("requirement-subject")
  /// 特殊情况, 提高到: a sentence with one of these makes an exception or changes a limit.
  static let specialCases = WordTables.numbers.phrases("special-case")
  /// 每名, 全体: before whom a requirement concerns.
  static let subjectLeads = WordTables.numbers.longestFirst("subject-lead")
}
