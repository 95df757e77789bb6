import Classification
import Documents
import Wording

/// Which columns of a table hold the answers to the questions of a survey, decided over all columns at once: names go before
/// answers, and better names before others.
///
/// ```
/// 满意度   = 满意度        as it is called
///          = 3、满意度     numbers and 您的 left out, or the last part of a question about several things, and some answers are
///                          its ratings
///          ∈ 总体满意度    its name or a further one inside, and most of the answers are its ratings
///          ?               another column that may hold ratings, and holds nothing else
/// ```
/// A column belongs to one question. Where several columns fit a question as well it is not counted, and they are told.
struct SurveyColumns {
  /// For each question its column; nil for one that the table does not ask.
  let places: [Int?]
  /// Questions that several columns fit as well.
  let doubtful: [Int: [Int]]
  private let rules: SurveyRules
  private let fits: [[SurveyFit]]

  init(_ table: TableReader.Table, by rules: SurveyRules) {
    let counter = SurveyCounter(rules: rules)
    let cells = table.header.indices.map { SurveyFit.answers(in: table, $0) }
    let fits = rules.questions.indices.map { question in
      table.header.indices.map { SurveyFit(table.header[$0], cells[$0], question, counter) }
    }
    (self.rules, self.fits) = (rules, fits)
    (places, doubtful) = Self.assigned(fits)
  }

  /// The best pairs first; of questions that want one column and columns that fit one question alike none is taken.
  private static func assigned(_ fits: [[SurveyFit]]) -> ([Int?], [Int: [Int]]) {
    var (places, doubtful) = ([Int?](repeating: nil, count: fits.count), [Int: [Int]]())
    var taken: Set<Int> = []
    while true {
      let pairs = fits.indices.filter { places[$0] == nil && doubtful[$0] == nil }.flatMap { question in
        fits[question].indices.filter { !taken.contains($0) }.map {
          (question: question, column: $0, fit: fits[question][$0])
        }
      }
      guard let best = pairs.compactMap(\.fit.strength).max() else { return (places, doubtful) }
      let equal = pairs.filter { $0.fit.strength == best }
      for question in Set(equal.map(\.question)).sorted() {
        let columns = equal.filter { $0.question == question }.map(\.column)
        let claims = equal.filter { columns.contains($0.column) }
        if columns.count == 1, Set(claims.map(\.question)).count == 1 {
          places[question] = columns[0]
        } else {
          doubtful[question] = columns
        }
      }
      taken.formUnion(places.compactMap(\.self))
    }
  }

  /// Whether every question was found by its own name.
  var areKnown: Bool {
    places.indices.allSatisfy { question in places[question].map { fits[question][$0].isNamed } ?? false }
  }

  /// Whether the table is a sheet of this survey: it asks all questions, or there are answers to one.
  var isSheet: Bool { !places.contains(nil) || hasAnswers }

  /// Whether most of what stands in the column of some question answers it.
  var hasAnswers: Bool {
    places.indices.contains { question in places[question].map { fits[question][$0].isAnswered } ?? false }
  }

  /// Questions whose column has another name, with it.
  var otherwiseCalled: [(question: Int, column: Int)] {
    places.enumerated().compactMap { question, place in
      place.flatMap { fits[question][$0].isNamed ? nil : (question, $0) }
    }
  }

  /// Columns that have the name of a question that was not found, whose answers are others, with some of these.
  var unfit: [(question: Int, column: Int, answers: [String])] {
    places.indices.filter { places[$0] == nil && doubtful[$0] == nil }.flatMap { question in
      fits[question].indices.filter { !places.contains($0) && fits[question][$0].isUnfit }
        .map { (question, $0, fits[question][$0].strange) }
    }
  }

  /// Further columns that hold ratings only.
  var further: [Int] {
    let told = Set(places.compactMap(\.self) + doubtful.values.joined())
    return (fits.first ?? []).indices.filter { column in
      !told.contains(column) && fits.contains { $0[column].isAllRatings }
    }
  }
}

/// How a column fits a question.
struct SurveyFit {
  private let rank: Int
  private let length: Int
  private let mayHoldRatings: Bool
  /// Answers that differ: ratings and abstentions, and others; cells of these.
  private let known: Int
  private let knownCells: Int
  private let strangeCells: Int
  /// Some answers that the question does not know.
  let strange: [String]
  private static let mostTold = 3

  init(_ name: String, _ cells: [String: Int], _ question: Int, _ counter: SurveyCounter) {
    let rules = counter.rules.questions[question]
    let match = TableReader.match(of: name, to: [rules.title], or: rules.columns)
    (rank, length) = TableReader.match(of: name, to: [rules.id], or: []).rank == 3 ? (3, rules.id.count) : match
    mayHoldRatings = TableReader.mayHoldRatings(name)
    let read = cells.map { (text: $0.key, count: $0.value, isKnown: counter.understands($0.key, to: question)) }
    known = read.count { $0.isKnown == true }
    knownCells = read.reduce(0) { $0 + ($1.isKnown == true ? $1.count : 0) }
    let others = read.filter { $0.isKnown == false }
    strangeCells = others.reduce(0) { $0 + $1.count }
    let sorted = others.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    strange = sorted.prefix(Self.mostTold).map(\.text)
  }

  /// The answers in a column with their numbers; of a column in which almost everyone says something else only the first.
  static func answers(in table: TableReader.Table, _ column: Int) -> [String: Int] {
    var answers: [String: Int] = [:]
    for row in table.rows {
      guard let cell = row[column] else { continue }
      answers[cell, default: 0] += 1
      if answers.count > mostDiffering { break }
    }
    return answers
  }

  private static let mostDiffering = 1_000
  /// In characters; names that share more are alike.
  private static let longestName = 99

  var isNamed: Bool { rank == 3 }
  /// Whether at least half of the cells answer the question.
  var isAnswered: Bool { knownCells > 0 && knownCells >= strangeCells }
  /// Whether a column that is called by the question holds something else.
  var isUnfit: Bool { rank > 0 && strangeCells > 0 && !isAnswered }
  var isAllRatings: Bool { strangeCells == 0 && (known > 1 || known > 0 && mayHoldRatings) }

  /// The better the greater; nil where it does not fit. Of columns called alike those with answers go before others.
  var strength: Int? {
    let answered = isAnswered ? 1 : 0
    let length = min(self.length, Self.longestName)
    switch rank {
    case 3: return 3_000 + 10 * answered
    // Codes under such a name are no answers: that they are not read is told.
    case 2: return knownCells == 0 && strangeCells > 0 ? nil : 2_000 + 10 * length + answered
    case 1: return isAnswered ? 1_000 + 10 * length : nil
    default: return mayHoldRatings && isAnswered && strangeCells == 0 ? 1 : nil
    }
  }
}
