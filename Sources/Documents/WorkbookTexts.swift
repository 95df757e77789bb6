/// What stands in a workbook apart from its tables: the names of all its sheets, read or not, and the text of their cells.
public enum WorkbookTexts {
  private static let headSize = 4 << 10

  /// Hands over the names of the sheets and then every cell; nothing of what is no workbook.
  ///
  /// - Throws: a `Problem` when the workbook is damaged, and what `name` and `cell` throw.
  public static func read(_ input: Input, name: (String) throws -> Void, cell: (String) throws -> Void) throws {
    guard try InputFormat(head: input.head(headSize), fileExtension: input.fileExtension) == .spreadsheet else {
      return
    }
    let workbook = try Workbook(input)
    for sheet in workbook.sheets { try name(sheet.name) }
    for sheet in workbook.sheets {
      try workbook.read(sheet) { record in
        for text in record.trimmedCells where !text.isEmpty { try cell(text) }
      }
    }
  }
}
