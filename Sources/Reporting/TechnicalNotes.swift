import Classification

/// How the figures of a report were computed, for whoever has to answer for them: the words of statistics stand here and
/// nowhere else in a document that is handed in.
struct TechnicalNotes {
  private let report: Report
  private let words: Words

  init(_ report: Report, words: Words) { (self.report, self.words) = (report, words) }

  /// A paragraph each; none where there are no opinions.
  var lines: [String] {
    guard let section = report.opinions, section.table.opinions > 0 else { return [] }
    let methods =
      section.table.isSmall
      ? []
      : section.table.methods().map {
        words.labelled(words.name(of: $0), words.meaning(of: $0)) + words("report.word.stop")
      }
    let issues =
      section.issues.isEmpty
      ? nil : section.grouping.map { words.labelled(words("issues.title"), IssueWords(words: words).legend($0)) }
    let keyWords =
      report.keyWords.isEmpty
      ? nil : words.labelled(words("report.keyWords"), words("report.keyWords.method"))
    return methods + [issues, keyWords].compactMap(\.self)
  }
}
