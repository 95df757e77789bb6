import Checking
import Classification
import Documents
import TextModel
public import Wording

/// GitHub's Markdown: summary, tables of shares, coverage and findings. Everything from input is escaped.
public struct MarkdownRenderer: ReportRenderer {
  /// There is nothing to set.
  public init() {}

  /// The text as UTF-8, ending in a line feed.
  public func render(_ report: Report, language: Language) -> [UInt8] {
    let page = MarkdownPage(report: report, words: Words(language: language))
    return Array((page.lines.joined(separator: "\n") + "\n").utf8)
  }
}

private struct MarkdownPage {
  let report: Report
  let words: Words

  private func text(_ raw: String) -> String { MarkdownText.escaped(raw) }

  var lines: [String] {
    let imprint = report.imprintLines(words).flatMap { [text($0), ""] }
    var lines = ["# " + text(report.title), "", "<!-- \(OwnReports.mark) -->", ""] + imprint + ["## " + words("report.summary"), ""]
    lines += ReportSummary(report, words: words).sentences.flatMap { [text($0), ""] }
    let sections = MarkdownSections(report: report, words: words)
    if let opinions = report.opinions { lines += self.lines(opinions) + sections.keyWords(opinions.scheme) }
    lines += sections.surveys + PlansMarkdown(plans: report.plans(words), words: words).lines + sections.coverage
    lines += sections.shared
    if !report.speeches.isEmpty {
      lines += ["## " + words("report.speeches"), ""] + first
      lines += report.speeches.flatMap(self.lines)
    }
    return lines + inputs + provenance
  }

  private var first: [String] {
    guard let first = FirstFindings(report, words: words) else { return [] }
    let columns = ["file", "place", "text", "message"].map { (words("report.column.\($0)"), false) }
    let rows = first.rows.map { [text($0.file), $0.place, text($0.text), text($0.message)] }
    return ["### " + words("report.first"), "", text(first.sentence), ""] + MarkdownText.table(columns, rows)
  }

  private func lines(_ section: Report.OpinionSection) -> [String] {
    var lines = ["## " + words("report.opinions"), ""]
    if section.table.opinions > 0 {
      lines += shares(section) + SubcategoriesMarkdown(section: section, words: words).lines
    }
    lines += PatternsMarkdown(section: section, words: words).lines
    for (dimension, groups) in section.table.shownGroups where !groups.isEmpty {
      lines += ["### " + words.heading(of: dimension), ""] + self.groups(dimension, groups, section)
    }
    if !section.warnings.isEmpty {
      lines +=
        ["### " + words("report.opinions.warnings"), ""] + section.warnings.map { "- " + text(words.plain($0)) } + [""]
    }
    return lines + quotations(section)
  }

  private func shares(_ section: Report.OpinionSection) -> [String] {
    let (counts, isSmall) = (AuditedCounts(section.table), section.table.isSmall)
    let rows = section.table.shares.map { share in
      [text(section.scheme.categories[share.category].label)] + counts.cells(share)
        + (isSmall
          ? [] : [Figures.percent(share.roundedShare), Figures.interval(share), text(words.name(of: share.method))])
    }
    let numbers = (counts.columns + (isSmall ? [] : ["share", "interval"])).map { (words("report.column.\($0)"), true) }
    let table = MarkdownText.table(
      [(words("report.column.category"), false)] + numbers + (isSmall ? [] : [(words("report.method"), false)]), rows)
    guard !isSmall else {
      return table
        + [counts.legend(words), words.further(section.table, section.scheme), words.fewNote(section.table)]
        .compactMap(\.self).flatMap { [text($0), ""] }
    }
    let meanings = section.table.methods().map { words.labelled(words.name(of: $0), words.plainMeaning(of: $0)) }
    let notes =
      [counts.legend(words), words.further(section.table, section.scheme)].compactMap { $0 } + meanings + [
        words.name(of: section.table.collection)
      ]
      + [words.fewNote(section.table)].compactMap { $0 }
    return table + notes.flatMap { [text($0), ""] }
  }

  private func groups(
    _ dimension: ShareTable.Dimension, _ groups: [ShareTable.Group], _ section: Report.OpinionSection
  ) -> [String] {
    let rows = words.folded(groups).map { group in
      [text(words.name(of: group, in: section.table)), text(words.cell(group, in: section.table))]
        + group.shares.map {
          group.isSmall
            ? String($0.count)
            : "\(Figures.percent($0.roundedShare)) (\(words("report.opinions.count", ["count": String($0.count)])), \(Figures.interval($0)))"
        }
    }
    let columns =
      [(words.name(of: dimension), false), (words("report.column.opinions"), true)]
      + section.scheme.categories.map { ($0.label, true) }
    return MarkdownText.table(columns, rows)
  }

  private func quotations(_ section: Report.OpinionSection) -> [String] {
    var lines = ["### " + words("report.opinions.quotations"), ""]
    for (category, quotations) in zip(section.scheme.categories, section.quotations) where !quotations.isEmpty {
      lines += ["#### " + text(category.label), ""]
      lines += quotations.map { quotation in
        let source = [words.number(quotation.opinion), quotation.opinion.unit, quotation.opinion.channel].compactMap(
          \.self)
        return "- " + text(quotation.opinion.text.text(quotation.opinion.text.range)) + " — "
          + text(words.joined(source, by: .comma))
      }
      lines.append("")
    }
    return lines
  }

  private func lines(_ speech: Report.SpeechSection) -> [String] {
    var lines = [
      "### " + text(Figures.fileName(speech.document.document.name)), "", text(words.profile(of: speech)), "",
    ]
    lines += MarkdownText.table(
      [
        ("", false), (words("report.column.point"), false), (words("report.column.status"), false),
        (words("report.column.notes"), false),
      ],
      speech.points.map { [$0.plainSign, text($0.title), words.state($0), text(words($0.reason))] })
    if speech.compared != nil { lines += [text(words("plan.seeTable", ["title": words("plan.title")])), ""] }
    let finder = PlaceFinder(speech.document.document)
    let context = FindingContext(speech, finder)
    let rows = speech.numberedFindings.map(\.finding).map { finding in
      [
        words.place(finder.place(finding.range), in: finder), words(finding.severity), words(finding.check),
        text(words.quoted(finding, in: context)), text(words.plain(finding.message)), text(finding.suggestion ?? ""),
      ]
    }
    let names = ["place", "severity", "check", "text", "message", "suggestion"]
    lines +=
      rows.isEmpty
      ? [text(words("report.speech.noFindings")), ""]
      : MarkdownText.table(names.map { (words("report.column.\($0)"), false) }, rows)
    return lines + requirements(speech, context, finder)
  }

  /// What the text demands in figures.
  private func requirements(
    _ speech: Report.SpeechSection, _ context: FindingContext, _ finder: PlaceFinder
  ) -> [String] {
    let rows = speech.numberedRequirements.map(\.finding).map { finding in
      [
        words.place(finder.place(finding.range), in: finder), text(words.quoted(finding, in: context)),
        text(words(finding.message)),
      ]
    }
    guard !rows.isEmpty else { return [] }
    return ["#### " + words("report.speech.requirements"), ""]
      + MarkdownText.table(["place", "text", "reading"].map { (words("report.column.\($0)"), false) }, rows)
  }

  private var inputs: [String] {
    let rows = report.inputs.map { input in
      let notes = input.noteTexts(in: words.language, isPlain: true)
      return [
        text(input.file), words(input.role), text(input.charset?.name ?? ""), text(words.size(of: input)),
        text(notes.isEmpty ? "" : words.joined(notes, by: .semicolon)),
      ]
    }
    let names = ["file", "role", "charset", "size", "notes"]
    return ["## " + words("report.inputs"), ""]
      + MarkdownText.table(names.map { (words("report.column.\($0)"), $0 == "size") }, rows)
  }

  private var provenance: [String] {
    let versions = [
      words("report.provenance.tool", ["version": report.provenance.toolVersion]),
      words("report.provenance.icu", ["version": report.provenance.icuVersion]),
    ]
    let technical = TechnicalNotes(report, words: words).lines.flatMap { [text($0), ""] }
    let columns = [(words("report.column.name"), false), (words("report.column.digest"), false)]
    return ["## " + words("report.provenance"), "", text(words.joined(versions, by: .comma)), ""] + technical
      + MarkdownText.table(columns, report.provenance.dictionaries.map { [text($0.name), text($0.sha256)] })
  }
}
