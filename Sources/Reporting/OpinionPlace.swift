public import TextModel

/// Where an opinion stands, so that it can be found again among the sheets of a folder.
public struct OpinionPlace: Sendable, Hashable {
  /// A file, or one sheet of a workbook.
  public struct Sheet: Sendable, Hashable {
    /// The file's name, as problems give it.
    public let file: String
    /// The sheet of a workbook; nil of other files.
    public let sheet: String?

    /// The sheet in which an opinion stands.
    public init(_ source: Opinion.Source) { (file, sheet) = (source.file, source.sheet) }

    /// `a.csv`, `a.xlsx#Sheet1`
    public var name: String { sheet.map { "\(file)#\($0)" } ?? file }
  }

  /// The identifier that the opinion bears there.
  public let id: String
  /// Where that is.
  public let sheet: Sheet
  /// From 1, the header row counted.
  public let row: Int

  /// An opinion by its number, sheet and row.
  public init(id: String, sheet: Sheet, row: Int) { (self.id, self.sheet, self.row) = (id, sheet, row) }

  /// `a.csv#12`
  var name: String { "\(sheet.name)#\(id)" }

  var json: JSONValue {
    ["id": .text(id), "file": .text(sheet.file), "sheet": .text(orNull: sheet.sheet), "row": .integer(row)]
  }
}
