internal import Glibc
public import TextModel
internal import UnicodeText
internal import Wording

/// Writes a changed text over the file that it was read from, in the file's own charset, and keeps the old content
/// beside it.
public struct TextRewriter: Sendable {
  /// More backups than this beside one file are not made.
  private static let mostBackups = 99

  /// Holds nothing: every call to `rewrite` looks at the file afresh.
  public init() {}

  /// Replaces the file's content.
  ///
  /// Nothing is touched unless the old text, written in the file's charset, gives the file's bytes again: then every
  /// character that was not changed keeps its bytes.
  ///
  /// - Parameters:
  ///   - input: a regular file.
  ///   - document: what was read from it.
  ///   - text: the new text, valid UTF-8.
  /// - Returns: the path of the backup: the file's path with `.bak` behind it, or `.bak2`, … when older ones exist.
  /// - Throws: a `Problem` that names the file when it is none, cannot be written, has changed since it was read, or
  ///   when its charset has no place for the new text.
  public func rewrite(_ input: Input, _ document: Document, as text: [UInt8]) throws -> String {
    do {
      let (path, permissions, original, changed) = try change(of: input, document, as: text)
      let backup = try keep(original, of: path, permissions)
      try AtomicFile.write(changed, to: path, replacing: true)
      return backup.name
    } catch let problem as Problem {
      throw problem.named(input.name)
    }
  }

  /// Refuses what `rewrite` would refuse, and touches nothing.
  ///
  /// - Throws: the `Problem` that `rewrite` would throw before it writes.
  public func rehearse(_ input: Input, _ document: Document, as text: [UInt8]) throws {
    do {
      _ = try change(of: input, document, as: text)
    } catch let problem as Problem {
      throw problem.named(input.name)
    }
  }

  /// The file, its old bytes and its new ones.
  private func change(
    of input: Input, _ document: Document, as text: [UInt8]
  ) throws -> (path: FilePath, permissions: UInt32, original: [UInt8], changed: [UInt8]) {
    let format = try input.format()
    if format == .word || format == .pdf { throw Problem(Message(format == .word ? "fix.word" : "fix.notPlain")) }
    let (path, permissions) = try target(input)
    let original = try bytes(of: input)
    let charset = document.charset?.name ?? "UTF-8"
    let known = try CharsetEncoder.encode(document.utf8, charset: charset, markOf: original)
    guard known == original else { throw Problem(Message("fix.notReversible", ["charset": charset])) }
    guard let changed = try CharsetEncoder.encode(text, charset: charset, markOf: original) else {
      throw Problem(Message("fix.notInCharset", ["charset": charset]))
    }
    return (path, permissions, original, changed)
  }

  private func target(_ input: Input) throws(Problem) -> (FilePath, permissions: UInt32) {
    guard case .file(let path) = input.origin else { throw Problem(Message("fix.noFile")) }
    guard let status = FileStatus(path) else { throw SystemError.last.problem(path.name) }
    guard status.kind == .regular else { throw Problem(Message("fix.noFile")) }
    // The file would be replaced, not opened; its own permission to be written counts all the same.
    guard path.withCString({ access($0, W_OK) }) == 0 else { throw SystemError.last.problem(path.name) }
    return (path, status.permissions)
  }

  /// The content of a file that was small enough to become a document.
  private func bytes(of input: Input) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try input.eachChunk { chunk, _ in
      guard bytes.count + chunk.count <= 2 * DocumentReader.limit else {
        throw Problem(Message("document.tooLarge", ["limit": String(DocumentReader.limit >> 20)]))
      }
      bytes += chunk
    }
    return bytes
  }

  private func keep(_ original: [UInt8], of path: FilePath, _ permissions: UInt32) throws -> FilePath {
    for number in 1...Self.mostBackups {
      let backup = FilePath(bytes: path.bytes + Array((number == 1 ? ".bak" : ".bak\(number)").utf8))
      if backup.withCString({ access($0, F_OK) }) == 0 { continue }
      try AtomicFile.write(original, to: backup, permissions: permissions)
      return backup
    }
    throw Problem(Message("fix.manyBackups"))
  }
}
