internal import CArchive
internal import Glibc
internal import Wording

/// Bytes that stay at one address.
final class PinnedBytes: @unchecked Sendable {
  let buffer: UnsafeRawBufferPointer

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    copy.copyBytes(from: bytes)
    buffer = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[..<bytes.count])
  }

  deinit { buffer.deallocate() }
}

/// An open zip file, walked from member to member: the owner of libarchive's handle.
final class ZipStream {
  enum Source: Sendable {
    case file(FilePath)
    case memory(PinnedBytes)
  }

  struct Header {
    /// As the file has it: UTF-8 where the file says so, otherwise the bytes of whatever charset made it.
    let name: [UInt8]
    /// Unpacked, as the file claims; nil when it does not say.
    let size: Int?
    let isEncrypted: Bool
    let isFile: Bool
  }

  private static let blockSize = 64 << 10

  private let file: String
  private let source: Source
  private let limits: ReadingLimits
  private let archive: OpaquePointer
  /// The name of the current member, for messages.
  private var member = ""
  private var unpacked = 0
  private var packedBefore: Int64 = 0
  /// Bytes of the whole file; a member that is not packed has no more.
  private let size: Int

  /// - Throws: a `Problem` when the file cannot be opened or its list of members not be found.
  init(_ source: Source, file: String, limits: ReadingLimits) throws(Problem) {
    guard let archive = archive_read_new() else { throw Problem(Message("zip.failed", ["reason": "memory"]), in: file) }
    (self.file, self.source, self.limits, self.archive) = (file, source, limits, archive)
    size = Self.size(of: source)
    // Only files whose list of members is there: what a truncated one still holds would look like all of it.
    archive_read_support_format_zip_seekable(archive)
    let result =
      switch source {
      case .file(let path): path.withCString { archive_read_open_filename(archive, $0, Self.blockSize) }
      case .memory(let bytes): archive_read_open_memory(archive, bytes.buffer.baseAddress, bytes.buffer.count)
      }
    if result < ARCHIVE_WARN { throw failure("zip.truncated") }
  }

  deinit { archive_read_free(archive) }

  /// Goes on to the next member; nil behind the last one.
  func next() throws(Problem) -> Header? {
    var entry: OpaquePointer?
    let (result, header) = withUTF8Names {
      let result = archive_read_next_header(archive, &entry)
      return (result, entry.map(Self.header))
    }
    if result == ARCHIVE_EOF { return nil }
    guard result >= ARCHIVE_WARN, let header else { throw failure("zip.truncated") }
    member = String(decoding: header.name, as: UTF8.self)
    (unpacked, packedBefore) = (0, archive_filter_bytes(archive, -1))
    return header
  }

  /// Unpacks the next bytes of the current member; 0 at its end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Problem) -> Int {
    let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
    guard count >= 0 else { throw failure("zip.damaged") }
    unpacked += count
    if unpacked > limits.memberBytes { throw bomb("zip.memberTooLarge", limits.memberBytes) }
    let packed = max(1, archive_filter_bytes(archive, -1) - packedBefore)
    if unpacked > max(limits.ratioFrom, size), unpacked / Int(packed) > limits.ratio {
      throw bomb("zip.bomb", limits.ratio)
    }
    return count
  }

  private static func size(of source: Source) -> Int {
    switch source {
    case .memory(let bytes): return bytes.buffer.count
    case .file(let path): return FileStatus(path)?.size ?? 0
    }
  }

  private func bomb(_ key: String, _ limit: Int) -> Problem {
    Problem(
      Message(key, ["member": member, "ratio": String(limit), "limit": String(max(1, limit >> 20))]), in: file)
  }

  private func failure(_ key: String) -> Problem {
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? ""
    return Problem(Message(key, ["member": member, "reason": reason]), in: file)
  }

  private static func header(_ entry: OpaquePointer) -> Header {
    let name = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry)
    return Header(
      name: name.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) } ?? [],
      size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil,
      isEncrypted: archive_entry_is_encrypted(entry) != 0,
      isFile: archive_entry_filetype(entry) & 0o170000 == 0o100000)
  }

  private static nonisolated(unsafe) let utf8Locale = carchive_utf8_locale()

  private func withUTF8Names<Result>(_ body: () -> Result) -> Result {
    guard let locale = Self.utf8Locale else { return body() }
    let previous = uselocale(locale)
    defer { uselocale(previous) }
    return body()
  }
}
