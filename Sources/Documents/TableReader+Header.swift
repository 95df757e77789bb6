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
        name: input.name, columns: table.columns, rows: [], problems: [], notes: [], sheet: table.sheet.name)
    }
    let table = try read(.memory(try input.head(Self.headSize), name: input.name))
    return table.keeping([]).withoutRemarks
  }
}

extension TableReader {
  /// The names of the sheets of a workbook that are not hidden; none of other files.
  ///
  /// - Throws: a `Problem` when the input cannot be read.
  package static func sheets(of input: Input) throws -> [String] {
    guard try input.format() == .spreadsheet else { return [] }
    return try Workbook(input, limits: .usual).sheets.filter { !$0.isHidden }.map(\.name)
  }
}

extension TableReader.Table {
  /// Of a part of a table nothing is to be said.
  fileprivate var withoutRemarks: TableReader.Table {
    var table = self
    (table.problems, table.notes) = ([], [])
    return table
  }
}
