package import Wording

extension Report {
  /// The same report with other remarks: the notes on inputs, and what a reader of the shares has to know.
  package func mapRemarks(
    _ problem: (Problem) -> Problem, _ message: (Message) -> Message
  ) -> Report {
    let inputs = inputs.map { input in
      var changed = Input(
        file: input.file, role: input.role, charset: input.charset, count: input.count, notes: input.notes.map(problem))
      changed.lostRows = input.lostRows
      return changed
    }
    var report = Report(
      title: title, provenance: provenance, inputs: inputs, opinions: opinions?.mapWarnings(message), speeches: speeches
    )
    (report.similarity, report.surveys, report.keyWords) = (similarity, surveys, keyWords)
    report.imprint = imprint
    return report
  }
}

extension Report.OpinionSection {
  fileprivate func mapWarnings(_ change: (Message) -> Message) -> Report.OpinionSection {
    var section = Report.OpinionSection(
      scheme: scheme, table: table, quotations: quotations, warnings: warnings.map(change), issues: issues,
      duplicates: duplicates, grouping: grouping)
    (section.span, section.fromSurveys) = (span, fromSurveys)
    return section
  }
}
