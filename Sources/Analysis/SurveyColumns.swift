import Classification
import Documents
import Wording

/// Which columns of a table hold the answers to the questions of a survey: those that are called so, else those whose
/// name speaks of ratings (总体满意度, 对整改的评价) and in which nothing but the ratings of a question stands.
struct SurveyColumns {
  /// For each question its column; nil for one that the table does not ask.
  let places: [Int?]
  private let rules: SurveyRules
  private let table: TableReader.Table
  /// The questions whose columns were known by their cells.
  private let guessed: [Int]
  /// Further columns that hold ratings only.
  private let further: [Int]

  /// - Throws: a `Problem` that names the columns found when the table asks none of the questions, or lacks one and no
  ///   cell shows that it is a sheet of this survey.
  init(_ table: TableReader.Table, by rules: SurveyRules) throws(Problem) {
    let counter = SurveyCounter(rules: rules)
    let named = rules.questions.map { table.column(named: [$0.title, $0.id]) }
    let places = Self.filled(named, table, counter, rules)
    let isSheet = !places.contains(nil) || places.enumerated().contains { question, place in
      place.map { Self.answers(table, $0, question, counter) } ?? false
    }
    guard isSheet else {
      let values = ["question": rules.questions[named.firstIndex(of: nil) ?? 0].title, "found": table.shownHeader]
      throw table.problem(ofColumns: Message("survey.noColumn", values))
    }
    (self.places, self.rules, self.table) = (places, rules, table)
    guessed = places.indices.filter { named[$0] == nil && places[$0] != nil }
    further = table.header.indices.filter { column in
      !places.contains(column) && TableReader.mayHoldRatings(table.header[column])
        && rules.questions.indices.contains { Self.answers(table, column, $0, counter) }
    }
  }

  /// The columns with one for each question that none was called by, where cells tell it: one whose name holds the
  /// question's before others.
  private static func filled(
    _ named: [Int?], _ table: TableReader.Table, _ counter: SurveyCounter, _ rules: SurveyRules
  ) -> [Int?] {
    var places = named
    for question in places.indices where places[question] == nil {
      let free = table.header.indices.filter { !places.contains($0) && TableReader.mayHoldRatings(table.header[$0]) }
      let fitting = free.filter { answers(table, $0, question, counter) }
      let title = rules.questions[question].title
      places[question] = fitting.first { table.header[$0].contains(title) } ?? fitting.first
    }
    return places
  }

  /// Whether a column holds answers, and nothing but ratings of a question.
  private static func answers(_ table: TableReader.Table, _ column: Int, _ question: Int, _ counter: SurveyCounter) -> Bool {
    let cells = table.rows.lazy.compactMap { $0[column] }
    return !cells.isEmpty && cells.allSatisfy { counter.knows($0, to: question) }
  }

  /// Whether every question was found by its name.
  var areKnown: Bool { guessed.isEmpty && !places.contains(nil) }

  /// Which columns were taken for which question, which were not, and which questions are not asked.
  var remarks: [Problem] {
    let taken = guessed.compactMap { question in
      places[question].map { column in
        Message("survey.tookColumn", ["question": rules.questions[question].title, "column": table.header[column]])
      }
    }
    let unasked = places.indices.filter { places[$0] == nil }.map {
      Message("survey.notAsked", ["question": rules.questions[$0].title])
    }
    let columns = further.map { "“\(table.header[$0])”" }.joined(separator: "、")
    let others = further.isEmpty ? [] : [Message("survey.furtherColumns", ["columns": columns])]
    return (taken + others + unasked).map { Problem($0, in: table.name) }
  }
}
