internal import Wording

/// An .xlsx file: its sheets, and what their cells share.
struct Workbook: Sendable {
  struct Sheet: Sendable, Hashable {
    let name: String
    let part: String
    let isHidden: Bool
  }

  private enum Tag: String { case workbookPr, sheet }

  let file: String
  /// In the order of their tabs; sheets of charts left out.
  let sheets: [Sheet]
  /// The names of the tabs that hold no cells: charts, dialogues.
  let charts: [String]
  let dates: SerialDate.System
  let formats: CellFormats
  let strings: SharedStrings
  private let package: OfficePackage

  /// - Throws: a `Problem` when this is no workbook or a damaged one.
  init(_ input: Input, limits: ReadingLimits = .usual) throws {
    file = input.name
    package = try OfficePackage(input, limits: limits)
    let main = try package.mainPart()
    let relationships = try package.relationships(of: main)
    let parts = Dictionary(
      relationships.filter { $0.type == "worksheet" }.map { ($0.id, $0.target) },
      uniquingKeysWith: { first, _ in first })
    (sheets, charts, dates) = try Self.sheets(package, main, parts)
    let part = { (type: String) in relationships.first { $0.type == type }.map(\.target) }
    let package = package
    formats = try part("styles").map { try CellFormats(package, part: $0) } ?? CellFormats()
    strings = try part("sharedStrings").map { try SharedStrings(package, part: $0, limits: limits) } ?? SharedStrings()
    if sheets.isEmpty { throw Problem(Message("sheet.none"), in: file) }
  }

  private static func sheets(
    _ package: OfficePackage, _ main: String, _ parts: [String: String]
  ) throws -> (sheets: [Sheet], charts: [String], SerialDate.System) {
    let reader = try package.reader(of: main, as: Tag.self)
    var (sheets, charts): ([Sheet], [String]) = ([], [])
    var dates = SerialDate.System.from1900
    while let event = try reader.next() {
      switch event {
      case .start(.workbookPr):
        if let flag = reader.attribute("date1904"), flag == "1" || flag == "true" { dates = .from1904 }
      case .start(.sheet):
        var (name, id, state) = ("", "", "visible")
        reader.eachAttribute { attribute, value in
          switch String(cString: attribute) {
          case "name": name = String(cString: value)
          case "id": id = String(cString: value)
          case "state": state = String(cString: value)
          default: break
          }
        }
        if let part = parts[id] {
          sheets.append(Sheet(name: name, part: part, isHidden: state != "visible"))
        } else {
          charts.append(name)
        }
      default: break
      }
    }
    return (sheets, charts, dates)
  }

  /// Hands over the rows of a sheet that hold something, in the sheet's order, and says what a reader should know.
  @discardableResult
  func read(_ sheet: Sheet, _ deliver: (TableRecord) throws -> Void) throws -> SheetReader.Remarks {
    let merged = try MergedCells(package, part: sheet.part)
    var reader = try SheetReader(self, sheet, package.reader(of: sheet.part, as: SheetReader.Tag.self), merged)
    try reader.read(deliver)
    return reader.remarks
  }
}
