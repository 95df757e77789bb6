internal import Glibc
package import Wording

/// A file on the disk that has no name: it goes when nobody holds it open any more, however the program ends, so that a
/// killed run leaves nothing behind.
package final class TemporaryFile: Sendable {
  private let descriptor: Int32

  /// Where temporary files are made: `TMPDIR`, else `/tmp`.
  package static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  /// - Throws: a `Problem` that names the folder when no file can be made in it.
  package init() throws(Problem) {
    var name = Array("\(Self.folder)/tingyin-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Self.problem() }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// A path under which the file can be opened once more while this value lives.
  package var path: String { "/dev/fd/\(descriptor)" }

  /// Calls `body` with the descriptor, set to the file's beginning.
  func withDescriptor<Result>(_ body: (Int32) throws -> Result) throws -> Result {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw Self.problem() }
    return try body(descriptor)
  }

  /// Writes behind what was written last.
  ///
  /// - Throws: a `Problem` when the disk is full.
  package func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problem) {
    var start = 0
    while start < bytes.count {
      let count = write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      if count >= 0 { start += count } else if errno != EINTR { throw Self.problem() }
    }
  }

  /// Forgets what lies behind the first so many bytes, and goes on writing there.
  package func cut(to count: Int) throws(Problem) {
    guard ftruncate(descriptor, count) == 0, lseek(descriptor, count, SEEK_SET) == count else { throw Self.problem() }
  }

  /// At most so many bytes from a place on, without moving the place at which is written; none at the end.
  package func read(at offset: Int, atMost count: Int) throws(Problem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var length = -1
    repeat {
      length = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, offset) }
    } while length < 0 && errno == EINTR
    guard length >= 0 else { throw Self.problem() }
    bytes.removeLast(count - length)
    return bytes
  }

  /// Everything that is in it.
  package func bytes() throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    while case let piece = try read(at: bytes.count, atMost: 1 << 20), !piece.isEmpty { bytes += piece }
    return bytes
  }

  private static func problem() -> Problem {
    let rest = [Message.systemReason(errno), Message("output.temporary.remedy")]
    return Problem(Message("output.temporary", ["folder": folder], followedBy: rest))
  }
}
