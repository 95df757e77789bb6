public import Checking
import DataFiles
public import TextModel
public import Wording

/// What a reader found in some documents, place by place, to hold the findings of `check` against.
///
/// A table with the columns `file`, `check`, `quote` and `expected`. A place is named by words that stand there and
/// nowhere else in the document.
public struct FindingGold: Sendable {
  /// What a row says of its place.
  public enum Kind: Sendable, Hashable {
    /// The check has something to report here.
    case report(Check)
    /// A numbered slogan: how many items it announces and how many the text gives, 0 where it is only mentioned.
    case slogan(announced: Int, items: Int)
    /// A report of one of these checks would be a false alarm.
    case trap([Check])
    /// A report of the check (of any check, when nil) is neither asked for nor wrong.
    case open(Check?)
  }

  /// One row.
  public struct Row: Sendable {
    /// The file's name without its folder.
    public let file: String
    /// What the row says of its place.
    public let kind: Kind
    /// The words that stand at the place, and nowhere else in the document.
    public let quote: String
    /// The last column as written.
    public let expected: String
    /// The line of the table, from 1.
    public let line: Int
  }

  private static let columns = ["file", "check", "quote", "expected"]

  /// In the order of the table, without the rows about a whole document.
  public let rows: [Row]
  /// The table's name, for the problems.
  public let name: String

  /// Reads a table. Rows whose quote is `-` speak of the whole document (coverage) and are left out.
  ///
  /// - Parameters:
  ///   - table: its text; the first line names the columns.
  ///   - name: its name, for the problems.
  /// - Throws: `Problems` with every line that cannot be read.
  public init(table: String, name: String) throws {
    let lines = TabTable(table).rows
    guard lines.first?.cells == Self.columns else {
      throw Problem(Message("evaluation.findings.head", ["columns": Self.columns.joined(separator: " ")]), in: name)
    }
    var (rows, problems): ([Row], [Problem]) = ([], [])
    for line in lines.dropFirst() {
      switch Self.row(line) {
      case .success(let row): rows += row.map { [$0] } ?? []
      case .failure(let problem): problems.append(Problem(problem.message, in: name, at: .line(line.line)))
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    self.rows = rows
    self.name = name
  }

  private static func row(_ line: TabTable.Row) -> Result<Row?, Problem> {
    guard let file = line.cell(0), let check = line.cell(1), let quote = line.cell(2) else {
      return .failure(Problem(Message("evaluation.findings.cells", ["columns": columns.joined(separator: " ")])))
    }
    if quote == "-" { return .success(nil) }
    let expected = line.cell(3) ?? ""
    guard let kind = kind(check, expected) else {
      return .failure(Problem(Message("evaluation.findings.kind", ["check": check, "expected": expected])))
    }
    return .success(Row(file: file, kind: kind, quote: quote, expected: expected, line: line.line))
  }

  private static func kind(_ check: String, _ expected: String) -> Kind? {
    switch check {
    case "other": return .open(nil)
    case "trap":
      let names = expected.prefix { $0 != ":" }.split { !$0.isLetter }.map(String.init)
      return .trap(names.compactMap(Check.init(rawValue:)))
    default:
      guard let check = Check(rawValue: check) else { return nil }
      if expected.contains("optional") { return .open(check) }
      if check == .term, expected.hasPrefix("no-finding") { return .trap([.term]) }
      guard check == .slogan else { return .report(check) }
      guard let announced = sum("announced", in: expected), let items = sum("items", in: expected) else { return nil }
      return .slogan(announced: announced, items: items)
    }
  }

  /// `announced=4+1`: the sum of the numbers behind the name.
  private static func sum(_ name: String, in text: String) -> Int? {
    guard let word = text.split(separator: " ").first(where: { $0.hasPrefix(name + "=") }) else { return nil }
    let numbers = word.dropFirst(name.count + 1).split(separator: "+", omittingEmptySubsequences: false).map { Int($0) }
    return numbers.isEmpty || numbers.contains(nil) ? nil : numbers.compactMap { $0 }.reduce(0, +)
  }

  /// The files that rows speak of, each once, in the order of the table.
  public var files: [String] {
    var seen: Set<String> = []
    return rows.map(\.file).filter { seen.insert($0).inserted }
  }

  /// The rows about a document with their places.
  ///
  /// - Returns: the rows whose quote stands there once, and a problem for each of the others.
  public func places(in document: Document, named file: String) -> (
    rows: [(row: Row, range: TextRange)], problems: [Problem]
  ) {
    var found: [(row: Row, range: TextRange)] = []
    var problems: [Problem] = []
    for row in rows where row.file == file {
      let ranges = document.ranges(of: Array(row.quote.utf8))
      if ranges.count == 1 {
        found.append((row, ranges[0]))
      } else {
        let values = ["quote": row.quote, "file": file, "count": String(ranges.count)]
        problems.append(Problem(Message("evaluation.findings.quote", values), in: name, at: .line(row.line)))
      }
    }
    return (found, problems)
  }
}
