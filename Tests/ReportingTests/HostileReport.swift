import Checking
import Classification
import Reporting
import TextModel
import Wording

/// A report in which every text that can come from input is an attack.
enum HostileReport {
  static let text =
    "<script>alert('x')</script>\" onload=\"x\u{0}\u{1B}[31m\u{FEFF}\u{202E}|`*_&amp;\u{FFFF}"
    + "</title></style>]]>-->"

  static let report: Report = {
    let speech = SpeechFixture.tokenized(text + ".txt", "\u{FEFF}" + text + "。\n" + text)
    let range = TextRange(0, speech.document.utf8.count)
    let finding = Finding(
      check: .term, rule: text, severity: .error, range: range, message: .verbatim(text), suggestion: text,
      related: [Finding.RelatedRange(file: text, range: range)],
      details: .number(comparator: text, value: .infinity, unit: text, consequence: nil))
    let coverage = PointCoverage(
      point: text, title: text, status: .partial, score: .nan,
      evidence: [PointCoverage.Evidence(range: range, matched: [range], why: .verbatim(text))], reason: .verbatim(text))
    let scheme = CodingScheme(
      id: text, title: text,
      categories: [Category(id: text, label: text, description: text, groups: [], exclude: [])], other: 0)
    let shares = [Prevalence(category: 0, count: 40, share: 1, low: 0.9, high: 1, method: .dictionaryNotAudited)]
    let groups = ["2031-01", text].map { ShareTable.Group(value: $0, opinions: 40, shares: shares) }
    let opinion = Opinion(
      id: text, text: text, unit: text, channel: text, date: text, label: text,
      source: Opinion.Source(file: text, row: 1))
    let judgement = Judgement(
      category: 0, probabilities: [1], secondary: [0],
      evidence: [Judgement.Evidence(range: opinion.text.range, category: 0, weight: 1)], review: true)
    var report = Report(
      title: text,
      provenance: Provenance(
        toolVersion: text, icuVersion: text, dictionaries: [Provenance.Source(name: text, sha256: text)]),
      inputs: [
        Report.Input(
          file: text, role: .failed, charset: CharsetGuess(name: text, confidence: 1), count: 0,
          notes: [Problem(.verbatim(text), in: text, at: .row(1, sheet: text, column: text))])
      ],
      opinions: Report.OpinionSection(
        scheme: scheme,
        table: ShareTable(opinions: 40, shares: shares, groups: [(.unit, groups), (.month, groups)]),
        quotations: [[Report.Quotation(opinion: opinion, judgement: judgement)]], warnings: [.verbatim(text)],
        issues: [PatternFixture.issue(name: text, units: [(text, 2)], quotation: (text, text))],
        duplicates: Report.Duplicates(
          opinions: 40, copies: 1,
          groups: [.init(first: Report.Excerpt(id: text, text: opinion.text), opinions: [text, text], exact: 1)],
          shares: shares)),
      speeches: [
        Report.SpeechSection(
          document: speech, profile: text, review: Review(findings: [finding], coverage: [coverage]))
      ])
    report.similarity = SectionsFixture.similarity(report.speeches)
    report.surveys = [SectionsFixture.survey(text, question: text, rule: text, units: [text, text + "2"])]
    report.keyWords = SectionsFixture.keyWords([text: 30], unit: text)
    return report
  }()

  /// Nothing was read at all.
  static let empty = Report(
    title: "", provenance: Provenance(toolVersion: "", icuVersion: "", dictionaries: []), inputs: [], opinions: nil,
    speeches: [])
}
