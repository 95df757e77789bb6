import Lexicons
import Reporting
import TextModel

@testable import Checking
@testable import Classification

/// The parts of a report about surveys, typical words and shared passages, with invented content.
enum SectionsFixture {
  /// Counts of blank-separated words of Han or letters.
  static func counter(_ counts: KeyValuePairs<String, Int>) -> WordCounter {
    var counter = WordCounter()
    for (word, count) in counts {
      let document = Document(name: "", text: word)
      for _ in 0..<count { counter.count([Token(range: document.range, kind: .han)], of: document) }
    }
    return counter
  }

  static func keyWords(_ words: KeyValuePairs<String, Int>, unit: String) -> [Report.KeyWordSection] {
    let (part, rest) = (counter(words), counter(["别的": 400]))
    var shared = rest
    shared.merge(counter(["食堂": 2]))
    let table = KeynessTable(part, against: shared, filter: WordFilter())
    return [.init(part: .category(0), table: table), .init(part: .unit(unit), table: table)]
  }

  static func rules(_ title: String, question: String, rule: String) -> SurveyRules {
    let rating = { (name: String) in SurveyRules.Rating(name: name, also: []) }
    let asked = SurveyRules.Question(id: "q", title: question, ratings: ["好", "中", "差"].map(rating))
    let formality = SurveyRules.Rule(
      id: rule, question: 0, ratings: [2], comparator: .atLeast, threshold: ExactFraction("30%")!,
      base: .answers, minimumAnswers: 10, consequence: rule)
    return SurveyRules(id: "s", title: title, questions: [asked], rules: [formality])
  }

  static func survey(_ title: String, question: String, rule: String, units: [String]) -> Report.SurveySection {
    let rules = rules(title, question: question, rule: rule)
    var counter = SurveyCounter(rules: rules)
    for (index, unit) in units.enumerated() {
      for answer in ["好", "好", "中", "差", "差", "差", "好", "中", "好", "差"].prefix(10 - index * 3) {
        counter.count(unit: unit, answers: [answer])
      }
    }
    counter.count(unit: units[0], answers: [title])
    let list = (units + [title]).map { SurveyResult.ListedUnit(name: $0, asked: 12) }
    return Report.SurveySection(rules: rules, result: SurveyResult(counter, list: list))
  }

  /// The first sentences of two documents, as if they stood in both.
  static func similarity(_ speeches: [Report.SpeechSection]) -> Similarity {
    let sides = speeches.enumerated().map { index, speech in
      SharedPassage.Side(
        document: index, range: speech.document.trimmed(speech.document.sentences[0]), length: 18, share: 0.125)
    }
    let passages = [
      SharedPassage(first: sides[0], second: sides[sides.count - 1], matched: 17, similarity: 0.9444)
    ]
    let overlaps = [sides[0], sides[sides.count - 1]].map { side in
      DocumentOverlap.Side(document: side.document, length: 18, share: 0.125, longestRun: side.range, longestShare: 0.1)
    }
    return Similarity(
      passages: passages,
      overlaps: [DocumentOverlap(first: overlaps[0], second: overlaps[1], passages: 1, longest: 15)],
      common: [CommonPassage(documents: 2, places: sides.map { .init(document: $0.document, range: $0.range) })],
      copies: [])
  }
}
