import Documents
import Foundation
import Wording

/// Why the output cannot be written. It concerns all inputs, so that it ends the work at once and is told once.
struct OutputFailure: Error {
  let problem: Problem
}

/// Where results go: standard output, or a file that appears only when it is whole.
struct Output {
  private var path: String?
  private let replacing: Bool
  /// What goes to a device or pipe is held back until it is whole.
  private var held: [UInt8] = []
  private var writer: AtomicFile.Writer?

  /// - Parameters:
  ///   - path: nil for standard output.
  ///   - replacing: whether a file that is there may be replaced.
  /// - Throws: a `Problem` when a file is there that may not, before any work is done.
  init(path: String?, replacing: Bool = false) throws {
    (self.path, self.replacing) = (path, replacing)
    if let path, !replacing { try AtomicFile.checkFree(FilePath(path)) }
  }

  /// - Throws: a `Problem` when the bytes of an office file would go to a terminal.
  func checkTerminal(isText: Bool) throws {
    if !isText, path == nil, Console.stdoutIsTerminal { throw Problem(Message("output.terminal")) }
  }

  /// Writes to standard output at once; a reader that has gone away ends the program quietly, as it does for `cat`.
  ///
  /// - Throws: an `OutputFailure`.
  mutating func write(_ bytes: [UInt8]) throws {
    do {
      if let path { return try write(bytes, to: FilePath(path)) }
    } catch let problem as Problem {
      throw OutputFailure(problem: problem)
    }
    guard let failure = StandardStream.output.write(bytes) else { return }
    if failure == EPIPE { exit(0) }
    throw OutputFailure(problem: Problem(Message("output.failed", followedBy: [.systemReason(failure)])))
  }

  private mutating func write(_ bytes: [UInt8], to path: FilePath) throws {
    if writer == nil, !AtomicFile.isSpecial(path) { writer = try AtomicFile.Writer(path) }
    if let writer { try writer.write(bytes) } else { held += bytes }
  }

  /// Leaves the file as it is.
  mutating func discard() {
    path = nil
    held = []
    writer = nil
  }

  /// Puts the file in its place.
  mutating func finish() throws {
    guard let path else { return }
    let isReplacing = replacing || AtomicFile.isEmpty(FilePath(path))
    if let writer {
      try writer.finish(replacing: isReplacing)
      self.writer = nil
    } else {
      try AtomicFile.write(held, to: FilePath(path), replacing: isReplacing)
    }
  }
}
