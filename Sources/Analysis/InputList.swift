import Documents
import Reporting
import TextModel
import Wording

/// What was read and what was not, noted file by file.
struct InputList {
  private var list: [Report.Input] = []
  /// What could not be read, in the order in which it was met.
  private(set) var problems: [Problem] = []

  init(_ listing: FileListing) {
    for problem in listing.problems { fail(problem) }
    for note in listing.notes { skip(note) }
  }

  /// By file name, so that a reader finds a file.
  var all: [Report.Input] { list.sorted { $0.file < $1.file } }

  mutating func fail(_ problem: Problem) {
    problems.append(problem)
    list.append(Report.Input(file: problem.input ?? "", role: .failed, charset: nil, count: 0, notes: [problem]))
  }

  /// Says what is wrong with a file that is no material itself.
  mutating func complain(_ problem: Problem) { problems.append(problem) }

  mutating func skip(_ note: Problem) {
    list.append(Report.Input(file: note.input ?? "", role: .skipped, charset: nil, count: 0, notes: [note]))
  }

  mutating func add(speech document: Document, notes: [Problem]) {
    let scalars = document.utf8.count { $0 & 0xC0 != 0x80 }
    list.append(
      Report.Input(file: document.name, role: .speech, charset: document.charset, count: scalars, notes: notes))
  }

  mutating func add(opinions reading: OpinionReading, of file: String, sameAs original: String?) {
    let copy = original.map { Problem(Message("report.sameOpinions", ["file": $0]), in: file) }
    problems += reading.problems
    list.append(
      Report.Input(
        file: file, role: original == nil ? .opinions : .skipped, charset: reading.charset, count: reading.opinions,
        notes: [copy].compactMap { $0 } + reading.problems + reading.notes))
  }
}
