extension Input {
  /// Whether it is read from a file on disk, rather than from memory, an archive or a pipe that was kept.
  package var isFile: Bool { if case .file = origin { true } else { false } }

  /// Number of bytes; nil of what has no size before it is read.
  package var size: Int? {
    switch origin {
    case .memory(let bytes): return bytes.count
    case .standardInput, .begun, .member, .kept: return nil
    case .file(let path):
      guard let status = FileStatus(path), status.kind == .regular else { return nil }
      return status.size
    }
  }

  /// Whether there is nothing in it at all; false of a pipe, where nobody knows yet.
  func isEmpty() throws -> Bool {
    switch origin {
    case .standardInput, .begun: false
    case .file: size == 0
    case .memory, .member, .kept: try head(1).isEmpty
    }
  }
}
