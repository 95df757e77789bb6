import ArgumentParser
import Documents
import TextModel
import Wording

/// What every verb does around its work: says what was left out or failed, goes on with the rest, and ends with the
/// right exit code.
final class Run {
  var output: Output
  private(set) var progress: Progress
  private let quiet: Bool
  private var failed = false

  /// - Parameters:
  ///   - listing: what the arguments stand for; its problems and notes are said at once.
  ///   - writesFolder: whether `--output` names a folder, into which the verb writes by itself.
  /// - Throws: a `Problem` when `--output` names a file that is there and `--force` is not given.
  init(_ common: CommonOptions, _ listing: FileListing? = nil, writesFolder: Bool = false) throws {
    output = try Output(path: writesFolder ? nil : common.output, replacing: common.force)
    progress = Progress(quiet: common.quiet)
    quiet = common.quiet
    for problem in listing?.problems ?? [] { fail(problem) }
    for note in listing?.notes ?? [] { self.note(note) }
  }

  /// Says what could not be done; the exit code will be 2.
  func fail(_ problem: Problem) {
    failed = true
    Console.say(problem)
  }

  /// Says what the user may want to know though nothing was lost.
  func note(_ note: Problem) {
    if !quiet { Console.say(note) }
  }

  /// Says how the reading of a table went.
  func note(_ table: TableReader.Table) {
    for problem in table.problems { fail(problem) }
    for note in table.notes { self.note(note) }
  }

  /// The document; says what its reading has to say about it.
  func document(_ reading: DocumentReading) -> Document {
    for note in reading.notes { self.note(note) }
    return reading.document
  }

  func report(_ message: @autoclosure () -> Message) { progress.report(message) }

  /// Does some work for one input; when it fails the problem is said and the others are still processed.
  func attempt(_ input: String, _ work: () throws -> Void) throws {
    report(Message("progress.file", ["file": input]))
    do {
      try work()
    } catch let problem as Problem {
      fail(problem.named(input))
    } catch let problems as Problems {
      for problem in problems.all { fail(problem.named(input)) }
    }
  }

  /// Puts the output in its place and ends the program unless all went well.
  /// - Parameter found: whether something was found that the caller asked to fail on.
  func finish(found: Bool = false) throws {
    progress.finish()
    try output.finish()
    if failed { throw ExitCode(Exit.failed) }
    if found { throw ExitCode(Exit.found) }
  }
}
