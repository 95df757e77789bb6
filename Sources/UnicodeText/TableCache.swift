internal import Glibc

/// A folder where compiled tables wait for the next process. Nothing depends on it: what cannot be read, is damaged or
/// was made of something else is made anew, and what cannot be written is not written; neither is an error.
package struct TableCache: Sendable {
  /// The folder named in `TINGYIN_CACHE` (none when it says `off`), or else `tingyin` in the user's folder for caches
  /// (`XDG_CACHE_HOME`, or `.cache` at home).
  package static let standard = TableCache(environment: variable)

  /// Tables of one kind are kept for so many different sources, so that the folder cannot grow without end.
  private static let places: UInt64 = 8

  private let folder: String?

  /// - Parameter folder: nil to keep nothing.
  package init(folder: String?) { self.folder = folder }

  init(environment: (String) -> String?) {
    func path(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let chosen = environment("TINGYIN_CACHE").flatMap { $0.isEmpty ? nil : $0 }
    let usual = path("XDG_CACHE_HOME") ?? path("HOME").map { $0 + "/.cache" }
    folder = chosen == nil ? usual.map { $0 + "/tingyin" } : chosen == "off" ? nil : chosen
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The file where the tables of a kind made of something are looked for.
  package func path(_ kind: String, key: TableDigest) -> String? {
    folder.map { "\($0)/\(kind)-\(key.low % Self.places).tables" }
  }

  /// What was stored, nil when there is nothing good.
  package func image(_ kind: String, key: TableDigest) -> TableImage? {
    guard let path = path(kind, key: key) else { return nil }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    // A file of somebody else could have been put there to deceive: the digest does not guard against that.
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid() || status.st_uid == 0, TableImage.mayHold(Int(status.st_size))
    else { return nil }
    let memory = TableMemory(byteCount: Int(status.st_size))
    var start = 0
    while start < memory.bytes.count {
      let count = read(file, memory.bytes.baseAddress.unsafelyUnwrapped + start, memory.bytes.count - start)
      if count == 0 || (count < 0 && errno != EINTR) { return nil }
      start += max(count, 0)
    }
    return TableImage(memory, key: key)
  }

  /// Stores tables under the key of their writer, if possible; at every moment the file is the old or the new one.
  ///
  /// Nothing waits for the disk: a file that a power failure leaves incomplete is found out when it is read.
  package func store(_ kind: String, key: TableDigest, _ tables: TableImage.Writer) {
    guard let folder, let path = path(kind, key: key) else { return }
    makeFolder(folder)
    let temporary = "\(folder)/.\(kind).\(getpid()).\(UInt64.random(in: 0 ... .max)).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let isWritten = writeAll(tables.finished(), to: file)
    let isClosed = close(file) == 0
    if !isWritten || !isClosed || rename(temporary, path) != 0 { unlink(temporary) }
  }

  private func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let count = write(file, buffer.baseAddress.unsafelyUnwrapped + start, buffer.count - start)
        if count == 0 || (count < 0 && errno != EINTR) { return false }
        start += max(count, 0)
      }
      return true
    }
  }

  /// Makes the folder and those above it; only its owner may look into what is made.
  private func makeFolder(_ path: String) {
    guard mkdir(path, 0o700) != 0, errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex
    else { return }
    makeFolder(String(path[..<slash]))
    mkdir(path, 0o700)
  }
}
