import Checking
import Classification
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
    let words = Words(language: language)
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
    package = WordPackage(title: report.title, author: words("report.author"))
    outline = OutlineNumber(language: words.language)
  }

  mutating func write() {
    package.body.add(report.title, style: "Title")
    heading(words("report.summary"), 1)
    for sentence in ReportSummary(report, words: words).sentences { package.body.add(sentence) }
    if let opinions = report.opinions { write(opinions) }
    writeSurveys()
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
    heading(words("report.chart.shares"), 2)
    package.body.add(figures.overallSentence)
    for method in figures.methods { package.body.add(method) }
    package.body.add(
      figures.shareChart, named: words("report.chart.shares"), describedAs: figures.shareDescription,
      height: 20 + 12 * section.table.shares.count)
    package.body.add(words("report.word.sharesLegend"), style: "TableNote")
    table(words("report.chart.shares"), figures.shareColumns, figures.shareRows, notes: figures.countNotes)
    writeSubcategories(section)
    writeIssues(section)
    for (dimension, groups) in section.table.shownGroups where !groups.isEmpty { write(dimension, groups, figures) }
    writeKeyWords(section.scheme)
    writeQuotations(section)
    writeDuplicates(section)
    guard !section.warnings.isEmpty else { return }
    heading(words("report.opinions.warnings"), 2)
    for warning in section.warnings { package.body.add(words(warning)) }
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
      words("report.word.groups", ["dimension": words.heading(of: dimension)]), figures.groupColumns(dimension),
      figures.groupRows(shown), notes: [rest].compactMap { $0 })
  }

  private mutating func writeQuotations(_ section: Report.OpinionSection) {
    guard section.quotations.contains(where: { !$0.isEmpty }) else { return }
    heading(words("report.opinions.quotations"), 2)
    for (category, quotations) in zip(section.scheme.categories, section.quotations) where !quotations.isEmpty {
      heading(category.label, 3)
      for quotation in quotations {
        let source = [quotation.opinion.unit, quotation.opinion.channel, quotation.opinion.id].compactMap(\.self)
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
    heading(words("report.coverage"), 2)
    let legend = PointCoverage.Status.allCases.map { $0.printedSign + " " + words($0) }
    package.body.add(words.joined(legend, by: .comma), style: "TableNote")
    for matrix in CoverageRows.all(report.speeches) { write(matrix) }
    writeShared()
    heading(words("report.word.findings"), 2)
    for speech in report.speeches { write(speech) }
  }

  private mutating func write(_ matrix: CoverageRows) {
    guard !matrix.points.isEmpty else {
      return package.body.add(words.labelled(matrix.profile, words("report.coverage.noPoints")))
    }
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
    let missing = speech.missingTitles
    if !speech.review.coverage.isEmpty {
      package.body.add(
        missing.isEmpty
          ? words(speech.isComplete ? "report.speech.complete" : "report.word.partial")
          : words("report.speech.missing", ["points": words.joined(missing, by: .pause)]))
    }
    let asking = speech.review.findings.filter { $0.severity < .info }
    let silent = speech.review.findings.count - asking.count
    if asking.isEmpty { package.body.add(words("report.speech.noFindings")) }
    if silent > 0 { package.body.add(words("report.word.notes", ["count": String(silent)])) }
    guard !asking.isEmpty else { return }
    let finder = PlaceFinder(speech.document.document)
    let rows = asking.map { finding in
      [
        words.place(finder.place(finding.range)), words(finding.severity) + "\n" + words(finding.check),
        Self.shortened(finder.text(finding.range)), words(finding.message), finding.suggestion ?? "",
      ]
    }
    // A column in which nothing stands takes room from the others.
    let suggests = asking.contains { $0.suggestion != nil }
    let names: [(String, Int)] =
      [("place", 16), ("severity", 12), ("text", 26), ("message", 30)] + (suggests ? [("suggestion", 18)] : [])
    package.body.add(
      names.map { WordBody.Column(title: words("report.column.\($0.0)"), width: $0.1) },
      rows.map { Array($0.prefix(names.count)) })
  }

  /// A table that quotes whole paragraphs cannot be read.
  private static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count <= 60 ? text : String(scalars.prefix(40)) + "……" + String(scalars.suffix(12))
  }
}

// Sources.
extension WordReportWriter {
  private mutating func writeInputs() {
    guard !report.inputs.isEmpty else { return }
    heading(words("report.inputs"), 1)
    let rows = report.inputs.map { input in
      [
        input.file, words(input.role), String(input.count), input.noteTexts(in: words.language).joined(separator: "\n"),
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
    package.body.add(words.joined(versions, by: .comma))
    guard !report.provenance.dictionaries.isEmpty else { return }
    table(
      words("report.provenance.dictionaries"),
      [.init(title: words("report.column.name"), width: 40), .init(title: words("report.column.digest"), width: 60)],
      report.provenance.dictionaries.map { [$0.name, $0.sha256] })
  }
}
