/// Totals in a column of a table that are not what the cells of their row add up to.
///
/// Which columns a total adds up is read from the rows themselves: the way that most of them follow.
struct TableRowSums: Sendable {
  private static let fewestFits = 2
  private static let farthest = 0.5

  let reading: TableReading

  func faults() -> [TableFault] {
    (0..<reading.table.width).filter { reading.isTotal($0) && !reading.isApart($0) }.flatMap(faults)
  }

  private struct Outcome {
    var fits = 0
    var misfits: [TableFault] = []
  }

  private func faults(_ column: Int) -> [TableFault] {
    let outcomes = ways(column).map { outcome($0, column) }
    guard let best = outcomes.max(by: { $0.fits < $1.fits }), best.fits >= Self.fewestFits,
      best.fits > best.misfits.count,
      // Two ways that differ in a row leave it open which is meant.
      outcomes.filter({ $0.fits == best.fits }).allSatisfy({ $0.misfits.count == best.misfits.count })
    else { return [] }
    return best.misfits
  }

  private func outcome(_ columns: [Int], _ total: Int) -> Outcome {
    var outcome = Outcome()
    for row in reading.kinds.indices where [.part, .subtotal, .total, .among].contains(reading.kinds[row]) {
      let parts = columns.compactMap { reading.amount(row, $0) }
      guard let whole = reading.amount(row, total), parts.count > 1,
        !columns.contains(where: { reading.values[row][$0].isWords })
      else { continue }
      let right = Sums.sum(parts)
      if abs(right - whole.value) <= Sums.slack(parts + [whole]) {
        outcome.fits += 1
      } else if abs(right - whole.value) <= Self.farthest * max(right, whole.value) {
        outcome.misfits.append(
          TableFault(.sum, whole, key: "table-sum.row", ["right": WorkedOut.text(right, like: whole)]).at(
            row: row, column: total, right: right, isOfRow: true))
      }
    }
    return outcome
  }

  /// The columns that a total may add up: those before it or behind it, as far as the next total, those under its own head, and subtotals.
  private func ways(_ column: Int) -> [[Int]] {
    let width = reading.table.width
    let amounts = (0..<width).filter { $0 != column && !reading.isApart($0) && isAmounts($0) }
    let (parts, subtotals) = (amounts.filter { !reading.isTotal($0) }, amounts.filter(reading.isSubtotal))
    let before = (0..<column).last { reading.isTotal($0) } ?? -1
    let behind = (column + 1..<max(width, column + 1)).first { reading.isTotal($0) } ?? width
    let group = reading.heads[column].first
    let own = reading.heads[column].count > 1 ? parts.filter { reading.heads[$0].first == group } : []
    let all = [
      parts, parts.filter { $0 > before && $0 < column }, parts.filter { $0 > column && $0 < behind }, own, subtotals,
    ]
    return all.filter { $0.count > 1 }.reduce(into: []) { ways, way in if !ways.contains(way) { ways.append(way) } }
  }

  private func isAmounts(_ column: Int) -> Bool {
    reading.kinds.indices.contains { reading.kinds[$0] == .part && reading.amount($0, column) != nil }
  }
}
