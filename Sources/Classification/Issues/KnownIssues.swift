import DataFiles
public import Wording

/// Which opinions a person, or an earlier run, has put to which problem, and what that is called.
///
/// The file has a line for each opinion, which is YAML too: `W1-001: 三号楼电梯`. One name is one problem, whatever blanks
/// are in it. `无`, a dash or nothing instead of a name says that the opinion stays alone. Of several lines on one
/// opinion the last holds. Behind `#` a file that Tingyin wrote says how the opinion begins, so that one of the same
/// number is known for another, and lines of one number that begin otherwise are of several opinions: units number their
/// lists from 1 each.
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
  /// The lines of each identifier; more than one only where each says how its opinion begins.
  private var lines: [String: [Line]] = [:]

  /// Where an opinion belongs, and how it begins in a file that Tingyin wrote.
  struct Line: Sendable, Hashable {
    let place: Place
    let text: KeptText?
  }

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

  /// Where an opinion belongs, the last where several bear the identifier; nil when nobody said.
  public subscript(id: String) -> Place? { lines[id]?.last?.place }

  /// What is said of the opinions that bear an identifier.
  func lines(of id: String) -> [Line] { lines[id] ?? [] }

  /// The same with other words: identifiers, names of problems and beginnings of opinions.
  package func mapTexts(_ change: (String) -> String) -> KnownIssues {
    var changed = KnownIssues([], file: file)
    for id in ids {
      for line in lines(of: id) {
        let other: Place = if case .issue(let name) = line.place { .issue(change(name)) } else { line.place }
        changed.put(change(id), other, line.text.flatMap { KeptText(remark: change($0.text)) })
      }
    }
    return changed
  }

  /// What two names have in common that mean one problem.
  package static func key(of name: String) -> String { name.filter { !$0.isWhitespace } }

  private mutating func put(_ id: String, _ place: Place, _ text: KeptText? = nil) {
    let before = lines[id] ?? []
    if before.isEmpty { ids.append(id) }
    // Without a beginning nobody knows that another opinion is meant.
    let others = text == nil ? [] : before.filter { $0.text != nil && $0.text != text }
    lines[id] = others + [Line(place: place, text: text)]
  }

  /// Whether a name has to be quoted so as not to be taken for the mark of none.
  static func isMark(_ name: String) -> Bool { aloneMarks.contains(name) }
}
