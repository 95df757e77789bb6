public import Classification
public import Lexicons
public import Wording

extension Report {
  /// Survey sheets that one set of rules reads.
  public struct SurveySection: Sendable {
    /// The questions of the sheets and what their ratings mean.
    public let rules: SurveyRules
    /// What the sheets came to.
    public let result: SurveyResult
    /// What is to be known of the reading of its tables.
    public var reading: [Problem] = []

    /// Sheets counted by one set of rules.
    public init(rules: SurveyRules, result: SurveyResult) { (self.rules, self.result) = (rules, result) }
  }

  /// The words by which one category or one unit differs from all other opinions.
  public struct KeyWordSection: Sendable {
    /// Whose words they are.
    public enum Part: Sendable, Hashable {
      /// Index into the scheme's categories.
      case category(Int)
      case unit(String)
    }

    /// Whose words the table lists.
    public let part: Part
    /// The words, by how surely they are typical of the part.
    public let table: KeynessTable

    /// A part with the words that tell it from all other opinions.
    public init(part: Part, table: KeynessTable) { (self.part, self.table) = (part, table) }
  }
}
