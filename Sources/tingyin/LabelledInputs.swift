import Analysis
import Classification
import Documents
import UnicodeText
import Wording

/// The labelled opinions of files, for all that learns from them or is held against them.
struct LabelledInputs {
  let run: Run
  let collection: LabelledCollection

  /// Reads all files; what cannot be read is told by the run, and labels that cannot be used are the collection's problems.
  ///
  /// - Parameters:
  ///   - column: what the user says of columns (`label=…`).
  ///   - sheets: the sheets of workbooks to read; those with opinions where none is named.
  ///   - notes: what is to be told before anything of the files.
  init(
    _ files: [String], scheme: CodingScheme, column: [String], sheets: [String] = [], _ common: CommonOptions,
    notes: [Problem] = []
  ) throws {
    let charset = try CharsetChoice(common.encoding)
    let columns = try ColumnChoice(column, sheets: sheets)
    let listing = FileWalker(.opinions, charset: charset, columns: columns, takingOwnTables: true).walk(files)
    let run = try Run(common, listing)
    for note in notes { run.note(note) }
    var collection = try LabelledCollection(scheme: scheme)
    for input in listing.inputs(.opinions) {
      try run.attempt(input.name) {
        try collection.add(input, reader: OpinionReader(charset: charset, columns: columns))
      }
    }
    (self.run, self.collection) = (run, collection)
  }
}
