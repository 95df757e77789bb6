package import Documents
package import UnicodeText

/// Reads the tables of a survey in an input: one, or of a workbook those on several sheets.
package struct SurveyTables: Sendable {
  /// A table with the unit that its sheet is called by; nil where one sheet is read only.
  package struct Table: Sendable {
    package let table: TableReader.Table
    package let unit: String?
  }

  private let charset: CharsetChoice
  private let columns: ColumnChoice
  private let sheets: [String]

  /// - Parameter sheets: names or numbers of sheets; `all` alone stands for all that are not hidden, none for the first that
  ///   is recognised and those that go on with it.
  package init(charset: CharsetChoice, columns: ColumnChoice, sheets: [String] = []) {
    (self.charset, self.columns, self.sheets) = (charset, columns, sheets)
  }

  /// - Throws: a `Problem` when the input cannot be read, or has no such sheet.
  package func tables(of input: Input) throws -> [Table] {
    let read = try sheets.isEmpty ? reader(nil).parts(of: input) : named(in: input)
    return read.map { Table(table: $0, unit: read.count > 1 ? $0.unitOfSheet : nil) }
  }

  private func named(in input: Input) throws -> [TableReader.Table] {
    let found = sheets.count > 1 || sheets == ["all"] ? try TableReader.sheets(of: input) : []
    guard !found.isEmpty else { return [try reader(sheets.first).read(input)] }
    return try (sheets == ["all"] ? found : sheets).map { try reader($0).read(input) }
  }

  private func reader(_ sheet: String?) -> TableReader {
    TableReader(charset: charset, sheet: sheet, columns: columns)
  }
}
