import Classification

// Surveys.
extension WordReportWriter {
  /// More units than this are not compared in a picture any more.
  private static let mostUnits = 12
  private static let colors = 6

  mutating func writeSurveys() {
    for survey in report.surveys { write(SurveyWords(section: survey, words: words)) }
  }

  private mutating func write(_ says: SurveyWords) {
    heading(words.labelled(words("report.survey"), says.section.rules.title), 1)
    for line in says.lines { package.body.add(line) }
    let rulings = SurveyRulings(says)
    if !says.section.rules.rules.isEmpty {
      heading(words("report.survey.rulings"), 2)
      let width = 76 / rulings.columns.count
      table(
        words("report.survey.rulings"),
        rulings.columns.enumerated().map { .init(title: $1, width: $0 == 0 ? 24 : width) }, rulings.rows)
    }
    heading(words("report.survey.returned"), 2)
    let returned = says.returned
    table(
      words("report.survey.returned"),
      [.init(title: words.name(of: .unit), width: 40)]
        + returned.map { .init(title: words("report.survey.\($0.title)"), width: 60 / returned.count, kind: .number) },
      says.units.map { unit in [says.name(unit)] + returned.map { $0.text(unit) } })
    for index in says.section.rules.questions.indices { write(index, says) }
  }

  private mutating func write(_ index: Int, _ says: SurveyWords) {
    let question = says.section.rules.questions[index]
    heading(question.title, 2)
    let answered = says.units.filter { $0.questions[index].valid > 0 }
    if !answered.isEmpty, answered.count <= Self.mostUnits {
      let bars = answered.count * question.ratings.count
      package.body.add(
        chart(index, answered, says), named: question.title, describedAs: says.description(of: index, in: answered),
        height: 24 + 4 * bars)
      package.body.add(words("report.word.sharesLegend"), style: "TableNote")
    }
    let columns: [WordBody.Column] =
      [
        .init(title: words.name(of: .unit), width: 20),
        .init(title: words("report.survey.answers"), width: 11, kind: .number),
      ] + question.ratings.map { .init(title: $0.name, width: 20, kind: .number) }
    table(
      question.title, columns,
      says.units.map { unit in
        let result = unit.questions[index]
        return [says.name(unit), String(result.valid)] + result.ratings.map { figures($0, of: result, says) }
      })
  }

  private func figures(
    _ share: SurveyResult.RatingShare, of question: SurveyResult.QuestionResult, _ says: SurveyWords
  ) -> String {
    guard question.valid > 0 else { return "—" }
    return Figures.percent(share.share) + (says.interval(share, in: question).map { "\n" + $0 } ?? "")
  }

  private func chart(_ index: Int, _ units: [SurveyResult.UnitResult], _ says: SurveyWords) -> OfficeChart {
    OfficeChart(
      kind: .bars, categories: units.map(says.name),
      series: says.section.rules.questions[index].ratings.enumerated().map { number, rating in
        OfficeChart.Series(
          name: rating.name, color: CategoryColor.accentDigits(number, of: Self.colors),
          points: units.map {
            let share = $0.questions[index].ratings[number]
            return OfficeChart.Point(
              share: Figures.clamped(share.share), low: Figures.clamped(share.low), high: Figures.clamped(share.high))
          })
      })
  }
}
