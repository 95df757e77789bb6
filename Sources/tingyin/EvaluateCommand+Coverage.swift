import Analysis
import ArgumentParser
import Checking
import Classification
import DataFiles
import Documents
import Evaluation
import Reporting
import TextModel
import UnicodeText
import Wording

extension EvaluateCommand {
  /// Scores `check` on speeches whose points a reader has judged.
  func evaluateCoverage(_ path: String) throws {
    let file = try DataFile(path: path)
    let gold = try CoverageGold(yaml: file.text(), file: path)
    let folder = try common.dictionaryFolder()
    let charset = try CharsetChoice(common.encoding)
    let listing = FileWalker(.speeches, charset: charset).walk(paths)
    let run = try Run(common, listing)
    let wanted = Set(gold.cells.map(\.file))
    var documents: [Document] = []
    for input in listing.inputs(.speech) where wanted.contains(Self.name(input.name)) {
      try run.attempt(input.name) { documents.append(try DocumentReader(charset: charset).read(input)) }
    }
    for name in wanted.subtracting(documents.map { Self.name($0.name) }).sorted() {
      run.fail(Problem(Message("evaluation.noSpeech", ["file": name]), in: path))
    }
    var found: [CoverageGold.Cell: PointCoverage.Status] = [:]
    var sources: [Provenance.Source] = []
    for name in gold.profiles {
      let profile = try folder.profile(name)
      sources += profile.sources
      try judge(documents, by: profile.value, cells: gold.cells.filter { $0.profile == name }, into: &found)
    }
    let read = Set(documents.map { Self.name($0.name) })
    let score = gold.score(where: { read.contains($0.file) }) { found[$0] }
    run.needGold(score.confusion.total)
    try run.output.write(rendered(score, provenance: .current(dictionaries: sources)))
    try run.finish()
  }

  static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private func judge(
    _ documents: [Document], by profile: ReviewProfile, cells: [CoverageGold.Cell],
    into found: inout [CoverageGold.Cell: PointCoverage.Status]
  ) throws {
    let names = Set(cells.map(\.file))
    let own = documents.filter { names.contains(Self.name($0.name)) }
    let speeches = try SpeechAnalysis(profiles: [profile], checks: [.coverage], jobs: common.jobs).review(own)
    for speech in speeches {
      let name = Self.name(speech.document.document.name)
      for cell in cells where cell.file == name {
        found[cell] = speech.review.coverage.first { $0.point == cell.point }?.status
      }
    }
  }

  private func rendered(_ score: CoverageScore, provenance: Provenance) -> [UInt8] {
    let renderer = ConfusionRenderer(
      score.confusion.counts, counting: "points",
      labels: PointCoverage.Status.allCases.map {
        (id: $0.rawValue, label: Message("report.status.\($0.rawValue)").text(in: Console.language))
      },
      figures: [.init("accuracy", score.confusion.accuracy), .init("macroF1", score.confusion.macroF1)])
    guard format == .text else { return renderer.json(provenance: provenance) }
    let differences = score.differences.map { cell, found in
      Message(
        "evaluation.difference",
        ["file": cell.file, "point": cell.point, "gold": cell.status.rawValue, "found": found.rawValue]
      ).text(in: Console.language) + "\n"
    }
    return renderer.text(style: common.terminalStyle, language: Console.language)
      + Array((differences.isEmpty ? "" : "\n" + differences.joined()).utf8)
  }
}
