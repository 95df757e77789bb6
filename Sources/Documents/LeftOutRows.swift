internal import Wording

/// Rows of a table that are none of its own, by the reason, with their numbers.
struct LeftOutRows: Sendable {
  enum Reason: String, CaseIterable, Sendable {
    /// 合计
    case total = "opinions.totals"
    /// The header again, as printed pages have it.
    case header = "opinions.headers"
    /// Signatures and notes beneath the table.
    case foot = "opinions.foot"
    /// Of a table beneath with other columns.
    case other = "opinions.otherTable"
    /// The header of a table beneath that is read by its own columns.
    case next = "opinions.nextTable"
  }

  private var rows: [Reason: CountedRows] = [:]

  mutating func add(_ row: Int, _ reason: Reason) { rows[reason, default: CountedRows()].add(row) }

  mutating func merge(_ other: LeftOutRows) { rows.merge(other.rows) { $0.merging($1) } }

  /// What is to be said of them.
  var messages: [Message] { Reason.allCases.compactMap { rows[$0]?.message($0.rawValue) } }
}
