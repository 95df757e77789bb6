import Checking
import Classification
import Lexicons
import TextModel

/// The parts of the Markdown report about surveys, typical words and shared passages.
struct MarkdownSections {
  let report: Report
  let words: Words

  private func text(_ raw: String) -> String { MarkdownText.escaped(raw) }

  private func column(_ key: String, isNumber: Bool = false) -> (name: String, isNumber: Bool) {
    (words(key), isNumber)
  }

  // MARK: Typical words

  /// Nothing when there is nothing to compare.
  func keyWords(_ scheme: CodingScheme) -> [String] {
    guard !report.keyWords.isEmpty else { return [] }
    let names = KeyWordNames(scheme: scheme, words: words)
    let rows = report.keyWords.flatMap { section in
      names.shown(section).map { word in
        [
          text(names.name(section.part)), text(word.word), String(word.count), String(word.restCount),
          names.ratio(word, in: section.table) ?? "—",
        ]
      }
    }
    let head = ["### " + words("report.keyWords"), ""]
    guard !rows.isEmpty else { return head + [text(words("report.keyWords.none")), ""] }
    return head + [text(words("report.keyWords.tableLegend")), ""]
      + MarkdownText.table(
        [
          column("report.keyWords.part"), column("words.column.word"), column("words.column.count", isNumber: true),
          column("report.keyWords.rest", isNumber: true), column("report.keyWords.ratio", isNumber: true),
        ], rows) + (names.withoutWords(report.keyWords).map { [text($0), ""] } ?? [])
  }

  // MARK: Surveys

  var surveys: [String] { report.surveys.flatMap { lines(SurveyWords(section: $0, words: words)) } }

  private func lines(_ names: SurveyWords) -> [String] {
    let rules = names.section.rules
    var lines = ["## " + text(words.labelled(words("report.survey"), rules.title)), ""]
    let rulings = SurveyRulings(names)
    lines += (rulings.rules + [rulings.quiet].compactMap(\.self)).flatMap { [text($0), ""] }
    lines += rulings.lists.flatMap { list($0.title, $0.lines) }
    if !rules.rules.isEmpty {
      lines += ["### " + words("report.survey.rulings"), ""]
      lines += MarkdownText.table(rulings.columns.map { ($0, false) }, rulings.rows.map { $0.map(text) })
    }
    lines += ["### " + words("report.survey.returned"), ""]
    let returned = names.returned
    lines += MarkdownText.table(
      [(words.name(of: .unit), false)] + returned.map { column("report.survey.\($0.title)", isNumber: true) },
      names.units.map { unit in [text(names.name(unit))] + returned.map { $0.text(unit) } })
    lines += names.remarks.flatMap { [text($0), ""] }
    return lines + rules.questions.indices.flatMap { question($0, names) }
  }

  private func list(_ title: String, _ items: [String]) -> [String] {
    ["### " + text(title), ""] + items.map { "- " + text($0) } + [""]
  }

  private func question(_ index: Int, _ names: SurveyWords) -> [String] {
    let question = names.section.rules.questions[index]
    let rows = names.units.map { unit in
      let result = unit.questions[index]
      return [text(names.name(unit)), String(result.valid)]
        + result.ratings.map { share in
          let interval = names.interval(share, in: result).map { ", " + $0 } ?? ""
          return result.valid == 0 ? "—" : "\(Figures.percent(share.share)) (\(share.count)\(interval))"
        }
    }
    return ["### " + text(question.title), ""]
      + MarkdownText.table(
        [(words.name(of: .unit), false), column("report.survey.answers", isNumber: true)]
          + question.ratings.map { ($0.name, true) }, rows)
  }

  // MARK: Coverage and shared passages

  /// Speeches against points, one table for each profile.
  var coverage: [String] {
    guard report.speeches.contains(where: \.isAskedForPoints) else { return [] }
    let matrices = CoverageRows.all(report.speeches)
    let rest = CoverageRows.withoutPoints(matrices, words).map { [text($0), ""] } ?? []
    return ["## " + words("report.coverage"), ""] + matrices.filter { !$0.points.isEmpty }.flatMap(coverage) + rest
  }

  private func coverage(_ matrix: CoverageRows) -> [String] {
    let points = matrix.points
    let head = ["### " + text(matrix.profile), ""]
    let rows = matrix.speeches.map { speech in
      [text(Figures.fileName(speech.document.document.name))]
        + points.map { point in
          speech.points.first { $0.point == point.point }.map { $0.plainSign + " " + words.state($0) } ?? "—"
        } + [speech.coveredFraction(words)]
    }
    return head
      + MarkdownText.table(
        [column("report.column.speech")] + points.map { ($0.title, false) } + [
          column("report.column.covered", isNumber: true)
        ],
        rows)
  }

  var shared: [String] {
    guard let shared = SharedPassages(report, words: words) else { return [] }
    let head = ["## " + words("report.shared"), ""]
    guard !shared.similarity.passages.isEmpty else { return head + [text(words("report.shared.none")), ""] }
    let rows = shared.passages.enumerated().map { index, passage in
      let (first, second) = (shared.place(passage.first), shared.place(passage.second))
      return [
        String(index + 1), text(words.bracketed(first.file, shared.words(of: first))),
        text(words.bracketed(second.file, shared.words(of: second))), String(passage.first.length),
        Figures.percent(passage.similarity, decimals: 0), text(TerminalText.shortened(first.text, to: 80)),
      ]
    }
    return head + shared.pairs.map { "- " + text(shared.sentence($0)) } + [""]
      + (shared.rest.map { [text($0), ""] } ?? [])
      + MarkdownText.table(
        [
          column("report.column.number"), column("report.shared.first"), column("report.shared.second"),
          column("report.shared.length", isNumber: true), column("report.shared.alike", isNumber: true),
          column("report.column.text"),
        ], rows)
  }
}
