public import Classification
import DataFiles
import FoundationEssentials
public import Reporting

extension DictionaryFolder {
  /// An empty grouping of opinions by concrete problem, with the tables that it goes by.
  public struct IssueGrouping: Sendable {
    /// Has seen no opinion yet.
    public let value: HotIssues
    /// The tables.
    public let sources: [Provenance.Source]
  }

  /// The grouping by the tables in `issues/`.
  public func issueGrouping() throws -> IssueGrouping {
    let subjects = try subjects()
    let file = try DataFile(path: path + "/issues/weights.tsv")
    let weights = try IssueWeights(table: file.text(), file: file.path)
    let topics = try topics()
    return IssueGrouping(
      value: HotIssues(subjects: subjects.value, weights: weights, topics: topics?.value),
      sources: [subjects.source, source(file)] + [topics?.source].compactMap { $0 })
  }

  /// What tells the topics of opinions, when the folder has such a table.
  private func topics() throws -> Loaded<TopicTable>? {
    let path = path + "/issues/topics.tsv"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let file = try DataFile(path: path)
    return Loaded(value: try TopicTable(bytes: file.bytes, file: path), source: source(file))
  }

  /// The same, nil when the folder has no such tables.
  public func issueGroupingIfAny() throws -> IssueGrouping? {
    FileManager.default.fileExists(atPath: path + "/issues/subjects.tsv") ? try issueGrouping() : nil
  }
}
