internal import Glibc
package import Wording

extension FilePath {
  /// Makes the folder of this path with those above it; one that is there stays as it is.
  ///
  /// - Throws: a `Problem` that names the path and what the system said.
  package func makeFolder() throws(Problem) {
    var missing: [FilePath] = []
    var next = self
    while let code = next.makeOne() {
      guard code == ENOENT, next.folder != next else { throw refusal(code) }
      missing.append(next)
      next = next.folder
    }
    for path in missing.reversed() {
      if let code = path.makeOne() { throw refusal(code) }
    }
  }

  /// The system's error; nil when the folder is there.
  private func makeOne() -> Int32? {
    guard withCString({ mkdir($0, 0o777) }) != 0 else { return nil }
    let code = errno
    return code == EEXIST && FileStatus(self)?.kind == .folder ? nil : code
  }

  private func refusal(_ code: Int32) -> Problem {
    Problem(Message("output.noFolder", followedBy: [.systemReason(code)]), in: name)
  }
}
