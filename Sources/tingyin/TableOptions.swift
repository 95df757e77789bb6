import ArgumentParser

/// Where the tables stand that a verb reads, for every verb that reads tables.
struct TableOptions: ParsableArguments {
  @Option(help: .init(say("help.sheet"), valueName: "name|n"))
  var sheet: [String] = []

  /// The sheet of a verb that reads one only.
  ///
  /// - Throws: when several are named.
  var onlySheet: String? {
    get throws {
      if sheet.count > 1 || sheet == ["all"] { throw ValidationError(say("usage.oneSheet")) }
      return sheet.first
    }
  }
}
