import Classification
import Wording

/// The sheets of a survey: the share of every rating in every unit, a row each and with a chart for each question, and
/// what the units returned.
struct SurveySheets {
  /// Bars that can be told apart.
  private static let mostBars = 30
  private static let colors = 6

  private let writer: WorkbookWriter
  private let words: Words

  init(_ writer: WorkbookWriter, _ words: Words) { (self.writer, self.words) = (writer, words) }

  func write(_ surveys: [Report.SurveySection]) {
    for (index, survey) in surveys.enumerated() {
      let says = SurveyWords(section: survey, words: words)
      writeRulings(SurveyRulings(says), remarks: says.remarks, named: name("sheet.rulings", index))
      writeRatings(says, named: name("sheet.survey", index))
      writeReturned(says, named: name("sheet.returned", index))
    }
  }

  private func name(_ key: String, _ index: Int) -> String {
    index == 0 ? words(key) : words.bracketed(words(key), String(index + 1))
  }

  /// What the rules say of each unit, and below it the rules themselves.
  private func writeRulings(_ rulings: SurveyRulings, remarks: [String], named name: String) {
    let columns = rulings.columns.enumerated().map { number, title in
      WorkbookWriter.Column(title: title, width: number == 0 ? 26 : 44, isWrapped: number > 0)
    }
    guard columns.count > 1, let sheet = writer.addSheet(name, columns) else { return }
    let wrapping = Set(columns.indices.dropFirst())
    for (index, row) in rulings.rows.enumerated() {
      writer.write(row.map { .text($0) }, to: sheet, row: index + 1, wrapping: wrapping)
    }
    writer.addFilter(to: sheet, lastRow: rulings.rows.count, columns: columns.count)
    let lines =
      rulings.rules + [rulings.quiet].compactMap(\.self) + rulings.lists.flatMap { [$0.title] + $0.lines } + remarks
    for (index, line) in lines.enumerated() { writer.writeLine(line, to: sheet, row: rulings.rows.count + 2 + index) }
  }

  /// Rows of one rating of one question stand together, so that a chart can take them for a series.
  private func writeRatings(_ says: SurveyWords, named name: String) {
    let columns: [WorkbookWriter.Column] =
      [
        .init(title: words("report.column.question"), width: 24),
        .init(title: words("report.column.rating"), width: 16), .init(title: words.name(of: .unit), width: 26),
      ] + ["sheetCount", "share", "low", "high"].map { .init(title: words("report.column.\($0)"), width: 11) }
      + [.init(title: words("report.survey.answers"), width: 11)]
    guard let sheet = writer.addSheet(name, columns) else { return }
    var row = 0
    var firstRows: [[Int]] = []
    for (index, question) in says.section.rules.questions.enumerated() {
      firstRows.append([])
      for (number, rating) in question.ratings.enumerated() {
        firstRows[index].append(row + 1)
        for unit in says.units {
          row += 1
          let head: [WorkbookWriter.Cell] = [.text(question.title), .text(rating.name), .text(says.name(unit))]
          writer.write(head + figures(unit.questions[index], number), to: sheet, row: row)
        }
      }
    }
    writer.addFilter(to: sheet, lastRow: row, columns: columns.count)
    row += 1
    for index in firstRows.indices { row = addChart(index, firstRows[index], says, of: sheet, at: row + 1) }
  }

  private func figures(_ question: SurveyResult.QuestionResult, _ rating: Int) -> [WorkbookWriter.Cell] {
    let share = question.ratings[rating]
    let shares: [WorkbookWriter.Cell] =
      question.valid == 0
      ? [.empty, .empty, .empty]
      : [.share(share.share)] + (question.isComplete ? [.empty, .empty] : [.share(share.low), .share(share.high)])
    return [.count(share.count)] + shares + [.count(question.valid)]
  }

  /// - Parameter firstRows: of each rating.
  private func addChart(
    _ index: Int, _ firstRows: [Int], _ says: SurveyWords, of sheet: WorkbookWriter.Sheet, at row: Int
  ) -> Int {
    let question = says.section.rules.questions[index]
    let shown = Array(says.units.prefix(Self.mostBars))
    guard shown.contains(where: { $0.questions[index].valid > 0 }), let first = firstRows.first else { return row }
    let series = question.ratings.enumerated().map { number, rating in
      WorkbookWriter.Series(
        title: rating.name, column: 4, color: CategoryColor.accent(number, of: Self.colors),
        rows: firstRows[number]...firstRows[number] + shown.count - 1)
    }
    return writer.addChart(
      .bars, of: series, rows: first...first + shown.count - 1, named: 2, from: sheet, on: sheet, title: question.title,
      description: says.description(of: index, in: shown), spans: false, at: row)
  }

  private func writeReturned(_ says: SurveyWords, named name: String) {
    let titles = [words.name(of: .unit)] + says.returned.map { words("report.survey.\($0.title)") }
    guard
      let sheet = writer.addSheet(name, titles.enumerated().map { .init(title: $1, width: $0 == 0 ? 26 : 14) })
    else { return }
    for (index, unit) in says.units.enumerated() {
      writer.write(
        [.text(says.name(unit)), .count(unit.sheets)] + (says.hasEmptySheets ? [.count(unit.emptySheets)] : []) + [
          unit.asked.map { .count($0) } ?? .text(says.asked(unit)),
          unit.returnRate.map { .share($0) } ?? .text(says.returnRate(unit)),
        ] + (says.hasEmptySheets ? [unit.responseRate.map { .share($0) } ?? .text(says.rate(unit))] : []), to: sheet,
        row: index + 1)
    }
    writer.addFilter(to: sheet, lastRow: says.units.count, columns: titles.count)
  }
}
