import Classification

/// Issues and copies for the terminal.
struct TerminalPatterns {
  /// Nil where there are no shares to show.
  let scheme: CodingScheme?
  let style: TerminalStyle
  let words: Words

  private var says: IssueWords { IssueWords(words: words) }

  /// - Parameter grouping: all issues, listed or not; nil leaves out what is to be said of them.
  func lines(_ issues: [Report.Issue], of grouping: Report.IssueGrouping?) -> [String] {
    let head = ["", style.paint(words("issues.title"), .heading)]
    guard !issues.isEmpty else { return head + ["  " + words("issues.none")] }
    let totals = grouping.map { wrapped(says.totals($0, listing: issues.count), indent: 2) } ?? []
    let legend = grouping.map { wrapped(says.legend($0), indent: 2).map { style.paint($0, .faint) } } ?? []
    return head + totals + issues.enumerated().flatMap { lines($0.element, rank: $0.offset + 1) } + legend
  }

  private func lines(_ found: Report.Issue, rank: Int) -> [String] {
    let name = TerminalText.printable(found.issue.name)
    let title = TerminalText.padded("\(rank).", to: 4) + "\(name)  \(says.heat(found.issue))"
    return ["  " + title] + wrapped(says.facts(found.issue), indent: 6)
      + quoted(found.quotation)
  }

  /// Nothing when nothing was copied.
  func lines(_ duplicates: Report.Duplicates) -> [String] {
    let notes = says.omitted(duplicates, isPlain: false).flatMap { wrapped($0, indent: 2) }
    guard duplicates.copies > 0 else { return notes.isEmpty ? [] : [""] + notes }
    var lines = ["", style.paint(words("duplicates.title"), .heading)]
    lines += wrapped(scheme == nil ? says.summaryAlone(duplicates) : says.summary(duplicates), indent: 2)
    if let scheme, let shares = says.shares(duplicates, scheme) { lines += wrapped(shares, indent: 2) }
    for group in duplicates.groups.prefix(Report.mostDuplicates) {
      lines += wrapped(says.members(group, of: duplicates), indent: 4) + quoted(group.first)
    }
    return lines + notes
  }

  private func quoted(_ excerpt: Report.Excerpt) -> [String] {
    wrapped(words.quoted(excerpt.whole) + " " + words.number(excerpt), indent: 6).map { style.paint($0, .faint) }
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    TerminalText.wrapped(TerminalText.printable(text), to: style.width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }
}
