import Classification
import Wording

/// What the rules of a survey say of its units, in the words that every format uses: each rule with its threshold and its
/// base, each unit with its sum, and units of which nothing can be said apart from those that pass.
struct SurveyRulings {
  /// What a rule comes to for a unit, as far as somebody has to act on it.
  enum Kind: CaseIterable {
    /// Too few answers, though the rule would fire: people must judge.
    case open
    /// Too few answers, or too few of those asked have answered.
    case undecided
    /// No answers, or an unknown number of people asked.
    case unknown

    fileprivate func holds(_ outcome: SurveyVerdict.Outcome) -> Bool {
      switch (self, outcome) {
      case (.open, .tooFewAnswers(wouldFire: true)), (.open, .undecided),
        (.undecided, .tooFewAnswers(wouldFire: false)),
        (.undecided, .lowResponse), (.unknown, .noAnswers), (.unknown, .askedUnknown):
        true
      default: false
      }
    }
  }

  private let says: SurveyWords
  private let words: Words
  private var units: [SurveyResult.UnitResult] { says.section.result.units }
  private var ruleList: [SurveyRules.Rule] { says.section.rules.rules }

  init(_ says: SurveyWords) { (self.says, words) = (says, says.words) }

  /// Each rule in a sentence.
  var rules: [String] {
    ruleList.map { rule in
      let question = says.section.rules.questions[rule.question]
      return words(
        "survey.rule.\(rule.comparator.rawValue).\(rule.base.rawValue)",
        [
          "rule": rule.id, "question": question.title,
          "ratings": words.joined(rule.ratings.map { question.ratings[$0].name }, by: .pause),
          "threshold": rule.threshold.text, "minimum": String(rule.minimumAnswers), "consequence": rule.consequence,
        ])
    }
  }

  private var consequences: [String] {
    ruleList.map(\.consequence).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// That no rule fired; nil where one did, or there is no rule.
  var quiet: String? {
    guard !ruleList.isEmpty, !units.contains(where: { unit in unit.verdicts.contains { $0.outcome == .fired } }) else {
      return nil
    }
    let isWhole = !units.contains { unit in unit.verdicts.contains { $0.outcome != .passed } }
    return words(
      isWhole ? "report.survey.quiet" : "report.survey.quietSome",
      ["consequence": words.joined(consequences, by: .pause)])
  }

  /// Units with a title for what follows or why nothing does, each with the sum that decided it; units that pass are in the
  /// table only.
  var lists: [(title: String, lines: [String], isFired: Bool)] {
    let fired = consequences.map { consequence in
      (
        title: words("report.survey.fired", ["consequence": consequence]),
        lines: lines { $0.outcome == .fired && $0.rule.consequence == consequence }, isFired: true
      )
    }
    let rest = Kind.allCases.map { kind in
      (title: words("report.survey.\(kind)"), lines: lines { kind.holds($0.outcome) }, isFired: false)
    }
    return (fired + rest).filter { !$0.lines.isEmpty }
  }

  private func lines(_ isWanted: (SurveyVerdict) -> Bool) -> [String] {
    units.flatMap { unit in
      unit.verdicts.filter(isWanted).map { message($0, of: unit) }
        .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  /// Without answers all rules say the same.
  private func message(_ verdict: SurveyVerdict, of unit: SurveyResult.UnitResult) -> String {
    let text = verdict.outcome == .noAnswers ? words("survey.ruling.noAnswers") : words(verdict.message)
    let told = words.joined([text] + verdict.caveats.map { words($0) }, by: .semicolon)
    return words("report.survey.unit", ["unit": says.name(unit), "message": told])
  }

  /// The same without sums: 需补课的单位：一车间、二车间. Units that handed in nothing are told elsewhere.
  var short: [String] {
    let fired = consequences.map { consequence in
      (
        words("report.survey.fired", ["consequence": consequence]),
        named { $0.outcome == .fired && $0.rule.consequence == consequence }
      )
    }
    let rest = Kind.allCases.map { kind in (words("report.survey.\(kind)"), named { kind.holds($0.outcome) }) }
    return (fired + rest).filter { !$0.1.isEmpty }.map { words.labelled($0.0, words.joined($0.1, by: .pause)) }
  }

  private func named(_ isWanted: (SurveyVerdict) -> Bool) -> [String] {
    units.filter { unit in unit.sheets > 0 && unit.verdicts.contains(where: isWanted) }.map { unit in
      let short = unit.verdicts.filter(isWanted).flatMap(\.caveats).compactMap(shortened)
      return short.first.map { words.bracketed(says.name(unit), $0) } ?? says.name(unit)
    }
  }

  /// A caveat that a summary has to tell; nil of others.
  private func shortened(_ caveat: Message) -> String? {
    switch caveat.key {
    case "survey.caveat.response", "survey.caveat.tooMany": words(caveat.key + ".short", caveat.values)
    default: nil
    }
  }

  /// How many are content, all together: the share of the ratings of each rule that fires below a threshold.
  var contentment: [String] {
    let overall = says.section.result.overall
    return ruleList.filter { $0.comparator == .below && overall.questions[$0.question].valid > 0 }.map { rule in
      let (question, result) = (says.section.rules.questions[rule.question], overall.questions[rule.question])
      let count = rule.ratings.map { result.ratings[$0].count }.reduce(0, +)
      return words(
        "report.summary.contentment",
        [
          "question": question.title,
          "ratings": words.joined(rule.ratings.map { question.ratings[$0].name }, by: .pause),
          "share": Figures.percent(Double(count) / Double(result.valid)), "count": String(count),
          "valid": String(result.valid),
        ])
    }
  }

  /// Titles of the table of all units and rules.
  var columns: [String] { [words.name(of: .unit)] + ruleList.map(\.id) }

  /// A row for each unit: its name, and the sum of each rule with what it comes to.
  var rows: [[String]] { units.map { unit in [says.name(unit)] + unit.verdicts.map(ruling) } }

  /// 7/24，29.2%，未达 30%
  private func ruling(_ verdict: SurveyVerdict) -> String {
    let side = verdict.rule.comparator.rawValue
    let key =
      switch verdict.outcome {
      case .fired: "fired.\(side)"
      case .passed: "passed.\(side)"
      case .tooFewAnswers: "tooFew"
      case .undecided: "undecided"
      case .lowResponse: "lowResponse"
      case .noAnswers: "noAnswers"
      case .askedUnknown: "askedUnknown"
      }
    let text = words("survey.ruling.\(key)", verdict.message.values)
    // Where nobody knows how many were asked, the sheets stand for them.
    let notes =
      (verdict.message.key.hasSuffix(".sheets") ? [words("survey.ruling.sheets")] : [])
      + verdict.caveats.compactMap(shortened)
    return notes.isEmpty ? text : words.bracketed(text, words.joined(notes, by: .semicolon))
  }
}
