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
    child(
      "issues", words("issues.title"),
      """
      <p class="meta">\(words("issues.legend"))</p>
      <ol class="issues">
      \(section.issues.map(item))</ol>

      """)
  }

  private func item(_ found: Report.Issue) -> HTML {
    """
    <li><h4>\(found.issue.name) <span class="badge">\(says.heat(found.issue))</span></h4>
    <p class="meta">\(says.facts(found.issue))</p>
    \(quote(found.quotation))</li>

    """
  }

  private var duplicates: HTMLSection.Child { child("duplicates", words("duplicates.title"), duplicatesBody) }

  private var duplicatesBody: HTML {
    let found = section.duplicates
    let notes = says.omitted(found).map { "<p class=\"meta\">\($0)</p>\n" as HTML }
    guard found.copies > 0 else { return "\(notes)" }
    let shares = says.shares(found, section.scheme).map { "<p>\($0)</p>\n" as HTML } ?? ""
    let items = found.groups.prefix(Report.mostDuplicates).map { group in
      "<li>\(quote(group.first))<p class=\"meta\">\(says.members(group))</p></li>\n" as HTML
    }
    return "<p>\(says.summary(found))</p>\n\(shares)<ol class=\"issues\">\n\(items)</ol>\n\(notes)"
  }

  private func quote(_ excerpt: Report.Excerpt) -> HTML {
    """
    <blockquote><p lang="zh-Hans">\(excerpt.whole)</p><footer><span>\(excerpt.id)</span></footer></blockquote>

    """
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
