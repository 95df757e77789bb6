import ArgumentParser
import Documents
import TextModel
import Wording

/// What every verb does around its work: says what was left out or failed, goes on with the rest, and ends with the
/// right exit code.
final class Run {
  private var target: Output
  private var progress: Progress
  private let quiet: Bool
  /// Inputs of the arguments, and how many of them have been worked on.
  private let inputs: Int
  private var attempted = 0
  private(set) var hasFailed = false

  /// - Parameters:
  ///   - listing: what the arguments stand for; its problems and notes are said at once.
  ///   - files: what is read besides, by their paths.
  ///   - writesFolder: whether `--output` names a folder, into which the verb writes by itself.
  /// - Throws: a `Problem` when `--output` names a file that is there and `--force` is not given, or one that is read.
  init(
    _ common: CommonOptions, _ listing: FileListing? = nil, files: [String] = [], writesFolder: Bool = false
  ) throws {
    if !writesFolder, let output = common.output {
      try (listing ?? FileListing.none).checkNotRead(output, nor: files)
    }
    target = try Output(path: writesFolder ? nil : common.output, replacing: common.force)
    progress = Progress(quiet: common.quiet)
    quiet = common.quiet
    inputs = listing?.entries.count ?? 0
    for problem in listing?.problems ?? [] { fail(problem) }
    for note in listing?.notes ?? [] { self.note(note) }
    if let listing, listing.entries.isEmpty, listing.problems.isEmpty, listing.notes.isEmpty {
      fail(Problem(Message("walk.nothing")))
    }
  }

  /// Where results go. The bar is taken away first, because both may stand on one screen.
  var output: Output {
    get { target }
    _modify {
      progress.clear()
      yield &target
    }
  }

  /// Says what could not be done; the exit code will be 2.
  func fail(_ problem: Problem) {
    hasFailed = true
    progress.clear()
    Console.say(problem)
  }

  /// Says what the user may want to know though nothing was lost.
  func note(_ note: Problem) {
    guard !quiet else { return }
    progress.clear()
    Console.say(note)
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

  /// - Parameter fraction: the part of the work that is done; of several inputs those that are done, unless given.
  func report(_ message: @autoclosure () -> Message, fraction: Double? = nil) {
    progress.report(message, fraction: fraction ?? fractionOfInputs)
  }

  private var fractionOfInputs: Double? {
    inputs > 1 ? Double(min(inputs, max(0, attempted - 1))) / Double(inputs) : nil
  }

  /// Does some work for one input; when it fails the problem is said and the others are still processed. Where the output
  /// cannot be written the work ends, see `OutputFailure`.
  func attempt(_ input: String, _ work: () throws -> Void) throws {
    attempted += 1
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
    progress.clear()
    try output.finish()
    if hasFailed { throw ExitCode(Exit.failed) }
    if found { throw ExitCode(Exit.found) }
  }
}
