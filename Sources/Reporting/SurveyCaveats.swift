import Classification
import Wording

/// What somebody has to know who acts on a survey, beyond its figures: how its tables were read, what the intervals assume of
/// those who have not answered, names that may be one unit, and groups so small that figures name people.
struct SurveyCaveats {
  /// Of fewer sheets a share tells who answered what.
  private static let fewestSheets = 5

  private let says: SurveyWords
  private let words: Words
  private var result: SurveyResult { says.section.result }

  init(_ says: SurveyWords) { (self.says, words) = (says, says.words) }

  /// How the tables were read.
  var reading: [String] {
    says.section.reading.map { problem in
      Problem(problem.message.plain, in: problem.input, at: problem.place).text(in: words.language)
    }
  }

  var remarks: [String] {
    let similar = result.similarUnits.map { words("survey.similarUnits", ["units": words.joined($0, by: .pause)]) }
    return [unnamed].compactMap(\.self) + assumption + similar + [few].compactMap(\.self)
  }

  /// That nobody knows which units have answered.
  private var unnamed: String? {
    result.units.last?.sheets == result.overall.sheets && result.units.last?.name == nil && result.units.count > 1
      ? words("survey.unnamed") : nil
  }

  /// What the intervals assume, and the share between the worst and the best that the others could make of it.
  private var assumption: [String] {
    guard let asked = result.overall.asked, !result.overall.hasTooMany else { return [] }
    return says.section.rules.rules.filter { $0.comparator == .below }.compactMap { rule in
      let (question, answers) = (says.section.rules.questions[rule.question], result.overall.questions[rule.question])
      let missing = asked - answers.valid
      guard answers.valid > 0, missing > 0 else { return nil }
      let count = rule.ratings.map { answers.ratings[$0].count }.reduce(0, +)
      return words(
        "survey.assumption",
        [
          "question": question.title,
          "ratings": words.joined(rule.ratings.map { question.ratings[$0].name }, by: .pause),
          "missing": String(missing),
          "range": Figures.interval(low: Double(count) / Double(asked), high: Double(count + missing) / Double(asked)),
        ])
    }
  }

  private var few: String? {
    let units = result.units.filter { $0.name != nil && (1..<Self.fewestSheets).contains($0.sheets) }.map(says.name)
    guard result.units.count > 1, !units.isEmpty else { return nil }
    return words("survey.fewSheets", ["units": words.joined(units, by: .pause), "count": String(Self.fewestSheets)])
  }
}
