import DataFiles
public import Wording

/// Which opinions a person, or an earlier run, has put to which problem, and what that is called.
///
/// The file has a line for each opinion, which is YAML too: `W1-001: 三号楼电梯`. One name is one problem, whatever blanks
/// are in it. `无`, a dash or nothing instead of a name says that the opinion stays alone. Of several lines on one
/// opinion the last holds. Behind `#` a file that Tingyin wrote says how the opinion begins, so that one of the same
/// number is known for another.
public struct KnownIssues: Sendable, Hashable {
  /// Where an opinion belongs.
  public enum Place: Sendable, Hashable {
    /// To the problem of this name.
    case issue(String)
    /// To none, whatever it resembles.
    case alone
  }

  /// What stands for no problem where a name could be.
  private static let aloneMarks: Set<String> = ["", "-", "－", "—", "无", "無"]

  /// The file's name, for what is to be said of it; empty when there is none.
  public let file: String
  /// Identifiers of opinions, in the order in which they were first named.
  public private(set) var ids: [String] = []
  private var places: [String: Place] = [:]
  /// How the opinions begin, in a file that Tingyin wrote.
  private var texts: [String: KeptText] = [:]

  /// - Parameter lines: identifiers of opinions, each with its place.
  public init(_ lines: [(id: String, place: Place)], file: String = "") {
    self.file = file
    for line in lines { put(line.id, line.place) }
  }

  /// - Throws: `Problems` with every line that names no opinion.
  public init(yaml: String, file: String) throws(Problems) {
    self.file = file
    var problems: [Problem] = []
    let areKept = KeptText.areKept(in: yaml)
    for (index, line) in yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      switch KnownIssueLine(line) {
      case .blank: continue
      case .unreadable: problems.append(Problem(Message("issues.badLine"), in: file, at: .line(index + 1)))
      case .plain(let id, let name, let remark):
        put(id, Self.aloneMarks.contains(name) ? .alone : .issue(name), areKept ? KeptText(remark: remark) : nil)
      case .quoted(let id, let name, let remark):
        put(id, name.isEmpty ? .alone : .issue(name), areKept ? KeptText(remark: remark) : nil)
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// Where an opinion belongs; nil when nobody said.
  public subscript(id: String) -> Place? { places[id] }

  /// How an opinion begins; nil when nobody said.
  func text(of id: String) -> KeptText? { texts[id] }

  /// The same with other words: identifiers, names of problems and beginnings of opinions.
  package func mapTexts(_ change: (String) -> String) -> KnownIssues {
    var changed = KnownIssues([], file: file)
    for id in ids {
      guard let place = places[id] else { continue }
      let other: Place = if case .issue(let name) = place { .issue(change(name)) } else { place }
      changed.put(change(id), other, texts[id].flatMap { KeptText(remark: change($0.text)) })
    }
    return changed
  }

  /// What two names have in common that mean one problem.
  package static func key(of name: String) -> String { name.filter { !$0.isWhitespace } }

  private mutating func put(_ id: String, _ place: Place, _ text: KeptText? = nil) {
    if places.updateValue(place, forKey: id) == nil { ids.append(id) }
    texts[id] = text
  }

  /// Whether a name has to be quoted so as not to be taken for the mark of none.
  static func isMark(_ name: String) -> Bool { aloneMarks.contains(name) }
}
