import TextModel

/// Where an opinion stands, as the last columns of the tables that list opinions: numbers may repeat from file to file.
enum SourceCells {
  static let names = ["file", "sheet", "row"]

  /// Rows as a spreadsheet counts them; the sheet is empty for other files.
  static func cells(_ source: Opinion.Source) -> [String] { [source.file, source.sheet ?? "", String(source.row)] }
}
