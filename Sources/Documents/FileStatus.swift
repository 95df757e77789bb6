internal import Glibc

/// What the system says of a file.
struct FileStatus {
  enum Kind { case regular, folder, other }

  let kind: Kind
  /// The bits that `chmod` sets.
  let permissions: UInt32
  /// In bytes.
  let size: Int
  let identity: Identity

  /// The same file has the same identity, whatever its names.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// Of the file that a path leads to, links followed; nil when there is none or it cannot be asked, with `errno` set.
  init?(_ path: FilePath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }

  /// Of an open file.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    permissions = status.st_mode & 0o7777
    size = Int(status.st_size)
    identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}
