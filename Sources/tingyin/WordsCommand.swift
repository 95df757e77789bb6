import Analysis
public import ArgumentParser
import Classification
import Documents
public import Lexicons
import Privacy
import Reporting
import Tokenization
import UnicodeText
import Wording

/// `tingyin words`: frequencies, words typical of a part, a phrase in its contexts.
struct WordsCommand: ParsableCommand {
  enum Format: String, ResultFormat { case text, json, csv }

  static let configuration = CommandConfiguration(
    commandName: "words", abstract: say("help.words"), discussion: say("help.words.example"))

  @Argument(help: .init(say("help.files"), valueName: "files"))
  var files: [String] = []

  @Option(help: .init(say("help.words.keyness"), valueName: "part=value"))
  var keyness: KeynessChoice?

  @Option(help: .init(say("help.words.reference"), valueName: "files"))
  var reference: [String] = []

  @Option(help: .init(say("help.words.concordance"), valueName: "phrase"))
  var concordance: String?

  @Option(help: .init(say("help.words.sort")))
  var sort: Concordance.Order = .position

  @Option(help: .init(say("help.words.context"), valueName: "n"))
  var context: Int = 20

  @Option(help: .init(say("help.words.top"), valueName: "n"))
  var top: Int = 100

  @Option(help: .init(say("help.words.least"), valueName: "n"))
  var least: Int = 1

  @Option(help: .init(say("help.words.stopWords"), valueName: "name|file"))
  var stopWords: String?

  @Flag(help: .init(say("help.words.fold")))
  var fold = false

  @OptionGroup var cutting: CuttingOptions

  @Option(name: .shortAndLong, help: .init(say("help.segment.granularity")))
  var granularity: WordCutting.Granularity = .coarse

  @Option(help: .init(say("help.classify.scheme"), valueName: "name|file"))
  var scheme: String = "enterprise"

  @Option(help: .init(say("help.words.model"), valueName: "file|none"))
  var model: String?

  @Option(help: .init(say("help.column"), valueName: "text=…"))
  var column: [String] = []

  @OptionGroup var result: FormatOptions<Format>

  @Flag(help: .init(say("help.classify.bom")))
  var bom = false

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  var format: Format { result.format(of: common.output) }

  func validate() throws {
    try checkUsage { _ = try ColumnChoice(column) }
    try result.check(common.output)
    try refuseUnused()
    guard top >= 0, least >= 1, context >= 0 else { throw ValidationError(say("usage.wordsNumbers")) }
    guard concordance == nil || (keyness == nil && reference.isEmpty) else {
      throw ValidationError(say("usage.concordanceAlone"))
    }
    if let concordance, concordance.allSatisfy(\.isWhitespace) { throw ValidationError(say("usage.phrase")) }
  }

  private func refuseUnused() throws {
    try Unused.refuse(["--bom": bom && format != .csv], without: "--format csv")
    try Unused.refuse(
      [
        "--least": least != 1, "--stop-words": stopWords != nil, "--fold": fold, "--mode": cutting.mode == .icu,
        "--granularity": granularity != .coarse, "--user-dictionary": !cutting.userDictionary.isEmpty,
      ], beside: concordance == nil ? nil : "--concordance")
    try Unused.refuse(
      ["--sort": sort != .position, "--context": context != 20], without: concordance == nil ? "--concordance" : nil)
  }

  func run() throws {
    let folder = try common.dictionaryFolder()
    let charset = try CharsetChoice(common.encoding)
    let columns = try ColumnChoice(column, sheets: tables.sheet)
    let walker = FileWalker(keyness == nil ? .report : .opinions, charset: charset, columns: columns)
    let others = FileWalker(.report, charset: charset, columns: columns).walk(reference)
    let masking = try redaction.masking(
      walker.walk(files.isEmpty ? ["-"] : files), and: others, by: folder, charset: charset, columns: columns)
    let reader = CollectionReader(charset: charset, columns: columns, redactor: masking.redactor)
    let run = try Run(common, masking.listing)
    for note in masking.notes { run.note(note) }
    if let concordance {
      try search(concordance, masking, reader, run)
    } else {
      let session = WordsSession(self, folder: folder, reader: reader, masking: masking, run: run)
      try session.count()
    }
    try run.finish()
  }

  /// Says that a list which programs go on with holds a part only; people see the totals above it.
  func noteCut(_ shown: Int, of total: Int, _ run: Run) {
    guard format != .text, shown < total else { return }
    run.note(Problem(Message("words.cut", ["shown": String(shown), "total": String(total)])))
  }

  private func search(
    _ phrase: String, _ masking: RedactionOptions.Masking, _ reader: CollectionReader, _ run: Run
  ) throws {
    let search = PhraseSearch(phrase, context: context, reader: reader, jobs: common.jobs)
    var found = Concordance(order: sort, most: top == 0 ? nil : top)
    for entry in masking.listing.texts {
      try run.attempt(entry.input.name) { run.note(try search.search(entry, into: &found)) }
    }
    noteCut(min(found.total, top == 0 ? .max : top), of: found.total, run)
    let phrase = masking.redactor?.redact(phrase) ?? phrase
    switch format {
    case .text:
      try run.output.write(
        TerminalRenderer(style: common.terminalStyle).concordance(found, phrase: phrase, language: Console.language))
    case .json:
      try run.output.write(
        JSONRenderer().concordance(found, phrase: phrase, provenance: .current(dictionaries: masking.sources)))
    case .csv: try run.output.write(WordsTable(byteOrderMark: bom).concordance(found))
    }
  }
}

extension Concordance.Order: ExpressibleByArgument {}

/// Which opinions are compared with the rest: `unit=一车间`, `category=福利待遇`.
struct KeynessChoice: ExpressibleByArgument {
  enum Kind {
    case category
    case dimension(ShareTable.Dimension)
  }

  let kind: Kind
  let value: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    if parts[0] == "category" {
      kind = .category
    } else if let dimension = ShareTable.Dimension(argument: parts[0]) {
      kind = .dimension(dimension)
    } else {
      return nil
    }
    value = parts[1]
  }
}
