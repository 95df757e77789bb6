import Reporting
import TextModel

/// In which sheet each opinion of a collection stands. Memory: 4 bytes an opinion.
struct SheetsOfOpinions {
  private var sheets: [OpinionPlace.Sheet] = []
  private var numbers: [OpinionPlace.Sheet: Int32] = [:]
  private var sheetOf: [Int32] = []

  /// Takes the next opinion.
  mutating func add(_ opinion: Opinion) {
    let sheet = OpinionPlace.Sheet(opinion.source)
    let next = Int32(sheets.count)
    let number = numbers[sheet, default: next]
    if number == next {
      numbers[sheet] = number
      sheets.append(sheet)
    }
    sheetOf.append(number)
  }

  /// The place of an opinion by its number, from 0 in the order of adding.
  func place(of opinion: Int, id: String) -> OpinionPlace {
    OpinionPlace(id: id, sheet: sheets[Int(sheetOf[opinion])])
  }
}
