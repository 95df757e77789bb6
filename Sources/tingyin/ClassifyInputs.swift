import Analysis
import Classification
import Documents
import Privacy
import Reporting
import TextModel
import UnicodeText
import Wording

/// What every way of running `classify` reads and goes by.
struct ClassifyInputs {
  let folder: DictionaryFolder
  let judge: DictionaryFolder.Judge
  let redactor: (value: Redactor?, sources: [Provenance.Source])
  let reader: OpinionReader
  let listing: FileListing
  let run: Run
  /// The filled audit sheet, as it was read and as it is used.
  let audit: TableReader.Table?
  let sheet: AuditedSheet?
  let common: CommonOptions

  init(_ command: ClassifyCommand) throws {
    common = command.common
    folder = try common.dictionaryFolder()
    judge = try command.judging.judge(folder)
    let charset = try CharsetChoice(common.encoding)
    let columns = try ColumnChoice(command.column, sheets: command.tables.sheet)
    reader = OpinionReader(charset: charset, columns: columns)
    let walker = FileWalker(.opinions, charset: charset, columns: columns, audit: command.audit)
    let walked = walker.walk(command.files.isEmpty ? ["-"] : command.files)
    let masking = try command.redaction.masking(
      command.audit == nil ? walked : walked.rereadable(), by: folder, charset: charset, columns: columns)
    listing = masking.listing
    redactor = (masking.redactor, masking.sources)
    run = try Run(common, listing, files: [command.audit, command.judging.model].compactMap { $0 })
    for note in masking.notes { run.note(note) }
    try run.output.checkTerminal(isText: command.format != .xlsx)
    for note in judge.notes { run.note(note) }
    let judging = judge.value
    let audit = try command.audit.map { try TableReader(charset: charset).read(Input(path: $0)) }
    var sheet = try audit.map { try AuditedSheet($0, judge: judging) }
    let (reader, inputs) = (reader, listing.inputs(.opinions))
    sheet?.recognise { deliver in
      for input in inputs { _ = try? reader.read(input) { deliver($0) } }
    }
    self.sheet = sheet
    self.audit = audit
  }

  var analysis: OpinionAnalysis { OpinionAnalysis(judge: judge.value, jobs: common.jobs) }

  /// The dictionaries that decide what comes out.
  var sources: [Provenance.Source] { judge.sources + redactor.sources }

  /// Judges the opinions of all files, in their order.
  func forEach(_ visit: @escaping (Opinion, Judgement) throws -> Void) throws {
    let (reader, redactor, run) = (reader, redactor.value, run)
    for input in listing.inputs(.opinions) {
      try run.attempt(input.name) {
        _ = try analysis.estimation(by: []) { deliver in
          let reading = try reader.read(input, redacting: redactor, deliver: deliver)
          for problem in reading.problems { run.fail(problem) }
          for note in reading.notes { run.note(note) }
        } visit: { opinion, judgement, _ in
          try visit(opinion, judgement)
        }
      }
    }
  }
}

extension ClassifyInputs {
  /// Words that say nothing of a subject.
  private static let stopWords = "function"
  private static let mostWords = 40
  private static let mostGroups = 20

  /// `--review-queue`: the opinions whose labels would teach the model most, as a sheet to fill in.
  func writeReviewQueue(of size: Int, byteOrderMark: Bool) throws {
    var queue = ReviewQueue(size: size, folding: .icu)
    let sheet = sheet
    try forEach { opinion, judgement in
      if sheet?.holds(opinion) != true { queue.offer(opinion, judgement) }
    }
    let chosen = queue.chosen()
    let table = ReviewQueueSheet()
    try run.output.write(table.header(byteOrderMark: byteOrderMark))
    for opinion in chosen { try run.output.write(table.row(opinion)) }
    if chosen.count < size {
      run.note(Problem(Message("review.fewer", ["found": String(chosen.count), "wanted": String(size)])))
    }
    try run.finish()
  }

  /// `--explore-other`: what recurs among the opinions that fit no category.
  func exploreOther(asJSON: Bool) throws {
    let stopWords = try folder.stopWords(Self.stopWords)
    var explorer = try OtherExplorer(scheme: judge.value.scheme, stopWords: stopWords.value)
    try forEach { opinion, judgement in try explorer.add(opinion, judgement) }
    let findings = explorer.findings(words: Self.mostWords, groups: Self.mostGroups)
    let provenance = Provenance.current(dictionaries: judge.sources + [stopWords.source] + redactor.sources)
    try run.output.write(
      asJSON
        ? JSONRenderer().other(findings, provenance: provenance)
        : TerminalRenderer(style: common.terminalStyle)
          .other(findings, label: judge.value.scheme.otherLabel, language: Console.language))
    try run.finish()
  }
}
