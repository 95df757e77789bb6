public import Privacy
public import Reporting
public import Wording

extension Redactor {
  /// Gaps that name files: by their names alone people find them again, so that these stay.
  private static let fileGaps: Set<String> = ["file", "files", "page", "folder", "backup"]

  /// A message with personal values masked in what it quotes: worksheets, headers, cells.
  public func redact(_ message: Message) -> Message {
    message.mapValues { gap, value in Self.fileGaps.contains(gap) ? value : redact(value) }
  }

  /// The same of a problem and its place; the input's name stays.
  public func redact(_ problem: Problem) -> Problem {
    Problem(redact(problem.message), in: problem.input, at: problem.place.map(redact))
  }

  /// A report with personal values masked in all that it says of inputs and figures. Its opinions, speeches and surveys
  /// have to be masked already, as they were read.
  public func redact(_ report: Report) -> Report { report.mapRemarks(redact) { redact($0) } }

  /// The result of some work; problems that it throws are masked.
  func maskingProblems<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let problem as Problem {
      throw redact(problem)
    } catch let problems as Problems {
      throw Problems(problems.all.map { redact($0) })
    }
  }

  private func redact(_ place: Problem.Place) -> Problem.Place {
    guard case .row(let row, let sheet, let column) = place else { return place }
    return .row(row, sheet: sheet.map { redact($0) }, column: column.map { redact($0) })
  }
}
