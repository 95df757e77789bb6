import Analysis
import Checking
import DataFiles
import Documents
import Evaluation
import Reporting
import TextModel
import UnicodeText
import Wording

extension EvaluateCommand {
  /// Scores `check` on documents of which a reader noted every place that has something to report.
  func evaluateFindings(_ path: String) throws {
    let gold = try FindingGold(table: DataFile(path: path).text(), name: path)
    let folder = try common.dictionaryFolder()
    let profiles = profile.isEmpty ? try folder.profiles() : try profile.map { try folder.profile($0) }
    let charset = try CharsetChoice(common.encoding)
    let listing = FileWalker(.speeches, charset: charset).walk(paths)
    let run = try Run(common, listing)
    let wanted = Set(gold.files)
    var documents: [Document] = []
    for input in listing.inputs(.speech) where wanted.contains(Self.name(input.name)) {
      try run.attempt(input.name) { documents.append(try DocumentReader(charset: charset).read(input)) }
    }
    let names = Set(documents.map { Self.name($0.name) })
    for name in wanted.subtracting(names).sorted() {
      run.fail(Problem(Message("evaluation.noSpeech", ["file": name]), in: path))
    }
    let speeches = try SpeechAnalysis(profiles: profiles.map(\.value), jobs: common.jobs).review(documents)
    var score = FindingScore()
    for speech in speeches {
      let (document, file) = (speech.document.document, Self.name(speech.document.document.name))
      let (rows, problems) = gold.places(in: document, named: file)
      for problem in problems { run.fail(problem) }
      score.count(
        speech.review.findings, of: document, against: rows, file: file, read: names, wanted: gold.checks)
    }
    try run.output.write(rendered(score, speeches, provenance: .current(dictionaries: profiles.flatMap(\.sources))))
    try run.finish()
  }

  private func rendered(
    _ score: FindingScore, _ speeches: [Report.SpeechSection], provenance: Provenance
  ) -> [UInt8] {
    let lines = Dictionary(
      speeches.map { (Self.name($0.document.document.name), LineIndex($0.document.document)) }
    ) { first, _ in first }
    let differences = errors ? score.differences : []
    let renderer = FindingScoreRenderer(
      documents: speeches.count,
      rows: score.subjects.map { subject, tally in
        .init(
          check: subject.name, found: tally.found, missed: tally.missed, wrong: tally.wrong, trapped: tally.trapped,
          precision: tally.precision, recall: tally.recall, f1: tally.f1)
      },
      differences: differences.map { difference in
        let line = lines[difference.file].map { ":\($0.position(of: difference.range.start).line)" } ?? ""
        return .init(
          place: difference.file + line, check: difference.subject.name, kind: difference.kind.rawValue,
          text: difference.text, expected: difference.expected,
          said: difference.finding.map { $0.message.text(in: Console.language) })
      })
    return format == .text
      ? renderer.text(style: common.terminalStyle, language: Console.language) : renderer.json(provenance: provenance)
  }
}
