import Foundation
package import Testing

/// Compares an output with the file `Tests/<Room>Tests/Snapshots/<name>`.
///
/// With `TINGYIN_RECORD_SNAPSHOTS=1` in the environment the file is written instead and the test fails, so that no
/// recording passes for a test.
///
/// - Parameters:
///   - name: the file's name with its extension.
///   - file: the test's own file; the folder of snapshots stands beside it.
package func expectSnapshot(
  _ bytes: [UInt8], named name: String, file: StaticString = #filePath, location: SourceLocation = #_sourceLocation
) {
  let folder = URL(filePath: "\(file)").deletingLastPathComponent().appending(path: "Snapshots")
  let url = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["TINGYIN_RECORD_SNAPSHOTS"] == "1" {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
      Issue.record("Recorded \(name); run again without TINGYIN_RECORD_SNAPSHOTS.", sourceLocation: location)
    } catch {
      Issue.record("Cannot record \(name): \(error)", sourceLocation: location)
    }
    return
  }
  guard let known = try? Data(contentsOf: url) else {
    Issue.record("There is no snapshot \(name); record it with TINGYIN_RECORD_SNAPSHOTS=1.", sourceLocation: location)
    return
  }
  guard [UInt8](known) != bytes else { return }
  Issue.record("\(firstDifference(known, bytes, name))", sourceLocation: location)
}

private func firstDifference(_ known: Data, _ bytes: [UInt8], _ name: String) -> Comment {
  let old = String(decoding: known, as: UTF8.self).components(separatedBy: "\n")
  let new = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
  let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
  let before = line < old.count ? old[line] : "(end)"
  let after = line < new.count ? new[line] : "(end)"
  return "\(name) differs in line \(line + 1):\n- \(before)\n+ \(after)"
}
