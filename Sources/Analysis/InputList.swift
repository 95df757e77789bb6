package import Documents
package import Reporting
import TextModel
package import Wording

/// What was read and what was not, noted file by file.
package struct InputList {
  private var list: [Report.Input] = []
  /// What is to be said of files that are read all the same.
  private var remarks: [String: [Problem]] = [:]
  /// What could not be read, in the order in which it was met.
  package private(set) var problems: [Problem] = []

  /// - Parameter listing: what was found. Its notes about survey sheets are left out, because a report counts them.
  package init(_ listing: FileListing) {
    for problem in listing.problems { fail(problem) }
    let sheets = Set(listing.inputs(.survey).map(\.name))
    let read = Set((listing.inputs(.opinions) + listing.inputs(.speech)).map(\.name))
    for note in listing.notes where note.input.map(sheets.contains) != true {
      if let file = note.input, read.contains(file) { remarks[file, default: []].append(note) } else { skip(note) }
    }
  }

  /// By file name, so that a reader finds a file.
  package var all: [Report.Input] { list.sorted { $0.file < $1.file } }

  package mutating func fail(_ problem: Problem) {
    problems.append(problem)
    list.append(Report.Input(file: problem.input ?? "", role: .failed, charset: nil, count: 0, notes: [problem]))
  }

  /// What reading a file has thrown.
  mutating func fail(by error: any Error, of file: String) {
    switch error {
    case let problems as Problems: for problem in problems.all { fail(problem) }
    case let problem as Problem: fail(problem)
    default: fail(Problem(.verbatim("\(error)"), in: file))
    }
  }

  /// A file of which several things are wrong, on the list once.
  package mutating func fail(_ problems: [Problem], of file: String) {
    let named = problems.map { $0.named(file) }
    self.problems += named
    list.append(Report.Input(file: file, role: .failed, charset: nil, count: 0, notes: named))
  }

  /// Says what is wrong with a file that is no material itself.
  mutating func complain(_ problem: Problem) { problems.append(problem) }

  mutating func skip(_ note: Problem) {
    list.append(Report.Input(file: note.input ?? "", role: .skipped, charset: nil, count: 0, notes: [note]))
  }

  mutating func add(speech document: Document, notes: [Problem]) {
    let scalars = document.utf8.count { $0 & 0xC0 != 0x80 }
    list.append(
      Report.Input(
        file: document.name, role: .speech, charset: document.charset, count: scalars,
        notes: (remarks[document.name] ?? []) + notes))
  }

  /// The tables of a file that are no lists of opinions, rows that could not be read among its notes.
  mutating func add(_ role: Report.Input.Role, of tables: [TableReader.Table], count: Int) {
    guard let first = tables.first else { return }
    let lost = tables.flatMap(\.problems)
    problems += lost
    var input = Report.Input(
      file: first.name, role: role, charset: first.charset, count: count, notes: lost + tables.flatMap(\.notes))
    input.lostRows = lost.count
    list.append(input)
  }

  /// The filled audit sheet, with the number of opinions that somebody has checked.
  package mutating func add(audit sheet: TableReader.Table) {
    // A folder that it lies in left it out.
    list.removeAll { $0.notes.first?.message.key == "walk.audit" }
    let label = sheet.column(.label)
    add(.audit, of: [sheet], count: sheet.rows.count { $0[label] != nil })
  }

  /// Which files were left out because another holds the same opinions.
  var copies: [Problem] {
    list.flatMap { $0.notes.filter { $0.message.key == "report.sameOpinions" } }
  }

  /// Says that a text which is on the list as a speech is a plan or reply.
  mutating func setPlan(_ file: String) {
    guard let index = list.firstIndex(where: { $0.file == file && $0.role == .speech }) else { return }
    let input = list[index]
    list[index] = Report.Input(file: file, role: .plan, charset: input.charset, count: input.count, notes: input.notes)
  }

  /// Says more of a file that is on the list already.
  mutating func note(_ note: Problem) {
    guard let index = list.firstIndex(where: { $0.file == note.input }) else { return }
    let input = list[index]
    list[index] = Report.Input(
      file: input.file, role: input.role, charset: input.charset, count: input.count, notes: input.notes + [note])
    list[index].lostRows = input.lostRows
  }

  /// A profile or rules that lie beside the material.
  mutating func add(_ role: Report.Input.Role, file: String, notes: [Problem] = []) {
    list.append(Report.Input(file: file, role: role, charset: nil, count: 0, notes: notes))
  }

  package mutating func add(opinions reading: OpinionReading, of file: String, sameAs original: String?) {
    let copy = original.map { Problem(Message("report.sameOpinions", ["file": $0]), in: file) }
    problems += reading.problems
    var input = Report.Input(
      file: file, role: original == nil ? .opinions : .skipped, charset: reading.charset, count: reading.opinions,
      notes: [copy].compactMap { $0 } + (remarks[file] ?? []) + reading.problems + reading.notes)
    // Of a file that is left out no row is in the figures anyway.
    input.lostRows = original == nil ? reading.refusedRows : 0
    list.append(input)
  }
}
