import Analysis
import Classification
import Documents
import Lexicons
import Privacy
import Reporting
import TextModel
import UnicodeText
import Wording

/// One run of `words` that counts: reads, counts, compares, prints.
struct WordsSession {
  private let command: WordsCommand
  private let folder: DictionaryFolder
  private let reader: CollectionReader
  private let masking: RedactionOptions.Masking
  private let run: Run

  /// - Parameter masking: what is counted, what it is compared with, and what masks both.
  init(
    _ command: WordsCommand, folder: DictionaryFolder, reader: CollectionReader, masking: RedactionOptions.Masking,
    run: Run
  ) {
    (self.command, self.folder, self.reader, self.masking, self.run) = (command, folder, reader, masking, run)
  }

  func count() throws {
    let dictionaries = try UserDictionaryFiles(command.cutting.userDictionary)
    for note in dictionaries.notes { run.note(note) }
    let stopWords = try command.stopWords.map { try folder.stopWords($0) }
    let (part, judgedBy) = try self.part()
    let cutting = try command.cutting.cutting(command.granularity, words: dictionaries.dictionary, folder)
    let counting = WordCounting(
      cutting, folding: command.fold ? .icu : nil, reader: reader, jobs: command.common.jobs)
    var filter = WordFilter()
    filter.least = command.least
    filter.most = command.top == 0 ? nil : command.top
    filter.excluded = stopWords?.value ?? []
    let counts = try count(masking.listing, part, counting)
    let provenance = Provenance.current(
      dictionaries: dictionaries.sources + [stopWords?.source].compactMap { $0 } + cutting.sources + judgedBy
        + masking.sources,
      segmentation: cutting.named)
    guard command.keyness != nil || !command.reference.isEmpty else {
      return try print(WordList(counts.part, filter: filter), provenance)
    }
    let rest = command.reference.isEmpty ? counts.rest : try reference(counting)
    if counts.part.tokens == 0, case .value(let dimension, _) = part, let known = values(of: dimension) {
      throw Problem(Message("words.noValue", ["part": names.part, "values": known]))
    }
    try check(counts.part, rest)
    try print(KeynessTable(counts.part, against: rest, filter: filter), names, provenance)
  }

  /// The part that is compared, and the files that decide what belongs to it.
  private func part() throws -> (CollectionPart, [Provenance.Source]) {
    guard let choice = command.keyness else { return (.all, []) }
    if case .dimension(let dimension) = choice.kind { return (.value(dimension, Opinion.plainName(choice.value)), []) }
    let judge = try folder.judge(scheme: command.scheme, model: command.model)
    for note in judge.notes { run.note(note) }
    let categories = judge.value.scheme.categories
    guard let category = categories.firstIndex(where: { $0.id == choice.value || $0.label == choice.value }) else {
      let known = categories.map { "\($0.label) (\($0.id))" }.joined(separator: ", ")
      throw Problem(Message("words.noCategory", ["name": choice.value, "known": known]))
    }
    return (.category(category, judge.value), judge.sources)
  }

  private func count(
    _ listing: FileListing, _ part: CollectionPart, _ counting: WordCounting
  ) throws -> WordCounting.Counts {
    var counts = WordCounting.Counts(folding: command.fold ? .icu : nil)
    for entry in listing.texts {
      try run.attempt(entry.input.name) {
        let (counted, reading) = try counting.count(entry, part: part)
        run.note(reading)
        counts.merge(counted)
      }
    }
    return counts
  }

  /// What stands in a column, so that a value may be written as it does; nil where nothing does or the files cannot be read
  /// again.
  private func values(of dimension: ShareTable.Dimension) -> String? {
    var values = CollectionReader.Values()
    for entry in masking.listing.texts { try? reader.read(values: &values, of: dimension, in: entry) }
    return values.isEmpty ? nil : values.named
  }

  private func reference(_ counting: WordCounting) throws -> WordCounter {
    for problem in masking.others.problems { run.fail(problem) }
    for note in masking.others.notes { run.note(note) }
    return try count(masking.others, .all, counting).part
  }

  /// A comparison with nothing would call every word typical.
  private func check(_ part: WordCounter, _ rest: WordCounter) throws {
    if part.tokens == 0 { throw Problem(Message("words.emptyPart", ["part": names.part])) }
    if rest.tokens == 0 { throw Problem(Message("words.emptyRest", ["part": names.part])) }
  }

  private var names: ComparedNames {
    let files = command.files.isEmpty ? "-" : command.files.joined(separator: " ")
    return ComparedNames(
      part: command.keyness.map { masking.redactor?.redact(group: $0.value) ?? $0.value } ?? files,
      rest: command.reference.isEmpty ? nil : command.reference.joined(separator: " "))
  }

  private func print(_ list: WordList, _ provenance: Provenance) throws {
    command.noteCut(list.words.count, of: list.admitted, run)
    switch command.format {
    case .text: try run.output.write(terminal.words(list, cutting: provenance.segmentation, language: Console.language))
    case .json: try run.output.write(JSONRenderer().words(list, provenance: provenance))
    case .csv: try run.output.write(WordsTable(byteOrderMark: command.bom).words(list))
    }
  }

  private func print(_ table: KeynessTable, _ names: ComparedNames, _ provenance: Provenance) throws {
    command.noteCut(table.more.count + table.less.count, of: table.admitted, run)
    switch command.format {
    case .text:
      try run.output.write(
        terminal.keyness(
          table, names: names, cutting: provenance.segmentation, language: Console.language))
    case .json: try run.output.write(JSONRenderer().keyness(table, names: names, provenance: provenance))
    case .csv: try run.output.write(WordsTable(byteOrderMark: command.bom).keyness(table))
    }
  }

  private var terminal: TerminalRenderer { TerminalRenderer(style: command.common.terminalStyle) }
}

extension FileListing {
  /// What holds texts: documents and opinions.
  var texts: [Entry] { entries.filter { $0.kind == .speech || $0.kind == .opinions } }
}

extension Run {
  /// Says how the reading of an input went.
  func note(_ reading: ReadingRemarks) {
    for problem in reading.problems { fail(problem) }
    for note in reading.notes { self.note(note) }
  }
}
