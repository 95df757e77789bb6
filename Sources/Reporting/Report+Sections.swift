public import Classification
public import Lexicons

extension Report {
  /// Survey sheets that one set of rules reads.
  public struct SurveySection: Sendable {
    public let rules: SurveyRules
    public let result: SurveyResult

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

    public let part: Part
    public let table: KeynessTable

    public init(part: Part, table: KeynessTable) { (self.part, self.table) = (part, table) }
  }
}
