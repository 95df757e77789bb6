internal import Wording

/// The sheets of a workbook over which one table goes, one a unit or a month: those with the same columns as the first
/// one that is recognised, without sheets whose rows stand on the others, as a summary or a copy has them.
///
/// The rows of such sheets are read once more than those of a single one; memory: 16 bytes a row.
struct SheetParts {
  /// In the order of the sheets; one where no other belongs to it.
  let tables: [SheetTable]

  /// Rows of so many bytes are not the same by chance.
  private static let tellingBytes = 24
  /// So many of them show that a sheet repeats others, if the larger part of them is elsewhere.
  private static let fewestTelling = 5
  private static let repeatedShare = 0.8

  /// - Throws: as `SheetTable.init`.
  init(_ input: Input, choice: ColumnChoice, needsText: Bool) throws {
    let first = try SheetTable(input, choice: choice, needsText: needsText)
    let others = first.sheet.isHidden || first.columns.isOwn ? [] : first.workbook.sheets.filter { !$0.isHidden }
    let alike = others.compactMap { try? SheetTable($0, of: first.workbook, choice, needsText: needsText) }
      .filter { $0.columns.isAlike(first.columns) }
    guard alike.count > 1 else {
      tables = [first]
      return
    }
    var kept = try alike.map { (table: $0, rows: try Rows($0)) }.filter { !$0.rows.all.isEmpty }
    for number in kept.indices.reversed() where kept.count > 1 {
      let rest = kept.indices.filter { $0 != number }.map { kept[$0].rows }
      if kept[number].rows.repeats(rest) { kept.remove(at: number) }
    }
    tables = kept.isEmpty ? [first] : kept.map(\.table)
  }

  /// What stands on a sheet, as hashes in ascending order.
  private struct Rows {
    private(set) var all: [Int] = []
    private(set) var telling: [Int] = []

    init(_ table: SheetTable) throws {
      let columns = table.columns.identifying
      _ = try table.read { record in
        guard record.row > table.headerRow else { return }
        let cells = record.trimmedCells
        let own = columns.filter(cells.indices.contains).map { cells[$0] }
        var hasher = Hasher()
        for cell in own { hasher.combine(cell) }
        let hash = hasher.finalize()
        all.append(hash)
        if own.reduce(0, { $0 + $1.utf8.count }) >= SheetParts.tellingBytes { telling.append(hash) }
      }
      all.sort()
      telling.sort()
    }

    /// Whether it sums up all the others, or has most of its rows from them. Two units may have answered alike.
    func repeats(_ others: [Rows]) -> Bool {
      if all.count > 1, others.count > 1, others.map(\.all).joined().sorted() == all { return true }
      guard telling.count >= SheetParts.fewestTelling else { return false }
      let known = Set(others.map(\.telling).joined())
      return Double(telling.count(where: known.contains)) >= SheetParts.repeatedShare * Double(telling.count)
    }
  }
}

extension ColumnMap {
  /// Whether another table has the same columns: those that have a meaning by name, all where none holds opinions.
  func isAlike(_ other: ColumnMap) -> Bool {
    guard places[.text] != nil else { return header.map(ColumnNames.folded) == other.header.map(ColumnNames.folded) }
    return places.mapValues { ColumnNames.folded(header[$0]) }
      == other.places.mapValues { ColumnNames.folded(other.header[$0]) }
  }

  /// The columns by which a row is known again; numbers begin anew on each sheet.
  fileprivate var identifying: [Int] {
    guard places[.text] != nil else { return header.indices.filter { $0 != places[.id] } }
    return [OpinionColumn.text, .unit, .channel, .date].compactMap { places[$0] }
  }
}
