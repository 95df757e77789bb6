public import Classification
import DataFiles
import FoundationEssentials
public import Privacy
public import Reporting
import Wording

extension DictionaryFolder {
  /// An empty grouping of opinions by concrete problem, with the tables that it goes by.
  public struct IssueGrouping: Sendable {
    /// Has seen no opinion yet.
    public let value: HotIssues
    /// The tables, and the file of known issues.
    public fileprivate(set) var sources: [Provenance.Source]
    /// What is known of the issues of opinions before they come; nil for nothing.
    public var known: KnownIssues?
    /// Whether what is found is held together (`HotIssues.hold()`), so that it can be kept as the known issues of the
    /// next run.
    public var isKept = false

    /// The same with personal values masked in what is known before, which is shown and written again.
    public func masked(by redactor: Redactor) -> IssueGrouping {
      var grouping = self
      grouping.known = known?.mapTexts { redactor.redact(cut: $0) }
      return grouping
    }

    init(value: HotIssues, sources: [Provenance.Source]) { (self.value, self.sources) = (value, sources) }
  }

  /// The grouping by the tables in `issues/`.
  ///
  /// - Parameters:
  ///   - known: the path of a file of known issues; nil for none.
  ///   - halfLife: days in which an opinion loses half of its weight for the heat, 1 or more; nil for those of the table.
  /// - Throws: a `Problem` when a table or the file of known issues cannot be read or the half-life is no such number,
  ///   `Problems` with every fault of one.
  public func issueGrouping(known: String? = nil, halfLife: Double? = nil) throws -> IssueGrouping {
    if let halfLife, !(halfLife.isFinite && halfLife >= 1) { throw Problem(Message("issues.halfLifeOutOfRange")) }
    let subjects = try subjects()
    let file = try DataFile(path: path + "/issues/weights.tsv")
    var weights = try IssueWeights(table: file.text(), file: file.path)
    if let halfLife { weights.heat.halfLife = halfLife }
    let topics = try topics()
    var grouping = IssueGrouping(
      value: HotIssues(subjects: subjects.value, weights: weights, topics: topics?.value),
      sources: [subjects.source, source(file)] + [topics?.source].compactMap { $0 })
    if let known {
      let file = try DataFile(path: known)
      grouping.known = try KnownIssues(yaml: file.text(), file: known)
      grouping.sources.append(source(file))
    }
    return grouping
  }

  /// What tells the topics of opinions, when the folder has such a table.
  private func topics() throws -> Loaded<TopicTable>? {
    let path = path + "/issues/topics.tsv"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let file = try DataFile(path: path)
    return Loaded(value: try TopicTable(bytes: file.bytes, file: path), source: source(file))
  }

  /// The same, nil when the folder has no such tables.
  ///
  /// - Throws: as `issueGrouping(known:halfLife:)`.
  public func issueGroupingIfAny() throws -> IssueGrouping? {
    FileManager.default.fileExists(atPath: path + "/issues/subjects.tsv") ? try issueGrouping() : nil
  }
}

extension Redactor {
  /// A masked text that may have been cut: the half of a number or name at its end would be known for none.
  fileprivate func redact(cut text: String) -> String {
    let masked = redact(text)
    return text.last == "…" ? masked.prefix(masked.count / 2) + "…" : masked
  }
}
