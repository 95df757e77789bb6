import TextModel
import Wording

/// Tables whose figures cannot all be right: a total that is not the sum, numbers of rows that skip, shares that make more than all.
struct TableCheck: Sendable {
  /// Cells of a table that is looked at; larger ones are data and no table of a text.
  private static let mostCells = 20_000

  let text: SourceText

  /// In text order. In proportion to the cells of each table, and to its totals times its rows.
  func findings() -> [Finding] {
    let readings = TextTable.tables(of: text).filter { $0.width * $0.rows.count <= Self.mostCells }.map {
      TableReading($0, in: text)
    }
    return readings.flatMap { reading -> [Finding] in
      let (columns, rows) = (TableColumnSums(reading: reading).faults(), TableRowSums(reading: reading).faults())
      let faults =
        withoutEchoes(columns, of: rows) + withoutEchoes(rows, of: columns)
        + TableSerials(reading: reading).faults() + TableShares(reading: reading).faults()
      return onePerCell(faults).map { finding($0) }
    }
  }

  /// Without the totals that are wrong only because they add up the wrong one of another sum: whose error is the same the other way round.
  private func withoutEchoes(_ faults: [TableFault], of others: [TableFault]) -> [TableFault] {
    faults.filter { fault in
      !others.contains { other in
        let isOnWay =
          fault.isOfRow
          ? other.row == fault.row && other.column != fault.column
          : other.column == fault.column && other.row != fault.row
        return isOnWay && abs(fault.error + other.error) <= 1e-6 * max(1, abs(fault.error))
      }
    }
  }

  /// A total that neither its row nor its column makes is told once.
  private func onePerCell(_ faults: [TableFault]) -> [TableFault] {
    faults.enumerated().filter { number, fault in !faults[..<number].contains { $0.figure.range == fault.figure.range }
    }.map(\.element)
      .sorted { $0.figure.range.lowerBound < $1.figure.range.lowerBound }
  }

  private func finding(_ fault: TableFault) -> Finding {
    let range = fault.figure.range
    return Finding(
      check: .number, rule: fault.rule.name, severity: .warning, range: text.range(range),
      message: Message("number." + fault.key, fault.values.merging(["text": text.text(range)]) { own, _ in own }),
      details: .number(comparator: "=", value: fault.figure.value, unit: fault.figure.unit, consequence: nil))
  }
}

/// A figure of a table that does not go with the others.
struct TableFault: Sendable {
  enum Rule: Sendable {
    case sum, order, shares

    /// The id of the rule.
    var name: String {
      switch self {
      case .sum: "table-sum"
      case .order: "table-order"
      case .shares: "table-shares"
      }
    }
  }

  let rule: Rule
  let figure: Figure
  /// The ending of its message's key.
  let key: String
  let values: [String: String]
  /// Where it stands in the table, and by how much it is more than it should be; of sums alone.
  var (row, column, error) = (0, 0, 0.0)
  /// Whether it is the sum of its row, and not of its column.
  var isOfRow = false

  init(_ rule: Rule, _ figure: Figure, key: String, _ values: [String: String] = [:]) {
    (self.rule, self.figure, self.key, self.values) = (rule, figure, key, values)
  }

  /// The same as a sum at a place of the table.
  func at(row: Int, column: Int, right: Double, isOfRow: Bool) -> TableFault {
    var fault = self
    (fault.row, fault.column, fault.error, fault.isOfRow) = (row, column, figure.value - right, isOfRow)
    return fault
  }
}

extension TableReading {
  /// What a message calls a column.
  func shown(_ column: Int) -> String { text.text(head(column)).split(whereSeparator: \.isWhitespace).joined() }
}
