/// Tells what the answers to the questions of a survey are.
struct SurveyAnswers: Sendable {
  /// What an answer says.
  enum Meaning: Sendable, Hashable {
    /// Index of the question's rating.
    case rating(Int)
    /// 不了解, 弃权.
    case abstention
    /// Nothing, or a mark for it: (空), (跳过).
    case blank
    /// None of these.
    case unknown
  }

  private let ratings: [[String: Int]]
  private let abstentions: Set<String>
  private let blanks: Set<String>
  /// Answers that were looked up, by question: a survey has few that differ.
  private var known: [[String: Meaning]]
  private static let mostKnown = 1_000

  /// A spelling that two ratings of a question share counts for the first of them.
  init(_ rules: SurveyRules) {
    ratings = rules.questions.map { question in
      let spellings = question.ratings.enumerated().flatMap { index, rating in
        ([rating.name] + rating.also).map { (AnswerSpelling.key($0), index) }
      }
      return Dictionary(spellings, uniquingKeysWith: { first, _ in first })
    }
    abstentions = Set(rules.abstentions.map(AnswerSpelling.key))
    blanks = Set(rules.blanks.map(AnswerSpelling.key))
    known = rules.questions.map { _ in [:] }
  }

  /// A rating goes before an abstention, and what is written before what is left of it.
  func meaning(of text: String, to question: Int) -> Meaning {
    let forms = AnswerSpelling.forms(of: text)
    if let rating = forms.lazy.compactMap({ ratings[question][$0] }).first { return .rating(rating) }
    if forms.contains(where: abstentions.contains) { return .abstention }
    let isBlank = AnswerSpelling.trimmed(text).isEmpty || forms.contains(where: blanks.contains)
    return isBlank ? .blank : .unknown
  }

  /// The same, remembered.
  mutating func remembered(_ text: String, to question: Int) -> Meaning {
    if let meaning = known[question][text] { return meaning }
    let meaning = meaning(of: text, to: question)
    if known[question].count < Self.mostKnown { known[question][text] = meaning }
    return meaning
  }
}
