import Classification
import Documents
import Wording

/// Holds the lines of a table of counts that sum up others (合计, 小计) against the rows: what both say should agree.
struct TallyTotals {
  /// What is to be said, a line each.
  private(set) var caveats: [Problem] = []

  private let table: TableReader.Table
  private static let mostTold = 3

  /// - Parameter columns: those with numbers that add up.
  init(_ table: TableReader.Table, columns: [Int]) {
    self.table = table
    var last = 0
    for total in table.totals {
      let differing = columns.sorted().compactMap { contradiction($0, total, behind: last) }
      last = total.number
      guard !differing.isEmpty else { continue }
      let shown = differing.prefix(Self.mostTold).joined(separator: "、") + (differing.count > Self.mostTold ? "…" : "")
      let message = Message("survey.totalDiffers", ["columns": shown])
      caveats.append(Problem(message, in: table.name, at: .row(total.number, sheet: table.sheet)))
    }
    caveats = caveats.gathered()
  }

  /// What a sum says and what the rows do, where it is that of none of these: all rows, those above it, those since the
  /// last sum.
  private func contradiction(_ column: Int, _ total: TableReader.Row, behind last: Int) -> String? {
    guard let number = total[column].flatMap(UnitList.number) else { return nil }
    func sum(_ isMeant: (Int) -> Bool) -> Int {
      table.rows.reduce(0) { $0 + (isMeant($1.number) ? $1[column].flatMap(UnitList.number) ?? 0 : 0) }
    }
    let (above, since, all) = (sum { $0 < total.number }, sum { $0 > last && $0 < total.number }, sum { _ in true })
    return [above, since, all].contains(number) ? nil : "“\(table.header[column])” \(number) ≠ \(above == 0 ? all : above)"
  }
}

/// Rows of counts whose answers to a question make fewer than the sheets that came in.
struct MissingVotes {
  private struct Rows {
    var count = 0
    var sheets = 0
    var first: (row: Int, sheets: Int, votes: Int)?
  }

  private let questions: [SurveyRules.Question]
  private var rows: [Rows]

  init(_ rules: SurveyRules) { (questions, rows) = (rules.questions, rules.questions.map { _ in Rows() }) }

  /// - Parameter spoilt: sheets of the row that count for nothing.
  mutating func add(_ row: Int, _ question: Int, sheets: Int, votes: Int, spoilt: Int) {
    let missing = sheets - votes - spoilt
    guard missing > 0 else { return }
    rows[question].count += 1
    rows[question].sheets += missing
    if rows[question].first == nil { rows[question].first = (row, sheets, votes) }
  }

  func caveats(in file: String) -> [Problem] {
    zip(questions, rows).compactMap { question, rows in
      rows.first.map { first in
        let values = [
          "question": question.title, "count": String(rows.count), "missing": String(rows.sheets),
          "row": String(first.row), "sheets": String(first.sheets), "votes": String(first.votes),
        ]
        return Problem(Message("survey.votesFewer", values), in: file)
      }
    }
  }
}
