import Checking
import Classification
import Lexicons
import TextModel

// Surveys, typical words, shared passages and issues as tables.
extension ReportTables {
  static let surveyHead = [
    "survey", "question", "rating", "unit", "sheets", "asked", "valid", "count", "share", "low", "high",
    "abstained", "unknown", "blank",
  ]
  static let keyWordHead = ["dimension", "value", "word", "count", "restCount", "logRatio", "logLikelihood"]
  static let passageHead = [
    "file", "line", "column", "otherFile", "otherLine", "otherColumn", "length", "similarity", "text",
  ]

  static let issueHead = [
    "issue", "heat", "opinions", "copies", "units", "channels", "firstDate", "lastDate", "trend", "quotation",
    "quotationId", "ids", "sources",
  ]

  /// Lists inside a cell are separated by `; `.
  func issue(_ found: Report.Issue) -> [String] {
    func list(_ counts: [HotIssue.Count]) -> String {
      counts.map { "\($0.name) \($0.opinions)" }.joined(separator: "; ")
    }
    let issue = found.issue
    return [
      issue.name, String(issue.heat), String(issue.members.count), String(issue.members.count - issue.distinct),
      list(issue.units), list(issue.channels), issue.firstDate ?? "", issue.lastDate ?? "", issue.trend.rawValue,
      found.quotation.whole, found.quotation.id, issue.ids.joined(separator: "; "),
      found.places.map(\.name).joined(separator: "; "),
    ]
  }

  /// A row for each rating of each unit; the first unit is all together where there are several.
  func survey(_ section: Report.SurveySection, _ words: Words) -> [[String]] {
    let says = SurveyWords(section: section, words: words)
    return section.rules.questions.indices.flatMap { index -> [[String]] in
      let question = section.rules.questions[index]
      return question.ratings.indices.flatMap { rating in
        says.units.map { unit in
          let (result, share) = (unit.questions[index], unit.questions[index].ratings[rating])
          let shares = result.valid == 0 ? ["", "", ""] : [share.share, share.low, share.high].map(Self.fraction)
          return [
            section.rules.title, question.title, question.ratings[rating].name, says.name(unit), String(unit.sheets),
            unit.asked.map(String.init) ?? "", String(result.valid), String(share.count),
          ] + shares + [result.abstained, result.unknown, result.blank].map(String.init)
        }
      }
    }
  }

  /// The words that every other format shows too.
  func keyWords(_ section: Report.KeyWordSection, _ scheme: CodingScheme, _ words: Words) -> [[String]] {
    let part =
      switch section.part {
      case .category(let index): ["category", scheme.categories[index].id]
      case .unit(let name): ["unit", name]
      }
    return KeyWordNames(scheme: scheme, words: words).shown(section).map { word in
      part + [
        word.word, String(word.count), String(word.restCount), Self.fraction(word.logRatio),
        Self.fraction(word.logLikelihood),
      ]
    }
  }

  func passages(_ shared: SharedPassages) -> [[String]] {
    func cells(_ place: SharedPassages.Place) -> [String] {
      [place.file, String(place.place.line), String(place.place.column)]
    }
    return shared.similarity.passages.map { passage in
      let first = shared.place(passage.first)
      return cells(first) + cells(shared.place(passage.second)) + [
        String(passage.first.length), Self.fraction(passage.similarity), first.text,
      ]
    }
  }

  static let planHead = [
    "file", "issue", "title", "opinions", "state", "promise", "done", "measure", "unit", "deadline", "lacking",
    "condition", "doubt", "line", "deadlineFault",
  ]

  /// A row for each hot issue that a plan was held against.
  func plan(_ plan: PlanAnswers) -> [[String]] {
    plan.issues.map { issue in
      let answer = issue.answer
      func found(_ part: IssueAnswer.Part) -> String {
        answer?.found.first { $0.part == part }.map { plan.finder.text($0.range) } ?? ""
      }
      return [
        plan.finder.document.name, issue.point, issue.title, String(plan.opinions(of: issue)),
        answer?.state.rawValue ?? "", answer?.promise?.rawValue ?? "", answer?.isDone ?? false ? "true" : "false",
        found(.measure), found(.unit), found(.deadline),
        (answer?.lacking ?? []).map(\.rawValue).joined(separator: "; "),
        answer?.condition.map(plan.finder.text) ?? "", answer?.doubt?.rawValue ?? "",
        issue.evidence.first.map { String(plan.finder.place($0.range).line) } ?? "",
        answer?.deadlineFault?.rawValue ?? "",
      ]
    }
  }

  static func fraction(_ value: Double) -> String { Figures.fixed(value, decimals: 6) }
}
