/// Totals in a row of a table that are not what the rows above or below them add up to.
///
/// Tables are built in many ways (小计 within 合计, 其中, the total above its parts), so that a total is told only where none
/// of the ways to add gives it.
struct TableColumnSums: Sendable {
  /// A sum that is further off than so much of the total hardly is one.
  private static let farthest = 0.5

  let reading: TableReading

  func faults() -> [TableFault] {
    reading.kinds.indices.flatMap { row -> [TableFault] in
      guard reading.kinds[row] == .total || reading.kinds[row] == .subtotal else { return [] }
      let columns = (0..<reading.table.width).filter {
        !reading.isApart($0) && isAmounts($0) && reading.amount(row, $0) != nil
      }
      let sums = columns.compactMap { column in sum(row, column).map { (column, $0) } }
      let faults = sums.compactMap { column, sum in sum.fits ? nil : fault(row, column, sum.right) }
      // Where hardly a column fits the table is built in another way.
      return faults.count <= max(1, sums.count / 2) ? faults : []
    }
  }

  private func fault(_ row: Int, _ column: Int, _ right: Double) -> TableFault? {
    guard let total = reading.amount(row, column), abs(total.value - right) <= Self.farthest * max(total.value, right),
      right > 0
    else { return nil }
    return TableFault(
      .sum, total, key: "table-sum", ["right": WorkedOut.text(right, like: total), "head": reading.shown(column)]
    )
    .at(row: row, column: column, right: right, isOfRow: false)
  }

  /// Whether a column holds amounts of one unit, and no words among them.
  private func isAmounts(_ column: Int) -> Bool {
    let own = reading.kinds.indices.filter { [.part, .subtotal, .total].contains(reading.kinds[$0]) }
    let figures = own.compactMap { reading.amount($0, column) }
    return figures.count > 2
      && !own.contains { reading.values[$0][column].isWords || reading.values[$0][column].figure?.isShare == true }
      && figures.allSatisfy { $0.unit == figures[0].unit }
  }

  // MARK: ways to add

  private func sum(_ row: Int, _ column: Int) -> (fits: Bool, right: Double)? {
    guard let total = reading.amount(row, column) else { return nil }
    let (above, below) = (block(from: row, by: -1), block(from: row, by: 1))
    let ways = [ways(above, column, of: row), ways(below, column, of: row)]
    let hasAbove = above.contains { reading.amount($0, column) != nil }
    guard let first = ways[hasAbove ? 0 : 1].first(where: { $0.count > 1 }) else { return nil }
    let fits =
      ways.joined().contains { parts in abs(Sums.sum(parts) - total.value) <= slack(parts + [total]) }
      || isOther(total, first)
    return (fits, Sums.sum(first))
  }

  /// Each figure may be rounded; sums of thousands and ten thousands that are told whole too.
  private func slack(_ figures: [Figure]) -> Double {
    let isRounded = figures.contains { $0.factor > 1 && $0.step == $0.factor }
    return Sums.slack(figures) + (isRounded ? figures[0].factor : 0)
  }

  /// The mean, the largest or the number of what stands above.
  private func isOther(_ total: Figure, _ parts: [Figure]) -> Bool {
    let sum = Sums.sum(parts)
    return abs(sum / Double(parts.count) - total.value) <= total.step
      || parts.allSatisfy { $0.value <= total.value } && parts.contains { $0.value == total.value }
      || total.value == Double(parts.count)
  }

  /// The rows up to the next total, a subtotal's up to the next of either.
  private func block(from row: Int, by step: Int) -> [Int] {
    var (rows, place) = ([Int](), row + step)
    while reading.kinds.indices.contains(place), reading.kinds[place] != .head, reading.kinds[place] != .total,
      reading.kinds[row] == .total || reading.kinds[place] != .subtotal
    {
      rows.append(place)
      place += step
    }
    return step < 0 ? rows.reversed() : rows
  }

  /// What may be added, the likeliest first.
  private func ways(_ rows: [Int], _ column: Int, of total: Int) -> [[Figure]] {
    let kinds = reading.kinds
    func figures(_ rows: [Int]) -> [Figure] { rows.compactMap { reading.amount($0, column) } }
    let parts = rows.filter { kinds[$0] == .part }
    let subtotals = rows.filter { kinds[$0] == .subtotal }
    let headed = parts.filter { isHeading($0) }
    var ways = [
      figures(parts), figures(withoutAmong(rows, column)), figures(withoutHeld(parts, column)), figures(headed),
      figures(parts.filter { !isHeading($0) }),
    ]
    if let last = subtotals.last, let first = subtotals.first {
      let (behind, before) = (parts.filter { $0 > last }, parts.filter { $0 < first })
      ways = [figures(subtotals + behind), figures(subtotals), figures(before + subtotals)] + ways
    }
    // 总计 over several 合计
    let totals = kinds.indices.filter { kinds[$0] == .total && !rows.contains($0) && $0 != total }
    return ways + [
      figures(totals.filter { $0 < (rows.first ?? 0) }), figures(parts + rows.filter { kinds[$0] == .among }),
      figures(parts + rows.filter { kinds[$0] == .apart }),
    ]
  }

  /// 一、(一): a row that names a group, whose amount the rows below it may hold again.
  private func isHeading(_ row: Int) -> Bool {
    guard let cell = reading.table.rows[row].first(where: { !$0.range.isEmpty }) else { return false }
    let start =
      reading.text.at(cell.range.lowerBound) == .openBracket ? cell.range.lowerBound + 1 : cell.range.lowerBound
    guard let han = HanNumeral.read(reading.text.plain, at: start) else { return false }
    return start + han.length >= cell.range.upperBound
      || [.pause, .closeBracket, .point].contains(reading.text.at(start + han.length))
  }

  /// Without what follows 其中 as long as it comes to no more than the row before it.
  private func withoutAmong(_ rows: [Int], _ column: Int) -> [Int] {
    var (kept, left) = ([Int](), 0.0)
    for row in rows {
      let value = reading.amount(row, column)?.value ?? 0
      if reading.kinds[row] == .among {
        left = (kept.last.flatMap { reading.amount($0, column)?.value } ?? 0) - value
      } else if reading.kinds[row] == .part {
        if left > 0, value <= left { left -= value } else { (left, kept) = (0, kept + [row]) }
      }
    }
    return kept
  }

  /// Without rows that add up to the one before them.
  private func withoutHeld(_ rows: [Int], _ column: Int) -> [Int] {
    var (kept, place) = ([Int](), 0)
    while place < rows.count {
      kept.append(rows[place])
      guard let whole = reading.amount(rows[place], column), whole.value > 0 else {
        place += 1
        continue
      }
      var (sum, next) = (0.0, place + 1)
      while next < rows.count, sum < whole.value {
        sum += reading.amount(rows[next], column)?.value ?? 0
        next += 1
      }
      place = abs(sum - whole.value) <= 1e-6 * whole.value && next - place > 2 ? next : place + 1
    }
    return kept
  }
}
