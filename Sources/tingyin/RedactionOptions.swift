import Analysis
import ArgumentParser
import Privacy
import Reporting
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

  /// What masks, and the tables that it goes by; nothing unless it was asked for.
  func redactor(_ folder: DictionaryFolder) throws -> (value: Redactor?, sources: [Provenance.Source]) {
    guard redact else { return (nil, []) }
    let redactor = try folder.redactor(names: names)
    return (redactor.value, redactor.sources)
  }
}
