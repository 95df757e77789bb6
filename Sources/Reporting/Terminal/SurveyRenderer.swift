public import Classification
public import Wording

/// The result of a satisfaction survey, for people and for programs.
public struct SurveyRenderer: Sendable {
  private let section: Report.SurveySection
  private var result: SurveyResult { section.result }
  private var rules: SurveyRules { section.rules }

  /// Shows a result by the rules it was counted with, whose questions are in the same order.
  public init(_ result: SurveyResult, rules: SurveyRules) {
    section = Report.SurveySection(rules: rules, result: result)
  }

  /// Shows a result with what is to be known of its reading.
  public init(_ section: Report.SurveySection) { self.section = section }

  /// The machine format: each unit's answers with their intervals, and what each rule says of it.
  public func json(provenance: Provenance, language: Language) -> [UInt8] {
    JSONRenderer.document(body(language), provenance: provenance)
  }

  /// The members that are the survey's own.
  func body(_ language: Language) -> JSONValue {
    [
      "survey": .text(rules.title),
      "overall": json(result.overall, language),
      "units": .array(result.units.map { json($0, language) }),
      "unanswered": .array(result.unanswered.map(JSONValue.text)),
      "unknownAnswers": .array(result.unknownAnswers.map(JSONValue.text)),
      "unknownCounts": .array(result.unknownCounts.map(JSONValue.integer)),
      "abstentions": .array(result.abstentions.map(JSONValue.text)),
      "abstentionCounts": .array(result.abstentionCounts.map(JSONValue.integer)),
      "similarUnits": .array(result.similarUnits.map { .array($0.map(JSONValue.text)) }),
      "reading": .array(section.reading.map { .text($0.text(in: language)) }),
    ]
  }

  private func json(_ unit: SurveyResult.UnitResult, _ language: Language) -> JSONValue {
    [
      "unit": .text(orNull: unit.name),
      "listed": .bool(unit.listed),
      "sheets": .integer(unit.sheets),
      "emptySheets": .integer(unit.emptySheets),
      "tooMany": .bool(unit.hasTooMany),
      "asked": .integer(orNull: unit.asked),
      "responseRate": unit.responseRate.map(JSONValue.share) ?? .null,
      "returnRate": unit.returnRate.map(JSONValue.share) ?? .null,
      "questions": .array(zip(rules.questions, unit.questions).map(json)),
      "rules": .array(unit.verdicts.map { json($0, language) }),
    ]
  }

  private func json(_ question: SurveyRules.Question, _ result: SurveyResult.QuestionResult) -> JSONValue {
    let ratings = zip(question.ratings, result.ratings).map { rating, share in
      [
        "rating": .text(rating.name), "count": .integer(share.count), "share": .share(share.share),
        "low": .share(share.low), "high": .share(share.high), "least": share.least.map(JSONValue.share) ?? .null,
        "most": share.most.map(JSONValue.share) ?? .null,
      ] as JSONValue
    }
    return [
      "question": .text(question.id), "title": .text(question.title), "answers": .integer(result.valid),
      "blank": .integer(result.blank), "abstained": .integer(result.abstained), "unknown": .integer(result.unknown),
      "complete": .bool(result.isComplete),
      "ratings": .array(ratings),
    ]
  }

  private func json(_ verdict: SurveyVerdict, _ language: Language) -> JSONValue {
    return [
      "rule": .text(verdict.rule.id), "outcome": .text(verdict.outcome.code), "count": .integer(verdict.count),
      "base": .integer(verdict.base), "threshold": .text(verdict.rule.threshold.text),
      "consequence": .text(verdict.rule.consequence), "message": .text(verdict.message.text(in: language)),
      "caveats": .array(verdict.caveats.map { .text($0.text(in: language)) }),
    ]
  }

  /// Text for the terminal: for each unit its answers, and the rules that fired or could not be applied.
  public func text(style: TerminalStyle, language: Language) -> [UInt8] {
    let words = Words(language: language)
    var lines = [style.paint(TerminalText.printable(rules.title), .heading)]
    let says = SurveyWords(section: section, words: words)
    lines += SurveyRulings(says).rules.flatMap { TerminalText.wrapped(TerminalText.printable($0), to: style.width) }
      .map { style.paint($0, .faint) }
    lines += block(result.overall, title: words("survey.overall"), style, words)
    for unit in result.units {
      lines += [""] + block(unit, title: says.name(unit), style, words)
    }
    for remark in says.remarks { lines += [""] + TerminalText.wrapped(TerminalText.printable(remark), to: style.width) }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func block(
    _ unit: SurveyResult.UnitResult, title: String, _ style: TerminalStyle, _ words: Words
  ) -> [String] {
    var head = TerminalText.printable(title) + "  " + words("survey.sheets", ["count": String(unit.sheets)])
    if unit.emptySheets > 0 { head += words("survey.emptySheets", ["count": String(unit.emptySheets)]) }
    if let rate = unit.returnRate, let asked = unit.asked {
      head += "  " + words("survey.responseRate", ["asked": String(asked), "rate": Figures.percent(rate)])
      if unit.emptySheets > 0 { head += words("survey.validRate", ["rate": Figures.percent(unit.responseRate ?? 0)]) }
    }
    var lines = [style.paint(head, .heading)]
    for (question, answers) in zip(rules.questions, unit.questions) where answers.valid > 0 {
      let shares = zip(question.ratings, answers.ratings).map { rating, share in
        let interval = answers.isComplete ? "" : ", " + Figures.interval(low: share.low, high: share.high)
        return "\(rating.name) \(share.count) (\(Figures.percent(share.share))\(interval))"
      }
      lines.append("  " + words.labelled(question.title, shares.joined(separator: "  ")))
      lines += bounds(question, answers, of: unit, style, words)
    }
    for verdict in unit.verdicts where unit.sheets > 0 || verdict.outcome != .passed {
      let role: TerminalStyle.Role = verdict.outcome == .fired ? .bad : .faint
      let told = words.joined(([verdict.message] + verdict.caveats).map { words($0) }, by: .semicolon)
      lines += TerminalText.wrapped(told, to: style.width - 4).enumerated()
        .map { ($0 == 0 ? "  → " : "    ") + style.paint($1, role) }
    }
    return lines
  }

  /// What the shares would be if all who gave no valid answer had given one rating, or another.
  private func bounds(
    _ question: SurveyRules.Question, _ answers: SurveyResult.QuestionResult, of unit: SurveyResult.UnitResult,
    _ style: TerminalStyle, _ words: Words
  ) -> [String] {
    guard let asked = unit.asked, !answers.isComplete, !unit.hasTooMany, asked > answers.valid else { return [] }
    let ranges = zip(question.ratings, answers.ratings).compactMap { rating, share in
      share.least.flatMap { least in share.most.map { "\(rating.name) \(Figures.interval(low: least, high: $0))" } }
    }
    let text = words(
      "survey.bounds", ["missing": String(asked - answers.valid), "shares": ranges.joined(separator: "  ")])
    return TerminalText.wrapped(text, to: style.width - 4).map { "    " + style.paint($0, .faint) }
  }
}
