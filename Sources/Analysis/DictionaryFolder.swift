public import Checking
public import Classification
import DataFiles
import FoundationEssentials
public import Privacy
public import Reporting
import TextModel
public import Tokenization
import UnicodeText
public import Wording

/// The folder `Dictionaries/`: schemes, profiles and word lists by name.
///
/// What reads a file throws a `Problem` when it cannot be read or is of another kind, `Problems` with all mistakes in it
/// when people write such files. A name that holds a slash or ends as the file does is taken as a path.
public struct DictionaryFolder: Sendable {
  /// Something read from a file, with the digest that goes into the provenance.
  public struct Loaded<Value: Sendable>: Sendable {
    /// What was read.
    public let value: Value
    /// The file it came from.
    public let source: Provenance.Source
    /// The files that it builds on, the first built on first.
    public var parents: [Provenance.Source] = []

    /// All files that went into it.
    public var sources: [Provenance.Source] { parents + [source] }
  }

  /// The folder's path.
  public let path: String

  /// - Throws: a `Problem` when the folder does not hold schemes.
  public init(path: String) throws(Problem) {
    guard !path.utf8.contains(0), FileManager.default.fileExists(atPath: path + "/schemes") else {
      throw Problem(Message("dictionaries.absent"), in: path)
    }
    self.path = path
  }

  /// The folder named `Dictionaries` or `share/tingyin` beside one of the starting points or above it.
  ///
  /// - Parameter starts: folders to look in, the first that leads to one wins.
  /// - Throws: a `Problem` that says how to name the folder when none leads to one.
  public init(searchingFrom starts: [String]) throws(Problem) {
    for start in starts {
      var folder = URL(filePath: start).standardizedFileURL
      while true {
        for name in ["Dictionaries", "share/tingyin"] {
          let candidate = folder.appending(path: name).path
          if FileManager.default.fileExists(atPath: candidate + "/schemes") {
            self.path = candidate
            return
          }
        }
        if folder.path == "/" || folder.pathComponents.count < 2 { break }
        folder.deleteLastPathComponent()
      }
    }
    throw Problem(Message("dictionaries.notFound"))
  }

  /// A coding scheme by its name in `schemes/`, or by the path of a YAML file.
  ///
  /// - Throws: a `Problem` with the names that there are when there is none of this name, or when it cannot be read;
  ///   `Problems` with every fault of it.
  public func scheme(_ name: String) throws -> Loaded<CodingScheme> {
    let file = try DataFile(path: existing(name, in: "schemes"))
    return Loaded(value: try CodingScheme(yaml: file.text(), file: file.path), source: source(file))
  }

  /// A review profile by its name in `profiles/`, or by the path of a YAML file.
  ///
  /// - Throws: as for a scheme; the fault may lie in a profile that it extends.
  public func profile(_ name: String) throws -> Loaded<ReviewProfile> {
    try profileFiles.load(existing(name, in: "profiles"))
  }

  /// Reads profiles; what they extend may lie in this folder.
  var profileFiles: ProfileFiles {
    ProfileFiles(folder: path + "/profiles", reader: sentenceReader, source: source)
  }

  /// The model that reads sentences for profiles, by the name of its scheme in `schemes/`; it lies in `models/`,
  /// with what is known of which category follows which.
  ///
  /// - Throws: `ReviewProfile.NoReader` when there is no such scheme or no model of it; a `Problem` or `Problems` that
  ///   name the file when one of them is faulty.
  func sentenceReader(_ name: String) throws -> (value: any SentenceReader, sources: [Provenance.Source]) {
    let path = resolve(name, in: "schemes")
    guard FileManager.default.fileExists(atPath: path) else {
      throw ReviewProfile.NoReader(Message("profile.noReader", ["name": name, "file": path]))
    }
    let scheme = try self.scheme(name)
    let file = "\(self.path)/models/\(scheme.value.id).model"
    guard FileManager.default.fileExists(atPath: file) else {
      throw ReviewProfile.NoReader(Message("profile.noReaderModel", ["name": name, "model": file]))
    }
    let data = try DataFile(path: file)
    let model = try ClassifierModel(bytes: data.bytes, file: file, scheme: scheme.value, folding: .icu)
    let following = try table("transitions", of: scheme.value, PointTransitions.init(table:file:scheme:))
    let context = try table("context", of: scheme.value, PointContext.init(table:file:scheme:))
    return (
      PointReader(model, following?.value, context?.value),
      [scheme.source, source(data, digest: model.sha256OfFile)]
        + [following?.source, context?.source].compactMap { $0 }
    )
  }

  /// A table beside the model of a scheme, where there is one.
  private func table<Value: Sendable>(
    _ name: String, of scheme: CodingScheme,
    _ read: (_ table: String, _ file: String, _ scheme: CodingScheme) throws -> Value
  ) throws -> Loaded<Value>? {
    let path = "\(path)/models/\(scheme.id).\(name).tsv"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let file = try DataFile(path: path)
    return Loaded(value: try read(file.text(), path, scheme), source: source(file))
  }

  /// Who judges opinions, with the files that made it.
  public struct Judge: Sendable {
    /// Phrases or a model.
    public let value: OpinionJudge
    /// The scheme's file, and the model's when there is one.
    public let sources: [Provenance.Source]
    /// What the user should know: why the scheme's model is not used though there is one, and what
    /// is to be said of the scheme.
    public let notes: [Problem]
  }

  /// The judge of a scheme: the model trained for it when there is one, or else its phrases.
  ///
  /// - Parameters:
  ///   - scheme: name or path of the scheme.
  ///   - model: path of a model, `none` for phrases only, nil for the model of the scheme's name in `models/`. When that
  ///     one does not fit the scheme any more, the phrases judge and the note says so.
  /// - Throws: a `Problem` or `Problems` when the scheme or a model that was named cannot be used, and when ICU lacks its
  ///   rules.
  public func judge(scheme: String, model: String? = nil) throws -> Judge {
    let loaded = try self.scheme(scheme)
    let notes = loaded.value.remarks.map { Problem($0, in: loaded.source.name) }
    func phrases(_ note: Problem?) -> Judge {
      let classifier = DictionaryClassifier(loaded.value, folding: .icu)
      return Judge(value: .phrases(classifier), sources: [loaded.source], notes: notes + [note].compactMap(\.self))
    }
    let path = model ?? "\(path)/models/\(loaded.value.id).model"
    if model == "none" || (model == nil && !FileManager.default.fileExists(atPath: path)) {
      return phrases(nil)
    }
    let file = try DataFile(path: path)
    do {
      let trained = try ClassifierModel(bytes: file.bytes, file: path, scheme: loaded.value, folding: .icu)
      return Judge(
        value: .model(trained), sources: [loaded.source, source(file, digest: trained.sha256OfFile)], notes: notes)
    } catch {
      guard model == nil else { throw error }
      return phrases(error)
    }
  }

  /// The model of mode `accurate`.
  ///
  /// - Throws: a `Problem` when the model cannot be read or is damaged.
  public func segmentationModel() throws -> SegmentationModel {
    let file = try DataFile(path: path + "/segmentation/gsd.model")
    return try SegmentationModel(fileBytes: file.bytes, name: file.path)
  }

  /// Greetings and closings of letters, which a model passes over.
  ///
  /// - Throws: a `Problem` when the table cannot be read, `Problems` with every fault of it.
  public func letterFormulas() throws -> LetterFormulas {
    let file = try DataFile(path: path + "/words/letter-formulas.tsv")
    return try LetterFormulas(table: file.text(), file: file.path, folding: .icu)
  }

  /// The rules of a survey by their name in `surveys/`, or by the path of a YAML file.
  ///
  /// - Throws: as for a scheme.
  public func surveyRules(_ name: String) throws -> Loaded<SurveyRules> {
    let file = try DataFile(path: existing(name, in: "surveys"))
    return Loaded(value: try SurveyRules(yaml: file.text(), file: file.path), source: source(file))
  }

  /// What masks personal values, by the tables in `privacy/`.
  ///
  /// - Parameter lists: tables of names to mask wherever they stand, one in the first cell of each line.
  /// - Throws: a `Problem` when one of the tables or lists cannot be read, `Problems` with every fault of one.
  public func redactor(names lists: [String] = []) throws -> (value: Redactor, sources: [Provenance.Source]) {
    let numbers = try DataFile(path: path + "/privacy/numbers.tsv")
    let names = try DataFile(path: path + "/privacy/names.tsv")
    let rules = try PrivacyRules(
      numbers: .init(name: numbers.path, text: numbers.text()), names: .init(name: names.path, text: names.text()))
    let files = try lists.map { try DataFile(path: $0) }
    let redactor = Redactor(rules, names: try files.flatMap(Self.listedNames), folding: .icu)
    return (redactor, ([numbers, names] + files).map(source))
  }

  private static func listedNames(_ file: DataFile) throws -> [String] {
    try TabTable(file.text()).rows.compactMap { row in
      guard let name = row.cell(0) else { return nil }
      guard name.unicodeScalars.count >= 2 else {
        throw Problem(Message("privacy.shortName", ["name": name]), in: file.path, at: .line(row.line))
      }
      let parts = name.split(whereSeparator: \.isWhitespace)
      // A name of two characters is often spread to the width of three: 王　芳.
      if parts.allSatisfy({ $0.count == 1 }) { return parts.joined() }
      guard parts.count == 1 || name.utf8.allSatisfy({ $0 < 0x80 }) else {
        throw Problem(Message("privacy.blankInName", ["name": name]), in: file.path, at: .line(row.line))
      }
      return name
    }
  }

  /// A table of words that lists leave out, by its name in `words/` or by its path; one word in the first cell of each
  /// line.
  ///
  /// - Throws: a `Problem` when the table cannot be read.
  public func stopWords(_ name: String) throws -> Loaded<Set<String>> {
    let isPath = name.contains("/") || name.contains(".")
    let file = try DataFile(path: isPath ? name : "\(path)/words/\(name).tsv")
    return Loaded(value: Set(TabTable(try file.text()).rows.compactMap { $0.cell(0) }), source: source(file))
  }

  /// All profiles of the folder, by name.
  ///
  /// - Throws: what reading one of them throws.
  public func profiles() throws -> [Loaded<ReviewProfile>] {
    try names(in: "profiles").map { try profile($0) }
  }

  /// The subjects of concrete problems: the table `issues/subjects.tsv`, or the file named.
  ///
  /// - Throws: a `Problem` when the table cannot be read, `Problems` with every fault of it.
  public func subjects(path file: String? = nil) throws -> Loaded<SubjectTable> {
    let file = try DataFile(path: file ?? path + "/issues/subjects.tsv")
    return Loaded(
      value: try SubjectTable(table: file.text(), file: file.path, folding: .icu), source: source(file))
  }

  /// The names of the coding schemes, in code point order.
  public var schemeNames: [String] { names(in: "schemes") }

  private func names(in folder: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
    return all.filter { $0.hasSuffix(".yaml") }.sorted().map { String($0.dropLast(5)) }
  }

  /// The path of what a name stands for.
  ///
  /// - Throws: a `Problem` with the names that there are when there is none of this name; a path is not looked for.
  private func existing(_ name: String, in folder: String) throws(Problem) -> String {
    let path = resolve(name, in: folder)
    guard path == name || FileManager.default.fileExists(atPath: path) else {
      let known = names(in: folder).joined(separator: ", ")
      throw Problem(Message("dictionaries.unknown.\(folder)", ["name": name, "known": known.isEmpty ? "-" : known]))
    }
    return path
  }

  private func resolve(_ name: String, in folder: String) -> String {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.contains("/") ? name : "\(path)/\(folder)/\(name).yaml"
  }

  /// Files of this folder are named from it, so that the same dictionaries give the same bytes wherever they lie.
  func source(_ file: DataFile) -> Provenance.Source { source(file, digest: file.sha256) }

  private func source(_ file: DataFile, digest: String) -> Provenance.Source {
    let inside = file.path.hasPrefix(path + "/")
    return .init(name: inside ? String(file.path.dropFirst(path.count + 1)) : file.path, sha256: digest)
  }
}
