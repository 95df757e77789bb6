internal import Glibc

extension Input {
  /// Number of bytes; nil of what has no size before it is read.
  package var size: Int? {
    switch origin {
    case .memory(let bytes): return bytes.count
    case .standardInput: return nil
    case .file(let path):
      var status = stat()
      guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return Int(status.st_size)
    }
  }
}
