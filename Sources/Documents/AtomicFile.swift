internal import Glibc
internal import Wording

/// Writes whole files so that at every moment either the old or the new content is there.
public enum AtomicFile {
  /// Writes to a temporary file in the same folder, waits until it is on the disk, and gives it the name.
  ///
  /// A link is followed: the file it leads to is replaced, and its permissions are kept. What is no regular file
  /// (`/dev/null`, a pipe) is written to directly.
  ///
  /// - Parameters:
  ///   - replacing: whether an existing file may be replaced.
  ///   - permissions: of a file that does not exist yet; nil for what the system gives to new files.
  /// - Throws: a `Problem` that names the file; then the old content is untouched and no temporary file is left.
  public static func write(
    _ bytes: [UInt8], to path: FilePath, replacing: Bool = false, permissions: UInt32? = nil
  ) throws {
    let target = resolved(path)
    let existing = FileStatus(target)
    if let existing {
      if existing.kind == .folder { throw SystemError(code: EISDIR).problem(path.name) }
      if existing.kind != .regular { return try writeDirectly(bytes, to: target, name: path.name) }
      if !replacing { throw SystemError(code: EEXIST).problem(path.name) }
    }
    let temporary = target.folder.appending(temporaryName(for: target))
    let slot = UnfinishedFiles.note(temporary)
    defer { UnfinishedFiles.forget(slot) }
    let descriptor = temporary.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw SystemError.last.problem(path.name) }
    do throws(Problem) {
      if let permissions = existing?.permissions ?? permissions { fchmod(descriptor, permissions & 0o7777) }
      try fill(descriptor, with: bytes, name: path.name)
      try rename(temporary, to: target, replacing: replacing, name: path.name)
    } catch {
      _ = temporary.withCString { unlink($0) }
      throw error
    }
    syncFolder(of: target)
  }

  /// A file that is written bit by bit and gets its name at the end: memory holds one block.
  ///
  /// What is given up or never finished leaves no trace, also when the program is interrupted (`UnfinishedFiles`), but for a
  /// hidden file when it is killed outright.
  public final class Writer {
    private let target: FilePath
    private let temporary: FilePath
    private let name: String
    private var descriptor: Int32
    private var block: [UInt8] = []
    private let slot: Int?
    private static let blockSize = 1 << 16

    /// - Throws: a `Problem` when no file can be made in the folder.
    public init(_ path: FilePath) throws {
      target = resolved(path)
      name = path.name
      temporary = target.folder.appending(temporaryName(for: target))
      slot = UnfinishedFiles.note(temporary)
      descriptor = temporary.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
      guard descriptor >= 0 else { throw SystemError.last.problem(name) }
    }

    /// - Throws: a `Problem` that names the file, as when the disk is full.
    public func write(_ bytes: [UInt8]) throws {
      block += bytes
      if block.count >= Self.blockSize { try flush() }
    }

    /// Gives the file its name; its permissions are those of the file it replaces.
    ///
    /// - Throws: a `Problem` that names the file; then the old content is untouched.
    public func finish(replacing: Bool) throws {
      let existing = FileStatus(target)
      if let existing {
        if existing.kind == .folder { throw SystemError(code: EISDIR).problem(name) }
        if !replacing { throw SystemError(code: EEXIST).problem(name) }
        fchmod(descriptor, existing.permissions & 0o7777)
      }
      try flush()
      if fsync(descriptor) != 0 { throw SystemError.last.problem(name) }
      let isClosed = close(descriptor) == 0
      descriptor = -1
      if !isClosed { throw SystemError.last.problem(name) }
      try rename(temporary, to: target, replacing: replacing, name: name)
      syncFolder(of: target)
    }

    private func flush() throws {
      if let failure = writeAll(block, to: descriptor) { throw failure.problem(name) }
      block.removeAll(keepingCapacity: true)
    }

    deinit {
      if descriptor >= 0 { close(descriptor) }
      // Gone already when the file got its name.
      _ = temporary.withCString { unlink($0) }
      UnfinishedFiles.forget(slot)
    }
  }

  /// Whether a path leads to something that is no regular file, such as a device or a pipe: it is written to directly.
  public static func isSpecial(_ path: FilePath) -> Bool {
    FileStatus(resolved(path)).map { $0.kind != .regular && $0.kind != .folder } ?? false
  }

  /// - Throws: a `Problem` when a file is there that holds something, or a folder; links are followed, devices and pipes
  ///   are no files.
  public static func checkFree(_ path: FilePath) throws {
    guard let status = FileStatus(path) else { return }
    if status.kind == .folder { throw SystemError(code: EISDIR).problem(path.name) }
    if status.kind == .regular, status.size > 0 { throw SystemError(code: EEXIST).problem(path.name) }
  }

  /// Whether a file is there that holds nothing, so that nothing is lost with it.
  public static func isEmpty(_ path: FilePath) -> Bool {
    guard let status = FileStatus(path) else { return false }
    return status.kind == .regular && status.size == 0
  }

  /// Writes and closes.
  private static func fill(_ descriptor: Int32, with bytes: [UInt8], name: String) throws(Problem) {
    let failure = writeAll(bytes, to: descriptor) ?? (fsync(descriptor) == 0 ? nil : SystemError.last)
    let isClosed = close(descriptor) == 0
    if let failure { throw failure.problem(name) }
    if !isClosed { throw SystemError.last.problem(name) }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> SystemError? {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        if count >= 0 {
          start += count
        } else if errno != EINTR {
          return SystemError.last
        }
      }
      return nil
    }
  }

  private static func writeDirectly(_ bytes: [UInt8], to path: FilePath, name: String) throws(Problem) {
    let descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemError.last.problem(name) }
    defer { close(descriptor) }
    if let failure = writeAll(bytes, to: descriptor) { throw failure.problem(name) }
  }

  private static func rename(
    _ temporary: FilePath, to target: FilePath, replacing: Bool, name: String
  ) throws(Problem) {
    let result = temporary.withCString { from in
      target.withCString { to in
        if replacing { return Glibc.rename(from, to) }
        // A second name fails if a file of that name has come into being meanwhile; rename would replace it.
        let linked = link(from, to)
        if linked == 0 { return unlink(from) }
        // Some file systems have no second names.
        return errno == EPERM || errno == EOPNOTSUPP ? Glibc.rename(from, to) : linked
      }
    }
    if result != 0 { throw SystemError.last.problem(name) }
  }

  /// Hidden, so that a folder that is read meanwhile does not show it.
  private static func temporaryName(for target: FilePath) -> [UInt8] {
    let tag = String(UInt64.random(in: .min ... .max), radix: 36)
    return Array(".".utf8) + target.lastComponent.prefix(200) + Array(".\(tag).tmp".utf8)
  }

  private static func resolved(_ path: FilePath) -> FilePath {
    path.withCString { name in
      guard let real = realpath(name, nil) else { return path }
      defer { free(real) }
      return FilePath(bytes: Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
    }
  }

  /// The new name outlives a power failure only when the folder is on the disk as well.
  private static func syncFolder(of path: FilePath) {
    let descriptor = path.folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
