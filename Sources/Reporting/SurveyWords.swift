import Classification

/// What every format says of a survey in the same words.
struct SurveyWords {
  let section: Report.SurveySection
  let words: Words

  /// All together, then the units in their order; one unit alone is all.
  var units: [SurveyResult.UnitResult] {
    section.result.units.count == 1 ? section.result.units : [section.result.overall] + section.result.units
  }

  func name(_ unit: SurveyResult.UnitResult) -> String {
    if unit == section.result.overall, section.result.units.count != 1 { return words("survey.overall") }
    let name = unit.name ?? words("report.unnamed")
    return unit.listed ? name : words("report.survey.unlisted", ["unit": name])
  }

  func asked(_ unit: SurveyResult.UnitResult) -> String {
    unit.asked.map(String.init) ?? words("report.survey.unknownRate")
  }

  /// Sheets with an answer of those asked.
  func rate(_ unit: SurveyResult.UnitResult) -> String { unit.responseRate.map { Figures.percent($0) } ?? "—" }

  /// Sheets that came in, empty or not, of those asked.
  func returnRate(_ unit: SurveyResult.UnitResult) -> String { unit.returnRate.map { Figures.percent($0) } ?? "—" }

  /// The interval of a share; nil where all who were asked have answered, so that nothing was drawn.
  func interval(_ share: SurveyResult.RatingShare, in question: SurveyResult.QuestionResult) -> String? {
    question.isComplete ? nil : Figures.interval(low: share.low, high: share.high)
  }

  /// What a table tells of the sheets that came in, by the last part of its title's key; empty sheets only where some came.
  var returned: [ReturnedColumn] {
    var columns = [ReturnedColumn(title: "sheets") { String($0.sheets) }]
    if hasEmptySheets { columns.append(ReturnedColumn(title: "empty") { String($0.emptySheets) }) }
    columns += [ReturnedColumn(title: "asked", text: asked), ReturnedColumn(title: "rate", text: returnRate)]
    if hasEmptySheets { columns.append(ReturnedColumn(title: "validRate", text: rate)) }
    return columns
  }

  /// A column of the table of sheets that came in.
  struct ReturnedColumn {
    let title: String
    let text: (SurveyResult.UnitResult) -> String
  }

  /// Whether empty sheets came in, which are no responses.
  var hasEmptySheets: Bool { section.result.overall.emptySheets > 0 }

  /// Units that handed in nothing, numbers that cannot be right, sheets and answers that were not counted, and where
  /// shares have no interval.
  var remarks: [String] {
    let unknown = answers(section.result.unknownAnswers, section.result.unknownCounts)
    let abstained = answers(section.result.abstentions, section.result.abstentionCounts)
    let caveats = SurveyCaveats(self)
    return caveats.reading + section.result.units.filter(\.hasTooMany).map(tooMany)
      + [
        unanswered.isEmpty ? nil : words.labelled(words("survey.unanswered"), words.joined(unanswered, by: .pause)),
        unitsWithoutNumber.isEmpty
          ? nil : words.labelled(words("survey.withoutRate"), words.joined(unitsWithoutNumber, by: .pause)),
        unknown.isEmpty ? nil : words.labelled(words("survey.unknownAnswers"), words.joined(unknown, by: .pause)),
        listed("survey.withUnknown", of: "survey.answers") { unit in unit.questions.map(\.unknown).reduce(0, +) },
        abstained.isEmpty ? nil : words.labelled(words("survey.abstentions"), words.joined(abstained, by: .pause)),
        listed("survey.withEmpty", of: "survey.times", \.emptySheets),
        sheetsWithoutUnit.map { words("survey.withoutUnit", ["count": String($0)]) },
        section.result.units.contains { $0.questions.contains(where: \.isComplete) } ? words("survey.complete") : nil,
      ].compactMap { $0 } + caveats.remarks
  }

  private func answers(_ texts: [String], _ counts: [Int]) -> [String] {
    zip(texts, counts).map { words.bracketed(words.quoted($0), words("survey.answers", ["count": String($1)])) }
  }

  /// Listed units that handed in nothing, with the number of their people.
  var unanswered: [String] {
    section.result.unanswered.map { name in
      let asked = section.result.units.first { $0.name == name }?.asked
      return asked.map { words.bracketed(name, words("report.survey.askedOf", ["count": String($0)])) } ?? name
    }
  }

  /// More sheets than people.
  func tooMany(_ unit: SurveyResult.UnitResult) -> String {
    words(
      "survey.tooMany",
      ["unit": name(unit), "sheets": String(unit.sheets), "asked": unit.asked.map(String.init) ?? ""])
  }

  /// Listed units without a number of people where others have one.
  private var unitsWithoutNumber: [String] {
    let listed = section.result.units.filter { $0.listed && $0.name != nil }
    return listed.contains { $0.asked != nil } ? listed.filter { $0.asked == nil }.map(name) : []
  }

  /// Sheets that name no unit where others do; nil without any.
  private var sheetsWithoutUnit: Int? {
    section.result.units.count > 1 ? section.result.units.first { $0.name == nil }?.sheets : nil
  }

  /// The units of which something is to be counted, each with its number; nil when there is none.
  ///
  /// - Parameter counter: the key of a number of what is counted.
  private func listed(_ key: String, of counter: String, _ count: (SurveyResult.UnitResult) -> Int) -> String? {
    let units = section.result.units.filter { count($0) > 0 }
      .map { words.bracketed(name($0), words(counter, ["count": String(count($0))])) }
    return units.isEmpty ? nil : words.labelled(words(key), words.joined(units, by: .pause))
  }

  /// The rules in words, what they say of the units, and what was left out, a sentence each.
  var lines: [String] {
    let told = SurveyRulings(self)
    let lists = told.lists
    return told.rules + (told.quiet.map { [$0] } ?? []) + lists.flatMap { [$0.title] + $0.lines } + remarks
  }

  /// The shares of all ratings of a question in some units, in words.
  func description(of question: Int, in units: [SurveyResult.UnitResult]) -> String {
    let ratings = section.rules.questions[question].ratings
    let told = units.filter { $0.questions[question].valid > 0 }.map { unit in
      let result = unit.questions[question]
      let shares = zip(ratings, result.ratings).map { rating, share in
        let told = words("report.word.share", ["label": rating.name, "share": Figures.percent(share.share)])
        return interval(share, in: result).map { words.bracketed(told, $0) } ?? told
      }
      return words.labelled(name(unit), words.joined(shares, by: .comma))
    }
    return words("report.survey.description", ["shares": words.joined(told, by: .semicolon)])
  }

  /// The survey in one sentence: what came in, how many are content, what the rules say of which units.
  var sentence: String {
    let overall = section.result.overall
    let rate = overall.returnRate.map { words("report.summary.surveyRate", ["rate": Figures.percent($0)]) } ?? ""
    let told = SurveyRulings(self)
    let missing =
      unanswered.isEmpty
      ? nil : words.labelled(words("report.summary.surveyUnanswered"), words.joined(unanswered, by: .pause))
    let quiet = told.quiet.map(Self.withoutStop)
    let verdicts = told.contentment + [quiet].compactMap(\.self) + told.short + [missing].compactMap(\.self)
    return words(
      "report.summary.survey",
      [
        "title": section.rules.title, "sheets": String(overall.sheets), "rate": rate,
        "verdicts": words.joined(verdicts, by: .semicolon),
      ])
  }

  private static func withoutStop(_ sentence: String) -> String {
    String(sentence.trimmingSuffix { $0 == "。" || $0 == "." })
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isCut: (Character) -> Bool) -> Substring {
    let rest = reversed().drop(while: isCut).count
    return prefix(rest)
  }
}

extension SurveyVerdict.Outcome {
  /// In machine formats.
  var code: String {
    switch self {
    case .fired: "fired"
    case .passed: "passed"
    case .tooFewAnswers: "too-few-answers"
    case .undecided: "undecided"
    case .lowResponse: "low-response"
    case .noAnswers: "no-answers"
    case .askedUnknown: "asked-unknown"
    }
  }
}
