import Classification
import Wording

/// A sheet for each survey: a row for each unit with what it returned and the share of every rating, and a chart for
/// each question.
struct SurveySheets {
  /// Bars that can be told apart.
  private static let mostBars = 30
  private static let colors = 6

  private let writer: WorkbookWriter
  private let words: Words

  init(_ writer: WorkbookWriter, _ words: Words) { (self.writer, self.words) = (writer, words) }

  func write(_ surveys: [Report.SurveySection]) {
    for (index, survey) in surveys.enumerated() {
      let name = words("sheet.survey")
      write(survey, named: index == 0 ? name : words.bracketed(name, String(index + 1)))
    }
  }

  private func write(_ survey: Report.SurveySection, named name: String) {
    let says = SurveyWords(section: survey, words: words)
    let titles = columns(survey.rules)
    guard
      let sheet = writer.addSheet(name, titles.enumerated().map { .init(title: $1, width: $0 == 0 ? 26 : 12) })
    else { return }
    for (index, unit) in says.units.enumerated() { writer.write(cells(unit, says), to: sheet, row: index + 1) }
    writer.addFilter(to: sheet, lastRow: says.units.count, columns: titles.count)
    var row = says.units.count + 2
    for line in says.lines {
      writer.writeLine(line, to: sheet, row: row)
      row += 1
    }
    for index in survey.rules.questions.indices { row = addChart(index, says, of: sheet, at: row + 1) }
  }

  /// Of the unit, then of each question.
  private func columns(_ rules: SurveyRules) -> [String] {
    [words.name(of: .unit)] + ["sheets", "asked", "rate"].map { words("report.survey.\($0)") }
      + rules.questions.flatMap { question in
        [question.title + " " + words("report.survey.answers")]
          + question.ratings.flatMap { rating in
            ["count", "share", "low", "high"].map {
              "\(question.title) \(rating.name) \(words("report.column.\($0)"))"
            }
          }
      }
  }

  private func cells(_ unit: SurveyResult.UnitResult, _ says: SurveyWords) -> [WorkbookWriter.Cell] {
    let returned: [WorkbookWriter.Cell] = [
      .text(says.name(unit)), .count(unit.sheets), unit.asked.map { .count($0) } ?? .text(says.asked(unit)),
      unit.responseRate.map { .share($0) } ?? .text(says.rate(unit)),
    ]
    return returned
      + unit.questions.flatMap { question -> [WorkbookWriter.Cell] in
        [.count(question.valid)]
          + question.ratings.flatMap { rating -> [WorkbookWriter.Cell] in
            question.valid == 0
              ? [.count(rating.count), .empty, .empty, .empty]
              : [.count(rating.count), .share(rating.share), .share(rating.low), .share(rating.high)]
          }
      }
  }

  private func addChart(_ index: Int, _ says: SurveyWords, of sheet: WorkbookWriter.Sheet, at row: Int) -> Int {
    let questions = says.section.rules.questions
    let shown = Array(says.units.prefix(Self.mostBars))
    guard shown.contains(where: { $0.questions[index].valid > 0 }) else { return row }
    // Behind the unit's own columns each question has its valid answers and four columns a rating.
    let first = 4 + questions[..<index].reduce(0) { $0 + 1 + 4 * $1.ratings.count }
    let series = questions[index].ratings.enumerated().map { number, rating in
      WorkbookWriter.Series(
        title: rating.name, column: first + 2 + 4 * number, color: CategoryColor.accent(number, of: Self.colors))
    }
    return writer.addChart(
      .bars, of: series, rows: 1...shown.count, from: sheet, on: sheet, title: questions[index].title,
      description: says.description(of: index, in: shown), spans: false, at: row)
  }
}
