import Documents
import Wording

/// How coders' sheets say which opinion a row speaks of: by its number; where numbers repeat, because several files count
/// from 1, also by the file and row that `audit` and `classify` write, or else by the text.
struct OpinionIdentity {
  struct Key: Hashable {
    let id: String
    /// File, sheet and row, or the text; none where numbers are enough.
    let further: [String]
    /// What people are told.
    let name: String

    static func == (one: Key, other: Key) -> Bool { one.id == other.id && one.further == other.further }
    func hash(into hasher: inout Hasher) {
      hasher.combine(id)
      hasher.combine(further)
    }
  }

  private enum Means { case number, place, text }

  private let means: Means

  /// - Throws: a `Problem` when a sheet has no column of numbers.
  init(_ tables: [TableReader.Table]) throws(Problem) {
    for table in tables where table.column(.id) == nil { throw CoderSheets.missing("id", table) }
    let isRepeated = tables.contains { table in
      var seen: Set<String> = []
      return table.rows.contains { row in row[table.column(.id)].map { !seen.insert($0).inserted } ?? false }
    }
    let havePlaces = tables.allSatisfy { $0.column(named: ["file"]) != nil && $0.column(named: ["row"]) != nil }
    let haveTexts = tables.allSatisfy { $0.column(.text) != nil }
    means = !isRepeated ? .number : havePlaces ? .place : haveTexts ? .text : .number
  }

  /// Nil for a row without number.
  func key(of row: TableReader.Row, in table: TableReader.Table) -> Key? {
    guard let id = row[table.column(.id)] else { return nil }
    switch means {
    case .number: return Key(id: id, further: [], name: id)
    case .text: return Key(id: id, further: [row[table.column(.text)] ?? ""], name: id)
    case .place:
      let place = ["file", "sheet", "row"].map { row[table.column(named: [$0])] ?? "" }
      let file = place[0].split(separator: "/").last.map(String.init) ?? place[0]
      return Key(id: id, further: place, name: "\(file)#\(id)")
    }
  }
}
