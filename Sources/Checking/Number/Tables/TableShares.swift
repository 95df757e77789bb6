/// Shares of one whole in a column of a table that come to more or less than all, or to another share than their amounts have.
struct TableShares: Sendable {
  /// Within these a column of shares is meant to come to all.
  private static let likely = 85.0...120.0
  private static let all = 100.0

  let reading: TableReading

  func faults() -> [TableFault] { (0..<reading.table.width).filter(reading.isShares).flatMap(faults) }

  private func faults(_ column: Int) -> [TableFault] {
    let parts = reading.kinds.indices.filter { reading.kinds[$0] == .part }
    let shares = parts.compactMap { row in share(row, column).map { (row, $0) } }
    guard shares.count > 1, shares.count == parts.count else { return [] }
    let single = ofAmounts(shares, column)
    if !single.isEmpty { return single }
    let totals = reading.kinds.indices.filter { reading.kinds[$0] == .total }.compactMap { share($0, column) }
    let sum = shares.reduce(0) { $0 + $1.1.value }
    guard totals.isEmpty && reading.isPlainShare(column) || totals.contains(where: { $0.value == Self.all }),
      Self.likely.contains(sum), abs(sum - Self.all) > slack(shares.map(\.1)),
      let last = totals.last ?? shares.last?.1
    else { return [] }
    return [
      TableFault(
        .shares, last, key: "table-shares",
        ["right": WorkedOut.number(sum, places: 2) + "%", "head": reading.shown(column)])
    ]
  }

  /// Each may be half a place off, and be cut off instead of rounded.
  private func slack(_ shares: [Figure]) -> Double { shares.reduce(1e-6) { $0 + $1.step / 2 } }

  /// A share is written with its sign, or without where the head has it.
  private func share(_ row: Int, _ column: Int) -> Figure? { reading.values[row][column].figure }

  /// 12 of 48 told as 35%, where the other rows have the share that their amounts make.
  private func ofAmounts(_ shares: [(row: Int, figure: Figure)], _ column: Int) -> [TableFault] {
    for amounts in (0..<column).reversed() where !reading.isApart(amounts) {
      guard
        let total = reading.kinds.indices.last(where: { reading.kinds[$0] == .total }).flatMap({
          reading.amount($0, amounts)
        }), total.value > 0
      else { continue }
      let told = shares.compactMap { row, share in reading.amount(row, amounts).map { (part: $0, share: share) } }
      let wrong = told.filter { !share($0.share, fits: $0.part.value / total.value * Self.all) }
      if told.count == shares.count, wrong.count * 2 < told.count {
        return wrong.map { fault($0.share, $0.part, total) }
      }
    }
    return []
  }

  private func share(_ share: Figure, fits right: Double) -> Bool { abs(share.value - right) <= share.step * 1.001 }

  private func fault(_ share: Figure, _ part: Figure, _ total: Figure) -> TableFault {
    let right = WorkedOut.number(
      part.value / total.value * Self.all, places: share.step < 0.05 ? 2 : share.step < 0.5 ? 1 : 0)
    return TableFault(
      .shares, share, key: "ratio",
      ["part": reading.text.text(part.range), "whole": reading.text.text(total.range), "right": right + "%"])
  }
}
