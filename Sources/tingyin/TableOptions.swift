import ArgumentParser

/// Where the tables stand that a verb reads, for every verb that reads tables.
struct TableOptions: ParsableArguments {
  @Option(help: .init(say("help.sheet"), valueName: "name|n"))
  var sheet: String?
}
