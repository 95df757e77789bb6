/// What a survey asks and what follows from its answers.
public struct SurveyRules: Sendable, Hashable {
  /// A question that is answered with one of a few ratings.
  public struct Question: Sendable, Hashable {
    /// For machines; rules in a file name the question by it.
    public let id: String
    /// Name of the column in the answer sheet, or part of it.
    public let title: String
    /// From best to worst.
    public var ratings: [Rating]
    /// Other words by which the name of a column tells that it answers this question: 是否满意.
    public var columns: [String] = []

    /// A question of at least one rating; it is not checked.
    public init(id: String, title: String, ratings: [Rating], columns: [String] = []) {
      (self.id, self.title, self.ratings, self.columns) = (id, title, ratings, columns)
    }
  }

  /// One of the answers to a question.
  public struct Rating: Sendable, Hashable {
    /// As it is reported and usually written, for example 基本满意.
    public let name: String
    /// Other ways in which it is written in answer sheets.
    public let also: [String]
    /// Whether it is one of another scale and is reported only where somebody has given it: 一般 beside 基本满意.
    public var isOptional = false

    /// A rating, by default written in one way only.
    public init(name: String, also: [String] = [], isOptional: Bool = false) {
      (self.name, self.also, self.isOptional) = (name, also, isOptional)
    }
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
    public var ratings: [Int]
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
    /// The part of those asked that must have answered before a rule about those asked may pass a unit.
    public var response = SurveyRules.defaultResponse

    /// A rule; its indices are not checked against the questions.
    public init(
      id: String, question: Int, ratings: [Int], comparator: Comparator, threshold: ExactFraction,
      base: Base = .answers,
      minimumAnswers: Int = defaultMinimumAnswers, consequence: String,
      response: ExactFraction = SurveyRules.defaultResponse
    ) {
      (self.id, self.question, self.ratings, self.comparator) = (id, question, ratings, comparator)
      (self.threshold, self.base, self.minimumAnswers, self.consequence) = (
        threshold, base, minimumAnswers, consequence
      )
      self.response = response
    }
  }

  /// The minimum number of answers of a rule that names none.
  public static let defaultMinimumAnswers = 10
  /// The least response of a rule that names none: one half.
  public static let defaultResponse = ExactFraction.half

  /// For machines.
  public let id: String
  /// For people, for example 满意度测评.
  public let title: String
  /// In the order in which the answers of a sheet are counted.
  public var questions: [Question]
  /// In the order in which verdicts are given.
  public var rules: [Rule]
  /// Answers that are given and say nothing: 不了解, 弃权. They are counted apart and in no share, unless a question has
  /// a rating of that name.
  public var abstentions: [String]
  /// What stands for no answer: (空), (跳过).
  public var blanks: [String]

  /// The indices in `rules` must be those of the questions and of their ratings; they are not checked.
  ///
  /// - Parameters:
  ///   - abstentions: nil for the usual ones.
  ///   - blanks: nil for the usual ones.
  public init(
    id: String, title: String, questions: [Question], rules: [Rule], abstentions: [String]? = nil,
    blanks: [String]? = nil
  ) {
    (self.id, self.title, self.questions, self.rules) = (id, title, questions, rules)
    self.abstentions = abstentions ?? UsualAnswers.abstentions
    self.blanks = blanks ?? UsualAnswers.blanks
  }

  /// The same with some of the ratings of each question only, in their order.
  func keeping(_ kept: [[Int]]) -> SurveyRules {
    var rules = self
    for (question, ratings) in kept.enumerated() {
      rules.questions[question].ratings = ratings.map { questions[question].ratings[$0] }
    }
    for index in rules.rules.indices {
      let ratings = kept[self.rules[index].question]
      rules.rules[index].ratings = self.rules[index].ratings.compactMap { ratings.firstIndex(of: $0) }
    }
    return rules
  }
}
