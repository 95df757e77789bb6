import Analysis
import ArgumentParser
import Documents
import Privacy
import Reporting
import UnicodeText
import Wording

/// How personal values are masked, for every verb that shows what people wrote.
struct RedactionOptions: ParsableArguments {
  @Flag(help: .init(say("help.redact")))
  var redact = false

  @Option(help: .init(say("help.redact.names"), valueName: "file"))
  var names: [String] = []

  func validate() throws {
    guard redact || names.isEmpty else { throw ValidationError(say("usage.names")) }
  }

  /// Inputs that are to be masked, and what masks them.
  struct Masking {
    let listing: FileListing
    /// What the inputs are compared with.
    let others: FileListing
    let redactor: Redactor?
    /// The tables that the redactor goes by.
    let sources: [Provenance.Source]
    let notes: [Problem]
  }

  /// Inputs with what masks them: names found anywhere in them are masked everywhere. Nothing is read and nothing masked
  /// unless it was asked for.
  func masking(
    _ listing: FileListing, and others: FileListing = .none, by folder: DictionaryFolder, charset: CharsetChoice,
    columns: ColumnChoice
  ) throws -> Masking {
    let (redactor, sources) = try redactor(folder)
    guard let redactor else { return Masking(listing: listing, others: others, redactor: nil, sources: [], notes: []) }
    let (listing, others) = (listing.rereadable(), others.rereadable())
    let known = redactor.knowingNames(in: [listing, others], charset: charset, columns: columns)
    Console.mask(by: known.redactor)
    return Masking(
      listing: listing, others: others, redactor: known.redactor, sources: sources, notes: known.notes)
  }

  /// What masks, and the tables that it goes by; nothing unless it was asked for. From here on it masks all that is said.
  func redactor(_ folder: DictionaryFolder) throws -> (value: Redactor?, sources: [Provenance.Source]) {
    guard redact else { return (nil, []) }
    let redactor = try folder.redactor(names: names)
    Console.mask(by: redactor.value)
    return (redactor.value, redactor.sources)
  }
}
