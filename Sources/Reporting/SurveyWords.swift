import Classification

/// What every format says of a survey in the same words.
struct SurveyWords {
  /// Verdicts that ask for something.
  enum Kind {
    /// The consequence follows.
    case fired
    /// People must judge: too few answers, though the rule would apply, or an unknown number of people asked.
    case open
  }

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

  func asked(_ unit: SurveyResult.UnitResult) -> String { unit.asked.map(String.init) ?? words("report.survey.unknownRate") }

  func rate(_ unit: SurveyResult.UnitResult) -> String { unit.responseRate.map { Figures.percent($0) } ?? "—" }

  /// What a table tells of the sheets that came in, by the last part of its title's key; empty sheets only where some came.
  var returned: [(title: String, text: (SurveyResult.UnitResult) -> String)] {
    let sheets = (title: "sheets", text: { (unit: SurveyResult.UnitResult) in String(unit.sheets) })
    let empty = (title: "empty", text: { (unit: SurveyResult.UnitResult) in String(unit.emptySheets) })
    return [sheets] + (hasEmptySheets ? [empty] : []) + [(title: "asked", text: asked), (title: "rate", text: rate)]
  }

  /// Whether empty sheets came in, which are no responses.
  var hasEmptySheets: Bool { section.result.overall.emptySheets > 0 }

  /// Sentences about single units, in their order.
  func verdicts(_ kind: Kind) -> [String] {
    section.result.units.flatMap { unit in
      unit.verdicts.filter { $0.asksFor(kind) }.map {
        words("report.survey.unit", ["unit": name(unit), "message": words($0.message)])
      }
    }
  }

  /// Units that handed in nothing, numbers that cannot be right, sheets and answers that were not counted, and where
  /// shares have no interval.
  var remarks: [String] {
    let unknown = zip(section.result.unknownAnswers, section.result.unknownCounts).map {
      words.bracketed(words.quoted($0), words("survey.times", ["count": String($1)]))
    }
    return section.result.units.filter(\.hasTooMany).map(tooMany) + [
      section.result.unanswered.isEmpty
        ? nil : words.labelled(words("survey.unanswered"), words.joined(section.result.unanswered, by: .pause)),
      unitsWithoutNumber.isEmpty
        ? nil : words.labelled(words("survey.withoutRate"), words.joined(unitsWithoutNumber, by: .pause)),
      unknown.isEmpty ? nil : words.labelled(words("survey.unknownAnswers"), words.joined(unknown, by: .pause)),
      listed("survey.withUnknown", of: "survey.answers") { unit in unit.questions.map(\.unknown).reduce(0, +) },
      listed("survey.withEmpty", of: "survey.times", \.emptySheets),
      sheetsWithoutUnit.map { words("survey.withoutUnit", ["count": String($0)]) },
      section.result.units.contains { $0.questions.contains(where: \.isComplete) } ? words("survey.complete") : nil,
    ].compactMap { $0 }
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

  /// To which units rules apply, what people must judge, and what was left out, a sentence each.
  var lines: [String] {
    let (fired, open) = (verdicts(.fired), verdicts(.open))
    return (fired.isEmpty ? [words("report.survey.quiet")] : [words("report.survey.fired")] + fired)
      + (open.isEmpty ? [] : [words("report.survey.open")] + open) + remarks
  }

  /// The shares of all ratings of a question in some units, in words.
  func description(of question: Int, in units: [SurveyResult.UnitResult]) -> String {
    let ratings = section.rules.questions[question].ratings
    let told = units.filter { $0.questions[question].valid > 0 }.map { unit in
      let shares = zip(ratings, unit.questions[question].ratings).map { rating, share in
        words.bracketed(
          words("report.word.share", ["label": rating.name, "share": Figures.percent(share.share)]),
          Figures.interval(low: share.low, high: share.high))
      }
      return words.labelled(name(unit), words.joined(shares, by: .comma))
    }
    return words("report.survey.description", ["shares": words.joined(told, by: .semicolon)])
  }

  /// The survey in one sentence.
  var sentence: String {
    let overall = section.result.overall
    let fired = section.result.units.filter { $0.verdicts.contains { $0.asksFor(.fired) } }.map(name)
    let rate = overall.responseRate.map { words("report.summary.surveyRate", ["rate": Figures.percent($0)]) } ?? ""
    return words(
      "report.summary.survey",
      [
        "title": section.rules.title, "sheets": String(overall.sheets), "rate": rate,
        "fired": fired.isEmpty
          ? words("report.summary.surveyQuiet")
          : words("report.summary.surveyFired", ["units": words.joined(fired, by: .pause)]),
      ])
  }
}

extension SurveyVerdict {
  func asksFor(_ kind: SurveyWords.Kind) -> Bool {
    switch (outcome, kind) {
    case (.fired, .fired), (.tooFewAnswers(wouldFire: true), .open), (.askedUnknown, .open): true
    default: false
    }
  }
}

extension SurveyVerdict.Outcome {
  /// In machine formats.
  var code: String {
    switch self {
    case .fired: "fired"
    case .passed: "passed"
    case .tooFewAnswers: "too-few-answers"
    case .noAnswers: "no-answers"
    case .askedUnknown: "asked-unknown"
    }
  }
}
