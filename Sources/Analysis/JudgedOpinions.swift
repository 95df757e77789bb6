import Classification
import TextModel

/// Opinions in memory with what they were judged to be.
struct JudgedOpinions {
  private(set) var opinions: [Opinion] = []
  /// One for each.
  private(set) var judgements: [Judgement] = []

  mutating func add(_ opinion: Opinion, _ judgement: Judgement) {
    opinions.append(opinion)
    judgements.append(judgement)
  }
}
