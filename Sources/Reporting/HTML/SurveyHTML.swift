import Classification

/// The result of a survey: to which units rules apply, each question by unit, what was returned.
struct SurveyHTML {
  /// More units than this are not compared in a picture any more.
  private static let mostUnits = 24

  private let section: Report.SurveySection
  private let words: Words
  private let id: String

  private init(_ section: Report.SurveySection, id: String, words: Words) {
    (self.section, self.id, self.words) = (section, id, words)
  }

  /// One section of the page for each survey.
  static func sections(_ surveys: [Report.SurveySection], words: Words) -> [HTMLSection] {
    surveys.enumerated().map { index, survey in
      SurveyHTML(survey, id: index == 0 ? "survey" : "survey-\(index + 1)", words: words).sectionOfPage
    }
  }

  private var names: SurveyWords { SurveyWords(section: section, words: words) }

  private var sectionOfPage: HTMLSection {
    let title = words.labelled(words("report.survey"), section.rules.title)
    return HTMLSection(id: id, title: title, body: verdicts + returned, children: questions)
  }

  private var rulings: SurveyRulings { SurveyRulings(names) }

  private var verdicts: HTML {
    let rules = rulings.rules.map { "<p>\($0)</p>\n" as HTML }
    let quiet = rulings.quiet.map { "<p>\($0)</p>\n" as HTML } ?? ""
    let lists = rulings.lists.map { list in
      let items = list.lines.map { "<li>\($0)</li>" as HTML }
      return """
        <aside class="\(list.isFired ? "note" : "note quiet")"><p><strong>\(list.title)</strong></p><ul>\(items)</ul></aside>

        """ as HTML
    }
    return "\(rules)\(quiet)\(lists)\(rulingTable)"
  }

  private var rulingTable: HTML {
    guard !section.rules.rules.isEmpty else { return "" }
    return DataTable(
      id: "\(id)-rules", className: "figures-table", caption: words("report.survey.rulings"),
      columns: rulings.columns.enumerated().map { .init(title: $1, name: $0 == 0 ? "unit" : "ruling") },
      rows: rulings.rows.map { row in
        DataTable.Row(cells: row.enumerated().map { .init("\($1)", isHead: $0 == 0) })
      }, words: words, isCards: true
    ).html
  }

  private var returned: HTML {
    let returned = names.returned
    let columns =
      [DataTable.Column(title: words.name(of: .unit), name: "unit")]
      + returned.map { .init(title: words("report.survey.\($0.title)"), name: $0.title, isNumber: true) }
    let rows = names.units.map { unit in
      DataTable.Row(
        cells: [.init("\(names.name(unit))", isHead: true)]
          + returned.map { .init("\($0.text(unit))", value: sortingValue(of: $0.title, unit) ?? $0.text(unit)) })
    }
    let table = DataTable(
      id: "\(id)-returned", className: "figures-table", caption: words("report.survey.returned"), columns: columns,
      rows: rows, words: words, isCards: true, isWide: true)
    return table.html + "\(names.remarks.map { "<p class=\"meta\">\($0)</p>\n" as HTML })"
  }

  /// By what a table sorts where the text is no plain number.
  private func sortingValue(of column: String, _ unit: SurveyResult.UnitResult) -> String? {
    switch column {
    case "asked": unit.asked.map(String.init) ?? ""
    case "rate": unit.returnRate.map { Figures.fixed($0, decimals: 6) } ?? ""
    case "validRate": unit.responseRate.map { Figures.fixed($0, decimals: 6) } ?? ""
    default: nil
    }
  }

  private var questions: [HTMLSection.Child] {
    section.rules.questions.indices.map { index in
      let (question, childID) = (section.rules.questions[index], "\(id)-question-\(index + 1)")
      return HTMLSection.Child(
        id: childID, title: question.title,
        body: """
          <section id="\(childID)"><h3>\(question.title)</h3>
          \(charts(index))\(table(index))</section>

          """)
    }
  }

  private func charts(_ index: Int) -> HTML {
    let all = names.units.filter { $0.questions[index].valid > 0 }
    let units = Array(all.prefix(Self.mostUnits))
    guard !units.isEmpty else { return "" }
    let scale = ChartScale(highest: units.flatMap { $0.questions[index].ratings.map(\.high) }.max() ?? 1)
    let figures = section.rules.questions[index].ratings.indices.map { rating in
      """
      <figure><figcaption>\(section.rules.questions[index].ratings[rating].name)</figcaption>\
      \(chart(index, rating, units, scale).html)</figure>

      """ as HTML
    }
    let rest = words("report.survey.rest", ["shown": String(Self.mostUnits)])
    let note: HTML = all.count > units.count ? "<p class=\"meta\">\(rest)</p>\n" : ""
    return "<div class=\"multiples\">\(figures)</div>\n<p class=\"meta\">\(words("report.survey.legend"))</p>\n\(note)"
  }

  private func chart(
    _ index: Int, _ rating: Int, _ units: [SurveyResult.UnitResult], _ scale: ChartScale
  ) -> BarChart {
    let question = section.rules.questions[index]
    let told = units.map { unit in
      let share = unit.questions[index].ratings[rating]
      let told = words("report.word.share", ["label": names.name(unit), "share": Figures.percent(share.share)])
      return names.interval(share, in: unit.questions[index]).map { words.bracketed(told, $0) } ?? told
    }
    let bars = units.enumerated().map { position, unit in
      let share = unit.questions[index].ratings[rating]
      return BarChart.Bar(
        label: names.name(unit), length: share.share,
        interval: unit.questions[index].isComplete ? nil : (share.low, share.high),
        value: Figures.percent(share.share), detail: "", className: position == 0 ? "c0" : "c-other")
    }
    return BarChart(
      id: "\(id)-chart-\(index + 1)-\(rating + 1)",
      title: words("report.survey.chart", ["question": question.title, "rating": question.ratings[rating].name]),
      description: words("report.survey.description", ["shares": words.joined(told, by: .semicolon)]), bars: bars,
      scale: scale, size: .small)
  }

  private func table(_ index: Int) -> HTML {
    let question = section.rules.questions[index]
    let columns: [DataTable.Column] =
      [
        .init(title: words.name(of: .unit), name: "unit"),
        .init(title: words("report.survey.answers"), name: "answers", isNumber: true),
      ] + question.ratings.map { .init(title: $0.name, name: "group", isNumber: true) }
    let rows = names.units.map { unit in
      let result = unit.questions[index]
      return DataTable.Row(
        cells: [
          .init("\(names.name(unit))", isHead: true), .init("\(result.valid)", value: String(result.valid)),
        ] + result.ratings.map { cell($0, of: result) })
    }
    return DataTable(
      id: "\(id)-table-\(index + 1)", className: "figures-table", columns: columns, rows: rows, words: words,
      isCards: true, isWide: true
    ).html
  }

  private func cell(_ share: SurveyResult.RatingShare, of question: SurveyResult.QuestionResult) -> DataTable.Cell {
    guard question.valid > 0 else { return .init("—", value: "") }
    let interval = names.interval(share, in: question).map { " · \($0)" as HTML } ?? ""
    return .init(
      """
      <span class="share">\(Figures.percent(share.share))</span> \
      <span class="interval">\(share.count)\(interval)</span>
      """, value: Figures.fixed(share.share, decimals: 6))
  }
}
