internal import Wording

/// How the numbers of a workbook's cells are shown, by the cells' style.
struct CellFormats: Sendable {
  private enum Tag: String { case numFmt, cellXfs, xf }

  private static let builtIn: [Int: String] = {
    var codes: [Int: String] = [:]
    for line in String(decoding: PackageResources.number_formats_tsv, as: UTF8.self).split(separator: "\n") {
      let cells = line.split(separator: "\t", maxSplits: 1)
      if cells.count == 2, let number = Int(cells[0]) { codes[number] = String(cells[1]) }
    }
    return codes
  }()

  private static let general = NumberFormat(code: "General")

  /// For each style, the place of its format.
  private var styles: [Int] = []
  private var formats: [NumberFormat] = []

  /// No styles: numbers are shown as they are.
  init() {}

  init(_ package: OfficePackage, part: String) throws {
    let reader = try package.reader(of: part, as: Tag.self)
    var codes = Self.builtIn
    var places: [Int: Int] = [:]
    var isInCells = false
    while let event = try reader.next() {
      switch event {
      case .start(.numFmt):
        if let number = reader.number("numFmtId"), let code = reader.attribute("formatCode") { codes[number] = code }
      case .start(.cellXfs): isInCells = true
      case .end(.cellXfs): isInCells = false
      case .start(.xf) where isInCells:
        let number = reader.number("numFmtId") ?? 0
        let place = places[number] ?? formats.count
        if place == formats.count {
          formats.append(NumberFormat(code: codes[number] ?? "General"))
          places[number] = place
        }
        styles.append(place)
      default: break
      }
    }
  }

  subscript(style: Int) -> NumberFormat {
    style >= 0 && style < styles.count ? formats[styles[style]] : Self.general
  }
}
