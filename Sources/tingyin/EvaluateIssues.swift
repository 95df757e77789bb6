import Analysis
import Classification
import DataFiles
import Documents
import Evaluation
import Reporting
import TextModel
import UnicodeText
import Wording

extension EvaluateCommand {
  /// How well opinions about one problem are found together, against groups made by hand.
  func evaluateIssues(_ goldFile: String) throws {
    let folder = try common.dictionaryFolder()
    let judge = try judging.judge(folder)
    let grouping = try folder.issueGrouping()
    let known = try KnownIssues(yaml: try DataFile(path: goldFile).text(), file: goldFile)
    let gold = IssueGold(known)
    var lookup = KnownIssueLookup(known)
    let charset = try CharsetChoice(common.encoding)
    let columns = try ColumnChoice(column, sheets: tables.sheet)
    let listing = FileWalker(.opinions, charset: charset, columns: columns, takingOwnTables: true).walk(paths)
    let run = try Run(common, listing)
    for note in judge.notes { run.note(note) }
    let analysis = OpinionAnalysis(judge: judge.value, jobs: common.jobs)
    var patterns = CollectionPatterns(judge.value, issues: grouping.value)
    let opinions = try read(listing, OpinionReader(charset: charset, columns: columns), run) { read in
      for (opinion, judgement) in zip(read, try analysis.judge(read)) { patterns.add(opinion, judgement) }
      for opinion in read { _ = lookup.place(of: opinion) }
    }
    noteAbsent(lookup, goldFile, run)
    guard let score = gold.score(opinions, patterns.settledGroups()) else {
      throw Problem(Message("evaluation.noIssues"), in: goldFile)
    }
    let renderer = IssueScoreRenderer(
      opinions: opinions.count, judged: gold.judged(of: opinions), precision: score.precision,
      recall: score.recall, f: score.f)
    try run.output.write(
      format == .text
        ? renderer.text(language: Console.language)
        : renderer.json(provenance: .current(dictionaries: judge.sources + grouping.sources)))
    try run.finish()
  }

  /// Opinions that the gold file names and none of the files holds.
  private func noteAbsent(_ lookup: KnownIssueLookup, _ goldFile: String, _ run: Run) {
    guard !lookup.absent.isEmpty else { return }
    let values = ["count": String(lookup.absent.count), "ids": KnownIssueLookup.named(lookup.absent)]
    run.note(Problem(Message("evaluation.absentOpinions", values), in: goldFile))
  }

  /// All opinions, which are shown file by file as they are read.
  private func read(
    _ listing: FileListing, _ reader: OpinionReader, _ run: Run, _ show: ([Opinion]) throws -> Void
  ) throws -> [Opinion] {
    var opinions: [Opinion] = []
    for input in listing.inputs(.opinions) {
      try run.attempt(input.name) {
        let (read, reading) = try reader.opinions(in: input)
        for problem in reading.problems { run.fail(problem) }
        try show(read)
        opinions += read
      }
    }
    return opinions
  }
}
