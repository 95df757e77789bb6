import Documents
import Reporting

extension ReviewQueueSheet {
  /// The first row that belongs to a review queue; nil for a table without any.
  static func firstRow(in table: TableReader.Table) -> Int? {
    guard let purpose = table.column(named: [column]) else { return nil }
    return table.rows.first { $0[purpose] == mark }?.number
  }
}
