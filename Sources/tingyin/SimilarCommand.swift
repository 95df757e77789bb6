import Analysis
import ArgumentParser
import Checking
import Classification
import Documents
import Privacy
import Reporting
import TextModel
import UnicodeText
import Wording

/// `tingyin similar`: passages that documents share nearly word for word, opinions that copy each other.
struct SimilarCommand: ParsableCommand {
  enum Format: String, ResultFormat { case text, json, csv }

  static let configuration = CommandConfiguration(
    commandName: "similar", abstract: say("help.similar"), discussion: say("help.similar.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @Option(help: .init(say("help.column"), valueName: "text=…"))
  var column: [String] = []

  @OptionGroup var result: FormatOptions<Format>

  @Option(help: .init(say("help.similar.least"), valueName: "share|n"))
  var least: LeastArgument?

  @Option(help: .init(say("help.similar.top"), valueName: "n"))
  var top: Int = 0

  @Flag(help: .init(say("help.classify.bom")))
  var bom = false

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  var format: Format { result.format(of: common.output) }

  func validate() throws {
    try checkUsage { _ = try ColumnChoice(column) }
    try result.check(common.output)
    try Unused.refuse(["--bom": bom && format != .csv], without: "--format csv")
    guard top >= 0 else { throw ValidationError(say("usage.similarTop")) }
  }

  func run() throws {
    let charset = try CharsetChoice(common.encoding)
    let columns = try ColumnChoice(column, sheets: tables.sheet)
    let listing = FileWalker(.comparison, charset: charset, columns: columns).walk(files.isEmpty ? ["-"] : files)
    let masking =
      try redaction.redact
      ? redaction.masking(listing, by: common.dictionaryFolder(), charset: charset, columns: columns) : nil
    let run = try Run(common, masking?.listing ?? listing)
    for note in masking?.notes ?? [] { run.note(note) }
    let reader = DocumentReader(charset: charset, leavingOutOpinions: columns)
    var documents: [Document] = []
    for input in (masking?.listing ?? listing).inputs(.speech) {
      try run.attempt(input.name) {
        documents.append(run.document(try reader.reading(of: input, redacting: masking?.redactor)))
      }
    }
    let opinions = (masking?.listing ?? listing).inputs(.opinions)
    let copies = try self.copies(
      among: opinions, OpinionReader(charset: charset, columns: columns), masking?.redactor, run)
    let found = try SimilarityAnalysis(jobs: common.jobs).compare(documents)
    try write(
      found, of: documents, opinions.isEmpty ? nil : copies.duplicates(),
      .current(dictionaries: masking?.sources ?? []), run)
    try run.finish()
  }

  private func write(
    _ found: Similarity, of documents: [Document], _ duplicates: Report.Duplicates?, _ provenance: Provenance,
    _ run: Run
  ) throws {
    let most = top == 0 ? nil : top
    let admitted = least.map { least in found.selecting(most: nil, where: least.admits) } ?? found
    if format == .csv {
      let table = SimilarTable(admitted, of: documents, duplicates: duplicates, byteOrderMark: bom)
      noteCut(table.count, run)
      return try run.output.write(table.bytes(most: most))
    }
    noteCut(max(admitted.overlaps.count, duplicates?.groups.count ?? 0), run)
    let renderer = SimilarityRenderer(
      most.map { admitted.selecting(most: $0) { _ in true } } ?? admitted, of: documents,
      duplicates: most.map { duplicates?.keeping($0) } ?? duplicates)
    try run.output.write(
      format == .text
        ? renderer.text(style: common.terminalStyle, language: Console.language) : renderer.json(provenance: provenance)
    )
  }

  private func noteCut(_ count: Int, _ run: Run) {
    guard top > 0, top < count else { return }
    run.note(Problem(Message("words.cut", ["shown": String(top), "total": String(count)])))
  }

  private func copies(
    among inputs: [Input], _ reader: OpinionReader, _ redactor: Redactor?, _ run: Run
  ) throws -> CopyCollector {
    var copies = CopyCollector(near: least?.limit ?? .usual)
    for input in inputs {
      try run.attempt(input.name) {
        let reading = try reader.read(input, redacting: redactor) { copies.add($0) }
        run.note(ReadingRemarks(reading))
      }
    }
    return copies
  }
}

/// How much a pair must share: 0.6 and 60% are parts of the shorter text, 40 is so many characters.
struct LeastArgument: ExpressibleByArgument {
  let limit: LeastShared

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%")
    guard let number = Double(isPercent ? String(argument.dropLast()) : argument), number > 0, number.isFinite else {
      return nil
    }
    if isPercent || number <= 1 && argument != "1" {
      guard number <= 100, isPercent || number <= 1 else { return nil }
      limit = .share(isPercent ? number / 100 : number)
    } else {
      guard let count = Int(argument) else { return nil }
      limit = .characters(count)
    }
  }

  /// Whether a pair of documents is told.
  func admits(_ pair: DocumentOverlap) -> Bool {
    switch limit {
    case .share(let least): pair.greatestShare >= least
    case .characters(let least): max(pair.first.length, pair.second.length) >= least
    }
  }
}
