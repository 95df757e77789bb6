import Checking
import Wording

/// The sheet of plans and replies: a row for each hot issue that one was held against; none without plans.
struct PlanSheet {
  private let writer: WorkbookWriter
  private let words: Words

  init(_ writer: WorkbookWriter, _ words: Words) { (self.writer, self.words) = (writer, words) }

  func write(_ plans: [PlanAnswers]) {
    let columns: [(String, Double)] = [
      ("file", 24), ("issue", 36), ("opinions", 9), ("verdict", 11), ("promise", 11), ("measure", 44),
      ("responsible", 20), ("deadline", 16), ("where", 12), ("remarks", 32),
    ]
    let wrapping: Set<Int> = [0, 1, 5, 6, 7, 8, 9]
    guard !plans.isEmpty,
      let sheet = writer.addSheet(
        words("sheet.plans"),
        columns.enumerated().map {
          .init(title: words("report.column.\($1.0)"), width: $1.1, isWrapped: wrapping.contains($0))
        })
    else { return }
    let rows = plans.flatMap { plan in plan.issues.map { cells($0, of: plan) } }
    for (row, cells) in rows.enumerated() { writer.write(cells, to: sheet, row: row + 1, wrapping: wrapping) }
    writer.addFilter(to: sheet, lastRow: rows.count, columns: columns.count)
    // Below the table, where neither sorting nor filtering reaches.
    let notes =
      plans.map { words.labelled($0.file, $0.summary) } + [PlanAnswers.unanswered(plans)].compactMap(\.self)
      + PlanAnswers.preface(plans)
    for (row, note) in notes.enumerated() { writer.write([.text(note)], to: sheet, row: rows.count + 2 + row) }
  }

  private func cells(_ issue: PointCoverage, of plan: PlanAnswers) -> [WorkbookWriter.Cell] {
    func joined(_ parts: [String]) -> WorkbookWriter.Cell {
      .text(parts.isEmpty ? "" : words.joined(parts, by: .semicolon))
    }
    return [
      .text(plan.file), .text(issue.title), .count(plan.opinions(of: issue)),
      .text(issue.status.printedSign + " " + plan.verdict(issue)), .text(plan.promise(issue)),
      .text(plan.cell(.measure, of: issue)), .text(plan.cell(.unit, of: issue)), .text(plan.cell(.deadline, of: issue)),
      joined(plan.places(issue)), joined(plan.remarks(issue)),
    ]
  }
}
