import Classification

/// Issues and copies in Markdown.
struct PatternsMarkdown {
  let section: Report.OpinionSection
  let words: Words

  private var says: IssueWords { IssueWords(words: words) }

  var lines: [String] { issues + duplicates }

  private var issues: [String] {
    guard !section.issues.isEmpty else { return [] }
    var lines = ["### " + words("issues.title"), ""]
    if let notes = says.notes(section) { lines += [text(notes.totals), "", text(notes.legend), ""] }
    for (rank, found) in section.issues.enumerated() {
      let title = words.bracketed(found.issue.name, says.heat(found.issue))
      lines.append("\(rank + 1). **\(text(title))**  ")
      lines.append("   " + text(says.facts(found.issue)) + "  ")
      lines.append("   " + quoted(found.quotation))
    }
    return lines + [""]
  }

  private var duplicates: [String] {
    let found = section.duplicates
    let notes = says.omitted(found).flatMap { [text($0), ""] }
    guard found.copies > 0 else { return notes }
    var lines = ["### " + words("duplicates.title"), "", text(says.summary(found)), ""]
    if let shares = says.shares(found, section.scheme) { lines += [text(shares), ""] }
    lines += found.groups.prefix(Report.mostDuplicates).map {
      "- \(text(says.members($0, of: found)))  \n  \(quoted($0.first))"
    }
    return lines + [""] + notes
  }

  private func quoted(_ excerpt: Report.Excerpt) -> String {
    text(words.quoted(excerpt.whole)) + " — " + text(words.number(excerpt))
  }

  private func text(_ raw: String) -> String { MarkdownText.escaped(raw) }
}
