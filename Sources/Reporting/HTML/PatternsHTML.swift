import Classification

/// Issues and copies as parts of the page.
struct PatternsHTML {
  let section: Report.OpinionSection
  let words: Words

  private var says: IssueWords { IssueWords(words: words) }

  /// Nothing when no two opinions speak of one problem and none is copied.
  var children: [HTMLSection.Child] {
    (section.issues.isEmpty ? [] : [issues]) + (duplicatesBody.isEmpty ? [] : [duplicates])
  }

  private var issues: HTMLSection.Child {
    let columns = [
      column("issue"), column("heat", isNumber: true), column("opinions", isNumber: true), column("facts"),
      column("quotation"),
    ]
    let rows = section.issues.map { found in
      DataTable.Row(cells: [
        .init("\(found.issue.name)", isHead: true), .init("\(found.issue.heat)", value: String(found.issue.heat)),
        .init("\(found.issue.members.count)", value: String(found.issue.members.count)),
        .init("\(says.facts(found.issue))"), .init(quote(found.quotation) + voices(of: found)),
      ])
    }
    let table = DataTable(
      id: "table-issues", className: "patterns", columns: columns, rows: rows, words: words, isCards: true)
    let notes = says.notes(section).map { notes in
      "<p>\(notes.totals)</p>\n<p class=\"meta\">\(notes.legend)</p>\n" as HTML
    }
    return child("issues", words("issues.title"), (notes ?? "") + table.html)
  }

  /// All that it is made of, to be opened: whoever acts on an issue must see whether its opinions are of one thing.
  private func voices(of found: Report.Issue) -> HTML {
    guard found.voices.count > 1 else { return "" }
    let title = words("issues.voices", ["count": String(found.voices.count)])
    let items = found.voices.map { "<li>\(quote($0))</li>\n" as HTML }
    return "<details class=\"voices\"><summary>\(title)</summary><ul>\(items)</ul></details>"
  }

  private func column(_ name: String, isNumber: Bool = false) -> DataTable.Column {
    .init(title: words("report.column.\(name)"), name: name, isNumber: isNumber)
  }

  private var duplicates: HTMLSection.Child { child("duplicates", words("duplicates.title"), duplicatesBody) }

  private var duplicatesBody: HTML {
    let found = section.duplicates
    let notes = says.omitted(found).map { "<p class=\"meta\">\($0)</p>\n" as HTML }
    guard found.copies > 0 else { return "\(notes)" }
    let shares = says.shares(found, section.scheme).map { "<p>\($0)</p>\n" as HTML } ?? ""
    let rows = found.groups.prefix(Report.mostDuplicates).map { group in
      DataTable.Row(cells: [
        .init(quote(group.first)), .init("\(says.count(group))", value: String(group.opinions.count)),
        .init("\(says.numbers(group, of: found))"),
      ])
    }
    let columns = [
      column("text"), column("repeated"), column("members"),
    ]
    let table = DataTable(
      id: "table-duplicates", className: "patterns", columns: columns, rows: rows, words: words, isCards: true)
    return "<p>\(says.summary(found))</p>\n\(shares)\(table.html)\(notes)"
  }

  private func quote(_ excerpt: Report.Excerpt) -> HTML {
    "<span lang=\"zh-Hans\">\(excerpt.whole)</span> <small>\(words.number(excerpt))</small>"
  }

  private func child(_ id: String, _ title: String, _ body: HTML) -> HTMLSection.Child {
    HTMLSection.Child(
      id: id, title: title,
      body: """
        <section id="\(id)"><h3>\(title)</h3>
        \(body)</section>

        """)
  }
}
