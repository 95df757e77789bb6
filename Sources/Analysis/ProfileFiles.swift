import Checking
import DataFiles
import FoundationEssentials
import Reporting
import Wording

/// Reads review profiles with those that they extend.
struct ProfileFiles {
  /// Where a parent is looked for when it does not lie beside the file that extends it.
  let folder: String
  /// How a file is named in the provenance.
  let source: (DataFile) -> Provenance.Source

  /// - Throws: `Problem` or `Problems` that name the faulty file, be it the profile or one that it extends.
  func load(_ path: String) throws -> DictionaryFolder.Loaded<ReviewProfile> {
    try load(DataFile(path: path), chain: [])
  }

  private func load(_ file: DataFile, chain: [String]) throws -> DictionaryFolder.Loaded<ReviewProfile> {
    let chain = chain + [file.path]
    var parents: [Provenance.Source] = []
    let profile = try ReviewProfile(yaml: file.text(), file: file.path) { name in
      let path = try resolve(name, from: file.path)
      guard !chain.contains(where: { Self.isSame($0, path) }) else {
        let names = (chain + [path]).map { URL(filePath: $0).lastPathComponent }
        throw ReviewProfile.NoParent(Message("profile.circle", ["chain": names.joined(separator: " → ")]))
      }
      let parent = try load(DataFile(path: path), chain: chain)
      parents = parent.sources
      return parent.value
    }
    return .init(value: profile, source: source(file), parents: parents)
  }

  /// A path from the file's folder, or a name: a file beside the one that extends it, or a profile of the dictionaries.
  private func resolve(_ name: String, from file: String) throws -> String {
    let beside = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let isPath = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let candidates =
      name.hasPrefix("/") ? [name] : isPath ? [beside + name] : [beside + name + ".yaml", "\(folder)/\(name).yaml"]
    // A file that carries the name of its parent means the parent of the dictionaries.
    let others = candidates.count > 1 ? candidates.filter { !Self.isSame($0, file) } : candidates
    if let found = others.first(where: { FileManager.default.fileExists(atPath: $0) }) { return found }
    throw ReviewProfile.NoParent(
      Message("profile.noParent", ["name": name, "places": candidates.joined(separator: "、")]))
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    URL(filePath: left).standardizedFileURL.path == URL(filePath: right).standardizedFileURL.path
  }
}
