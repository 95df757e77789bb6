/// What a survey asks and what follows from its answers.
public struct SurveyRules: Sendable, Hashable {
  /// A question that is answered with one of a few ratings.
  public struct Question: Sendable, Hashable {
    /// For machines; rules in a file name the question by it.
    public let id: String
    /// Name of the column in the answer sheet.
    public let title: String
    /// From best to worst.
    public let ratings: [Rating]
  }

  /// One of the answers to a question.
  public struct Rating: Sendable, Hashable {
    /// As it is reported and usually written, for example 基本满意.
    public let name: String
    /// Other ways in which it is written in answer sheets.
    public let also: [String]
  }

  /// What the counted answers are compared with.
  public enum Base: String, Sendable, CaseIterable {
    /// Valid answers to the question.
    case answers
    /// All who were asked, whether they answered or not; see `SurveyVerdict` for when their number is not known.
    case asked
  }

  /// On which side of its threshold a rule fires.
  public enum Comparator: String, Sendable, CaseIterable {
    /// Fires exactly at the threshold too.
    case atLeast = "at-least"
    /// Does not fire exactly at the threshold.
    case below
  }

  /// A threshold and what follows when a unit is on its wrong side.
  public struct Rule: Sendable, Hashable {
    /// For machines; a verdict's message quotes it.
    public let id: String
    /// Index of the question.
    public let question: Int
    /// Indices of the question's ratings that are counted together, rising.
    public let ratings: [Int]
    /// Whether it fires from the threshold upwards or below it.
    public let comparator: Comparator
    /// The share of the base with which the counted answers are compared.
    public let threshold: ExactFraction
    /// What the counted answers are a share of.
    public let base: Base
    /// With fewer valid answers the rule does not fire by itself.
    public let minimumAnswers: Int
    /// What must be done, in the words of whoever wrote the rule.
    public let consequence: String
  }

  /// The minimum number of answers of a rule that names none.
  public static let defaultMinimumAnswers = 10

  /// For machines.
  public let id: String
  /// For people, for example 满意度测评.
  public let title: String
  /// In the order in which the answers of a sheet are counted.
  public let questions: [Question]
  /// In the order in which verdicts are given.
  public let rules: [Rule]

  /// The indices in `rules` must be those of the questions and of their ratings; they are not checked.
  public init(id: String, title: String, questions: [Question], rules: [Rule]) {
    (self.id, self.title, self.questions, self.rules) = (id, title, questions, rules)
  }
}
