internal import CArchive
internal import Glibc
package import Wording

/// Writes a zip file in memory: the owner of libarchive's writing handle.
///
/// The same members give the same bytes at any time and in any time zone: every member carries the date at which zip's
/// calendar begins.
package final class ZipWriter {
  private final class Sink {
    var bytes: [UInt8] = []
  }

  private let archive: OpaquePointer
  private let sink = Sink()
  private let file: String

  /// - Parameter file: what the zip file is called in messages.
  /// - Throws: a `Problem` when libarchive fails.
  package init(file: String) throws(Problem) {
    guard let archive = archive_write_new() else {
      throw Problem(Message("zip.notWritten", ["reason": "memory"]), in: file)
    }
    (self.archive, self.file) = (archive, file)
    archive_write_set_format_zip(archive)
    archive_write_set_options(archive, "zip:compression=deflate,zip:hdrcharset=UTF-8")
    archive_write_set_bytes_per_block(archive, 0)
    let context = Unmanaged.passUnretained(sink).toOpaque()
    let opened = archive_write_open(
      archive, context, nil,
      { _, context, buffer, count in
        guard let context, let buffer else { return -1 }
        let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: count))
        return la_ssize_t(count)
      }, nil)
    try check(opened)
  }

  deinit { archive_write_free(archive) }

  /// Adds a member.
  ///
  /// - Parameter name: with `/` between folders.
  package func add(_ name: String, _ bytes: [UInt8]) throws(Problem) {
    guard let entry = archive_entry_new() else { throw failure() }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, name)
    archive_entry_set_size(entry, Int64(bytes.count))
    archive_entry_set_filetype(entry, UInt32(Glibc.S_IFREG))
    archive_entry_set_perm(entry, 0o644)
    try check(archive_write_header(archive, entry))
    let written = bytes.withUnsafeBytes { buffer in
      buffer.isEmpty ? 0 : archive_write_data(archive, buffer.baseAddress, buffer.count)
    }
    guard written == bytes.count else { throw failure() }
    try check(archive_write_finish_entry(archive))
  }

  /// The whole file; nothing can be added afterwards.
  package func finish() throws(Problem) -> [UInt8] {
    try check(archive_write_close(archive))
    return sink.bytes
  }

  private func check(_ result: Int32) throws(Problem) {
    if result < ARCHIVE_WARN { throw failure() }
  }

  private func failure() -> Problem {
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? ""
    return Problem(Message("zip.notWritten", ["reason": reason]), in: file)
  }
}
