public import Checking
public import Classification
import DataFiles
import FoundationEssentials
public import Reporting
import TextModel
import UnicodeText
public import Wording

/// The folder `Dictionaries/`: schemes, profiles and word lists by name.
public struct DictionaryFolder: Sendable {
  /// Something read from a file, with the digest that goes into the provenance.
  public struct Loaded<Value: Sendable>: Sendable {
    public let value: Value
    public let source: Provenance.Source
  }

  public let path: String

  /// - Throws: a `Problem` when the folder does not hold schemes.
  public init(path: String) throws(Problem) {
    guard FileManager.default.fileExists(atPath: path + "/schemes") else {
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
  public func scheme(_ name: String) throws -> Loaded<CodingScheme> {
    let file = try DataFile(path: resolve(name, in: "schemes"))
    return Loaded(value: try CodingScheme(yaml: file.text(), file: file.path), source: source(file))
  }

  /// A review profile by its name in `profiles/`, or by the path of a YAML file.
  public func profile(_ name: String) throws -> Loaded<ReviewProfile> {
    let file = try DataFile(path: resolve(name, in: "profiles"))
    return Loaded(value: try ReviewProfile(yaml: file.text(), file: file.path), source: source(file))
  }

  /// The rules of a survey by their name in `surveys/`, or by the path of a YAML file.
  public func surveyRules(_ name: String) throws -> Loaded<SurveyRules> {
    let file = try DataFile(path: resolve(name, in: "surveys"))
    return Loaded(value: try SurveyRules(yaml: file.text(), file: file.path), source: source(file))
  }

  /// All profiles of the folder, by name.
  public func profiles() throws -> [Loaded<ReviewProfile>] {
    try names(in: "profiles").map { try profile($0) }
  }

  /// The subjects of concrete problems: the table `issues/subjects.tsv`, or the file named.
  public func subjects(path file: String? = nil) throws -> Loaded<SubjectTable> {
    let file = try DataFile(path: file ?? path + "/issues/subjects.tsv")
    return Loaded(
      value: try SubjectTable(table: file.text(), file: file.path, folding: .icu), source: source(file))
  }

  private func names(in folder: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
    return all.filter { $0.hasSuffix(".yaml") }.sorted().map { String($0.dropLast(5)) }
  }

  private func resolve(_ name: String, in folder: String) -> String {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.contains("/") ? name : "\(path)/\(folder)/\(name).yaml"
  }

  /// Files of this folder are named from it, so that the same dictionaries give the same bytes wherever they lie.
  private func source(_ file: DataFile) -> Provenance.Source {
    let inside = file.path.hasPrefix(path + "/")
    return .init(name: inside ? String(file.path.dropFirst(path.count + 1)) : file.path, sha256: file.sha256)
  }
}
