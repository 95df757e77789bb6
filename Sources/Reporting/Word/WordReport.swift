import Checking
import Classification
import DataFiles
import Documents
import TextModel
public import Wording

/// The report as a Word document, set as official documents are (GB/T 9704): for whoever has to hand it in.
///
/// It tells what a reader decides by; notes of the review that ask for nothing are counted only.
public struct WordReport: ReportRenderer {
  /// There is nothing to set.
  public init() {}

  /// The bytes of a .docx file.
  ///
  /// - Throws: a `Problem` when the format needs the disk and that fails.
  public func render(_ report: Report, language: Language) throws -> [UInt8] {
    // Blanks between characters and figures grow wide where lines are justified.
    let words = Words(language: language, isClosed: true)
    var writer = WordReportWriter(report, words: words)
    writer.write()
    return try writer.package.bytes(file: report.title)
  }
}

struct WordReportWriter {
  let report: Report
  let words: Words
  var package: WordPackage
  private var outline: OutlineNumber
  private var tables = 0

  init(_ report: Report, words: Words) {
    (self.report, self.words) = (report, words)
    package = WordPackage(
      title: report.title, author: report.imprint.unit ?? words("report.author"), created: report.imprint.date?.text)
    package.category = OwnReports.mark
    outline = OutlineNumber(language: words.language)
  }

  mutating func write() {
    package.body.add(report.title, style: "Title")
    for line in report.imprintLines(words) { package.body.add(line, style: "Imprint") }
    heading(words("report.summary"), 1)
    for sentence in ReportSummary(report, words: words).sentences { package.body.add(sentence) }
    if let opinions = report.opinions { write(opinions) }
    writeSurveys()
    writePlans()
    if !report.speeches.isEmpty { writeSpeeches() }
    writeInputs()
    writeProvenance()
  }

  mutating func heading(_ text: String, _ level: Int) {
    package.body.add(outline.next(level) + text, style: "Heading\(level)")
  }

  /// - Parameter notes: what stands right below the table.
  mutating func table(_ caption: String, _ columns: [WordBody.Column], _ rows: [[String]], notes: [String] = []) {
    tables += 1
    package.body.add(words("report.word.table", ["number": String(tables), "title": caption]), style: "Caption")
    package.body.add(columns, rows, notes: notes)
  }
}

// Opinions.
extension WordReportWriter {
  private mutating func write(_ section: Report.OpinionSection) {
    let figures = WordFigures(section, words: words)
    heading(words("report.opinions"), 1)
    guard section.table.opinions > 0 else { return package.body.add(words("report.summary.noOpinions")) }
    let title = words(section.table.isSmall ? "report.chart.counts" : "report.chart.shares")
    heading(title, 2)
    package.body.add(figures.overallSentence)
    for method in figures.methods { package.body.add(method) }
    if !section.table.isSmall {
      package.body.add(
        figures.shareChart, named: words("report.chart.shares"), describedAs: figures.shareDescription,
        height: 20 + 12 * section.table.shares.count)
      package.body.add(words("report.word.sharesLegend"), style: "TableNote")
    }
    table(title, figures.shareColumns, figures.shareRows, notes: figures.countNotes)
    writeSubcategories(section)
    writeIssues(section)
    writeDuplicates(section)
    for (dimension, groups) in section.table.shownGroups where !groups.isEmpty { write(dimension, groups, figures) }
    if !section.warnings.isEmpty {
      heading(words("report.opinions.warnings"), 2)
      for warning in section.warnings { package.body.add(words.plain(warning)) }
    }
    writeQuotations(section)
    writeKeyWords(section.scheme)
  }

  private mutating func write(
    _ dimension: ShareTable.Dimension, _ groups: [ShareTable.Group], _ figures: WordFigures
  ) {
    heading(words.heading(of: dimension), 2)
    if dimension == .month, groups.count(where: { $0.value != nil && !$0.isSmall }) > 1 {
      package.body.add(
        figures.trendChart(groups), named: words.heading(of: dimension), describedAs: figures.trendDescription(groups),
        height: 80)
      package.body.add(figures.trendLegend, style: "TableNote")
    }
    let (shown, rest) = figures.shownGroups(dimension, groups)
    table(
      words.caption(of: dimension, groups), figures.groupColumns(dimension),
      figures.groupRows(words.folded(shown)), notes: [rest].compactMap { $0 })
  }

  private mutating func writeQuotations(_ section: Report.OpinionSection) {
    guard section.quotations.contains(where: { !$0.isEmpty }) else { return }
    heading(words("report.opinions.quotations"), 2)
    for (category, quotations) in zip(section.scheme.categories, section.quotations) where !quotations.isEmpty {
      heading(category.label, 3)
      for quotation in quotations {
        let source = [quotation.opinion.unit, quotation.opinion.channel, words.number(quotation.opinion)].compactMap(
          \.self
        )
        .filter { !$0.isEmpty }
        let text = words.quoted(quotation.opinion.text.text(quotation.opinion.text.range))
        package.body.add(source.isEmpty ? text : words.bracketed(text, words.joined(source, by: .comma)))
      }
    }
  }
}

// Speeches.
extension WordReportWriter {
  private mutating func writeSpeeches() {
    heading(words("report.speeches"), 1)
    if let first = FirstFindings(report, words: words) { write(first) }
    if report.speeches.contains(where: \.isAskedForPoints) { writeCoverage() }
    writeShared()
    heading(words("report.word.findings"), 2)
    for speech in report.speeches { write(speech) }
  }

  private mutating func write(_ first: FirstFindings) {
    heading(words("report.first"), 2)
    package.body.add(first.sentence)
    let columns = [("file", 18), ("place", 14), ("text", 34), ("message", 34)]
    table(
      words("report.first"), columns.map { .init(title: words("report.column.\($0.0)"), width: $0.1) },
      first.rows.map { [$0.file, $0.place, $0.text, $0.message] })
  }

  private mutating func writeCoverage() {
    heading(words("report.coverage"), 2)
    let matrices = CoverageRows.all(report.speeches)
    let legend = PointCoverage.Status.allCases.map { $0.printedSign + " " + words($0) }
    let told = matrices.filter { !$0.points.isEmpty }
    if !told.isEmpty { package.body.add(words.joined(legend, by: .comma), style: "TableNote") }
    for matrix in told { write(matrix) }
    if let rest = CoverageRows.withoutPoints(matrices, words) { package.body.add(rest) }
  }

  private mutating func write(_ matrix: CoverageRows) {
    let points = matrix.points.map { WordBody.Column(title: $0.title, width: 7, kind: .sign, isUpright: true) }
    let columns =
      [WordBody.Column(title: words("report.column.speech"), width: max(28, 100 - 7 * points.count))] + points
      + [WordBody.Column(title: words("report.column.covered"), width: 10, kind: .sign)]
    let rows = matrix.speeches.map { speech in
      [Figures.fileName(speech.document.document.name)]
        + matrix.statuses(of: speech).map { $0?.printedSign ?? "—" } + [speech.coveredFraction(words)]
    }
    table(words("report.coverage.caption", ["profile": matrix.profile]), columns, rows)
  }

  private mutating func write(_ speech: Report.SpeechSection) {
    heading(Figures.fileName(speech.document.document.name), 3)
    package.body.add(words.profile(of: speech) + words("report.word.stop"))
    let missing = speech.missingTitles
    if !speech.points.isEmpty, !speech.isTried {
      package.body.add(
        missing.isEmpty
          ? words(speech.isComplete ? "report.speech.complete" : "report.word.partial")
          : words("report.speech.missing", ["points": words.joined(missing, by: .pause)]))
    }
    let found = speech.numberedFindings.map(\.finding)
    let asking = found.filter { $0.severity < .info }
    if asking.isEmpty { package.body.add(words("report.speech.noFindings")) }
    let silent = [
      ("report.word.notes", found.count - asking.count),
      ("report.word.requirements", speech.numberedRequirements.count),
    ]
    for (key, count) in silent where count > 0 { package.body.add(words(key, ["count": String(count)])) }
    if !asking.isEmpty { write(asking, of: speech) }
  }

  private mutating func write(_ asking: [Finding], of speech: Report.SpeechSection) {
    let finder = PlaceFinder(speech.document.document)
    let context = FindingContext(speech, finder)
    let rows = asking.map { finding in
      [
        words.place(finder.place(finding.range), in: finder), words(finding.severity) + "\n" + words(finding.check),
        words.quoted(finding, in: context), words.plain(finding.message), finding.suggestion ?? "",
      ]
    }
    // A column in which nothing stands takes room from the others.
    let suggests = asking.contains { $0.suggestion != nil }
    let names: [(String, Int)] =
      [("place", 14), ("severity", 9), ("text", 34), ("message", 27)] + (suggests ? [("suggestion", 16)] : [])
    package.body.add(
      names.map { WordBody.Column(title: words("report.column.\($0.0)"), width: $0.1) },
      rows.map { Array($0.prefix(names.count)) })
  }
}

// Sources.
extension WordReportWriter {
  private mutating func writeInputs() {
    guard !report.inputs.isEmpty else { return }
    heading(words("report.inputs"), 1)
    let names = Figures.withoutCommonFolder(report.inputs.map(\.file))
    let rows = zip(report.inputs, names).map { input, name in
      [
        name, words(input.role), words.size(of: input),
        input.noteTexts(in: words.language, isPlain: true).joined(separator: "\n"),
      ]
    }
    table(
      words("report.inputs"),
      [
        .init(title: words("report.column.file"), width: 36), .init(title: words("report.column.role"), width: 14),
        .init(title: words("report.column.size"), width: 12, kind: .number),
        .init(title: words("report.column.notes"), width: 38),
      ], rows)
  }

  private mutating func writeProvenance() {
    heading(words("report.provenance"), 1)
    let versions = [
      words("report.provenance.tool", ["version": report.provenance.toolVersion]),
      words("report.provenance.icu", ["version": report.provenance.icuVersion]),
    ]
    for line in TechnicalNotes(report, words: words).lines { package.body.add(line, style: "TableText") }
    package.body.add(words.joined(versions, by: .comma) + words("report.word.stop"))
    let sources = report.provenance.dictionaries
    guard !sources.isEmpty else { return }
    // One digest of all: the single ones stand in the workbook.
    let list = sources.map { "\($0.sha256)  \($0.name)\n" }.joined()
    package.body.add(
      words("report.word.digest", ["count": String(sources.count), "digest": sha256(Array(list.utf8))]),
      style: "TableText")
  }
}
