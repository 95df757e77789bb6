internal import DataFiles
public import TextModel
import UnicodeText
public import Wording

/// Rules for numbers, dates, titles, names and the like, each a pattern over characters, compiled from a table.
///
/// A row of the table is `set TAB name TAB pattern`, a pattern that later rows may use as `<name>`, or
/// `rule TAB name TAB kind TAB pattern TAB example…`: what the pattern finds is one unit of the coarse granularity and
/// has that kind. In an example `‹…›` surrounds what the table joins; a text without them is one where it joins nothing.
public struct SpanRules: Sendable {
  /// A text that shows what the table does.
  package struct Example: Sendable {
    package let line: Int
    /// With `‹` and `›` around each unit.
    package let marked: String
  }

  /// No rules.
  public static let none = SpanRules()

  package let names: [String]
  package let examples: [Example]
  let kinds: [TokenKind]
  let automaton: SpanAutomaton?

  /// Reads a table and compiles it, which takes about a tenth of a second for the rules of `Dictionaries`.
  ///
  /// - Parameters:
  ///   - name: the name that problems are reported by.
  ///   - text: the table.
  ///   - folding: how spellings are compared; nil for the installed ICU's table.
  /// - Throws: `Problems` with every fault of the table.
  public init(name: String, text: String, folding: FoldingTable? = nil) throws(Problems) {
    var reader = RuleTableReader(file: name, folding: folding ?? .icu)
    for row in TabTable(text).rows { reader.read(row) }
    guard reader.problems.isEmpty else { throw Problems(reader.problems) }
    guard let automaton = SpanAutomaton(reader.patterns) else {
      throw Problems([Problem(Message("rules.tooLarge"), in: name)])
    }
    self.automaton = reader.patterns.isEmpty ? nil : automaton
    (names, kinds, examples) = (reader.names, reader.kinds, reader.examples)
  }

  private init() { (names, examples, kinds, automaton) = ([], [], [], nil) }
}

private struct RuleTableReader {
  let file: String
  let folding: FoldingTable
  private var named: [String: SpanPattern] = [:]
  private(set) var names: [String] = []
  private(set) var kinds: [TokenKind] = []
  private(set) var patterns: [SpanPattern] = []
  private(set) var examples: [SpanRules.Example] = []
  private(set) var problems: [Problem] = []

  init(file: String, folding: FoldingTable) { (self.file, self.folding) = (file, folding) }

  mutating func read(_ row: TabTable.Row) {
    switch row.cells[0] {
    case "set": readSet(row)
    case "rule": readRule(row)
    default: report("rules.row", ["text": row.cells[0]], row)
    }
  }

  private mutating func readSet(_ row: TabTable.Row) {
    guard row.cells.count == 3, let name = row.cell(1) else { return report("rules.row", ["text": row.cells[0]], row) }
    let isKind = TokenKind.allCases.contains { $0.description == name }
    if named[name] != nil || isKind { report("rules.twice", ["name": name], row) }
    if let pattern = pattern(row, 2) { named[name] = pattern }
  }

  private mutating func readRule(_ row: TabTable.Row) {
    guard row.cells.count >= 4, let name = row.cell(1) else { return report("rules.row", ["text": row.cells[0]], row) }
    let kind = TokenKind.allCases.first { $0.description == row.cells[2] }
    if kind == nil { report("rules.kind", ["kind": row.cells[2]], row) }
    guard let pattern = pattern(row, 3), let kind else { return }
    names.append(name)
    kinds.append(kind)
    patterns.append(pattern)
    examples += row.cells.dropFirst(4).filter { !$0.isEmpty }.map { .init(line: row.line, marked: $0) }
  }

  private mutating func pattern(_ row: TabTable.Row, _ cell: Int) -> SpanPattern? {
    do throws(SpanPattern.Fault) {
      return try SpanPattern(row.cells[cell], named: named, folding: folding)
    } catch {
      report(error.key, ["position": "\(error.position)", "pattern": row.cells[cell]], row)
      return nil
    }
  }

  private mutating func report(_ key: String, _ values: [String: String], _ row: TabTable.Row) {
    problems.append(Problem(Message(key, values), in: file, at: .line(row.line)))
  }
}
