import DataFiles
import Documents
import Foundation
import Wording

/// A folder into which a verb writes several files, and a list in it of what it wrote.
///
/// A file that stands on the list and is as it was written is ours to replace. One that somebody has changed since (a
/// corrected spreadsheet, for example) or that is from elsewhere is replaced with `--force` only.
struct OutputFolder {
  let path: String
  private let replacing: Bool
  /// Digests that a file may have, by its name.
  private var written: [String: Set<String>] = [:]
  /// Of files that were made from one file each the digest of its path, by their names.
  private var origins: [String: String] = [:]

  /// Touches nothing; the folder is made when something is written.
  init(path: String, replacing: Bool) {
    (self.path, self.replacing) = (path, replacing)
    let list = try? DataFile(path: place(FileListing.markerName)).text()
    for line in list?.split(whereSeparator: \.isNewline) ?? [] {
      let isOrigin = line.hasPrefix(Self.originMark)
      let parts = line.dropFirst(isOrigin ? Self.originMark.count : 0).split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].count == 64 else { continue }
      let (digest, name) = (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
      if isOrigin { origins[name] = digest } else { written[name, default: []].insert(digest) }
    }
  }

  private static let originMark = "# "

  private static func origin(_ source: String) -> String {
    sha256(Array(URL(filePath: source).standardizedFileURL.path.utf8))
  }

  /// Whether a file of this name is there that was made from another file.
  func holds(_ name: String, notFrom source: String) -> Bool {
    guard let origin = origins[name], origin != Self.origin(source) else { return false }
    return FileManager.default.fileExists(atPath: place(name))
  }

  /// Remembers what the file of a name is made from, when it is written next.
  mutating func note(origin source: String, of name: String) { origins[name] = Self.origin(source) }

  func place(_ name: String) -> String { URL(filePath: path).appending(path: name).relativePath }

  /// - Throws: `Problems` with every file that is there and not ours to replace; nothing is written then.
  func check(_ names: [String]) throws {
    let problems = names.compactMap { name -> Problem? in
      guard !replacing else { return nil }
      do {
        try AtomicFile.checkFree(FilePath(place(name)))
        return nil
      } catch {
        guard let digests = written[name], let file = try? DataFile(path: place(name)) else { return error as? Problem }
        return digests.contains(file.sha256) ? nil : Problem(Message("file.changed"), in: place(name))
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// Makes the folder, writes the files and the list.
  ///
  /// The list goes first and names both what is there and what will be, so that a run that is killed in between leaves
  /// no file that the next one would not know.
  ///
  /// - Parameter kind: all names that files of this kind can have: what an earlier run left under the others is removed,
  ///   so that nobody takes it for a result of this one.
  mutating func write(_ files: [(name: String, bytes: [UInt8])], of kind: [String] = []) throws {
    try check(files.map(\.name))
    try FilePath(path).makeFolder()
    let new = files.map { (name: $0.name, digest: sha256($0.bytes)) }
    for file in new { written[file.name, default: []].insert(file.digest) }
    try writeList()
    for file in files { try AtomicFile.write(file.bytes, to: FilePath(place(file.name)), replacing: true) }
    for file in new { written[file.name] = [file.digest] }
    for name in kind where !files.contains(where: { $0.name == name }) { remove(name) }
    try writeList()
  }

  /// Only what is as it was written.
  private mutating func remove(_ name: String) {
    guard let digests = written[name], let file = try? DataFile(path: place(name)), digests.contains(file.sha256),
      (try? FileManager.default.removeItem(atPath: place(name))) != nil
    else { return }
    written[name] = nil
  }

  private func writeList() throws {
    let lines = written.keys.sorted().flatMap { name in
      (written[name] ?? []).sorted().map { "\($0)  \(name)\n" }
        + (origins[name].map { ["\(Self.originMark)\($0)  \(name)\n"] } ?? [])
    }
    try AtomicFile.write(
      Array(lines.joined().utf8), to: FilePath(place(FileListing.markerName)), replacing: true)
  }
}
