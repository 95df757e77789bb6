import Documents

/// What coders' sheets say of an opinion besides its category, so that the labels agreed on can take the place of the
/// sheet that the coders were given: as an audit sheet, or to train with.
public struct CarriedColumns: Sendable {
  /// Those that any of the sheets has, by the names that audit sheets give them.
  public private(set) var names: [String] = []
  /// The cells of each opinion.
  public private(set) var rows: [[String]] = []
  private var cells: [OpinionIdentity.Key: [String]] = [:]

  private static let columns: [(name: String, place: @Sendable (TableReader.Table) -> Int?)] = [
    ("unit", { $0.column(.unit) }), ("channel", { $0.column(.channel) }), ("date", { $0.column(.date) }),
    ("text", { $0.column(.text) }), ("weight", { $0.column(named: ["weight", "权重"]) }),
    ("purpose", { $0.column(named: ["purpose"]) }), ("file", { $0.column(named: ["file"]) }),
    ("sheet", { $0.column(named: ["sheet"]) }), ("row", { $0.column(named: ["row"]) }),
  ]

  /// Of several sheets the first that says anything of an opinion speaks for it, cell by cell.
  init(_ tables: [TableReader.Table], by identity: OpinionIdentity) {
    let kept = Self.columns.filter { column in tables.contains { column.place($0) != nil } }
    names = kept.map(\.name)
    guard !kept.isEmpty else { return }
    for table in tables {
      let places = kept.map { $0.place(table) }
      for row in table.rows {
        guard let key = identity.key(of: row, in: table) else { continue }
        let own = places.map { row[$0] ?? "" }
        cells[key] = cells[key].map { zip($0, own).map { $0.isEmpty ? $1 : $0 } } ?? own
      }
    }
  }

  /// The cells of one column, in the order of the opinions; none where no sheet has it.
  public func column(_ name: String) -> [String] {
    names.firstIndex(of: name).map { place in rows.map { $0[place] } } ?? []
  }

  func ordered(as keys: [OpinionIdentity.Key]) -> CarriedColumns {
    var ordered = self
    ordered.rows = keys.map { cells[$0] ?? names.map { _ in "" } }
    ordered.cells = [:]
    return ordered
  }
}
