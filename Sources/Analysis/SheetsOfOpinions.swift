import Reporting
import TextModel

/// The sheets of a collection, numbered in the order in which they are met.
struct SheetNumbering {
  private var sheets: [OpinionPlace.Sheet] = []
  private var numbers: [OpinionPlace.Sheet: Int32] = [:]

  /// The number of a sheet, a new one for a sheet that was not met before.
  mutating func number(of sheet: OpinionPlace.Sheet) -> Int32 {
    if let known = numbers[sheet] { return known }
    let number = Int32(sheets.count)
    sheets.append(sheet)
    numbers[sheet] = number
    return number
  }

  var count: Int { sheets.count }

  subscript(number: Int32) -> OpinionPlace.Sheet { sheets[Int(number)] }
}

/// In which sheet and row each opinion of a collection stands. Memory: 8 bytes an opinion.
struct SheetsOfOpinions {
  private var sheets = SheetNumbering()
  private var places: [(sheet: Int32, row: Int32)] = []

  /// How many sheets there are.
  var count: Int { sheets.count }

  /// Takes the next opinion.
  mutating func add(_ opinion: Opinion) {
    places.append((sheets.number(of: OpinionPlace.Sheet(opinion.source)), Int32(clamping: opinion.source.row)))
  }

  /// The place of an opinion by its number, from 0 in the order of adding.
  func place(of opinion: Int, id: String) -> OpinionPlace {
    OpinionPlace(id: id, sheet: sheets[places[opinion].sheet], row: Int(places[opinion].row))
  }
}
