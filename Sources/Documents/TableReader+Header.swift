import TextModel
import UnicodeText

extension TableReader {
  private static let headSize = 64 << 10

  /// The columns of a table, without its rows. Reads the first bytes only, of a workbook the first rows of each sheet up
  /// to the one that is taken; of a pipe nothing.
  ///
  /// - Throws: a `Problem` when the input cannot be read.
  public func header(of input: Input) throws -> Table {
    if try input.format() == .spreadsheet {
      let table = try sheetTable(of: input)
      return Table(
        name: input.name, header: table.columns.header, rows: [], problems: [], notes: [], sheet: table.sheet.name)
    }
    let table = try read(.memory(try input.head(Self.headSize), name: input.name))
    return Table(name: input.name, header: table.header, rows: [], problems: [], notes: [], sheet: nil)
  }
}
