package import TextModel

/// A quantity that a document asks for, with what it is asked of and for: the side of a contradiction.
package struct Requirement: Sendable {
  /// Whether more or less is asked for.
  enum Direction: Sendable, Hashable { case atLeast, atMost }

  let direction: Direction
  let value: Double
  let unit: String
  let statement: NumberStatement
  /// Comparing words, number and unit, in bytes.
  package let range: TextRange
  /// Pairs of characters of the clause and of the consequence that say what is measured.
  let topic: Set<UInt64>
  /// Whom it concerns, by the number of the word: 领导干部, 离退休.
  let subjects: Set<Int>
}

/// Finds the requirements of a document.
package struct RequirementReader {
  private static let reach = 40

  private let text: SourceText
  private let tables: CheckTables

  package init(_ document: TokenizedDocument) { self.init(SourceText(document)) }

  init(_ text: SourceText, tables: CheckTables = .shared) {
    self.text = text
    self.tables = tables
  }

  package func requirements() -> [Requirement] {
    NumberStatementReader(text).statements().compactMap(requirement)
  }

  private func requirement(_ statement: NumberStatement) -> Requirement? {
    let direction: Requirement.Direction
    switch statement.comparator {
    case .atLeast, .moreThan: direction = .atLeast
    case .atMost, .lessThan: direction = .atMost
    case .about, .exactly: return nil
    }
    guard !statement.unit.isEmpty, isAsked(statement) else { return nil }
    let clause = clause(of: statement)
    return Requirement(
      direction: direction, value: statement.value, unit: Self.unit(statement.unit), statement: statement,
      range: text.range(statement.range), topic: topic(clause, besides: statement.range, statement.consequence),
      subjects: subjects(in: clause))
  }

  /// 日 and 天, 课时 and 学时 are one unit here.
  private static func unit(_ unit: String) -> String {
    switch unit {
    case "日": "天"
    case "课时": "学时"
    case "星期": "周"
    default: unit
    }
  }

  /// A share is only a requirement with a consequence (30%以上的…重新补课); 占60%以上 tells a fact. A bare 以上 asks
  /// for something only where words of duty stand before it.
  private func isAsked(_ statement: NumberStatement) -> Bool {
    if statement.consequence != nil { return true }
    let words = statement.range
    let isDuty =
      text.first(of: tables.duties, in: words) != nil
      || text.first(of: tables.duties, in: clause(of: statement).lowerBound..<words.lowerBound) != nil
    return isDuty && (statement.unit != "%" || !isFact(statement))
  }

  private func isFact(_ statement: NumberStatement) -> Bool { text.at(statement.range.lowerBound - 1) == 0x5360 }  // 占

  /// The words around a statement, commas left out of account as long as the sentence is the same.
  private func clause(of statement: NumberStatement) -> Range<Int> {
    var start = statement.range.lowerBound
    while start > 0, statement.range.lowerBound - start < Self.reach, !ScalarClass.endsSentence(text.plain[start - 1]),
      text.plain[start - 1] != 0x3B, text.plain[start - 1] != 0x0A,
      !(text.plain[start - 1] == 0x2C && statement.range.lowerBound - start >= 6)
    {
      start -= 1
    }
    var end = statement.range.upperBound
    while end < text.count, end - statement.range.upperBound < 12, !ScalarClass.endsClause(text.plain[end]) { end += 1 }
    return start..<end
  }

  private func topic(_ clause: Range<Int>, besides number: Range<Int>, _ consequence: Range<Int>?) -> Set<UInt64> {
    let parts = [clause.lowerBound..<number.lowerBound, number.upperBound..<clause.upperBound, consequence ?? 0..<0]
    var pairs: Set<UInt64> = []
    for part in parts where part.count > 1 {
      for index in part.dropLast() {
        let (first, second) = (text.plain[index], text.plain[index + 1])
        guard ScalarClass.isHan(first), ScalarClass.isHan(second), !tables.plainPairs.contains([first, second]) else {
          continue
        }
        pairs.insert(UInt64(first) << 32 | UInt64(second))
      }
    }
    return pairs
  }

  private func subjects(in clause: Range<Int>) -> Set<Int> {
    let words = tables.requirementSubjects
    return Set(words.indices.filter { text.first(of: [words[$0]], in: clause) != nil })
  }
}
