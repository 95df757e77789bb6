import TextModel
import UnicodeText

extension TableReader {
  private static let headSize = 64 << 10

  /// The columns of a table, without its rows. Reads the first bytes only, of a workbook all; of a pipe nothing.
  ///
  /// - Throws: a `Problem` when the input cannot be read.
  public func header(of input: Input) throws -> Table {
    let head = try input.head(Self.headSize)
    let isContainer = head.starts(with: Array("PK".utf8))
    return try read(isContainer ? input : .memory(head, name: input.name)).withoutRows
  }
}

extension TableReader.Table {
  var withoutRows: Self { Self(name: name, header: header, rows: [], problems: [], notes: notes, sheet: sheet) }
}
