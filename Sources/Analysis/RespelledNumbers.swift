import Privacy
import TextModel

/// Finds opinions of an audit sheet whose numbers stand otherwise in the collection: a spreadsheet saves 000005 as 5 and a
/// long number as 2.0261E+17. Such an opinion is known by its file, row and text, or by its text when nobody else says it.
struct RespelledNumbers {
  /// One row of the sheet.
  struct Row {
    let key: AuditedSheet.Key
    /// The file and row that `audit` wrote; nil where the sheet has no such columns.
    let place: Place?
  }

  /// Where an opinion stands.
  struct Place: Hashable {
    let file: String
    let row: Int
    let table: Int?

    init(file: String, row: Int, table: Int? = nil) { (self.file, self.row, self.table) = (file, row, table) }

    init(_ source: Opinion.Source) { self.init(file: source.file, row: source.row, table: source.table) }

    /// The same in whatever folder the file lies now.
    func isLike(_ other: Place) -> Bool { row == other.row && Self.name(file) == Self.name(other.file) }

    private static func name(_ file: String) -> Substring { file.split(separator: "/").last ?? file[...] }
  }

  private let rows: [Row]
  private var byText: [String: [Int]] = [:]
  private var byLength: [Int: [Int]] = [:]
  private var isSpelledAlike: [Bool]
  private var places: [Place?]
  /// Of the opinions that say what a row says, how many there are and where the last of them stands.
  private var bearers: [(count: Int, last: Place?)]

  /// - Parameter rows: every row of the sheet, filled in or not; each opinion once.
  init(_ rows: [Row]) {
    self.rows = rows
    isSpelledAlike = Array(repeating: false, count: rows.count)
    places = Array(repeating: nil, count: rows.count)
    bearers = Array(repeating: (0, nil), count: rows.count)
    for (number, row) in rows.enumerated() {
      byText[row.key.text, default: []].append(number)
      byLength[row.key.text.utf8.count, default: []].append(number)
    }
  }

  /// Takes an opinion of the collection, masked or not.
  mutating func add(_ opinion: Opinion) {
    let (text, place) = (opinion.text.text(opinion.text.range), Place(opinion.source))
    for number in alike(text) {
      let row = rows[number]
      if Mask.isSame(row.key.id, opinion.id) { isSpelledAlike[number] = true }
      if row.place?.isLike(place) == true { places[number] = place }
      bearers[number] = (bearers[number].count + 1, place)
    }
  }

  private func alike(_ text: String) -> [Int] {
    byText[text] ?? (byLength[text.utf8.count] ?? []).filter { Mask.isSame(rows[$0].key.text, text) }
  }

  /// How many rows have a text that an opinion of the collection has too.
  var knownTexts: Int { bearers.count { $0.count > 0 } }

  /// By place the rows that speak of the opinions there though their numbers differ. Texts alone tell only where most
  /// of the sheet is of this collection: another one may hold a few of the same short texts.
  func found() -> [Place: AuditedSheet.Key] {
    let left = rows.indices.filter { !isSpelledAlike[$0] }
    var found: [Place: AuditedSheet.Key] = [:]
    for number in left { if let place = places[number] { found[place] = rows[number].key } }
    let single = left.filter { places[$0] == nil && bearers[$0].count == 1 && byText[rows[$0].key.text]?.count == 1 }
    guard (rows.count - left.count + found.count + single.count) * 2 >= rows.count else { return found }
    for number in single {
      if let place = bearers[number].last, found[place] == nil { found[place] = rows[number].key }
    }
    return found
  }
}
