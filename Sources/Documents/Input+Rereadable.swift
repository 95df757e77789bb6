internal import Wording

extension Input {
  /// An input that can be read more than once: itself, or a copy of what comes through a pipe in a temporary file that
  /// nobody else can open and that goes with the last who holds the input.
  ///
  /// - Throws: a `Problem` when the pipe cannot be read or the disk is full.
  func rereadable() throws -> Input {
    guard isPipe else { return self }
    let file = try TemporaryFile()
    try eachChunk { bytes, _ in try file.append(bytes) }
    return Input(name: name, origin: .kept(file))
  }

  /// Whether its bytes can be read only once.
  var isPipe: Bool {
    switch origin {
    case .standardInput, .begun: true
    case .file(let path): FileStatus(path)?.kind == .other
    case .memory, .member, .kept: false
    }
  }
}

extension FileListing {
  /// The same inputs, of which each can be read more than once; what cannot be kept is a problem.
  public func rereadable() -> FileListing {
    var listing = self
    listing.entries = []
    for entry in entries {
      do {
        listing.entries.append(Entry(input: try entry.input.rereadable(), kind: entry.kind))
      } catch let problem as Problem {
        listing.problems.append(problem.named(entry.input.name))
      } catch {
        listing.problems.append(Problem(Message("file.failed", ["reason": "\(error)"]), in: entry.input.name))
      }
    }
    return listing
  }
}
