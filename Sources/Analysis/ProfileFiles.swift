import Checking
import DataFiles
import Documents
import FoundationEssentials
import Reporting
import Wording

/// Reads review profiles with those that they extend.
struct ProfileFiles {
  /// Where a parent is looked for when it does not lie beside the file that extends it.
  let folder: String
  /// Finds the reader of sentences of a name, with its files; nil where there are no dictionaries.
  let reader: Reader?
  /// How a file is named in the provenance.
  let source: (DataFile) -> Provenance.Source
  /// Files of an archive or in memory, which are on no disk, by their normal paths.
  private var archived: [String: Input] = [:]

  typealias Reader = (_ name: String) throws -> (value: any SentenceReader, sources: [Provenance.Source])

  /// - Parameter inputs: files that may lie in an archive or in memory.
  init(
    folder: String, inputs: [Input] = [], reader: Reader? = nil, source: @escaping (DataFile) -> Provenance.Source
  ) {
    (self.folder, self.reader, self.source) = (folder, reader, source)
    for input in inputs where !input.isFile {
      archived[Self.normal(input.name)] = input
    }
  }

  /// The same where some of the files lie in an archive.
  func with(_ inputs: [Input]) -> ProfileFiles {
    ProfileFiles(folder: folder, inputs: inputs, reader: reader, source: source)
  }

  /// - Throws: `Problem` or `Problems` that name the faulty file, be it the profile or one that it extends.
  func load(_ path: String) throws -> DictionaryFolder.Loaded<ReviewProfile> {
    try load(file(path), chain: [])
  }

  private func file(_ path: String) throws -> DataFile {
    try archived[Self.normal(path)].map { try DataFile($0) } ?? DataFile(path: path)
  }

  private func load(_ file: DataFile, chain: [String]) throws -> DictionaryFolder.Loaded<ReviewProfile> {
    let chain = chain + [file.path]
    var parents: [Provenance.Source] = []
    var inherited: [ReviewProfile.Term] = []
    let parent: (String) throws -> ReviewProfile = { name in
      let path = try resolve(name, from: file.path)
      guard !chain.contains(where: { Self.isSame($0, path) }) else {
        let names = (chain + [path]).map { URL(filePath: $0).lastPathComponent }
        throw ReviewProfile.NoParent(Message("profile.circle", ["chain": names.joined(separator: " → ")]))
      }
      let parent = try load(self.file(path), chain: chain)
      parents = parent.sources
      inherited = parent.value.terms
      return parent.value
    }
    let profile = try ReviewProfile(
      yaml: file.text(), file: file.path, parent: parent,
      sentences: reader.map { reader in
        { name in
          let found = try reader(name)
          parents += found.sources
          return found.value
        }
      })
    let ships = file.path.hasPrefix(folder + "/") || Self.isInside(file.path, folder)
    return .init(
      value: ships ? profile : profile.withOwnTerms(besides: inherited), source: source(file), parents: parents)
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    URL(filePath: path).deletingLastPathComponent().standardizedFileURL.path
      == URL(filePath: folder).standardizedFileURL.path
  }

  /// A path from the file's folder, or a name: a file beside the one that extends it, or a profile of the dictionaries.
  private func resolve(_ name: String, from file: String) throws -> String {
    let beside = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let isPath = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let candidates =
      name.hasPrefix("/") ? [name] : isPath ? [beside + name] : [beside + name + ".yaml", "\(folder)/\(name).yaml"]
    // A file that carries the name of its parent means the parent of the dictionaries.
    let others = candidates.count > 1 ? candidates.filter { !Self.isSame($0, file) } : candidates
    if let found = others.first(where: { exists($0, for: file) }) { return found }
    throw ReviewProfile.NoParent(
      Message("profile.noParent", ["name": name, "places": candidates.joined(separator: "、")]))
  }

  /// What lies in an archive finds what lies there too, and the dictionaries, but nothing else on the disk.
  private func exists(_ path: String, for file: String) -> Bool {
    if archived[Self.normal(path)] != nil { return true }
    let isInside = archived[Self.normal(file)] != nil
    return (!isInside || Self.normal(path).hasPrefix(Self.normal(folder) + "/"))
      && FileManager.default.fileExists(atPath: path)
  }

  private static func normal(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }

  private static func isSame(_ left: String, _ right: String) -> Bool { normal(left) == normal(right) }
}
