public import Classification
public import Wording

/// The result of a satisfaction survey, for people and for programs.
public struct SurveyRenderer: Sendable {
  private let result: SurveyResult
  private let rules: SurveyRules

  /// Shows a result by the rules it was counted with, whose questions are in the same order.
  public init(_ result: SurveyResult, rules: SurveyRules) {
    self.result = result
    self.rules = rules
  }

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
      "questions": .array(zip(rules.questions, unit.questions).map(json)),
      "rules": .array(unit.verdicts.map { json($0, language) }),
    ]
  }

  private func json(_ question: SurveyRules.Question, _ result: SurveyResult.QuestionResult) -> JSONValue {
    let ratings = zip(question.ratings, result.ratings).map { rating, share in
      [
        "rating": .text(rating.name), "count": .integer(share.count), "share": .share(share.share),
        "low": .share(share.low), "high": .share(share.high),
      ] as JSONValue
    }
    return [
      "question": .text(question.id), "title": .text(question.title), "answers": .integer(result.valid),
      "blank": .integer(result.blank), "unknown": .integer(result.unknown), "complete": .bool(result.isComplete),
      "ratings": .array(ratings),
    ]
  }

  private func json(_ verdict: SurveyVerdict, _ language: Language) -> JSONValue {
    return [
      "rule": .text(verdict.rule.id), "outcome": .text(verdict.outcome.code), "count": .integer(verdict.count),
      "base": .integer(verdict.base), "threshold": .text(verdict.rule.threshold.text),
      "consequence": .text(verdict.rule.consequence), "message": .text(verdict.message.text(in: language)),
    ]
  }

  /// Text for the terminal: for each unit its answers, and the rules that fired or could not be applied.
  public func text(style: TerminalStyle, language: Language) -> [UInt8] {
    let words = Words(language: language)
    var lines = [style.paint(TerminalText.printable(rules.title), .heading)]
    let says = SurveyWords(section: Report.SurveySection(rules: rules, result: result), words: words)
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
    if let rate = unit.responseRate, let asked = unit.asked {
      head += "  " + words("survey.responseRate", ["asked": String(asked), "rate": Figures.percent(rate)])
    }
    var lines = [style.paint(head, .heading)]
    for (question, answers) in zip(rules.questions, unit.questions) where answers.valid > 0 {
      let shares = zip(question.ratings, answers.ratings).map { rating, share in
        let interval = answers.isComplete ? "" : ", " + Figures.interval(low: share.low, high: share.high)
        return "\(rating.name) \(share.count) (\(Figures.percent(share.share))\(interval))"
      }
      lines.append("  " + words.labelled(question.title, shares.joined(separator: "  ")))
    }
    for verdict in unit.verdicts where verdict.outcome != .passed {
      let role: TerminalStyle.Role = verdict.outcome == .fired ? .bad : .faint
      lines += TerminalText.wrapped(words(verdict.message), to: style.width - 4).enumerated()
        .map { ($0 == 0 ? "  → " : "    ") + style.paint($1, role) }
    }
    return lines
  }
}
